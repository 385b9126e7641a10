import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { aBravery, type Braveries, centre, forSelf, startBraveries, words } from '../support/braveries';
import type { Product } from '../support/product';
import { plant } from '../support/stored';

jest.setTimeout(30_000);

let product: Product;
let hands: Braveries;

beforeAll(async () => {
  ({ product, hands } = await startBraveries());
});

afterAll(() => product.stop());

const deeds = async () => (await product.ask('o-anybody', 'bravery.public', { cursor: null })).answer.deeds;

describe('what anybody reads (F330)', () => {
  it('is masked unless the one who did it wanted their name, and is gone when they take it down', async () => {
    const [masked, named] = [await hands.applied('o-m', forSelf), await hands.applied('o-n', forSelf)];
    for (const [openid, id, naming] of [['o-m', masked, 'masked'], ['o-n', named, 'named']] as const) {
      await hands.confirm(id);
      await hands.act([openid], id, 'agree', { naming });
      await hands.act(centre, id, 'publish', words);
    }
    expect((await deeds()).map(({ name, story }) => [name, story])).toEqual([
      ['丁大勇', '丁大勇跳下河救起落水的孩子。'],
      ['丁某某', '丁某某跳下河救起落水的孩子。'],
    ]);
    expect((await deeds())[0]).toMatchObject({ townName: '柳溪镇', on: '2026-11-20', title: '桥头一跃' });
    expect(JSON.stringify(await deeds())).not.toMatch(/方未名|秦小河|138|o-n/);
    expect((await hands.act(['o-n'], named, 'takeDown')).ok).toBe(true);
    expect((await deeds()).map(({ name }) => name)).toEqual(['丁某某']);
  });

  it('goes on page by page, in one call each, and holds nothing that is not public', async () => {
    for (let nth = 0; nth < 22; nth += 1) {
      const _id = String(nth).padStart(40, 'e');
      const publicity = { state: 'published', naming: 'masked', consentRef: '', title: '救人', story: '救人', shownName: '秦某某' } as const;
      await plant(product, 'braveries', aBravery({ _id, publicity, publicIn: 'd1', publicOrder: `2026-11-22T00:00:00.000Z/${_id}` }));
    }
    await plant(product, 'braveries', aBravery());
    const first = (await product.ask('o-anybody', 'bravery.public', { cursor: null })).answer;
    expect(await product.lastCalls('api', 'braveries')).toHaveLength(1);
    const second = (await product.ask('o-anybody', 'bravery.public', { cursor: first.next })).answer;
    expect([first.deeds.length, second.deeds.length, second.next]).toEqual([20, 3, null]);
  });
}); // prettier-ignore
