import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { ownFileOf } from '../support/ownFile';
import type { Product } from '../support/product';
import { aPress } from './samples';
import { certificatesOf, startNoon } from './support';

jest.setTimeout(60_000);

let product: Product;

beforeAll(async () => {
  product = await startNoon();
});

afterAll(() => product.stop());

it('lists my own, the latest first, and they stand in my own file; nobody else’s do', async () => {
  const { join, presses, issue, list } = certificatesOf(product);
  for (const openid of ['o-parent', 'o-other']) {
    await join(openid);
    await presses(aPress({ openid, day: '2026-11-02' }));
  }
  const first = (await issue('o-parent')).answer.number;
  await product.advance(60);
  await presses(aPress({ openid: 'o-parent', day: '2026-11-03' }));
  const second = (await issue('o-parent')).answer.number;
  const others = (await issue('o-other')).answer.number;
  expect((await list('o-parent')).map(({ number, hours }) => [number, hours])).toEqual([
    [second, '1 小时 20 分'],
    [first, '40 分'],
  ]);
  expect(await list('o-nobody')).toEqual([]);
  const words = await ownFileOf(product, 'o-parent');
  expect(words).toContain(
    `您的时长证明\n2026年11月27日开具 编号 ${first}，青禾小学，沈一禾，2026年9月1日至2026年11月27日，40 分，1 次，南门`,
  );
  expect(words).toContain(second);
  expect(words).not.toContain(others);
  expect(await product.call('o-parent', { action: 'certificate.list', ask: { cursor: 7 } })).toMatchObject({ ok: false });
}); // prettier-ignore
