import { join } from 'node:path';
import { readProfile } from '../cloudfunctions/profile/folder';
import { StartError } from './cloud';
import { parseOptions, type StartOptions } from './options';
import { startProduct, type Product } from './product';

/** What a person reads who has just started it: where, what to do there, and how to stop. */
const greeting = (url: string, { data, profile }: StartOptions): string =>
  [
    `平安校园专属网格已启动，请用浏览器打开：${url}`,
    '左边是手机，右边选“我是谁”：先做家长报一件隐患，再换成那所学校的责任网格员来处理。',
    `按 Ctrl+C 停止。数据保存在 ${join(data, profile)}；想从头开始，请运行 npm start -- --fresh`,
  ].join('\n');

async function start(): Promise<void> {
  const parsed = parseOptions(process.argv.slice(2), process.env);
  if (!parsed.ok) {
    refuse(parsed.message);
    return;
  }
  const { options } = parsed;
  const read = readProfile(join('cloudfunctions/profile', options.profile));
  if (!read.ok) {
    refuse(profileProblem(options.profile, read.problems));
    return;
  }
  const product = await startProduct(options, read.profile, (words) => console.error(words));
  closeOnSignal(product);
  console.log(greeting(product.url, options));
}

const profileProblem = (name: string, problems: readonly string[]): string =>
  `资料 ${name} 用不了（${problems.length} 处）：${problems.slice(0, 3).join('；')}`;

/** One press of Ctrl-C can arrive twice: from the terminal, and handed on by npm. */
const samePressMilliseconds = 1000;

/** The first Ctrl-C ends what is running and closes the database; another one, pressed later, does not wait. */
function closeOnSignal(product: Product): void {
  let since: number | null = null;
  const close = (): void => {
    if (since !== null && performance.now() - since > samePressMilliseconds) process.exit(130);
    if (since !== null) return;
    since = performance.now();
    void product.close().then(() => process.exit(0));
  };
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
}

function refuse(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

start().catch((error: unknown) => {
  refuse(error instanceof StartError ? error.message : `没有启动成功：${String(error)}`);
  process.exit(1);
});
