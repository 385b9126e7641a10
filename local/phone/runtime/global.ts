/** Puts names where the mini-program's scripts look for them. */
export function defineGlobals(values: Readonly<Record<string, unknown>>): void {
  Object.assign(globalThis, values);
}

/** Puts names in place while `work` runs, then restores what was there. */
export function withGlobals<T>(values: Readonly<Record<string, unknown>>, work: () => T): T {
  const before = Object.fromEntries(
    Object.keys(values).map((name) => [name, Reflect.get(globalThis, name) as unknown]),
  );
  Object.assign(globalThis, values);
  try {
    return work();
  } finally {
    Object.assign(globalThis, before);
  }
}
