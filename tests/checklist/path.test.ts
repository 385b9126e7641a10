import { describe, expect, it } from '@jest/globals';
import type { Known } from '../../cloudfunctions/checklist/advised.rules';
import { pathOf } from '../../cloudfunctions/checklist/simulate.rules';
import type { RoutePath } from '../../typings/routing';
import { at, district, item, items, members, profile, unit, units } from './wujin';

const path = (
  itemId: string,
  unitId: string,
  townId: string,
  known: Known = {},
): Omit<RoutePath, 'version'> => pathOf(unit(unitId), { ...known, item: item(itemId), townId, district, at });

/** A line in short: `advised 湖塘镇综合执法局 unstaffed`. */
const short = ({ lines }: Pick<RoutePath, 'lines'>): readonly string[] =>
  lines.map(({ stage, who, gaps }) => [stage, who, ...gaps].join(' '));

const school = 'school 湖塘桥实验小学责任网格员';
const town = 'town 湖塘镇网格中心';
const platform = 'district 区网格平台';
const police = 'advised 湖塘镇辖区派出所、湖塘镇交警中队 ambiguous';
const territory = 'advised 湖塘镇相关职能科室（属地） unstaffed';
const calls119 = 'call 119 火警、救援；120 急救';

/** Each way of 湖塘桥实验小学 in 湖塘镇, written by hand from the checklist and the plan's 11 steps. */
const ways: readonly (readonly [string, Known, readonly string[]])[] = [
  [
    'R02',
    { licence: 'HAS_LICENCE' },
    [school, town, 'advised 湖塘镇教育管理条线 unstaffed', platform, 'district 教育局'],
  ],
  ['R02', { licence: 'NO_LICENCE' }, [school, town, territory, platform]],
  [
    'R02',
    { licence: 'LICENCE_UNKNOWN' },
    [
      school,
      town,
      'advised 许可证待核实 ambiguous',
      'advised 湖塘镇教育管理条线 unstaffed',
      territory,
      platform,
      'district 教育局',
    ],
  ],
  [
    'R05',
    {},
    [
      calls119,
      school,
      town,
      police,
      'advised 湖塘镇消防站 unstaffed',
      platform,
      'district 公安分局',
      'district 消防大队 unstaffed',
    ],
  ],
  [
    'R14',
    {},
    [
      school,
      town,
      'advised 湖塘镇交通条线',
      'advised 湖塘镇综合执法局',
      'advised 湖塘镇建设条线',
      police,
      territory,
      platform,
      'district 公安分局',
      'district 城管局',
      'district 交通局 unstaffed',
      'district 住建局 unstaffed',
    ],
  ],
  [
    'R17',
    {},
    [
      school,
      town,
      'advised 湖塘镇建设条线',
      'advised 湖塘镇交通条线',
      'advised 各管线权属单位 unresolved',
      'advised 经发集团 unstaffed',
      'advised 先行集团 unstaffed',
      territory,
      platform,
      'district 交通局 unstaffed',
      'district 住建局 unstaffed',
    ],
  ],
  ['R23', { pipe: '燃气管道' }, [calls119, school, town, 'advised 燃气公司', platform]],
  [
    'R24',
    {},
    [
      'call 119 火警、救援；120 急救；95598 供电抢修',
      school,
      town,
      'advised 权属待认定 ambiguous',
      'advised 供电公司',
      'advised 移动 unstaffed',
      'advised 电信 unstaffed',
      'advised 联通 unstaffed',
      'advised 广电 unstaffed',
      platform,
    ],
  ],
  ['R28', {}, ['channel 不在本系统办理']],
  ['R31', {}, [school, town, 'advised 各相关部门 unresolved', platform]],
];

describe('the way of a matter (F081)', () => {
  it.each(ways)('%s with %j is as the plan has it', (itemId, known, lines) => {
    expect(short(path(itemId, 'wj-01-1', 'hutang', known))).toEqual(lines);
  });

  it('holds R02 until the licence is known, and says so (T08, F063)', () => {
    const lines = path('R02', 'wj-01-1', 'hutang').lines;
    expect(lines[2]?.words).toContain('核实前不能交办');
    expect(lines.filter(({ stage }) => stage === 'advised').map(({ words }) => words.split('：')[0])).toEqual(
      ['先核实有证还是无证，核实前不能交办；下面只会有一个承办。', '有办学许可证的', '无办学许可证的'],
    );
  });

  it('goes to the town where it happened, and says that it is not the school’s (F064, T07)', () => {
    const elsewhere = path('R02', 'wj-01-1', 'gaoxin-north', { licence: 'NO_LICENCE' });
    expect(short(elsewhere)).toEqual([
      school,
      'town 高新区北区网格中心',
      'advised 高新区北区相关职能科室（属地） unstaffed',
      platform,
    ]);
    expect(elsewhere.notes.join()).toContain('按发生地受理');
  });

  it.each([
    ['wj-05-0', '原武高'],
    ['wj-22-0', '小留新村东北角'],
  ])('of grid %s, where nobody is named, goes to the town with a copy to the bureau (T06)', (id, name) => {
    const [first] = path('R31', id, 'hutang').lines;
    expect(first).toMatchObject({ stage: 'school', who: '湖塘镇网格中心', gaps: ['unstaffed'] });
    expect(first?.words).toBe(`${name}现在没有已备案、在岗的接收人，由湖塘镇网格中心代收，并抄送区教育局。`);
  });

  it('falls to the head where the officer’s seat is empty, which is no gap', () => {
    const [first] = path('R31', 'wj-02-3', 'hutang').lines;
    expect([first?.who, first?.gaps]).toEqual(['金太阳幼儿园网格长', []]);
    expect(first?.words).toContain('由网格长代收');
  });

  it('shows a leave as a gap for as long as it lasts', () => {
    const off = { from: '2026-11-23T00:00:00.000Z', to: '2026-11-24T00:00:00.000Z' };
    const one = unit('wj-01-1');
    const away = { ...one, seats: one.seats.map((seat) => ({ ...seat, away: [off] })) };
    const on = (day: string) =>
      pathOf(away, { item: item('R31'), townId: 'hutang', district, at: new Date(day) }).lines[0]?.gaps;
    expect(on('2026-11-23T01:00:00.000Z')).toEqual(['unstaffed']);
    expect(on('2026-11-24T00:00:00.000Z')).toEqual([]);
  });

  it('names one lead and keeps the order of the checklist from being taken for it (T10)', () => {
    expect(path('R05', 'wj-01-1', 'hutang').notes.join()).toContain('不是牵头顺序');
    expect(path('R06', 'wj-01-1', 'hutang').notes.join()).not.toContain('牵头');
  });
});

const everyCell = units.flatMap((one) =>
  items.map((each) => ({
    one,
    each,
    way: pathOf(one, { item: each, townId: one.town.id, district, at }),
  })),
);

describe('over all 31 items and all units of the 38 grids', () => {
  const dispatched = everyCell.filter(({ each }) => !each.storesNoDetail);
  const advisedOf = ({ way }: (typeof everyCell)[number]) =>
    way.lines.filter(({ stage }) => stage === 'advised');

  it('are 1,457 ways', () => {
    expect(everyCell).toHaveLength(31 * 47);
    expect(new Set(units.map(({ grid }) => grid.seq)).size).toBe(38);
  });

  it('every way begins at the unit and passes its own town before anybody else (T01)', () => {
    const orders = new Set(
      dispatched.map(({ way }) => [...new Set(way.lines.map(({ stage }) => stage))].join(' ')),
    );
    expect([...orders].sort()).toEqual(['call school town advised district', 'school town advised district']);
    const astray = dispatched.filter(
      ({ one, way }) =>
        way.lines.find(({ stage }) => stage === 'town')?.who !==
        district.towns.find(({ id }) => id === one.town.id)?.centre,
    );
    expect(astray).toEqual([]);
  });

  it('what happens in the other town goes to that town’s own units, whatever the school (T07)', () => {
    const inTown = new Map(district.departments.map(({ name, townId }) => [name, townId]));
    const astray = units.flatMap((one) => {
      const townId = one.town.id === 'hutang' ? 'gaoxin-north' : 'hutang';
      return items.flatMap((each) =>
        pathOf(one, { item: each, townId, district, at })
          .lines.filter(({ stage }) => stage === 'advised')
          .flatMap(({ who }) => who.split('、'))
          .filter((who) => (inTown.get(who) ?? townId) !== townId),
      );
    });
    expect(astray).toEqual([]);
    expect(inTown.get('湖塘镇司法所')).toBe('hutang');
  });

  it('nothing of which no detail may be stored is sent to anybody (T27)', () => {
    const kept = everyCell.filter(({ each }) => each.storesNoDetail);
    expect(kept).toHaveLength(2 * 47);
    expect(new Set(kept.flatMap(({ way }) => way.lines.map(({ stage }) => stage)))).toEqual(
      new Set(['channel']),
    );
    expect(kept.every(({ way }) => way.lines[0]?.words.includes('12339') === true)).toBe(true);
  });

  it('the words of the checklist come in its order, each once, none lost (F061)', () => {
    const changed = dispatched.filter(({ each, way }) => {
      const said = way.lines.flatMap(({ stage, standsFor }) =>
        stage === 'advised' && standsFor !== null ? [standsFor] : [],
      );
      return said.join() !== each.advice.departments.map(({ name }) => name).join();
    });
    expect(changed).toEqual([]);
  });

  it('no department of the district is a first receiver (T03)', () => {
    const ofDistrict = new Set(
      profile.routing.departments.flatMap(({ kind, name }) => (kind === 'department' ? [name] : [])),
    );
    expect(dispatched.flatMap(advisedOf).filter(({ who }) => ofDistrict.has(who))).toEqual([]);
  });

  it('no placeholder is a receiver until a unit is named (T09)', () => {
    const open = dispatched.flatMap(advisedOf).filter(({ who }) => /^各/.test(who));
    expect(open).toHaveLength(4 * 47);
    expect(open.every(({ gaps }) => gaps.join() === 'unresolved')).toBe(true);
  });

  it('every line says who and what, and names no person', () => {
    const lines = everyCell.flatMap(({ way }) => way.lines);
    expect(lines.filter(({ who, words }) => who === '' || !/。$/.test(words))).toEqual([]);
    const text = JSON.stringify(everyCell.map(({ way }) => way));
    expect(members.filter(({ name, openid }) => text.includes(name) || text.includes(openid))).toEqual([]);
  });
});
