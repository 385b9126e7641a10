import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { update } from '../../local/cloud/database/documents';
import type { PosterDoc } from '../../typings/poster';
import { type Product, startProduct } from '../support/product';
import { unit } from '../support/samples';
import { plant } from '../support/stored';
import { wallOf } from './wall';

let product: Product;
let wall: ReturnType<typeof wallOf>;

const longAgo = '1970-01-01T00:00:00.000Z';

const mark = (id: string, fields: object) =>
  update(product.cloud.store, 'directory', { kind: 'document', id: `unit:${id}` }, { $set: { ...fields, postersDueAt: longAgo } }); // prettier-ignore

const as = (openid: string, post: string, town: string | null = null) =>
  product.ask(openid, 'poster.list', { state: 'never', town, cursor: null }, post);

const ids = (reply: Awaited<ReturnType<typeof as>>) => reply.answer.rows.map(({ unitId }) => unitId).sort();

beforeAll(async () => {
  product = await startProduct();
  wall = wallOf(product);
  await wall.ready();
}, 60_000);

afterAll(() => product.stop());

describe('the list of posters', () => {
  it('is by state, for the bureau and the town; a school asks for none', async () => {
    await wall.prove();
    expect([await wall.list('current'), await wall.list('stale')]).toEqual([['u1'], []]);
    const own = await product.ask(
      'o-off',
      'poster.list',
      { state: 'stale', town: null, cursor: null },
      'OFF@u1',
    );
    expect(own).toMatchObject({ ok: false, refusal: { code: 'FORBIDDEN' } });
  });

  it('names schools that never made one within a minute of the directory; an area without a school has no wall', async () => {
    await plant(product, 'directory', unit({ _id: 'unit:u9', id: 'u9', name: '白石小学', seats: [], town: { id: 't2', name: '白石街道' }, postersDueAt: longAgo })); // prettier-ignore
    await mark('u2', {});
    await mark('u5', {});
    await product.advance(61);
    expect(ids(await as('o-edu', 'EDU@d1'))).toEqual(['u2', 'u9']);
  });

  it('is a town’s own for the town, and one town’s for the bureau when it likes', async () => {
    expect(ids(await as('o-town', 'TOWN@t1'))).toEqual(['u2']);
    expect(ids(await as('o-town', 'TOWN@t1', 't2'))).toEqual(['u2']);
    expect(ids(await as('o-edu', 'EDU@d1', 't2'))).toEqual(['u9']);
  });

  it('goes on page by page, none twice', async () => {
    const posters = Array.from({ length: 25 }, (_, nth) => neverMade(`many-${String(nth).padStart(2, '0')}`));
    for (const poster of posters) await plant(product, 'posters', poster);
    const first = await as('o-edu', 'EDU@d1', 't3');
    const { next } = first.answer;
    const second = await product.ask('o-edu', 'poster.list', { state: 'never', town: 't3', cursor: next }, 'EDU@d1'); // prettier-ignore
    expect([...ids(first), ...ids(second)]).toEqual(posters.map(({ _id }) => _id));
    expect(second.answer.next).toBeNull();
  });

  it('drops a school that nobody reports for any more', async () => {
    await mark('u2', { closed: true });
    await product.advance(61);
    expect(ids(await as('o-town', 'TOWN@t1'))).toEqual([]);
  });
});

const neverMade = (id: string): PosterDoc => ({
  _id: id,
  v: 1,
  state: 'never',
  unit: { id, name: id },
  town: { id: 't3', name: '青石镇' },
  districtId: 'd1',
  consents: {},
  print: '',
  proof: null,
  check: null,
  order: `2026-11-23T01:05:00.000Z/${id}`,
  journal: [],
});
