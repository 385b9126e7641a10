import type { ChecklistDoc, ChecklistEntry, DistrictDoc, Seat, UnitDoc } from '../../typings/directory';
import type { DeadlineDoc } from '../../typings/deadline';
import type { Place, Post, Role } from '../../typings/person';
import type { RosterDoc, RosterRow } from '../../typings/roster';
import type { ReportDraft } from '../../typings/report';
import type { ReportDoc } from '../../typings/reportDoc';
import { aliasKey, aliasOf } from '../../cloudfunctions/alias.rules';
import { noDeadlines } from '../../cloudfunctions/noDeadlines.table';
import { newReport } from '../../cloudfunctions/report/newReport.rules';
import type { Asker } from '../../cloudfunctions/world';

/** A Monday morning, 09:05 in Asia/Shanghai. */
export const monday = new Date('2026-11-23T01:05:00.000Z');

const titles: Readonly<Partial<Record<Role, string>>> = {
  OFF: '责任网格员',
  HEAD: '网格长',
  TOWN: '网格中心值班员',
  EDU: '安监科',
};

export const seat = (role: Role, openid: string, more: Partial<Seat> = {}): Seat => ({
  role,
  openid,
  name: `某${openid}`,
  title: titles[role] ?? role,
  filed: true,
  away: [],
  ...more,
});

export const unit = (more: Partial<UnitDoc> = {}): UnitDoc => ({
  _id: 'unit:u1',
  kind: 'unit',
  v: 1,
  id: 'u1',
  name: '青禾小学',
  unitKind: 'school',
  level: '小学',
  point: { longitude: 119.95, latitude: 31.72 },
  grid: { seq: 1, name: '青禾小学专属网格', version: 1 },
  town: { id: 't1', name: '柳溪镇' },
  lookAlikes: [],
  seats: [seat('OFF', 'o-off'), seat('HEAD', 'o-head')],
  ...more,
});

export const district = (more: Partial<DistrictDoc> = {}): DistrictDoc => ({
  _id: 'district',
  kind: 'district',
  v: 1,
  id: 'd1',
  name: '云岭区',
  numberPrefix: 'Y',
  bureau: '云岭区教育局',
  bureauSeats: [seat('EDU', 'o-edu'), seat('CHIEF', 'o-chief')],
  towns: [
    { id: 't1', name: '柳溪镇', centre: '柳溪镇网格中心', seats: [seat('TOWN', 'o-town')] },
    { id: 't2', name: '白石街道', centre: '白石街道网格中心', seats: [seat('TOWN', 'o-town2')] },
  ],
  platformSeats: [seat('DIST', 'o-dist')],
  departments: [
    {
      id: 't1-urban',
      name: '柳溪镇综合执法局',
      level: 'town',
      townId: 't1',
      code: 'URBAN',
      seats: [seat('TDEPT', 'o-urban')],
    },
    {
      id: 't1-police',
      name: '柳溪派出所',
      level: 'town',
      townId: 't1',
      code: 'POLICE',
      seats: [seat('TDEPT', 'o-police')],
    },
    { id: 't1-health', name: '柳溪镇卫健办', level: 'town', townId: 't1', code: 'HEALTH', seats: [] },
    {
      id: 't2-urban',
      name: '白石街道综合执法局',
      level: 'town',
      townId: 't2',
      code: 'URBAN',
      seats: [seat('TDEPT', 'o-urban2')],
    },
    {
      id: 'GAS',
      name: '燃气公司',
      level: 'owner',
      townId: null,
      code: 'GAS',
      seats: [seat('DDEPT', 'o-gas')],
    },
    {
      id: 'MARKET',
      name: '市场监管局',
      level: 'district',
      townId: null,
      code: 'MARKET',
      seats: [seat('DDEPT', 'o-market')],
    },
  ],
  roleTitles: {
    OFF: '责任网格员',
    HEAD: '网格长',
    TOWN: '网格中心',
    EDU: '区教育局',
    DIST: '区网格平台',
    CHIEF: '总网格长',
  },
  reminders: { quietFrom: '22:00', quietUntil: '06:30' },
  ...more,
});

export const entry = (id: string, more: Partial<ChecklistEntry> = {}): ChecklistEntry => ({
  id,
  seq: Number(id.slice(1)),
  plain: `${id}的白话`,
  text: `${id}的原文`,
  subMatters: [{ id: `${id}.1`, label: `${id}的小类` }],
  words: [],
  emergency: null,
  hint: null,
  forCitizens: true,
  advice: { departments: [], mode: 'single', notes: [] },
  restricted: false,
  storesNoDetail: false,
  ...more,
});

const calls = [{ number: '119', label: '火警 119' }];

export const checklist: ChecklistDoc = {
  _id: 'checklist',
  kind: 'checklist',
  version: 'v1',
  items: [
    entry('R05'),
    entry('R09'),
    entry('R17'),
    entry('R24', { emergency: { advice: '先避险', calls } }),
    entry('R04', { restricted: true, emergency: { advice: '先报警', calls } }),
    entry('R12', { emergency: { advice: '先就医', calls } }),
    entry('R26', { forCitizens: false }),
    entry('R28', { forCitizens: false, storesNoDetail: true, hint: '请拨打 12339，不要在这里写。' }),
  ],
};

export const draft = (more: Partial<ReportDraft> = {}): ReportDraft => ({
  draftId: 'draft_0123456789abcdef01',
  unitId: 'u1',
  unitConfirmed: false,
  itemId: 'R05',
  subMatterId: null,
  text: '楼梯口堆着纸箱',
  media: [],
  place: { words: '东楼梯口', point: null },
  reporter: 'named',
  callMe: '沈女士',
  happeningNow: false,
  aboutSchool: false,
  writtenAt: '2026-11-23T01:04:00.000Z',
  ...more,
});

/** Of the tests alone. */
export const identityKey = 'test-identity-key-test-identity-key';

/** What stands for somebody in the cases of a test. */
export const aliasFor = (openid: string): string => aliasOf(aliasKey(identityKey), openid);

/** Somebody as the door of the cloud knows them. */
export const asker = (openid: string, post: Post | null = null): Asker => ({
  openid,
  alias: aliasFor(openid),
  aliases: [aliasFor(openid)],
  name: null,
  post,
});

/** A report as it is stored, made by the product's own rules. */
export function report(
  given: {
    draft?: Partial<ReportDraft>;
    unit?: UnitDoc;
    district?: DistrictDoc;
    openid?: string;
    at?: Date;
    deadlines?: DeadlineDoc;
    isHeld?: boolean;
  } = {},
): ReportDoc {
  const filed = draft(given.draft);
  return newReport({
    draft: filed,
    alias: aliasFor(given.openid ?? 'o-parent'),
    checked: {
      unit: given.unit ?? unit(),
      item: checklist.items.find(({ id }) => id === filed.itemId) ?? null,
    },
    district: given.district ?? district(),
    checklist: checklist.version,
    deadlines: given.deadlines ?? noDeadlines,
    at: given.at ?? monday,
    isHeld: given.isHeld ?? false,
    extra: 0,
  });
}

const kinds: Readonly<Partial<Record<Role, Place['kind']>>> = {
  TOWN: 'town', TDEPT: 'department', DDEPT: 'department', EDU: 'district', CHIEF: 'district', DIST: 'district',
  SGC: 'district', PSC: 'district', EXP: 'district', ADM: 'district', AUD: 'district',
}; // prettier-ignore

/** A post at the place where the sample report is, or anywhere else. */
export function postOf(role: Role, where: 'here' | 'elsewhere' = 'here'): Post {
  const kind = kinds[role] ?? 'unit';
  const here = { unit: 'u1', town: 't1', department: 'x1', district: 'd1' }[kind];
  const id = where === 'here' ? here : `${here}-other`;
  return { id: `${role}@${id}`, role, place: { kind, id, name: id }, title: titles[role] ?? role };
}

export const roles = [
  'VOL', 'AUX', 'OFF', 'HEAD', 'PRIN', 'TEACH', 'POL', 'MED', 'CGO', 'ADV', 'TOWN', 'TDEPT', 'DIST', 'DDEPT', 'EDU',
  'CHIEF', 'SGC', 'PSC', 'EXP', 'ADM', 'AUD',
] as const satisfies readonly Role[]; // prettier-ignore

export const rosterRow = (rowId: string, more: Partial<RosterRow> = {}): RosterRow => ({
  rowId,
  kind: 'AUX',
  auxKind: '保安员',
  name: `某${rowId}`,
  job: '保安',
  officePhone: '',
  mobile: '13800000000',
  note: '',
  deputyFor: null,
  ...more,
});

const team = [
  rosterRow('head', { kind: 'HEAD', auxKind: null, name: '周知远', job: '副校长', officePhone: '0519-00000001' }),
  rosterRow('off', { kind: 'OFF', auxKind: null, name: '苏小满', job: '安保处主任', officePhone: '0519-00000002' }),
  rosterRow('aux', { name: '沈一禾' }),
]; // prettier-ignore

/** 青禾小学's team as the bureau filed it; head and officer have taken up their rows. */
export const filedRoster = (more: Partial<RosterDoc> = {}): RosterDoc => ({
  _id: 'u1',
  v: 1,
  state: 'filed',
  unit: { id: 'u1', name: '青禾小学' },
  town: { id: 't1', name: '柳溪镇' },
  districtId: 'd1',
  rows: team,
  filed: { rows: team, version: 1, filedAt: monday.toISOString() },
  bound: {
    head: { openid: 'o-head', at: monday.toISOString() },
    off: { openid: 'o-off', at: monday.toISOString() },
  },
  teamV: 1,
  projectedV: 1,
  posted: ['o-head', 'o-off'],
  remindedOn: '',
  order: `${monday.toISOString()}/u1`,
  journal: [],
  owed: [],
  ...more,
});
