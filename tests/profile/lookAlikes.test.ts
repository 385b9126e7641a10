import { describe, expect, it } from '@jest/globals';
import { lookAlikesOf, looksLike, tellingParts } from '../../cloudfunctions/profile/lookAlikes.rules';
import { unitsOf } from '../../cloudfunctions/profile/units.rules';
import { profileAt } from './support';

const wujin = profileAt('cloudfunctions/profile/wujin');
const alike = lookAlikesOf(
  unitsOf(wujin).map(({ name }) => name),
  wujin.district,
);

/** Written by hand, from what people would confuse (F041). */
const table: readonly (readonly [name: string, ...others: string[]])[] = [
  ['刘海粟小学', '刘海粟小学大坝校区'],
  ['刘海粟小学大坝校区', '刘海粟小学'],
  ['机关幼儿园南园', '机关幼儿园北园', '武进区机关幼儿园', '天禄机关幼儿园'],
  ['武进区机关幼儿园', '机关幼儿园南园', '机关幼儿园北园', '天禄机关幼儿园'],
  ['天禄机关幼儿园', '机关幼儿园南园', '机关幼儿园北园', '武进区机关幼儿园'],
  ['武进实验小学分校', '武进区实验小学', '湖塘桥实验小学', '湖塘桥第二实验小学'],
  ['武进区实验小学', '武进实验小学分校', '湖塘桥实验小学', '湖塘桥第二实验小学'],
  ['湖塘桥实验初中', '湖塘桥实验小学', '湖塘桥第二实验小学'],
  ['星河小学', '星河小学周家巷分校'],
  ['星河小学周家巷分校', '星河小学', '周家巷新市民小学'],
  ['马家巷新市民小学', '周家巷新市民小学'],
  ['前黄高级中学', '前黄高级中学国际分校'],
  ['李公朴小学', '李公朴幼儿园', '李公朴幼儿园十里分园', '李公朴幼儿园贺北分园'],
  ['人民路小学', '人民路中学'],
  ['马杭中学', '马杭小学'],
  ['采菱小学'],
  ['红黄蓝幼儿园'],
  ['桥北新市民小学'],
  ['金太阳幼儿园'],
  ['原武高'],
];

describe('what looks like a new name', () => {
  const names = unitsOf(wujin).map(({ name }) => name);
  const made = ['湖塘桥第三实验小学', '武进区星河小学', '采菱二小', '刘海粟小学新区校区', '马杭小', '三小', '甲'];

  it('is found by one of its parts, whatever it is, and nothing else is asked for', () => {
    const pairs = [...names, ...made].flatMap((name) =>
      names.filter((other) => other !== name && looksLike(name, other, wujin.district)).map((other) => [name, other] as const),
    );
    expect(pairs.length).toBeGreaterThan(60);
    const lost = pairs.filter(([name, other]) => !tellingParts(name, wujin.district).some((part) => other.includes(part)));
    expect(lost).toEqual([]);
    for (const [name, others] of alike) expect(names.filter((other) => other !== name && looksLike(name, other, wujin.district)).sort()).toEqual([...others].sort());
  });

  it('is the same seen from the other name', () => {
    expect(looksLike('湖塘桥第三实验小学', '湖塘桥实验小学', wujin.district)).toBe(true);
    expect(looksLike('湖塘桥实验小学', '湖塘桥第三实验小学', wujin.district)).toBe(true);
    expect(looksLike('武进区星河小学', '星河小学', wujin.district)).toBe(true);
    expect(looksLike('采菱小学', '人民路小学', wujin.district)).toBe(false);
  });
}); // prettier-ignore

describe('names that are easily taken for one another', () => {
  it.each(table)('%s', (name, ...others) => {
    expect([...(alike.get(name) ?? [])].sort()).toEqual([...others].sort());
  });

  it('are so both ways', () => {
    for (const [name, others] of alike) for (const other of others) expect(alike.get(other)).toContain(name);
  });

  it('need a rule, not a list: one character put in, left out, or another one', () => {
    const rule = { lookAlikeFamilies: [], shortNames: [] };
    const of = (one: string, other: string): readonly string[] | undefined =>
      lookAlikesOf([one, other], rule).get(one);
    expect(of('东风路小学', '东方路小学')).toEqual(['东方路小学']);
    expect(of('东风小学', '东风路小学')).toEqual(['东风路小学']);
    expect(of('东风小学', '西山中学')).toEqual([]);
    expect(of('东风', '东风路小学')).toEqual([]);
  });
});
