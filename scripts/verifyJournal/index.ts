import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { verify } from './verify';

/*
 * npm run verify-journal <file>   0: whole · 1: broken, and where · 2: cannot be read
 */
const [file] = process.argv.slice(2);

if (file === undefined) {
  console.error('用法：npm run verify-journal <导出的流转记录.jsonl>');
  process.exitCode = 2;
} else {
  try {
    const { isWhole, said } = await verify(
      createInterface({ input: createReadStream(file), crlfDelay: Infinity }),
    );
    console.log(said);
    process.exitCode = isWhole ? 0 : 1;
  } catch (error) {
    console.error(`读不了这个文件：${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  }
}
