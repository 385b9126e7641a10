import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import { newRound } from '../../cloudfunctions/patrol/newRound.rules';
import { marksOf, noon, patrol, walked } from '../patrol/samples';
import { ownFileOf } from '../support/ownFile';
import { type Product, startProduct } from '../support/product';
import { plant, stored } from '../support/stored';
import { sweep } from '../sweep/samples';

jest.setTimeout(60_000);

let product: Product;
const id = 'c'.repeat(32);

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  await product.setClock(noon);
  const who = { openid: 'o-parent', name: '程某', title: '保安员' };
  const made = newRound({ draft: walked(), patrol: patrol(), who, aliases: [], role: 'AUX', marksOf, at: new Date(noon) }); // prettier-ignore
  if (made.ok) await plant(product, 'rounds', { ...made.answer, _id: id });
  const team = [
    { openid: 'o-off', name: '程某', title: '责任网格员' },
    { ...who, title: '教师' },
  ];
  await plant(product, 'patrolSweeps', sweep({ _id: id, team, named: ['o-off', 'o-parent'] }));
});

afterAll(() => product.stop());

it('the rounds that I walked and the sweeps that I was on stand in the file of what is kept of me, nobody else’s do (F033)', async () => {
  const words = await ownFileOf(product, 'o-parent');
  expect(words).toContain('您走的巡查');
  expect(words).toContain(
    '2026-11-23 11:50–11:59 青禾小学 保安巡更，保安员 程某，已计入，到点：东侧消防门 11:50 扫码、教学楼楼梯 11:53 扫码、南门 11:56 扫码，标记：手机时间不准',
  );
  expect(words).toContain('您参加的集中排查');
  expect(words).toContain('2026-11-23 青禾小学 开学前消防排查，教师 程某，');
  expect(words).not.toContain('责任网格员');
  const others = await ownFileOf(product, 'o-off');
  expect(others).not.toContain('您走的巡查');
  expect(others).toContain('青禾小学 开学前消防排查，责任网格员 程某，');
});

it('somebody who leaves for good is in no round any more; that it was walked stays, and its chain holds (F031)', async () => {
  const { rows } = (await product.ask('o-parent', 'privacy.read', {})).answer;
  expect(rows.find(({ key }) => key === 'rounds')).toMatchObject({ count: 1 });
  expect((await product.ask('o-parent', 'privacy.cancel', { agree: true })).answer.finished).toBe(true);
  const round = stored(product, 'rounds', id);
  expect(round?.who).toEqual({ openid: '', name: '', title: '保安员' });
  expect([round?.visits.length, isUnbroken(round?.journal ?? [])]).toEqual([3, true]);
});
