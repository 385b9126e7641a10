import type { Evidence } from '../../typings/attendance';
import type { Refusal } from '../../typings/refusal';
import { ask } from '../cloud/ask';
import { upload } from '../cloud/upload';
import type { KeptPress } from '../view/checkIn';
import { forgetConsent, sendConsents } from './consents';
import { forgetFile } from './drafts';

const key = 'presses';

const isList = (value: unknown): value is readonly KeptPress[] => Array.isArray(value);

/** What was pressed without a network, the oldest first. */
export function keptPresses(): readonly KeptPress[] {
  const kept: unknown = wx.getStorageSync(key);
  return isList(kept) ? kept : [];
}

const same = (a: KeptPress, b: KeptPress): boolean => a.shift === b.shift && a.kind === b.kind;

const keep = (press: KeptPress): void =>
  wx.setStorageSync(key, [...keptPresses().filter((one) => !same(one, press)), press]);

const drop = (press: KeptPress): void => {
  wx.setStorageSync(
    key,
    keptPresses().filter((one) => !same(one, press)),
  );
  if (press.photo !== null) forgetFile(press.photo);
};

/** How a press ended; `kept`: it waits on this phone. */
export interface PressEnding {
  readonly state: 'sent' | 'kept' | 'refused';
  readonly words: string;
}

const keptWords = '没有网络，已存在手机里，时间按现在算；联网后自动送出，您可以安心上岗。';

/** Presses now: sent at once, or kept with the time of this press until the network returns. */
export async function pressNow(press: KeptPress): Promise<PressEnding> {
  const ending = await sent(press, null);
  if (ending === 'unavailable') {
    keep(press);
    return { state: 'kept', words: keptWords };
  }
  return ending;
}

/** One after the other, in the order in which they were pressed; what cannot go yet stays. */
export async function flushPresses(): Promise<void> {
  for (const press of keptPresses()) {
    const ending = await sent(press, press.keptAt);
    if (ending === 'unavailable') return;
    drop(press);
  }
}

async function sent(press: KeptPress, keptAt: string | null): Promise<PressEnding | 'unavailable'> {
  if (press.kind === 'out') return endingOf(await ask('attendance.checkOut', { id: press.shift, keptAt }));
  const evidence = await evidenceOf(press);
  if (evidence === null || (await sendConsents()) !== null) return 'unavailable';
  const outcome = await ask('attendance.checkIn', { id: press.shift, evidence, keptAt });
  if (!outcome.ok && outcome.refusal.code === 'CONSENT_REQUIRED')
    forgetConsent(outcome.refusal.field === 'photo' ? 'photos' : 'location');
  return endingOf(outcome);
}

/** Null: the picture has not arrived. */
async function evidenceOf({ shift, fix, code, photo, keptAt }: KeptPress): Promise<Evidence | null> {
  if (photo === null) return { fix, code, photo: null };
  const name = `checkin/${shift}/${Date.parse(keptAt).toString(36)}`;
  const done = await upload({ path: photo, kind: 'photo', name }, () => undefined);
  return done.ok ? { fix, code, photo: done.fileId } : null;
}

const endingOf = (
  outcome:
    | { readonly ok: true; readonly answer: { readonly said: string } }
    | { readonly ok: false; readonly refusal: Refusal },
): PressEnding | 'unavailable' => {
  if (outcome.ok) return { state: 'sent', words: outcome.answer.said };
  if (outcome.refusal.code === 'UNAVAILABLE') return 'unavailable';
  return { state: 'refused', words: outcome.refusal.message };
};
