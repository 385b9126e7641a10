import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DeadlineInput } from '../../typings/deadline';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import { type Product, startProduct } from '../support/product';
import { stored } from '../support/stored';
import { dispatch, verified, form, walkersOf } from '../support/walkers';
import { deadlinesOf, limitOf, type Timekeeper } from './support';

let product: Product;
let deadlines: ReturnType<typeof deadlinesOf>;
let people: ReturnType<typeof walkersOf>;
beforeAll(async () => {
  product = await startProduct({ ticks: false });
  // A Monday morning, nine o'clock.
  await product.setClock('2026-11-23T01:00:00.000Z');
  deadlines = deadlinesOf(product);
  people = walkersOf(product);
});
afterAll(() => product.stop());

const document = () => stored(product, 'directory', 'deadlines');
const due = (id: string) => stored(product, 'reports', id)?.dueAt;
const minute = () => product.advance(61);

describe('the bureau that sets a limit', () => {
  it('sees it on the page at once, with who, what and why; reports get it within the minute', async () => {
    const limits = [limitOf({ item: 'R05', duration: { amount: 2, unit: 'workHours' } })];
    const { answer } = await deadlines.set(() => ({ limits }), { reason: '摊点投诉多' });
    expect(answer).toEqual({ v: 1, said: '已保存，一分钟内生效；原因已记入“记录”。' });
    const page = await deadlines.read();
    expect([page.v, page.limits]).toEqual([1, limits]);
    expect(page.history[0]).toMatchObject({
      who: '安监科 某o-edu',
      words: ['新增 R05的白话 · 一般 · 全程办结：2 个工作小时'],
      reason: '摊点投诉多',
    });
    await minute();
    const [id, other] = [await people.filed({ itemId: 'R05' }), await people.filed({ itemId: 'R17' })];
    const { at } = stored(product, 'reports', id) ?? { at: '' };
    expect(Date.parse(due(id) ?? '') - Date.parse(at)).toBe(2 * 3_600_000);
    expect(due(other)).toBeUndefined();
  });

  it('leaves cases as they are until they are dispatched anew', async () => {
    const id = await people.filed({ itemId: 'R05' });
    const before = due(id);
    await deadlines.set(() => ({ limits: [limitOf({ duration: { amount: 48, unit: 'hours' } })] }));
    await minute();
    await people.walk(id, [
      ['officer', 'verify', verified(id)],
      ['officer', 'submitToTown', form],
    ]);
    expect(due(id)).toBe(before);
    await people.walk(id, [['town', 'dispatch', dispatch]]);
    const { at } = stored(product, 'reports', id) ?? { at: '' };
    expect(Date.parse(due(id) ?? '') - Date.parse(at)).toBe(48 * 3_600_000);
  });

  it('and another at the same time: one wins, the other is told, and nothing is half there', async () => {
    const { v } = await deadlines.read();
    const hours = (amount: number) => ({ limits: [limitOf({ duration: { amount, unit: 'hours' } })] });
    const both = await Promise.all([
      deadlines.set(() => hours(30), { v }),
      deadlines.set(() => hours(31), { v, as: 'admin' }),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)?.refusal.code).toBe('CONFLICT');
    const page = await deadlines.read();
    expect(page.v).toBe(v + 1);
    expect(page.limits).toHaveLength(1);
  });

  it('keeps a chain of every change that nobody can bend', () => {
    const held = document();
    const journal = held?.kind === 'deadlines' ? held.journal : [];
    expect(journal.length).toBe(3);
    expect(isUnbroken(journal)).toBe(true);
    expect(journal.map(({ from, to }) => [from, to])).toEqual([['0', '1'], ['1', '2'], ['2', '3']]); // prettier-ignore
    expect(isUnbroken(journal.map((entry, nth) => (nth === 1 ? { ...entry, at: '' } : entry)))).toBe(false);
  });

  it('who makes a day in the middle a holiday moves the ends of what comes after it', async () => {
    const limits = [limitOf({ duration: { amount: 3, unit: 'workDays' } })];
    await deadlines.set(() => ({ limits }));
    await minute();
    expect(due(await people.filed())).toBe('2026-11-26T10:00:00.000Z');
    await deadlines.set(({ calendar }) => ({
      calendar: {
        ...calendar,
        years: calendar.years.map((one) => ({ ...one, off: [...one.off, '2026-11-25'] })),
      },
    }));
    await minute();
    expect(due(await people.filed())).toBe('2026-11-27T10:00:00.000Z');
    expect((await deadlines.read()).history[0]?.words).toEqual(['2026 年：加放假 2026-11-25']);
  });
});

type Change = (now: DeadlineInput) => Partial<DeadlineInput>;

const ofYear =
  (more: object): Change =>
  ({ calendar }) => ({
    calendar: { ...calendar, years: calendar.years.map((one) => ({ ...one, ...more })) },
  });
const ofHours =
  (...hours: (readonly [string, string])[]): Change =>
  ({ calendar }) => ({ calendar: { ...calendar, hours: hours.map(([from, to]) => ({ from, to })) } });
const ofLimit =
  (more: object): Change =>
  () => ({ limits: [limitOf(more)] });
const ofSettings =
  (more: object): Change =>
  ({ settings }) => ({ settings: { ...settings, ...more } });

const everyDayOf2026 = Array.from({ length: 365 }, (_, nth) =>
  new Date(Date.UTC(2026, 0, 1 + nth)).toISOString().slice(0, 10),
);

describe('what is refused, by name, with nothing changed', () => {
  it.each<readonly [string, string, string, Change]>([
    ['an item that is not in the checklist', 'limits', '不在清单里', ofLimit({ item: 'R99' })],
    ['__proto__ as an item', 'limits', '不在清单里', ofLimit({ item: '__proto__' })],
    ['two limits for the same', 'limits', '有两条期限', () => ({ limits: [limitOf(), limitOf()] })],
    ['nought', 'limits', '1 到 8760 小时', ofLimit({ duration: { amount: 0, unit: 'hours' } })],
    ['less than nought', 'limits', '1 到 250 个工作日', ofLimit({ duration: { amount: -3, unit: 'workDays' } })],
    ['half an hour', 'limits', '整数', ofLimit({ duration: { amount: 0.5, unit: 'hours' } })],
    ['a huge number', 'limits', '1 到 2000 个工作小时', ofLimit({ duration: { amount: 1e300, unit: 'workHours' } })],
    ['no working hours', 'calendar', '至少填一段工作时间', ofHours()],
    ['hours that overlap', 'calendar', '重叠或相连', ofHours(['09:00', '12:00'], ['11:30', '18:00'])],
    ['hours that touch', 'calendar', '重叠或相连', ofHours(['09:00', '12:00'], ['12:00', '18:00'])],
    ['hours out of order', 'calendar', '先后排列', ofHours(['14:00', '18:00'], ['09:00', '12:00'])],
    ['hours that end before they begin', 'calendar', '晚于开始', ofHours(['18:00', '09:00'])],
    ['an hour that is none', 'calendar', '09:00 这样', ofHours(['9点', '12:00'])],
    ['25 o’clock', 'calendar', '09:00 这样', ofHours(['09:00', '25:00'])],
    ['seven spans', 'calendar', '最多 6 段', ofHours(...['00', '02', '04', '06', '08', '10', '12'].map((at) => [`${at}:00`, `${at}:30`] as const))],
    ['a day that does not exist', 'calendar', '“2026-02-30”不是日期', ofYear({ off: ['2026-02-30'] })],
    ['words for a day', 'calendar', '“国庆”不是日期', ofYear({ off: ['国庆'] })],
    ['a day of another year', 'calendar', '2027-01-01 不是 2026 年', ofYear({ off: ['2027-01-01'] })],
    ['a day twice', 'calendar', '2026-10-01 写了两次', ofYear({ off: ['2026-10-01', '2026-10-01'] })],
    ['a day that is both', 'calendar', '2026-10-10 既放假又上班', ofYear({ off: ['2026-10-10'] })],
    ['a plain Wednesday as 调休', 'calendar', '本来就上班', ofYear({ on: ['2026-11-24'] })],
    ['a year without its source', 'calendar', '依据', ofYear({ source: '' })],
    ['a year out of reach', 'calendar', '2020 到 2100', ofYear({ year: 1e9, off: [], on: [] })],
    ['a year twice', 'calendar', '2026 年有两份', ({ calendar }) => ({ calendar: { ...calendar, years: [...calendar.years, ...calendar.years] } })],
    ['a year off', 'calendar', '只剩 0 个工作日', ofYear({ off: everyDayOf2026, on: [] })],
    ['no warning at all', 'settings', '到期前几小时提醒', ofSettings({ dueSoonHours: 0 })],
    ['an escalation of nought', 'settings', '请留空', ofSettings({ escalateHours: 0 })],
    ['a hundred years to reopen', 'settings', '1 到 1095', ofSettings({ reopenDays: 36_500 })],
    ['nothing new', 'limits', '没有改动', () => ({})],
  ])('%s', async (_, field, words, change) => {
    const { v } = await deadlines.read();
    const { refusal } = await deadlines.set(change);
    expect(refusal).toMatchObject({ code: 'INVALID', field });
    expect(refusal.message).toContain(words);
    expect((await deadlines.read()).v).toBe(v);
  }); // prettier-ignore

  it('a change without a reason', async () => {
    const { refusal } = await deadlines.set(ofLimit({}), { reason: ' ' });
    expect(refusal).toMatchObject({ code: 'INVALID', field: 'reason' });
  });

  it.each<Timekeeper>(['town', 'platform', 'chief'])('%s, who may only look', async (as) => {
    const { refusal } = await deadlines.set(ofLimit({}), { as });
    expect(refusal.code).toBe('FORBIDDEN');
  });
});
