import type { Action, Answer, Ask, Envelope, Reply } from '../../typings/contract';
import type { Outcome, Refused } from '../../typings/refusal';

const waitMilliseconds = 15_000;

/** Opens the cloud environment of this mini-program. Call once, when the app starts. */
export function openCloud(): void {
  wx.cloud.init({ traceUser: false });
}

/** Could not be reached, or answered something that is no answer. What was typed is still on the phone. */
const unavailable: Refused = {
  ok: false,
  refusal: { code: 'UNAVAILABLE', message: '网络不通，暂时没有连上。您填写的内容都还在，请稍后再试。' },
};

const isReply = <A extends Action>(result: unknown): result is Reply<A> =>
  typeof result === 'object' && result !== null && 'ok' in result && typeof result.ok === 'boolean';

/** The call's own answer, or undefined when it takes too long. */
const inTime = <T>(call: Promise<T>): Promise<T | undefined> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), waitMilliseconds);
    call.then(resolve, reject).finally(() => clearTimeout(timer));
  });

/**
 * Asks function `api`, the phone's only door to the cloud. `as` is the post the person acts in, empty for a
 * citizen. Never throws: no network, a platform fault and a late answer are the refusal UNAVAILABLE.
 */
export async function ask<A extends Action>(
  action: A,
  question: Ask<A>,
  as = '',
): Promise<Outcome<Answer<A>>> {
  const envelope: Envelope<A> = as === '' ? { action, ask: question } : { action, ask: question, as };
  try {
    const answered = await inTime(wx.cloud.callFunction({ name: 'api', data: envelope }));
    const result: unknown = answered?.result;
    return isReply<A>(result) ? result : unavailable;
  } catch {
    return unavailable;
  }
}
