/** Writes an unexpected failure to the function's log: the error and where it happened, never what was asked. */
export function logFailure(where: string, error: unknown): void {
  console.error(`${where} failed:`, error instanceof Error ? (error.stack ?? error.message) : typeof error);
}
