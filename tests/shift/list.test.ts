import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Product } from '../support/product';
import { templateIdOf } from '../support/product';
import { monday, rotaOf, startRota } from '../rota/support';

let product: Product;
let rota: ReturnType<typeof rotaOf>;

beforeAll(async () => {
  product = await startRota(3);
  rota = rotaOf(product);
  await rota.save();
  await rota.make(null, { from: '2026-11-30', to: '2026-12-31' });
});
afterAll(() => product.stop());

const list = (openid: string, as: string | undefined, cursor: string | null = null, from = '2026-11-30') =>
  product.ask(openid, 'shift.list', { unitId: 'u1', from, cursor }, as);

it('lists free shifts in order, a page at a time, none twice', async () => {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const { answer }: Awaited<ReturnType<typeof list>> = await list('t0', 'TEACH@u1', cursor);
    ids.push(...answer.shifts.map(({ id }) => id));
    cursor = answer.next;
  } while (cursor !== null);
  expect(ids).toHaveLength(48);
  expect(new Set(ids).size).toBe(48);
  expect(ids[0]).toBe(monday);
  const later = (await list('t0', 'TEACH@u1', null, '2026-12-31')).answer;
  expect(later.shifts.map(({ time }) => time)).toEqual(['07:20–08:00', '16:30–17:20']);
  expect(later.askFor.map(({ templateId }) => templateId)).toEqual([templateIdOf('shift.told')]);
});

it('says of each what is free, what it lacks, where I stand and why I cannot, ready to be shown', async () => {
  await rota.signUp('t0');
  await rota.signUp('c0');
  const [mine] = (await list('t0', 'TEACH@u1')).answer.shifts;
  expect(mine).toMatchObject({
    postName: '南门', kindLabel: '群防群治', day: '2026-11-30', time: '07:20–08:00', needed: 3, held: 2, waiting: 0,
    gaps: ['教师缺 1 人'], lacks: [], mine: '已排上', whyNot: '', mind: '', isCancelled: false,
  }); // prettier-ignore
  expect(mine?.mayDo).toEqual([
    { deed: 'withdraw', label: '退班', tone: 'plain' },
    { deed: 'askSwap', label: '换班', tone: 'plain' },
  ]);
  const [other, second] = (await list('t1', 'TEACH@u1')).answer.shifts;
  expect(other?.mayDo.map(({ deed }) => deed)).toEqual(['signUp']);
  expect(second?.lacks).toEqual(['缺民警或辅警', '家长、教师、保安至少要有一人']);
  const [kept] = (await list('o-off', 'OFF@u1')).answer.shifts;
  expect(kept?.mayDo.map(({ label }) => label)).toEqual(['报名', '安排人', '求助', '取消这一班']);
});

it('shows my own at all schools, and nothing of a school to who does not belong to it', async () => {
  const mine = await product.ask('t0', 'shift.list', { unitId: null, from: '2026-11-30', cursor: null });
  expect(mine.answer.shifts.map(({ id }) => id)).toEqual([monday]);
  expect((await list('o-parent', undefined)).refusal).toMatchObject({ code: 'FORBIDDEN', field: 'unitId' });
});
