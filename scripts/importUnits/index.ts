import { importUnits } from './importUnits';
import { placeFor } from './place';

/*
 * npm run import-units -- <文件.csv> [--local http://127.0.0.1:5180] [--write]
 * Without --write it only checks. Without --local it works on the environment that TCB_ENV, TENCENTCLOUD_SECRETID and
 * TENCENTCLOUD_SECRETKEY name. 0: done, or nothing wrong · 1: rows to be mended · 2: it could not be done
 */
const words = process.argv.slice(2);
const local = words.includes('--local') ? words[words.indexOf('--local') + 1] : undefined;
const [file] = words.filter((word) => !word.startsWith('--') && word !== local);

if (file === undefined) {
  console.error('用法：npm run import-units -- <文件.csv> [--local http://127.0.0.1:5180] [--write]');
  process.exitCode = 2;
} else {
  try {
    const outside = {
      ...(await placeFor(local)),
      now: () => new Date(),
      say: (said: string) => console.error(`… ${said}`),
    };
    const { said, code } = await importUnits(file, words.includes('--write'), outside);
    for (const line of said) console.log(line);
    process.exitCode = code;
  } catch (error) {
    console.error(`没有办成：${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  }
}
