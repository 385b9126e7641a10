import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alarms, isAlarming } from '../../cloudfunctions/report/alarm.rules';
import type { ReportDoc } from '../../typings/reportDoc';
import { type Product, startProduct } from '../support/product';
import { district, monday, report, unit } from '../support/samples';
import { walkersOf } from '../support/walkers';

let product: Product;
let people: ReturnType<typeof walkersOf>;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  people = walkersOf(product);
});

afterAll(() => product.stop());

describe('a case that becomes an emergency by what is merged into it', () => {
  it('tells head and bureau as an emergency, once, in the middle of the night', async () => {
    await product.setClock('2026-11-23T18:00:00.000Z');
    const target = await people.filed({ itemId: 'R24' });
    const source = await people.filed({ itemId: 'R24', happeningNow: true });
    for (const openid of ['o-head', 'o-edu']) await product.subscribe(openid, 'report.arrived', 5);
    const before = (await product.pushes()).length;
    const { number } = await people.page(target);
    await people.walk(source, [['officer', 'merge', { target: number }]]);
    const told = (await product.pushes()).slice(before).filter(({ page }) => page.includes(target));
    const alarmed = told.filter(({ words }) => words['phrase4'] === '紧急');
    expect(alarmed.map(({ to, code }) => [to, code])).toEqual([
      ['o-head', 0],
      ['o-edu', 0],
    ]);
    expect((await people.page(target)).flags.map(({ text }) => text)).toContain('紧急');
    const third = await people.filed({ itemId: 'R24', happeningNow: true });
    const again = (await product.pushes()).length;
    await people.walk(third, [['officer', 'merge', { target: number }]]);
    const more = (await product.pushes()).slice(again).filter(({ words }) => words['phrase4'] === '紧急');
    expect(more).toEqual([]);
  });
});

describe('by hand', () => {
  const calm = report({ draft: { itemId: 'R24' } });
  const urgent = report({ draft: { itemId: 'R24', happeningNow: true } });
  const staff = { district: district(), unit: unit(), isDifficult: false, at: monday };
  const told = (target: ReportDoc, openid = 'o-else') =>
    alarms(target, openid, staff).map(({ ladder }) => ladder[0]?.openid);

  it('only what was none before, by what is one', () => {
    expect([isAlarming(urgent, calm), isAlarming(urgent, urgent), isAlarming(calm, calm)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('whoever holds it, the head and the bureau; not who merged it; of a complaint nobody of the school', () => {
    expect(told(calm)).toEqual(['o-off', 'o-head', 'o-edu']);
    expect(told({ ...calm, desks: ['town:t1'] })).toEqual(['o-town', 'o-head', 'o-edu']);
    expect(told(calm, 'o-off')).toEqual(['o-head', 'o-edu']);
    expect(told({ ...calm, bypass: true, desks: ['edu:d1'] })).toEqual(['o-edu']);
    expect(alarms(calm, 'o-else', staff).map(({ wakes }) => wakes)).toEqual(['all', 'all', 'all']);
  });
});
