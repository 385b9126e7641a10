import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { unitsOf } from '../../cloudfunctions/profile/units.rules';
import { profileAt } from './support';

const wujin = profileAt('cloudfunctions/profile/wujin');
const { grids } = wujin.grids;
const { items, departments } = wujin.routing;
const units = unitsOf(wujin);

const fingerprint = (lines: readonly string[]): string =>
  createHash('sha256').update(lines.join('\n')).digest('hex');

describe('the grids of Wujin (F001, F002)', () => {
  it('are 38: 22 of 湖塘镇 and 16 of 高新区北区', () => {
    expect(grids).toHaveLength(38);
    expect(grids.map(({ seq }) => seq)).toEqual(Array.from({ length: 38 }, (_, index) => index + 1));
    expect(grids.filter(({ town }) => town === 'hutang')).toHaveLength(22);
    expect(grids.filter(({ town }) => town === 'gaoxin-north')).toHaveLength(16);
  });

  it('carry their names and schools to the byte of the official table', () => {
    expect(fingerprint(grids.map(({ name }) => name))).toBe(
      '10bc5b7f9077b551bf5e7a8ce896b8c232e31eaaf65212095de804a6a4562abf',
    );
    expect(fingerprint(grids.flatMap(({ schools }) => schools.map(({ name }) => name)))).toBe(
      '75d300dad8c93229ea7f4cc1cabe44d6541d232567e2d41bc6992f02f741f1b5',
    );
  });

  it.each([
    [19, '第一专属网格(刘海粟小学大坝校区、淹城初级中学网格)'],
    [20, '锦锈幼儿园专属网格'],
    [21, '第二专属网格（红黄蓝幼儿园）'],
    [5, '原武高专属网格（待确定）'],
  ])('keep spelling and brackets of grid %i as they are written (T54)', (seq, name) => {
    expect(grids.find((grid) => grid.seq === seq)?.name).toBe(name);
  });

  it('hold 45 school units; grids 2, 3, 10, 14, 16, 18 and 19 hold several', () => {
    expect(units.filter(({ unitKind }) => unitKind === 'school')).toHaveLength(45);
    expect(grids.filter(({ schools }) => schools.length > 1).map(({ seq }) => seq)).toEqual([
      2, 3, 10, 14, 16, 18, 19,
    ]);
  });

  it('5 and 22 name no school and are reported for as areas (F003, F004)', () => {
    expect(units.filter(({ unitKind }) => unitKind === 'area').map(({ id, name }) => [id, name])).toEqual([
      ['wj-05-0', '原武高'],
      ['wj-22-0', '小留新村东北角'],
    ]);
    expect(grids.filter(({ pending }) => pending).map(({ seq }) => seq)).toEqual([5]);
  });

  it('leave the level open where the name does not tell it (T50)', () => {
    expect(units.filter(({ level, unitKind }) => level === null && unitKind === 'school')).toHaveLength(7);
  });
});

describe('the checklist of Wujin (F061)', () => {
  it('has 31 items whose texts and department strings equal the official ones', () => {
    expect(items).toHaveLength(31);
    expect(fingerprint(items.map(({ text }) => text))).toBe(
      '4b233e37569a7d4802bbea50c38794b53685a0da68c3c77fea2bc00c20c0b777',
    );
    expect(fingerprint(items.map(({ departmentsRaw }) => departmentsRaw))).toBe(
      '8b97e5efedd544cbbe3a5576b9f8cbf782ff6d8b96cc8f818d231c5c351c4fbd',
    );
  });

  it('mentions 27 different departments 61 times', () => {
    const mentioned = items.flatMap((item) => item.departments.map(({ name }) => name));
    expect(mentioned).toHaveLength(61);
    expect(new Set(mentioned).size).toBe(27);
    expect(departments).toHaveLength(27);
  });

  it('has 122 sub-matters: 18 of R05, 5 of R09, 6 of R17, 8 of R20, 7 of R21, 11 of R26', () => {
    const count = (id: string): number => items.find((item) => item.id === id)?.subMatters.length ?? 0;
    expect(items.flatMap(({ subMatters }) => subMatters)).toHaveLength(122);
    expect(['R05', 'R09', 'R17', 'R20', 'R21', 'R26'].map(count)).toEqual([18, 5, 6, 8, 7, 11]);
  });

  it('hides the five duty items from citizens and keeps 26 (F042, T13)', () => {
    expect(items.filter(({ forCitizens }) => !forCitizens).map(({ id }) => id)).toEqual([
      'R26',
      'R27',
      'R28',
      'R29',
      'R30',
    ]);
  });

  it('marks what cannot receive: 属地 in five rows, the pipe owner in one, 各相关部门 in four (T07, T09)', () => {
    const placeholders = departments.filter(({ kind }) => kind === 'placeholder').map(({ name }) => name);
    const rows = (name: string): readonly number[] =>
      items.filter((item) => item.departments.some((one) => one.name === name)).map(({ seq }) => seq);
    expect(placeholders.sort()).toEqual(['各相关部门', '各管线权属单位', '属地'].sort());
    expect(rows('属地')).toEqual([2, 7, 14, 15, 17]);
    expect(rows('各管线权属单位')).toEqual([17]);
    expect(rows('各相关部门')).toEqual([28, 29, 30, 31]);
  });

  it('makes R02 an either/or by licence and R23, R24 one owner out of several (T08, T11)', () => {
    const mode = (id: string): string | undefined => items.find((item) => item.id === id)?.mode;
    expect(items[1]?.departments).toEqual([
      { name: '教育局', condition: '有办学许可证' },
      { name: '属地', condition: '无办学许可证' },
    ]);
    expect(mode('R02')).toBe('exclusive_by_condition');
    expect(mode('R23')).toBe('one_of_by_asset_owner');
    expect(mode('R24')).toBe('one_of_by_asset_owner');
  });
});

describe('the words of Wujin', () => {
  const words = wujin.words.items;

  it('give every item a short title and 8 to 20 everyday phrases', () => {
    for (const { id } of items) {
      const count = words[id]?.words.length ?? 0;
      expect([id, count >= 8 && count <= 20, new Set(words[id]?.words).size]).toEqual([id, true, count]);
    }
    expect(new Set(items.map(({ id }) => words[id]?.plain)).size).toBe(31);
  });

  it('ask "happening now?" with a number to call for R04, R08, R12, R23, R24, R25 and for fire (F047)', () => {
    const asked = items.filter(({ id }) => words[id]?.emergency !== undefined).map(({ id }) => id);
    expect(asked).toEqual(['R04', 'R05', 'R08', 'R12', 'R23', 'R24', 'R25']);
    for (const id of asked) expect(words[id]?.emergency?.calls[0]?.number).toMatch(/^1(10|19|20)$/);
  });

  it.each(['R26', 'R28'])(
    'point to the official channel instead of taking details of %s (F073, T27)',
    (id) => {
      expect(words[id]?.hint).toContain('12339');
      expect(items.find((item) => item.id === id)?.storesNoDetail).toBe(true);
    },
  );

  it('say how the overlapping items differ (F068, T12)', () => {
    const neighbours: readonly (readonly string[])[] = [
      ['R07', 'R15', 'R09'],
      ['R14', 'R17'],
      ['R20', 'R21'],
      ['R05', 'R23'],
      ['R04', 'R25'],
      ['R10', 'R12'],
    ];
    for (const group of neighbours)
      for (const id of group)
        expect([
          id,
          group.some((other) => words[id]?.hint?.includes(words[other]?.plain ?? '?') === true),
        ]).toEqual([id, true]);
  });

  it('name in the hint of an item every other item that the checklist lets one take it for', () => {
    const missed = items.flatMap(({ id, overlaps }) =>
      overlaps
        .filter((other) => words[id]?.hint?.includes(words[other]?.plain ?? '?') !== true)
        .map((other) => `${id} says nothing of ${other}`),
    );
    expect(missed).toEqual([]);
    expect(items.filter(({ overlaps }) => overlaps.length > 0).length).toBeGreaterThan(15);
  });

  it.each(['R07', 'R15'])('find %s for 游商: the two lists are told apart by their hints (F068)', (id) => {
    expect(words[id]?.words).toContain('游商');
  });

  it('name only titles that exist when they point to another item', () => {
    const titles = new Set(items.map(({ id }) => words[id]?.plain));
    const named = items.flatMap(({ id }) =>
      [...(words[id]?.hint ?? '').matchAll(/(?<!勾)选“([^”]+)”/g)].map((hit) => hit[1]),
    );
    expect(named.length).toBeGreaterThan(10);
    for (const title of named) expect(titles).toContain(title);
  });
});

describe('what a profile must not carry', () => {
  it('has no phone number, mailbox or ID number except public hotlines (F377, T55)', () => {
    for (const file of readdirSync('cloudfunctions/profile/wujin')) {
      const text = readFileSync(`cloudfunctions/profile/wujin/${file}`, 'utf8');
      expect([file, text.match(/\S+@\S+\.\S+/)]).toEqual([file, null]);
      expect([file, text.match(/\b1[3-9]\d{9}\b|0\d{2,3}[-—]\d{7,8}|\d{17}[\dX]/)]).toEqual([file, null]);
    }
  });

  it('says of its coordinates that nobody measured them, and puts no two units on one spot', () => {
    const { note, places } = wujin.places;
    expect(note).toContain('示意坐标，未经测量');
    expect(Object.keys(places)).toHaveLength(47);
    expect(new Set(Object.values(places).map(String)).size).toBe(47);
  });
});
