import { createHash } from 'node:crypto';
import type {
  ConsentDoc,
  ConsentEntry,
  ConsentLine,
  ConsentPurpose,
  ConsentRow,
  ConsentState,
} from '../typings/privacy';
import { dayOf } from './calendar.rules';
import { consents } from './consents.table';

const rows: { readonly [P in ConsentPurpose]: ConsentRow } = consents;

/** Every purpose, in the order of the page. */
export const purposes = Object.keys(consents) as readonly ConsentPurpose[];

/** So many lines of history stay. */
const mostKept = 200;

/** Where somebody's consents are kept; found by the person alone. */
export const consentIdOf = (openid: string): string =>
  createHash('sha256').update(`consents:${openid}`).digest('hex').slice(0, 40);

/** Of somebody who was never asked. */
export const noConsents = (openid: string): ConsentDoc => ({
  _id: consentIdOf(openid),
  v: 0,
  openid,
  given: [],
});

const lastOf = ({ given }: ConsentDoc, purpose: ConsentPurpose): ConsentEntry | undefined =>
  given.findLast((entry) => entry.purpose === purpose);

/** How it stands with one purpose; `older`: they said yes to another text, and are asked again. */
export function stateOf(held: ConsentDoc, purpose: ConsentPurpose): ConsentState {
  const last = lastOf(held, purpose);
  if (last === undefined) return 'never';
  if (last.withdrawnAt !== undefined) return 'withdrawn';
  return last.version === rows[purpose].version ? 'given' : 'older';
}

/** True when what somebody sends may not be stored for want of their consent. */
export function isRefused(held: ConsentDoc, purpose: ConsentPurpose): boolean {
  const state = stateOf(held, purpose);
  return rows[purpose].refusedBy === 'absence' ? state !== 'given' : state === 'withdrawn';
}

/** True while a yes from that instant on was never taken back: what was allowed by it still is. */
export const standsSince = (held: ConsentDoc, purpose: ConsentPurpose, since: string): boolean =>
  lastOf(held, purpose) !== undefined &&
  held.given.every(
    (entry) => entry.purpose !== purpose || entry.withdrawnAt === undefined || entry.withdrawnAt < since,
  );

/** With a yes to the text as it is now; the same document when that is there already. */
export function agreed(held: ConsentDoc, purpose: ConsentPurpose, at: Date): ConsentDoc {
  if (stateOf(held, purpose) === 'given') return held;
  const entry = { purpose, version: rows[purpose].version, at: at.toISOString() };
  return { ...held, given: [...held.given, entry].slice(-mostKept) };
}

/** With the last yes taken back, which stays as history; the same document when there is none. */
export function withdrawn(
  held: ConsentDoc,
  purpose: ConsentPurpose,
  at: Date,
  by: NonNullable<ConsentEntry['by']>,
): ConsentDoc {
  const last = lastOf(held, purpose);
  if (last === undefined || last.withdrawnAt !== undefined) return held;
  const ended = { ...last, withdrawnAt: at.toISOString(), by };
  return { ...held, given: held.given.map((entry) => (entry === last ? ended : entry)) };
}

/** How often somebody said yes since an instant. */
export const givenSince = ({ given }: ConsentDoc, since: string): number =>
  given.filter(({ at }) => at > since).length;

/** How it stands, as its owner reads it; nothing that a phone could not show as it is. */
export const consentLines = (held: ConsentDoc): readonly ConsentLine[] =>
  purposes.map((purpose) => {
    const { version, title, why, kept, without } = rows[purpose];
    const history = held.given.filter((entry) => entry.purpose === purpose).map(spoken);
    return { purpose, version, title, why, kept, without, state: stateOf(held, purpose), history };
  });

/** `2026-11-26 同意（说明第 1 版），2026-11-27 收回`. */
export const spoken = ({ at, version, withdrawnAt, by }: ConsentEntry): string => {
  const end = withdrawnAt === undefined ? '' : `，${dayOf(new Date(withdrawnAt))} ${ends[by ?? 'self']}`;
  return `${dayOf(new Date(at))} 同意（说明第 ${version} 版）${end}`;
};

const ends = { self: '收回', wechat: '在微信里收回' } as const;
