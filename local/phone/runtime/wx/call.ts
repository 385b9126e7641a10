import { callback, type Fields, fieldsOf, text } from '../fields';
import { Failure } from '../pages/failure';

/** A `wx` function as scripts call it. */
export type WxFunction = (options?: unknown) => unknown;

/** A group of `wx` functions by name. */
export type WxGroup = Readonly<Record<string, unknown>>;

/** What a failed call hands over, whatever was thrown. */
export function failureOf(name: string, error: unknown): object {
  if (error instanceof Failure) {
    const { errMsg, errCode, errno } = error;
    return {
      errMsg,
      ...(errCode === undefined ? {} : { errCode }),
      ...(errno === undefined ? {} : { errno }),
    };
  }
  // What an inner call handed over already is in WeChat's words.
  if (text(fieldsOf(error), 'errMsg') !== '') return fieldsOf(error);
  return { errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}` };
}

/**
 * Wraps a body into WeChat's calling convention: success, fail and complete when one of them is given, else a promise.
 */
export function api(name: string, body: (options: Fields) => unknown): WxFunction {
  return (given) => {
    const options = fieldsOf(given);
    const answer = Promise.resolve(options)
      .then(body)
      .then((value) => ({ errMsg: `${name}:ok`, ...fieldsOf(value) }));
    return settle(name, options, answer);
  };
}

/** Delivers an answer to the callbacks in `options`, or as a promise when there are none. */
export function settle(name: string, options: Fields, answer: Promise<object>): Promise<object> | undefined {
  const hears = ['success', 'fail', 'complete'].some((key) => callback(options, key) !== undefined);
  const failed = (error: unknown): never => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- WeChat rejects with a plain object
    throw failureOf(name, error);
  };
  const settled = answer.catch(failed);
  if (!hears) return settled;
  const tell = (key: 'success' | 'fail', value: unknown): void => {
    callback(options, key)?.(value);
    callback(options, 'complete')?.(value);
  };
  settled.then(
    (value) => tell('success', value),
    (error: unknown) => tell('fail', error),
  );
  return undefined;
}

/** Functions that succeed and do nothing, each under its own name. */
export const idle = (names: string): WxGroup =>
  Object.fromEntries(names.split(' ').map((name) => [name, api(name, () => ({}))]));
