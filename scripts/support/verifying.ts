import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** What a file says about itself, in one sentence: it is whole, or where it first is not. */
export interface Verdict {
  readonly isWhole: boolean;
  readonly said: string;
}

/** Reads the file named on the command line, line by line; ends with 0: whole · 1: broken, and where · 2: cannot be read. */
export async function verifyFile(
  usage: string,
  verify: (lines: AsyncIterable<string>) => Promise<Verdict>,
): Promise<void> {
  const [file] = process.argv.slice(2);
  if (file === undefined) {
    console.error(`用法：${usage}`);
    process.exitCode = 2;
    return;
  }
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
