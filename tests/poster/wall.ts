import { update } from '../../local/cloud/database/documents';
import type { Fields } from '../../local/cloud/values';
import type { RosterRow } from '../../typings/roster';
import type { Product } from '../support/product';
import { plant } from '../support/stored';
import { numberWish } from '../support/volunteers';
import { filedRoster } from '../support/samples';

export const off = ['o-off', 'OFF@u1'] as const;
export const edu = ['o-edu', 'EDU@d1'] as const;
export const photo = 'cloud://local-env/poster/u1/wall.jpg';

/** What a test does with the wall of one school, as its officer and the bureau. */
export function wallOf(product: Product) {
  const read = async ([openid, as]: readonly [string, string] = off) =>
    (await product.ask(openid, 'poster.read', { unitId: 'u1' }, as)).answer;

  const prove = async (change: object = {}) =>
    product.ask(
      off[0],
      'poster.prove',
      { unitId: 'u1', v: (await read()).v, place: '东门门卫室外墙', photos: [photo], ...change },
      off[1],
    );

  const check = async (fine: boolean, words: string) =>
    product.ask(edu[0], 'poster.check', { unitId: 'u1', v: (await read()).v, fine, words }, edu[1]);

  const consent = async (openid: string, agree: boolean) => {
    if (agree) await product.ask(openid, 'privacy.consent', numberWish);
    return product.ask(openid, 'poster.consent', { unitId: 'u1', v: (await read()).v, agree });
  };

  const list = async (state: 'never' | 'current' | 'stale') =>
    (await product.ask(edu[0], 'poster.list', { state, town: null, cursor: null }, edu[1])).answer.rows.map(
      ({ unitId }) => unitId,
    );

  const set = (collection: string, id: string, fields: object) =>
    update(product.cloud.store, collection, { kind: 'document', id }, { $set: fields as Fields });

  /** The school's filed team is another, as a filing and its projection leave it. */
  async function team(change: (row: RosterRow) => RosterRow): Promise<void> {
    const { filed } = filedRoster();
    await set('rosters', 'u1', { filed: { ...filed, rows: filed?.rows.map(change) ?? [] } });
    await set('directory', 'unit:u1', { postersDueAt: '2026-11-23T01:00:00.000Z' });
  }

  /** 青禾小学's team is filed. */
  const ready = () => plant(product, 'rosters', filedRoster());

  return { ready, read, prove, check, consent, list, team };
}
