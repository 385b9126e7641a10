const MB = 1_000_000;

export interface Budget {
  readonly what: string;
  /** A package of the mini-program, or a built function. */
  readonly of: 'main package' | 'subpackage' | 'function' | 'beside a function';
  readonly bytes: number;
}

/**
 * What may be shipped (1 MB = 1,000,000 bytes). WeChat's own ceiling is 2 MB a package; half of it is our promise,
 * because a parent at the school gate downloads the main package before anything is seen. The weight of a function is
 * its cold start: its SDK is nearly all of it.
 */
export const budgets = {
  'main package': 1.0 * MB,
  subpackage: 1.5 * MB,
  function: 1.8 * MB,
  // What a function opens only when it is needed: fonts, and modules loaded apart. CloudBase takes 50 MB zipped.
  'beside a function': 25 * MB,
} as const satisfies { readonly [O in Budget['of']]: number };
