import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Product } from '../support/product';
import { stored } from '../support/stored';
import { away, codeOf, minutesPast, monday, morningOf, startMorning } from './support';

jest.setTimeout(60_000);

let product: Product;
let morning: ReturnType<typeof morningOf>;

beforeAll(async () => {
  product = await startMorning();
  morning = morningOf(product);
});

afterAll(() => product.stop());

const morningShift = async (openid?: string, as?: string) =>
  (await morning.list(openid, as)).answer.shifts[0];

describe('the list of a day', () => {
  it('shows who came, who is expected, and what one may do, to who keeps the rota', async () => {
    await morning.agree('t0');
    await morning.press('t0', { fix: away(12) });
    const early = await morningShift();
    expect(early).toMatchObject({ postName: '南门', time: '07:20–08:00', needed: 3, gaps: [] });
    expect(early?.people.map(({ name, end, mayDo }) => [name, end, mayDo.length])).toEqual([
      ['沈t1', 'expected', 0], ['沈c0', 'expected', 0], ['沈t0', 'onTime', 0],
    ]);
    await product.setClock(minutesPast(1));
    await morning.press('t1', { code: codeOf() });
    const [expected, flagged, came] = (await morningShift())?.people ?? [];
    expect([expected?.name, expected?.mayDo.map(({ deed }) => deed)]).toEqual(['沈c0', ['came', 'excuse']]);
    expect(came).toMatchObject({ words: '07:15 签到（定位，距岗位 12 米） · 40 分', flags: [] });
    expect(flagged?.flags.map(({ label }) => label)).toEqual(['只扫了码，没有定位']);
  });

  it('shows no name to who looks over the school, and nothing to others', async () => {
    const people = (await morningShift('o-town', 'TOWN@t1'))?.people ?? [];
    expect(people.map(({ name, who, mayDo }) => [name, who, mayDo.length])).toEqual([
      ['沈警官', '', 0], ['沈老师', '', 0], ['沈老师', '', 0],
    ]);
    expect((await morning.list('o-stone', 'TOWN@t2')).refusal.message).toContain('请在“我的”里切换身份');
    expect((await morning.list('o-off2', 'OFF@u2')).refusal.code).toBe('FORBIDDEN');
    expect((await morning.list('t0', 'TEACH@u1')).refusal.code).toBe('FORBIDDEN');
  });

  it('after the end names who did not come, tells who keeps the rota once, and counts the day', async () => {
    await product.subscribe('o-off', 'shift.told', 5);
    await product.setClock(minutesPast(71));
    await morning.tick();
    await morning.tick();
    expect((await morningShift())?.people[0]).toMatchObject({ name: '沈c0', end: 'absent' });
    expect((await morning.told('o-off')).filter((words) => words === '这一班有 1 人没签到，请核实')).toHaveLength(1);
    const counts = { shifts: 2, covered: 1, needed: 6, held: 3, came: 2, absent: 1, flagged: 1 };
    expect(stored(product, 'dutyDays', 'town:t1:2026-11-30')?.parts['u1']).toMatchObject(counts);
    expect(morning.shift().dutyDueAt).toBeUndefined();
    expect(morning.attended('t1')?.lookDueAt).toBeUndefined();
  });

  it('flags what is odd beside earlier presses, and an old code, once the shift is over', async () => {
    const id = 'u1.south.pm.20261130';
    await morning.signUp('t0', id);
    await morning.signUp('t1', id);
    await product.ask('o-off', 'attendance.codes', { unitId: 'u1', renew: 'south' }, 'OFF@u1');
    await product.setClock('2026-11-30T08:31:00.000Z');
    await morning.press('t0', { fix: away(12) }, { id });
    await morning.press('t1', { code: codeOf() }, { id });
    await product.setClock('2026-11-30T09:51:00.000Z');
    await morning.tick();
    const flags = (await morning.list()).answer.shifts[1]?.people.map(({ name, end, flags: all }) => [name, end, all.map(({ label }) => label)]);
    expect(flags).toEqual([
      ['沈t1', 'onTime', ['只扫了码，没有定位', '扫的是旧的现场码']],
      ['沈t0', 'onTime', ['和以前的位置完全一样']],
    ]);
  });

  it('of a day without shifts is empty', async () => {
    const answer = await product.ask('o-off', 'attendance.list', { unitId: 'u1', day: '2026-11-29' }, 'OFF@u1');
    expect(answer.answer.shifts).toEqual([]);
    expect(monday).toContain('20261130');
  });
}); // prettier-ignore
