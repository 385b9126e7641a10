import { fieldsOf, text } from './fields';

let offsetMilliseconds = 0;

/** `Date` as the mini-program sees it: the cloud's clock, which people and tests may move. */
export class PhoneDate extends Date {
  constructor(...values: readonly unknown[]) {
    // NB: with values it is the browser's Date; only "now" is ours.
    super(...((values.length === 0 ? [PhoneDate.now()] : values) as [number]));
  }

  static override now(): number {
    return Date.now() + offsetMilliseconds;
  }
}

/** Sets what time it is, given an instant; anything that is no instant is left alone. */
export function setNow(now: string): void {
  const at = Date.parse(now);
  if (!Number.isNaN(at)) offsetMilliseconds = at - Date.now();
}

/** Asks the cloud what time it is; without an answer the browser's time stands. */
export async function readClock(): Promise<void> {
  try {
    const response = await fetch('/__local/clock');
    if (response.ok) setNow(text(fieldsOf(await response.json()), 'now'));
  } catch {
    offsetMilliseconds = 0;
  }
}
