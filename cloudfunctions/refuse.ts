import type { Granted, Refused, RefusalCode } from '../typings/refusal';

export const grant = <T>(answer: T): Granted<T> => ({ ok: true, answer });

/** Says no, in Chinese, with what to do next. */
export const refuse = (code: RefusalCode, message: string, field?: string): Refused => ({
  ok: false,
  refusal: field === undefined ? { code, message } : { code, message, field },
});

/** What a timer's or an event's function answers to a phone. */
export const notForPhones = refuse('FORBIDDEN', '这个功能不对外开放，请在小程序页面里操作。');
