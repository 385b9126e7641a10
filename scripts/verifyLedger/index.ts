import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { verifyLedger } from './verify';

/*
 * npm run verify-ledger <file>   0: it adds up · 1: broken, and where · 2: cannot be read
 */
const [file] = process.argv.slice(2);

if (file === undefined) {
  console.error('用法：npm run verify-ledger <导出的奖励资金账.jsonl>');
  process.exitCode = 2;
} else {
  try {
    const { isWhole, said } = await verifyLedger(
      createInterface({ input: createReadStream(file), crlfDelay: Infinity }),
    );
    console.log(said);
    process.exitCode = isWhole ? 0 : 1;
  } catch (error) {
    console.error(`读不了这个文件：${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  }
}
