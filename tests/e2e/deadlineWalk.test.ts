import { describe, expect, it } from '@jest/globals';
import type { CasePage } from '../../typings/report';
import { handsOf } from './support/hands';
import { suite } from './support/suite';

/*
 * The bureau gives one item two working hours; a report of it runs over: the town's list says so, and whoever looks
 * after the town is told once, then finds a draft of an order (F099, F100, F116).
 */

const walks = suite();
const { phoneOf, product } = walks;
const { atTown, shotFrom } = handsOf(walks);

const office = 'packages/office/pages';
const [edu, town] = ['o-edu-wujin', 'o-town-hutang'];

/** A Monday, by the clocks of Shanghai; the minute behind it lets the timer run. */
async function monday(time: string): Promise<void> {
  await product().post('/__local/clock', { set: new Date(`2026-11-30T${time}:00+08:00`).toISOString() });
  await product().post('/__local/clock', { advance: 61_000 });
}

/** Two consents of one person never fall into one second. */
async function consents(openid: string): Promise<void> {
  for (let nth = 0; nth < 4; nth += 1) {
    await product().consent(openid, ['local-report-moved']);
    await product().post('/__local/clock', { advance: 1000 });
  }
}

const told = async (openid: string, id: string): Promise<number> =>
  (await product().pushes(openid)).filter(({ page, code }) => code === 0 && page.includes(id)).length;

async function counted(): Promise<number> {
  const event = { action: 'report.count', ask: { boxes: ['due'] }, as: 'TOWN@hutang' };
  const reply = (await product().post('/call/api', event, town)) as {
    readonly answer: { readonly counts: readonly { readonly count: number }[] };
  };
  return reply.answer.counts[0]?.count ?? 0;
}

async function ordersOf(openid: string, as: string, id: string): Promise<CasePage['orders']> {
  const event = { action: 'report.read', ask: { id }, as };
  return ((await product().post('/call/api', event, openid)) as { readonly answer: CasePage }).answer.orders;
}

describe('a time limit', () => {
  it('is set by the bureau on one page, which says what nobody knows yet', async () => {
    await monday('08:30');
    const phone = await phoneOf(edu, { path: `${office}/deadlines/index` });
    await phone.see('还没有设置任何期限');
    await phone.see('2027 年放假安排还没有填');
    await phone.settled();
    await phone.shot('deadlines/empty');
    await phone.tap('tab-calendar');
    await phone.seeId('source-2026');
    await phone.shot('deadlines/calendar');
    await phone.tap('tab-limits');
    await phone.tap('new-limit');
    await phone.pick('form-item', '校门口游商、无证摊点');
    await phone.pick('form-unit', '个工作小时');
    await phone.fill('form-amount', '2');
    await phone.shot('deadlines/form');
    await phone.tap('keep-limit');
    await phone.tap('tab-settings');
    await phone.fill('setting-escalateHours', '2');
    await phone.tap('save');
    await phone.see('请写明为什么改');
    await phone.fill('reason', '摊点投诉多，按会议纪要调整');
    await phone.shot('deadlines/settings');
    await phone.tap('save');
    await phone.see('已保存，一分钟内生效');
    await phone.tap('tab-limits');
    await phone.see('2 个工作小时');
    await phone.shot('deadlines/set');
    await phone.tap('tab-history');
    await phone.see('摊点投诉多，按会议纪要调整');
    await phone.shot('deadlines/history');
  }, 180_000);

  it('that runs over stands in the list of whoever holds the case; who looks after them is told once', async () => {
    await monday('09:00');
    await consents(edu);
    const id = await atTown('R07', '放学时摊点堵了校门口');
    await monday('11:05');
    const holder = await phoneOf(town, { path: `${office}/todo/index?box=todo` });
    await holder.see('有期限 1');
    await holder.tap('tab-due');
    await holder.see('已超期');
    await holder.settled();
    await holder.shot('deadlines/due');
    expect(await counted()).toBe(1);
    expect(await told(edu, id)).toBe(0);
    await monday('13:10');
    expect(await told(edu, id)).toBe(1);
    expect(await ordersOf(edu, 'EDU@wujin', id)).toEqual([]);
    await monday('17:10');
    expect(await told(edu, id)).toBe(2);
    expect(await ordersOf(edu, 'EDU@wujin', id)).toHaveLength(1);
    expect(await ordersOf(town, 'TOWN@hutang', id)).toEqual([]);
    const bureau = await phoneOf(edu, { path: `${office}/case/index?id=${id}` });
    await bureau.see('督办单（草稿）');
    await shotFrom(bureau, '谁手里用了多久', 'deadlines/order');
    await bureau.tap('print-0');
    await bureau.see('应于 2026年11月30日');
    await shotFrom(bureau, '督办单（草稿）', 'deadlines/order-sheet');
  }, 180_000);

  it.each([
    ['dark', { theme: 'dark' }],
    ['elder', { elder: true }],
  ] as const)('can be read %s', async (look, options) => {
    const phone = await phoneOf(edu, { path: `${office}/deadlines/index`, ...options });
    await phone.see('2 个工作小时');
    await phone.settled();
    await phone.shot(`deadlines/${look}`);
    await phone.tap('tab-calendar');
    await phone.shot(`deadlines/${look}-calendar`);
    await phone.tap('tab-limits');
    await phone.tap('limit-0');
    await phone.shot(`deadlines/${look}-form`);
  });
});
