/** What `npm start` was asked for. */
export interface StartOptions {
  /** 0 picks a free port. */
  readonly port: number;
  /** Where each profile's data is kept, in a folder of its name. */
  readonly data: string;
  /** Forget what was there and begin with the demo's people. */
  readonly fresh: boolean;
  /** Whether the demo's people have tapped 允许 once, so that a first push arrives. */
  readonly consents: boolean;
  /** A folder of cloudfunctions/profile, by name. */
  readonly profile: string;
  /** A folder in which both sides lie built; empty to build them here and again at every change. */
  readonly built: string;
}

export type ParsedOptions =
  { readonly ok: true; readonly options: StartOptions } | { readonly ok: false; readonly message: string };

const usual: StartOptions = {
  port: 5180,
  data: '.data',
  fresh: false,
  consents: true,
  profile: 'wujin',
  built: '',
};

const usage = [
  '用法：npm start -- [选项]',
  '  --port 5180       端口（也可用环境变量 PORT）',
  '  --data .data      数据目录',
  '  --fresh           清空这个区的数据，从头开始',
  '  --no-consents     演示人员都没有点过“允许提醒”（默认各点过一次）',
  '  --profile wujin   用哪个区的资料（cloudfunctions/profile 下的文件夹名）',
  '  --built 目录      用这里已经编译好的，不再编译，也不跟着源码更新',
].join('\n');

/** Reads the command line, `--name value` or `--name=value`; the last of two wins. Refused with one Chinese sentence. */
export function parseOptions(
  given: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ParsedOptions {
  const words = given.flatMap((word) => (/^--\w+=/.test(word) ? splitOnce(word) : [word]));
  const fromEnv = env['PORT'] ?? '';
  return readWords(words, fromEnv === '' ? usual : { ...usual, port: portFrom(fromEnv) });
}

function readWords([flag, ...rest]: readonly string[], options: StartOptions): ParsedOptions {
  if (flag === undefined) return checked(options);
  if (flag === '--fresh') return readWords(rest, { ...options, fresh: true });
  if (flag === '--no-consents') return readWords(rest, { ...options, consents: false });
  if (flag !== '--port' && flag !== '--data' && flag !== '--profile' && flag !== '--built')
    return refuse(`不认识的选项 ${flag}。`);
  const [value, ...others] = rest;
  if (value === undefined || value === '' || value.startsWith('--'))
    return refuse(`选项 ${flag} 后面要写一个值。`);
  if (flag === '--port') return readWords(others, { ...options, port: portFrom(value) });
  if (flag === '--data') return readWords(others, { ...options, data: value });
  if (flag === '--built') return readWords(others, { ...options, built: value });
  return readWords(others, { ...options, profile: value });
}

const splitOnce = (word: string): readonly string[] => {
  const at = word.indexOf('=');
  return [word.slice(0, at), word.slice(at + 1)];
};

const portFrom = (text: string): number => (/^\d{1,5}$/.test(text) ? Number(text) : Number.NaN);

function checked(options: StartOptions): ParsedOptions {
  if (!(options.port >= 0 && options.port <= 65_535)) return refuse('端口应为 0 到 65535 之间的整数。');
  if (!/^[a-z][a-z0-9-]{0,30}$/.test(options.profile))
    return refuse('资料名只能用小写字母、数字和短横线，例如 wujin。');
  return { ok: true, options };
}

const refuse = (sentence: string): ParsedOptions => ({ ok: false, message: `${sentence}\n${usage}` });
