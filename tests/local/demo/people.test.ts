import { describe, expect, it } from '@jest/globals';
import { directoryOf } from '../../../cloudfunctions/profile/directory.rules';
import { demoPeople, showcasesOf } from '../../../local/demo/people';
import { inventedName, nameCount } from '../../../local/demo/names';
import { unitsOf } from '../../../cloudfunctions/profile/units.rules';
import type { Role } from '../../../typings/person';
import { profileAt } from '../../profile/support';

const wujin = profileAt('cloudfunctions/profile/wujin');
const demo = demoPeople(wujin);
const units = directoryOf(wujin, demo.members).flatMap((doc) => (doc.kind === 'unit' ? [doc] : []));
const officersOf = (unit: (typeof units)[number]) =>
  unit.seats.filter(({ role, filed }) => role === 'OFF' && filed);

const howMany = (role: Role): number =>
  demo.members.filter(({ posts }) => posts.some((post) => post.role === role)).length;

describe('the people of the demo', () => {
  it('give every grid a filed officer, except 5 and 22', () => {
    const without = wujin.grids.grids
      .map(({ seq }) => seq)
      .filter((seq) => !units.some((unit) => unit.grid.seq === seq && officersOf(unit).length === 1));
    expect(without).toEqual([5, 22]);
  });

  it('give every school a head, and one officer to all but the one that shows a vacancy', () => {
    const { vacant, unfiled } = showcasesOf(unitsOf(wujin));
    expect([vacant, unfiled]).toEqual(['wj-02-3', 'wj-19-2']);
    for (const unit of units.filter(({ unitKind }) => unitKind === 'school')) {
      const isInOrder = unit.id !== vacant && unit.id !== unfiled;
      expect([unit.id, officersOf(unit).length]).toEqual([unit.id, isInOrder ? 1 : 0]);
      expect([unit.id, unit.seats.some(({ role }) => role === 'HEAD')]).toEqual([unit.id, true]);
    }
    expect(units.find(({ id }) => id === 'wj-02-3')?.seats.every(({ filed }) => filed)).toBe(true);
    expect(units.find(({ id }) => id === 'wj-19-2')?.seats.some(({ filed }) => filed)).toBe(false);
  });

  it.each<[Role, number]>([
    ['OFF', 44],
    ['HEAD', 45],
    ['PRIN', 2],
    ['TOWN', 3],
    ['EDU', 2],
    ['CHIEF', 1],
    ['SGC', 1],
    ['DIST', 1],
    ['TDEPT', 4],
    ['DDEPT', 2],
    ['PSC', 1],
    ['EXP', 1],
    ['POL', 2],
    ['MED', 1],
    ['CGO', 2],
    ['ADV', 1],
    ['TEACH', 2],
    ['ADM', 1],
    ['AUD', 1],
    ['AUX', 10],
  ])('have %s, at least %i', (role, least) => {
    expect(howMany(role)).toBeGreaterThanOrEqual(least);
  });

  it('have different names and openids, and everybody with a post can be chosen', () => {
    const { personas, members } = demo;
    expect(new Set(personas.map(({ openid }) => openid)).size).toBe(personas.length);
    expect(new Set(personas.map(({ name }) => name)).size).toBe(personas.length);
    expect(personas.map(({ openid }) => openid)).toEqual(
      expect.arrayContaining(members.map(({ openid }) => openid)),
    );
    expect(personas.map(({ openid }) => openid)).toEqual(
      expect.arrayContaining(['o-off-wj-01-1', 'o-par-01']),
    );
  });

  it('have citizens who are in no document: nobody has to register to report', () => {
    const known = new Set(demo.members.map(({ openid }) => openid));
    const citizens = demo.personas.filter(({ openid }) => !known.has(openid));
    expect(citizens.map(({ role }) => role).join('、')).toMatch(/家长.*居民.*68岁.*商家.*志愿者/);
    expect(citizens.find(({ role }) => role.includes('两个孩子'))?.place).toBe('星河小学、机关幼儿园南园');
  });

  it('have one who is an officer here and a parent there (F026)', () => {
    expect(demo.personas.find(({ openid }) => openid === 'o-off-wj-01-1')?.place).toContain('的家长');
  });

  it('have invented names enough for a district of 400 schools', () => {
    const names = Array.from({ length: nameCount }, (_, nth) => inventedName(nth));
    expect(new Set(names).size).toBe(nameCount);
    expect(nameCount).toBeGreaterThan(800);
  });

  it('can be made for another district, down to two schools in one grid', () => {
    const other = demoPeople(profileAt('tests/profile/tiny'));
    expect(JSON.stringify(other)).not.toMatch(/武进|湖塘|镇|wj-/);
    expect(other.personas.filter(({ role }) => role === '安全专员')).toHaveLength(1);
  });
});
