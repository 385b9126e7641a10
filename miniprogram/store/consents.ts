import type { ConsentLine, ConsentPurpose } from '../../typings/privacy';
import type { Refusal } from '../../typings/refusal';
import { ask } from '../cloud/ask';
import { consents } from '../view/consents.table';
import { sheetOf, type Holder } from './consentSheet';

/** What somebody agreed to on this phone: to which text, and whether the cloud knows it. */
interface Kept {
  readonly version: number;
  readonly sent: boolean;
}

type All = { readonly [P in ConsentPurpose]?: Kept };

const key = 'consents';
const purposes: readonly ConsentPurpose[] = ['location', 'photos', 'phone'];

const isAll = (value: unknown): value is All => typeof value === 'object' && value !== null;

const kept = (): All => {
  const all: unknown = wx.getStorageSync(key);
  return isAll(all) ? all : {};
};

const keep = (purpose: ConsentPurpose, value: Kept | undefined): void => {
  const others = Object.entries(kept()).filter(([other]) => other !== purpose);
  wx.setStorageSync(key, Object.fromEntries([...others, ...(value === undefined ? [] : [[purpose, value]])]));
};

/** True once they agreed, on this phone, to the text as it is now. */
export const hasAgreed = (purpose: ConsentPurpose): boolean =>
  kept()[purpose]?.version === consents[purpose].version;

/** Remembers a yes; the cloud is told at once, or before the next report goes out. */
export function agreeTo(purpose: ConsentPurpose): void {
  keep(purpose, { version: consents[purpose].version, sent: false });
  void sendConsents();
}

/** They are asked again before it is needed next. */
export const forgetConsent = (purpose: ConsentPurpose): void => keep(purpose, undefined);

/** Tells the cloud what it does not know yet; null: it knows all, or will say itself what is missing. */
export async function sendConsents(): Promise<Refusal | null> {
  for (const purpose of purposes) {
    const mine = kept()[purpose];
    if (mine === undefined || mine.sent) continue;
    const outcome = await ask('privacy.consent', { purpose, version: mine.version, agree: true });
    if (!outcome.ok && outcome.refusal.code === 'UNAVAILABLE') return outcome.refusal;
    keep(purpose, outcome.ok ? { ...mine, sent: true } : undefined);
  }
  return null;
}

/** The cloud's word counts: what was agreed to or taken back on another phone holds here, too. */
export function takeOver(lines: readonly ConsentLine[]): void {
  lines.forEach(({ purpose, version, state }) => {
    const isWaiting = kept()[purpose]?.sent === false;
    if (!isWaiting) keep(purpose, state === 'given' ? { version, sent: true } : undefined);
  });
}

/** Asks just in time, unless they agreed before; false: they would rather not, and go another way. */
export async function consentTo(holder: Holder, purpose: ConsentPurpose): Promise<boolean> {
  if (hasAgreed(purpose)) return true;
  const isGiven = (await sheetOf(holder)?.ask(purpose)) === true;
  if (isGiven) agreeTo(purpose);
  return isGiven;
}

/** The same, and the cloud knows it before what needs it is sent. */
export async function consentTold(holder: Holder, purpose: ConsentPurpose): Promise<boolean> {
  const isGiven = await consentTo(holder, purpose);
  if (isGiven) await sendConsents();
  return isGiven;
}
