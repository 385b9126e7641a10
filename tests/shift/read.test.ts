import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { whoOf } from '../../cloudfunctions/people/place.rules';
import type { Product } from '../support/product';
import { rotaOf, startRota } from '../rota/support';

let product: Product;
let rota: ReturnType<typeof rotaOf>;

beforeAll(async () => {
  product = await startRota(5);
  rota = rotaOf(product);
  await rota.save();
  await rota.make();
  for (const openid of ['t0', 't1', 't2', 'c0']) await rota.signUp(openid);
});
afterAll(() => product.stop());

it('shows whole names to who keeps the rota, surnames to who stands there, numbers to the others', async () => {
  const kept = (await rota.read('o-off')).people;
  expect(kept.map(({ name, stateLabel }) => `${name} ${stateLabel}`)).toEqual([
    '沈t0 已排上', '沈t1 已排上', '沈t2 候补第 1 位', '沈c0 已排上',
  ]); // prettier-ignore
  expect(kept[0]?.who).toBe(whoOf('t0'));
  const fellow = (await rota.read('t0')).people;
  expect(fellow.map(({ name, who, isMe }) => [name, who, isMe])).toEqual([
    ['沈t0', '', true], ['沈老师', '', false], ['沈警官', '', false],
  ]); // prettier-ignore
  expect((await rota.read('t2')).people.map(({ name }) => name)).toEqual(['沈t2']);
  const stranger = await rota.read('t3');
  expect(stranger.people).toEqual([]);
  expect(stranger.card).toMatchObject({ held: 3, waiting: 1 });
  expect(JSON.stringify(stranger)).not.toMatch(/沈t\d|openid|"t0"/);
});

it('names to nobody but who keeps it whom one could ask', async () => {
  expect((await rota.read('t0')).candidates).toEqual([]);
  const { candidates } = await rota.read('o-off');
  expect(candidates.map(({ name }) => name)).toContain('沈t4');
  expect(candidates.map(({ who }) => who)).not.toContain(whoOf('t0'));
});

it('is not there for who does not belong to the school', async () => {
  const reply = await product.ask('o-parent', 'shift.read', {
    id: 'u1.south.am.20261130',
    candidates: true,
  });
  expect(reply.refusal).toEqual({
    code: 'NOT_FOUND',
    message: '没有找到这一班，请返回刷新后再试。',
    field: 'id',
  });
});
