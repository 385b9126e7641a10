export interface CheckStep {
  /** The npm script that does it, and what to type to see it alone. */
  readonly script: string;
  readonly says: string;
  /** Arguments after the script's own. */
  readonly more: readonly string[];
  /** Where jest writes what it counted, for the steps that run tests. */
  readonly counts: string | null;
  readonly needsBrowser: boolean;
}

const plain = { more: [], counts: null, needsBrowser: false } as const;

const counted = (file: string) => ({ counts: file, more: ['--', '--json', `--outputFile=${file}`] }) as const;

/** What `npm run check` runs, in this order: what is quick and tells most comes first. */
export const steps = [
  { ...plain, script: 'typecheck', says: 'types: cloud, phone (without DOM), preview' },
  { ...plain, script: 'lint', says: 'eslint, strict, no warnings' },
  { ...plain, script: 'arrows', says: 'who may import whom' },
  { ...plain, script: 'unused', says: 'nothing lies about unused' },
  { ...plain, script: 'unit', says: 'tests', ...counted('dist/check/unit.json') },
  { ...plain, script: 'build', says: 'functions and npm packages of the phone' },
  { ...plain, script: 'sizes', says: 'size budgets' },
  { ...plain, script: 'wechat', says: "WeChat's own compilers, offline" },
  {
    ...plain,
    script: 'e2e',
    says: 'walks in a browser',
    needsBrowser: true,
    ...counted('dist/check/e2e.json'),
  },
] as const satisfies readonly CheckStep[];
