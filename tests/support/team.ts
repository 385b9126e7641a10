import { whoOf } from '../../cloudfunctions/people/place.rules';
import type { Ask } from '../../typings/contract';
import type { ChangeDoc } from '../../typings/people';
import type { Product } from './product';

/*
 * Those who look after teams, and what they do with them, by way of the real functions.
 */

export const bureau = ['o-edu', 'EDU@d1'] as const;
export const head = ['o-head', 'HEAD@u1'] as const;
export const officer = ['o-off', 'OFF@u1'] as const;
export const centre = ['o-town', 'TOWN@t1'] as const;

export const school = { kind: 'unit', id: 'u1' } as const;
export const town = { kind: 'town', id: 't1' } as const;
export const urban = { kind: 'department', id: 't1-urban' } as const;

type Hand = readonly [openid: string, as: string];

let made = 0;

/** A random number as a phone makes one. */
export const requestId = (): string => `request_${String((made += 1)).padStart(20, '0')}`;

export function teamsOf(product: Product) {
  const invite = ([openid, as]: Hand, more: Partial<Ask<'people.invite'>> = {}) =>
    product.ask(
      openid,
      'people.invite',
      { requestId: requestId(), place: town, role: 'TOWN', name: '某新人', ...more },
      as,
    );
  const claim = (openid: string, code: string) => product.ask(openid, 'people.claim', { code });
  const list = ([openid, as]: Hand, place: Ask<'people.list'>['place'] = null) =>
    product.ask(openid, 'people.list', { place }, as);
  const end = ([openid, as]: Hand, ask: Omit<Ask<'people.end'>, 'who'>, whom: string) =>
    product.ask(openid, 'people.end', { ...ask, who: whoOf(whom) }, as);
  const duty = ([openid, as]: Hand, place: Ask<'people.duty'>['place'] = null) =>
    product.ask(openid, 'people.duty', { place }, as);
  const changeDuty = ([openid, as]: Hand, change: Ask<'people.changeDuty'>['change'], place = school) =>
    product.ask(openid, 'people.changeDuty', { place, change }, as);
  const lock = ([openid, as]: Hand, ask: Omit<Ask<'people.lock'>, 'who'>, whom: string) =>
    product.ask(openid, 'people.lock', { ...ask, who: whoOf(whom) }, as);
  /** The posts somebody holds, as they are told. */
  const posts = async (openid: string) =>
    (await product.ask(openid, 'person.me', {})).answer.posts.map(({ id }) => id);
  /** Lets the clock have its turn. */
  const tick = async () => {
    await product.cloud.host.invoke({ name: 'clock', event: '{}', source: 'wx_trigger' });
  };
  return { invite, claim, list, end, duty, changeDuty, lock, posts, tick };
}

export type Teams = ReturnType<typeof teamsOf>;

/** Documents of a collection as they are stored. */
export function storedIn(product: Product, name: string): readonly Record<string, unknown>[] {
  const { driver } = product.cloud.store;
  return driver
    .prepare(`SELECT doc FROM ${product.cloud.store.collection(name).table}`)
    .all([])
    .map((row) => JSON.parse(String(row['doc'])) as Record<string, unknown>);
}

export const changesIn = (product: Product): readonly ChangeDoc[] =>
  (storedIn(product, 'changes') as unknown as readonly ChangeDoc[]).toSorted((a, b) =>
    a._id < b._id ? -1 : 1,
  );
