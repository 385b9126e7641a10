import type { Store } from '../world';

/** One thing WeChat said about a subscription: a person accepted, turned off, or a message used one up. */
export interface CreditEvent {
  readonly openid: string;
  readonly template: string;
  readonly kind: 'accepted' | 'turnedOff' | 'used';
  /** The same for the same event, however often WeChat delivers it. */
  readonly key: string;
}

const remembered = 20;

/** Counts an event once. The balance is an upper bound: WeChat tells nobody the true one (F113). */
export async function countCredit(event: CreditEvent, store: Store): Promise<void> {
  const { openid, template, kind, key } = event;
  const id = `${openid}:${template}`;
  const change =
    kind === 'turnedOff' ? { set: { left: 0 } } : { add: { left: kind === 'accepted' ? 1 : -1 } };
  const counted = await store.amend(
    'credits',
    id,
    {},
    { seen: key },
    {
      ...change,
      remember: { seen: { value: key, keep: remembered } },
    },
  );
  if (counted) return;
  const left = kind === 'accepted' ? 1 : 0;
  const inserted = await store.insert('credits', { _id: id, openid, template, left, seen: [key] });
  if (inserted !== 'sameId') return;
  const existing = await store.read('credits', id);
  if (existing !== null && !existing.seen.includes(key)) await countCredit(event, store);
}
