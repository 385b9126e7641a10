import { describe, expect, it } from '@jest/globals';
import { counterpartsOf } from '../../cloudfunctions/checklist/counterparts.rules';
import { at, district, profile } from './wujin';

/*
 * Written by hand from the routing table of the plan: for each of its 27 words who handles at the level of an area.
 * {} is the area's name; a name without it works for the whole district; ? has to be named by the centre.
 */
const expected: Readonly<Record<string, readonly string[] | '?'>> = {
  教育局: ['{}教育管理条线'],
  属地: ['{}相关职能科室（属地）'],
  公安分局: ['{}辖区派出所', '{}交警中队'],
  卫健局: ['{}卫健办'],
  消防大队: ['{}消防站'],
  城管局: ['{}综合执法局'],
  市场监管局: ['{}市场监管分局'],
  应急管理局: ['{}应急条线'],
  交通局: ['{}交通条线'],
  住建局: ['{}建设条线'],
  宣传部: ['{}宣传条线'],
  各管线权属单位: '?',
  经发集团: ['经发集团'],
  先行集团: ['先行集团'],
  文体广旅局: ['{}文体条线'],
  烟草专卖局: ['{}辖区烟草专卖管理所'],
  民政局: ['{}民政条线'],
  生态环境局: ['{}生态环境条线'],
  自来水公司: ['自来水公司'],
  燃气公司: ['燃气公司'],
  供电公司: ['供电公司'],
  移动: ['移动'],
  电信: ['电信'],
  联通: ['联通'],
  广电: ['广电'],
  司法局: ['{}司法所'],
  各相关部门: '?',
};

const { departments } = profile.routing;
const cells = departments.flatMap(({ name, code }) =>
  district.towns.map((town) => ({ name, code, town: town.name, townId: town.id })),
);

const namesOf = (code: string, townId: string): readonly string[] | '?' => {
  const found = counterpartsOf(code, townId, district, at);
  return found.kind === 'found' ? found.departments.map(({ name }) => name) : '?';
};

describe('the counterparts of a town (F014)', () => {
  it('are asked for 27 words in 2 areas', () => {
    expect(cells).toHaveLength(54);
    expect(departments.map(({ name }) => name).sort()).toEqual(Object.keys(expected).sort());
  });

  it.each(cells)('$name in $town is as the table says, or openly nobody', ({ name, code, town, townId }) => {
    const wanted = expected[name] ?? [];
    expect(namesOf(code, townId)).toEqual(
      wanted === '?' ? '?' : wanted.map((one) => one.replace('{}', town)),
    );
  });

  it.each(cells)('$name in $town is never a department of the district (T03)', ({ code, townId }) => {
    const found = counterpartsOf(code, townId, district, at);
    const levels = found.kind === 'found' ? found.departments.map(({ level }) => level) : [];
    expect(levels).not.toContain('district');
  });

  it('say who has to name the real unit where the checklist does not (T09)', () => {
    expect(counterpartsOf('ANY_RELEVANT', 'gaoxin-north', district, at)).toEqual({
      kind: 'unresolved',
      why: '清单没有写明是哪个单位，请由高新区北区网格中心指定真实单位后再交办。',
    });
  });

  it('say that the table has a hole, by the names of the town and of the department', () => {
    const without = {
      ...district,
      departments: district.departments.filter(({ id }) => id !== 'hutang-urban'),
    };
    expect(counterpartsOf('URBAN', 'hutang', without, at)).toEqual({
      kind: 'unresolved',
      why: '湖塘镇还没有登记与城管局对应的单位，请在对应表里补上。',
    });
    expect(counterpartsOf('URBAN', 'gaoxin-north', without, at).kind).toBe('found');
  });

  it.each(['', 'elsewhere', '__proto__'])('outside the registered towns (%j) are nobody (F064)', (townId) => {
    const found = counterpartsOf('TERRITORY', townId, district, at);
    expect(found.kind === 'unresolved' ? found.why : '').toContain('请先确认发生地');
  });

  it.each(['', 'NO_SUCH_CODE', '__proto__', 'constructor'])('of an unknown word (%j) are nobody', (code) => {
    expect(counterpartsOf(code, 'hutang', district, at).kind).toBe('unresolved');
  });

  it('keep the ids under which cases were already given out', () => {
    const ids = district.departments.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(['hutang-police', 'hutang-urban', 'gaoxin-north-police', 'gaoxin-north-urban']),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the contacts of the demo', () => {
  it('are at some units and left out at the rest, which stay in the list (T14)', () => {
    const staffed = district.departments.filter(({ seats }) => seats.length > 0).map(({ id }) => id);
    expect([...staffed].sort()).toEqual(
      [
        'hutang-police', 'hutang-urban', 'hutang-market', 'hutang-housing', 'hutang-transport',
        'gaoxin-north-police', 'gaoxin-north-urban',
        'POLICE', 'MARKET', 'EDU', 'URBAN', 'GAS', 'POWER',
      ].sort(), // prettier-ignore
    );
    expect(district.departments).toHaveLength(17 * 2 + 9 + 15);
  });
});
