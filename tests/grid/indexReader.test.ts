import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { update } from '../../local/cloud/database/documents';
import type { IndexDoc, IndexedUnit } from '../../typings/directory';
import { type Product, startProduct } from '../support/product';

const entry = (id: string, name: string): IndexedUnit => ({
  id, name, aliases: [], gridName: `${name}专属网格`, townName: '青禾镇', unitKind: 'school', point: { longitude: 121, latitude: 30 },
  lookAlikes: [], receiver: '',
}); // prettier-ignore
const page = (nth: number, units: readonly IndexedUnit[]): IndexDoc => ({ _id: `index:${nth}`, kind: 'index', v: 1, units }); // prettier-ignore

let small: Product;
let large: Product;

beforeAll(async () => {
  small = await startProduct({ ticks: false });
  const more = Array.from({ length: 11 }, (_, nth) =>
    page(nth + 1, [entry(`p${nth + 1}`, `白鹭第${nth + 1}小学`)]),
  );
  large = await startProduct({ ticks: false, also: more });
});

afterAll(async () => {
  await small.stop();
  await large.stop();
});

const search = async (product: Product, words: string): Promise<readonly string[]> =>
  (await product.ask('o-parent', 'grid.search', { words })).answer.units.map(({ id }) => id);

const write = ({ cloud }: Product, nth: number, units: readonly IndexedUnit[], at: string) =>
  update(
    cloud.store,
    'directory',
    { kind: 'document', id: `index:${nth}` },
    { $set: { units: JSON.parse(JSON.stringify(units)) as never, changedAt: at } },
  );

const clock = async ({ cloud }: Product): Promise<string> =>
  ((await (await fetch(`${cloud.url}/__local/clock`)).json()) as { readonly now: string }).now;

describe('the index as an instance reads it', () => {
  it('costs a small district one call, and one again a minute later', async () => {
    await search(small, '青禾');
    expect((await small.lastCalls()).slice(-1)).toEqual(['database.getDocument']);
    await search(small, '青禾');
    const fresh = (await small.lastCalls()).length;
    await small.advance(61);
    await search(small, '青禾');
    // The other one is for the units that are shown: who receives there now. What every action may ask comes along.
    expect((await small.lastCalls()).length).toBe(fresh + 2);
  });

  it('has every page in the order of their numbers, though the tenth sorts before the second', async () => {
    expect(await search(large, '白鹭')).toEqual(Array.from({ length: 11 }, (_, nth) => `p${nth + 1}`));
  });

  it('reads again only the page in which a school was renamed, within the minute', async () => {
    await search(large, '白鹭');
    const fresh = (await large.lastCalls()).length;
    await write(large, 7, [entry('p7', '云杉小学')], await clock(large));
    expect(await search(large, '云杉')).toEqual([]);
    await large.advance(61);
    expect(await search(large, '云杉')).toEqual(['p7']);
    // One that asks what was written, one for that page, one for the unit that is shown.
    expect((await large.lastCalls()).length).toBe(fresh + 3);
    expect(await search(large, '白鹭')).toHaveLength(10);
  });
});
