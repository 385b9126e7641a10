import type { RosterDoc, RosterKind, RosterRow } from '../../typings/roster';

/** A person's row; invented. */
export const row = (rowId: string, kind: RosterKind, more: Partial<RosterRow> = {}): RosterRow => ({
  rowId,
  kind,
  auxKind: kind === 'AUX' ? '保安员' : null,
  name: `某${rowId}`,
  job: kind === 'HEAD' ? '副校长' : '安全办主任',
  officePhone: '0519-80000001',
  mobile: `1380000${rowId.replaceAll(/\D/g, '').padStart(4, '0')}`,
  note: '',
  deputyFor: null,
  ...more,
});

export const team: readonly RosterRow[] = [row('p1', 'HEAD'), row('p2', 'OFF'), row('p3', 'AUX')];

export const roster = (more: Partial<RosterDoc> = {}): RosterDoc => ({
  _id: 'u1',
  v: 1,
  state: 'draft',
  unit: { id: 'u1', name: '青禾小学' },
  town: { id: 't1', name: '柳溪镇' },
  districtId: 'd1',
  rows: team,
  filed: null,
  bound: {},
  teamV: 0,
  projectedV: 0,
  posted: [],
  remindedOn: '',
  order: '2026-11-23T01:05:00.000Z:u1',
  journal: [],
  owed: [],
  ...more,
});
