/** Expected trouble, as a value: what is wrong and what to do next, in Chinese, ready to be shown as it stands. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  /** The field of the form that has to change, as it is named in the ask. */
  readonly field?: string;
}

export type RefusalCode =
  | 'INVALID' // the ask itself is wrong: a field is missing, too long, of the wrong kind
  | 'FORBIDDEN' // this person, in this role, may not
  | 'NOT_FOUND' // nothing there that this person may know of
  | 'CONFLICT' // somebody moved it first, or it is not in a state for this
  | 'UNKNOWN_ACTION'
  | 'TOO_LARGE'
  | 'RATE_LIMIT'
  | 'CONSENT_REQUIRED' // would be stored of this person only with their consent: another way is named in the message
  | 'UNAVAILABLE'; // our fault: try again, nothing was stored

export interface Granted<T> {
  readonly ok: true;
  readonly answer: T;
}

export interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}

export type Outcome<T> = Granted<T> | Refused;
