import type { Granted, Refused, RefusalCode } from '../typings/refusal';

export const grant = <T>(answer: T): Granted<T> => ({ ok: true, answer });

/** Says no, in Chinese, with what to do next. */
export const refuse = (code: RefusalCode, message: string, field?: string): Refused => ({
  ok: false,
  refusal: field === undefined ? { code, message } : { code, message, field },
});
