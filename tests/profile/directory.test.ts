import { describe, expect, it } from '@jest/globals';
import { documents } from '../../cloudfunctions/platform/documents';
import { directoryOf } from '../../cloudfunctions/profile/directory.rules';
import type { ChecklistDoc, DistrictDoc, IndexedUnit, UnitDoc } from '../../typings/directory';
import type { Member } from '../../typings/profile';
import { profileAt } from './support';

const wujin = profileAt('cloudfunctions/profile/wujin');
const tiny = profileAt('tests/profile/tiny');

const member = (
  role: Member['posts'][number]['role'],
  kind: 'unit' | 'town' | 'district' | 'department',
  id: string,
  filed = true,
): Member => ({
  openid: `o-${role}-${id}`,
  name: '苏小满',
  posts: [{ role, place: { kind, id }, filed }],
});

const officer = member('OFF', 'unit', 'wj-01-1');
const people: readonly Member[] = [
  member('HEAD', 'unit', 'wj-01-1'),
  officer,
  member('AUX', 'unit', 'wj-01-1'),
  member('PRIN', 'unit', 'wj-01-1'),
  member('HEAD', 'unit', 'wj-02-3'),
  member('OFF', 'unit', 'wj-04-1', false),
  member('TOWN', 'town', 'gaoxin-north'),
  member('CHIEF', 'district', 'wujin'),
  member('EDU', 'district', 'wujin'),
  member('TDEPT', 'department', 'hutang-police'),
  member('DDEPT', 'department', 'HEALTH'),
];
const docs = directoryOf(wujin, people);

const unit = (id: string): UnitDoc | undefined =>
  docs.find((doc): doc is UnitDoc => doc.kind === 'unit' && doc.id === id);
const indexed = docs.flatMap((doc): readonly IndexedUnit[] => (doc.kind === 'index' ? doc.units : []));
const receiver = (id: string): string | undefined => indexed.find((one) => one.id === id)?.receiver;
const districtOf = (of: typeof docs): DistrictDoc | undefined => of.find((doc) => doc.kind === 'district');
const checklistOf = (of: typeof docs): ChecklistDoc | undefined => of.find((doc) => doc.kind === 'checklist');

describe('the directory made from a profile and its people', () => {
  it('has every document once, and is the same every time', () => {
    expect(new Set(docs.map(({ _id }) => _id)).size).toBe(docs.length);
    expect(docs.filter(({ kind }) => kind === 'unit')).toHaveLength(47);
    expect(docs.filter(({ kind }) => kind === 'person')).toHaveLength(people.length);
    expect(directoryOf(wujin, people)).toEqual(docs);
  });

  it('comes through the door of the database whole: no field is unknown there', () => {
    for (const doc of docs) expect(documents.directory.parse(doc)).toEqual(doc);
  });

  it('seats a team in the order in which a report looks for it, and nobody who is not of the team', () => {
    expect(unit('wj-01-1')?.seats.map(({ role, title }) => [role, title])).toEqual([
      ['OFF', '责任网格员'],
      ['HEAD', '网格长'],
      ['AUX', '辅助网格员'],
    ]);
    expect(unit('wj-01-1')?.seats[0]?.openid).toBe(officer.openid);
    expect(unit('wj-05-0')?.seats).toEqual([]);
  });

  it('keeps two schools of one grid apart: each has its own team (T02)', () => {
    expect(unit('wj-02-3')?.seats).toHaveLength(1);
    expect(unit('wj-02-1')?.seats).toEqual([]);
    expect(unit('wj-02-1')?.grid).toEqual(unit('wj-02-3')?.grid);
  });

  it.each([
    ['wj-01-1', '湖塘桥实验小学责任网格员'],
    ['wj-02-3', '本校暂无已备案的责任网格员，由金太阳幼儿园网格长代收'],
    ['wj-04-1', '本网格暂未明确责任网格员，由湖塘镇网格中心代收，并抄送区教育局'],
    ['wj-05-0', '本网格暂未明确责任网格员，由湖塘镇网格中心代收，并抄送区教育局'],
    ['wj-38-1', '本网格暂未明确责任网格员，由高新区北区网格中心代收，并抄送区教育局'],
  ])('says who receives for %s: %s (T06, F023)', (id, words) => {
    expect(receiver(id)).toBe(words);
  });

  it('names the centre of an area that is no 镇 by its own name (T05)', () => {
    const town = districtOf(docs)?.towns.find(({ id }) => id === 'gaoxin-north');
    expect(town?.centre).toBe('高新区北区网格中心');
    expect(town?.seats.map(({ title }) => title)).toEqual(['高新区北区网格中心']);
  });

  it('puts the bureau before the chief, who is only told when nobody of the bureau can be', () => {
    expect(districtOf(docs)?.bureauSeats.map(({ role }) => role)).toEqual(['EDU', 'CHIEF']);
  });

  it('gives each person their posts with the place in words', () => {
    const posts = docs.flatMap((doc) => (doc.kind === 'person' ? doc.posts : []));
    expect(posts).toContainEqual({
      id: 'OFF@wj-01-1',
      role: 'OFF',
      place: { kind: 'unit', id: 'wj-01-1', name: '湖塘桥实验小学' },
      title: '责任网格员',
    });
    expect(posts.find(({ role }) => role === 'TDEPT')?.place.name).toBe('湖塘镇辖区派出所');
    expect(posts.find(({ role }) => role === 'DDEPT')?.place.name).toBe('卫健局');
  });

  it('keeps other spellings for the search', () => {
    expect(indexed.find(({ id }) => id === 'wj-20-1')).toMatchObject({
      name: '锦锈幼儿园',
      aliases: ['锦绣幼儿园'],
    });
  });

  it('cuts the index into documents of at most 1,000 units', () => {
    const [grid] = wujin.grids.grids;
    if (grid === undefined) throw new Error('no grid');
    const schools = Array.from({ length: 2100 }, (_, nth) => ({
      name: `学校${nth}号`,
      level: null,
      aliases: [],
    }));
    const many = { ...wujin, grids: { ...wujin.grids, grids: [{ ...grid, schools }] } };
    const chunks = directoryOf(many, []).flatMap((doc) => (doc.kind === 'index' ? [doc] : []));
    expect(chunks.map(({ _id, units }) => [_id, units.length])).toEqual([
      ['index:0', 1000],
      ['index:1', 1000],
      ['index:2', 100],
    ]);
  });
});

describe('the checklist document', () => {
  it('carries the advice with conditions and placeholders unresolved (T07–T09)', () => {
    const entry = (id: string) => checklistOf(docs)?.items.find((item) => item.id === id);
    expect(entry('R02')?.advice.departments).toEqual([
      { name: '教育局', code: 'EDU', condition: '有办学许可证', placeholder: false },
      { name: '属地', code: 'TERRITORY', condition: '无办学许可证', placeholder: true },
    ]);
    expect(entry('R17')?.advice.departments.filter(({ placeholder }) => placeholder)).toHaveLength(2);
    expect(entry('R04')?.restricted).toBe(true);
    expect(entry('R23')?.emergency?.calls[0]?.number).toBe('119');
  });

  it('gets another version with any change of a word, and only then (F075)', () => {
    const [first, ...rest] = wujin.routing.items;
    if (first === undefined) throw new Error('no item');
    const edited = {
      ...wujin,
      routing: { ...wujin.routing, items: [{ ...first, text: `${first.text}。` }, ...rest] },
    };
    const version = checklistOf(docs)?.version;
    expect(checklistOf(directoryOf(wujin, []))?.version).toBe(version);
    expect(checklistOf(directoryOf(edited, people))?.version).not.toBe(version);
  });
});

describe('another district, from data alone (T05, T52)', () => {
  const other = directoryOf(tiny, [
    member('HEAD', 'unit', 'lt-07-2'),
    member('TOWN', 'town', 'linjiang'),
    member('OFF', 'unit', 'lt-07-1'),
  ]);

  it('has its own names, ids, titles and sentences', () => {
    expect(districtOf(other)).toMatchObject({
      id: 'lantian',
      name: '蓝田区',
      bureau: '区教体局',
      numberPrefix: 'L',
    });
    expect(other.flatMap((doc) => (doc.kind === 'index' ? doc.units : []))).toEqual([
      expect.objectContaining({ id: 'lt-07-1', townName: '临江街道', receiver: '青禾小学安全专员' }),
      expect.objectContaining({
        id: 'lt-07-2',
        point: null,
        receiver: '本校暂无已备案的安全专员，由白鹭幼儿园分管校长代收',
      }),
    ]);
  });

  it('has not a word of Wujin in it', () => {
    expect(JSON.stringify(other)).not.toMatch(/武进|湖塘|高新|镇|责任网格员|wj-|wujin/);
  });
});
