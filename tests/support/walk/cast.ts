import type { DistrictDoc, UnitDoc } from '../../../typings/directory';
import type { Post, Role } from '../../../typings/person';
import { district as sampleDistrict, seat, unit } from '../samples';

/*
 * Everybody who takes part in a random history: enough of each kind to make every condition of the table true and false.
 */

/** Somebody, in the post they act in; null acts as a citizen. */
export interface Player {
  readonly openid: string;
  readonly alias: string;
  readonly aliases: readonly string[];
  readonly post: Post | null;
}

/** Cases know a person by the alias alone. */
const known = (openid: string) => ({ openid, alias: `alias-of-${openid}`, aliases: [`alias-of-${openid}`] });

const kinds = { OFF: 'unit', HEAD: 'unit', TOWN: 'town', TDEPT: 'department', DDEPT: 'department' } as const;

const inOffice = (openid: string, role: Role, id: string): Player => {
  const kind = role in kinds ? kinds[role as keyof typeof kinds] : 'district';
  return {
    ...known(openid),
    post: { id: `${role}@${id}`, role, place: { kind, id, name: id }, title: role },
  };
};

const citizen = (openid: string): Player => ({ ...known(openid), post: null });

export const citizens = ['o-parent', 'o-aunt', 'o-neighbour', 'o-passer', 'o-off'].map(citizen);

export const offices: readonly Player[] = [
  inOffice('o-off', 'OFF', 'u1'),
  inOffice('o-head', 'HEAD', 'u1'),
  inOffice('o-town', 'TOWN', 't1'),
  inOffice('o-town2', 'TOWN', 't2'),
  inOffice('o-urban', 'TDEPT', 't1-urban'),
  inOffice('o-police', 'TDEPT', 't1-police'),
  inOffice('o-urban2', 'TDEPT', 't2-urban'),
  inOffice('o-gas', 'DDEPT', 'GAS'),
  inOffice('o-market', 'DDEPT', 'MARKET'),
  inOffice('o-dist', 'DIST', 'd1'),
  inOffice('o-edu', 'EDU', 'd1'),
  inOffice('o-chief', 'CHIEF', 'd1'),
];

export const players: readonly Player[] = [...offices, ...citizens];

/** With a unit of the town and one of the district where nobody receives yet (F009). */
export const district: DistrictDoc = sampleDistrict({
  departments: [
    ...sampleDistrict().departments,
    { id: 'WATER', name: '水务局', level: 'district', townId: null, code: 'WATER', seats: [] },
  ],
});

const noTeam = unit({
  _id: 'unit:u5',
  id: 'u5',
  name: '老校区东北角',
  unitKind: 'area',
  level: null,
  seats: [],
});
const headOnly = unit({ _id: 'unit:u6', id: 'u6', name: '青禾幼儿园', seats: [seat('HEAD', 'o-head6')] });

/** A school with its team, an area where the town stands in, a school where the head does. */
export const units: readonly UnitDoc[] = [unit(), noTeam, headOnly];

export const headPlayer: Player = inOffice('o-head6', 'HEAD', 'u6');

export const everybody: readonly Player[] = [...players, headPlayer];
