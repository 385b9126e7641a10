/** What tests and people can ask the running phone; stands on `window.__preview`. */
export interface Preview {
  /** Everything thrown by the mini-program or by the framework. */
  readonly errors: string[];
  /** What works here but would not on a phone. */
  readonly warnings: string[];
  /** `wx` functions that were asked for and do not exist here. */
  readonly missing: string[];
  ready: boolean;
  /** Milliseconds from navigation to the first page shown. */
  interactiveMs: number;
  /** Bytes of the largest setData so far. */
  maxSetData: number;
  /** Bytes of the largest setData by page or component path. */
  readonly setDataBytes: Record<string, number>;
  /** Route, query and data of the page on top. */
  page: () => { readonly route: string; readonly options: unknown; readonly data: unknown } | undefined;
  /** Routes from bottom to top. */
  stack: () => readonly string[];
  /** Opens a page as if the phone had been entered there (scan, notification). */
  enter: (url: string, scene?: number) => void;
  /** Switches the phone's network on or off. */
  setOnline: (online: boolean) => void;
  /** Sets the time that the mini-program sees. */
  setNow: (now: string) => void;
  /** Follows the browser's colour scheme when undefined. */
  setTheme: (theme: 'light' | 'dark' | undefined) => void;
}

/** The one record of this window. */
export const preview: Preview = {
  errors: [],
  warnings: [],
  missing: [],
  ready: false,
  interactiveMs: 0,
  maxSetData: 0,
  setDataBytes: {},
  page: () => undefined,
  stack: () => [],
  enter: () => undefined,
  setOnline: () => undefined,
  setNow: () => undefined,
  setTheme: () => undefined,
};

const described = (error: unknown): string => {
  if (error instanceof Error) return error.stack ?? error.message;
  if (typeof error === 'object' && error !== null && 'errMsg' in error) return String(error.errMsg);
  return String(error);
};

/** Records something thrown and shows it in the browser's console. */
export function recordError(error: unknown, where = ''): void {
  preview.errors.push(where === '' ? described(error) : `${where}: ${described(error)}`);
  console.error(where, error);
}

/** Records something that a phone would not carry; the same sentence is recorded once. */
export function recordWarning(message: string): void {
  if (preview.warnings.includes(message)) return;
  preview.warnings.push(message);
  console.warn(message);
}

/** Records the name of something that does not exist here; each name once. */
export function recordMissing(name: string): void {
  if (!preview.missing.includes(name)) preview.missing.push(name);
}
