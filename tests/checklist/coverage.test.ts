import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countsOf, coverageOf, pageOf } from '../../cloudfunctions/checklist/coverage.rules';
import { missingUnits } from '../../cloudfunctions/checklist/missing.rules';
import type { RouteGap } from '../../typings/routing';
import { type Product, startProduct } from '../support/product';
import { checklist } from '../support/samples';
import { at, district, items, units } from './wujin';

const routing = { items, district, at };
const cells = coverageOf(units, routing);
const all = items.length * units.length;

/*
 * By hand, from the checklist and from who has a contact in the demo: the gaps of each item in 湖塘镇 / 高新区北区,
 * U unstaffed, X unresolved, A ambiguous, - none.
 */
const byHand = `
  R01 U/U    R02 AU/AU  R03 U/U    R04 AU/AU  R05 AU/AU  R06 A/A    R07 AU/AU  R08 -/U
  R09 -/U    R10 -/U    R11 -/U    R12 -/U    R13 U/U    R14 AU/AU  R15 U/U    R16 -/U
  R17 UX/UX  R18 AU/AU  R19 U/U    R20 AU/AU  R21 U/U    R22 U/U    R23 AU/AU  R24 AU/AU
  R25 A/A    R26 -/-    R27 U/U    R28 -/-    R29 X/X    R30 X/X    R31 X/X`;

const expected: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  [...byHand.matchAll(/(R\d\d) ([AUX-]+)\/([AUX-]+)/g)].map(([, id, hutang, north]) => [
    id ?? '',
    { hutang: hutang ?? '', 'gaoxin-north': north ?? '' },
  ]),
);

const letters = { ambiguous: 'A', unstaffed: 'U', unresolved: 'X' } as const satisfies Record<
  RouteGap,
  string
>;

/** Nobody of the unit receives: two areas without a school, and the team that is not filed yet. */
const withoutReceiver = new Set(['wj-05-0', 'wj-22-0', 'wj-19-2']);

const found = (unitId: string, itemId: string): string => {
  const cell = cells.find(({ unit, item }) => unit.id === unitId && item.id === itemId);
  const gaps = new Set(cell?.lines.flatMap((line) => line.gaps.map((gap) => letters[gap])));
  return gaps.size === 0 ? '-' : [...gaps].sort().join('');
};

describe('coverage over 31 items and 47 units (F080)', () => {
  it.each(items.map(({ id }) => id))('of %s lists exactly the cells with a gap', (itemId) => {
    const wrong = units
      .map(({ id, town }) => {
        const base = expected.get(itemId)?.[town.id] ?? 'missing';
        const goesNowhere = itemId === 'R26' || itemId === 'R28';
        const school = withoutReceiver.has(id) && !goesNowhere ? 'U' : '';
        const wanted = [...new Set(`${base.replace('-', '')}${school}`)].sort().join('') || '-';
        return { id, wanted, found: found(id, itemId) };
      })
      .filter((one) => one.wanted !== one.found);
    expect(wrong).toEqual([]);
  });

  it('counts a cell once for each kind of gap', () => {
    expect(countsOf(all, cells)).toEqual({
      all: 1457,
      withGaps: 23 * 31 + 3 * 6 + 29 * 16,
      unstaffed: 18 * 31 + 3 * 11 + 24 * 16,
      ambiguous: 11 * 47,
      unresolved: 4 * 47,
    });
  });

  it('shows in a cell only the lines with a gap, none of the district’s', () => {
    const lines = cells.flatMap((cell) => cell.lines);
    expect(lines.filter(({ gaps, stage }) => gaps.length === 0 || stage === 'district')).toEqual([]);
  });

  it('is empty once everything is filled in', () => {
    const seats = units.find(({ id }) => id === 'wj-01-1')?.seats ?? [];
    const departments = district.departments.map((one) => ({ ...one, seats }));
    const plain = items.filter(({ id }) => ['R01', 'R03', 'R08', 'R13', 'R16', 'R19'].includes(id));
    const staffed = units.filter(({ id }) => !withoutReceiver.has(id));
    expect(coverageOf(staffed, { items: plain, district: { ...district, departments }, at })).toEqual([]);
  });

  it('of a unit whose town is not registered says so instead of losing it', () => {
    const lost = units.slice(0, 1).map((unit) => ({ ...unit, town: { id: 'gone', name: '别处' } }));
    const lines = coverageOf(lost, routing)[0]?.lines ?? [];
    expect(lines.find(({ stage }) => stage === 'town')?.gaps).toEqual(['unresolved']);
  });

  it('takes a district of 470 units in less than a second and a half', () => {
    const many = Array.from({ length: 10 }, () => units).flat();
    const started = performance.now();
    expect(coverageOf(many, routing).length).toBe(cells.length * 10);
    expect(performance.now() - started).toBeLessThan(1500);
  });
});

describe('pages of cells', () => {
  it.each([1, 7, 30, 5000])('of %i hold every cell once, in order', (size) => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = pageOf(cells, cursor, size);
      expect(page.cells.length).toBeLessThanOrEqual(size);
      seen.push(...page.cells.map(({ unit, item }) => `${unit.id}/${item.id}`));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toEqual(cells.map(({ unit, item }) => `${unit.id}/${item.id}`));
  });

  it('behind the last cell, and of no cell, are empty and the last', () => {
    expect(pageOf(cells, '9999999', 30)).toEqual({ cells: [], next: null });
    expect(pageOf([], null, 30)).toEqual({ cells: [], next: null });
  });
});

describe('what is missing', () => {
  const missing = missingUnits(routing, ['hutang', 'gaoxin-north']);
  const names = (where: string, gap: RouteGap) =>
    missing.flatMap((one) => (one.at === where && one.gap === gap ? [one.name] : [])).sort();

  it.each(['湖塘镇', '高新区北区'])('of %s lists exactly the words without a unit (F080)', (town) => {
    expect(names(town, 'unresolved')).toEqual(['各相关部门', '各管线权属单位']);
    expect(names(town, 'ambiguous')).toEqual(['公安分局']);
  });

  it('names every unit of a town without a contact, one by one', () => {
    const north = missing.filter((one) => one.at === '高新区北区' && one.gap === 'unstaffed');
    expect(north).toHaveLength(15);
    expect(north.map(({ words }) => words)).toContain('高新区北区交警中队还没有接收人，请确定联络人。');
    expect(names('湖塘镇', 'unstaffed')).toHaveLength(12);
  });

  it('names owners and departments of the district once, whatever the towns (T14)', () => {
    expect(names('武进区', 'unstaffed')).toEqual(
      [
        '经发集团', '先行集团', '自来水公司', '移动', '电信', '联通', '广电', '卫健局', '消防大队', '应急管理局', '交通局',
        '住建局', '宣传部', '文体广旅局', '烟草专卖局', '民政局', '生态环境局', '司法局',
      ].sort(), // prettier-ignore
    );
  });
});

describe('asking for the coverage', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct({ ticks: false });
  });
  afterAll(() => product.stop());

  it.each([
    ['o-adm', 'ADM@d1'],
    ['o-edu', 'EDU@d1'],
    ['o-chief', 'CHIEF@d1'],
    ['o-town', 'TOWN@t1'],
  ])('is for %s', async (openid, as) => {
    const { ok, answer } = await product.ask(openid, 'checklist.coverage', { cursor: null }, as);
    const noOfficers = answer.cells.filter(({ unit }) => unit.id === 'u2' || unit.id === 'u5').length;
    expect([ok, answer.counts.all]).toEqual([true, checklist.items.length * 3]);
    expect([noOfficers > 0, answer.missing]).toEqual([true, []]);
  });

  it.each([
    ['o-parent', undefined],
    ['o-off', 'OFF@u1'],
    ['o-head', 'HEAD@u1'],
    ['o-prin', 'PRIN@u1'],
    ['o-dist', 'DIST@d1'],
    ['o-urban', 'TDEPT@t1-urban'],
    ['o-market', 'DDEPT@MARKET'],
  ])('is not for %s', async (openid, as) => {
    const { refusal } = await product.ask(openid, 'checklist.coverage', { cursor: null }, as);
    expect(refusal.code).toBe('FORBIDDEN');
    expect(refusal.message).toContain('切换身份');
  });

  it('shows a town nothing of another town', async () => {
    const { answer } = await product.ask('o-town2', 'checklist.coverage', { cursor: null }, 'TOWN@t1-other');
    expect([answer.counts.all, answer.cells]).toEqual([0, []]);
  });

  it('costs the person, the index and one call for the units; then the person alone', async () => {
    await product.advance(120);
    await product.ask('o-adm', 'checklist.coverage', { cursor: null }, 'ADM@d1');
    expect((await product.lastCalls()).length).toBeLessThanOrEqual(3);
    await product.ask('o-adm', 'checklist.coverage', { cursor: '0' }, 'ADM@d1');
    expect(await product.lastCalls()).toHaveLength(1);
  });

  it.each(['-1', '1.5', '12345678', 'x', '', "0' or 1"])('refuses the cursor %j', async (cursor) => {
    const { refusal } = await product.ask('o-adm', 'checklist.coverage', { cursor }, 'ADM@d1');
    expect(refusal).toMatchObject({ code: 'INVALID', field: 'cursor' });
  });
});
