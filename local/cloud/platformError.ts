/** A refusal in the cloud's own words: `code` is what the SDKs match on (DATABASE_…, FUNCTIONS_…, STORAGE_…). */
export class PlatformError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'PlatformError';
  }
}

/** The request itself is malformed or asks for something this cloud does not know; the message names it. */
export const invalidParam = (message: string): PlatformError => new PlatformError('INVALID_PARAM', message);

/** The database understood the request and refuses it. */
export const requestFailed = (message: string): PlatformError =>
  new PlatformError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${message}`);

/** Another transaction holds or has changed the document; the SDK retries on this code only. */
export const transactionConflict = (): PlatformError =>
  new PlatformError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.',
  );
