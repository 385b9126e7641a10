import type { DistrictDoc, Seat, UnitDoc } from '../../typings/directory';
import type { Silence, UnackedLine } from '../../typings/notice';
import type { Post } from '../../typings/person';
import type { ReportDoc } from '../../typings/reportDoc';
import { kindOf } from '../report/access.rules';
import { titleOf } from '../report/card.rules';
import { deskOfPost } from '../report/desks.rules';

/** All that a line needs: no word of the report is read. */
export const silentFieldNames = [
  '_id', 'number', 'unit', 'item', 'flags', 'silent', 'acks', 'unackedOrder', 'townSees', 'desks',
] as const satisfies readonly (keyof ReportDoc)[]; // prettier-ignore

export type SilentCase = Pick<ReportDoc, (typeof silentFieldNames)[number]>;

/** Who looks, and where names are found. */
export interface Looking {
  readonly post: Post;
  readonly openid: string;
  readonly district: DistrictDoc;
  readonly units: readonly UnitDoc[];
}

/** One line for everybody who is silent in a case. */
export const unackedLines = (found: SilentCase, looking: Looking): readonly UnackedLine[] =>
  (found.silent ?? []).filter((one) => isShown(one, found, looking)).map((one) => ({
    id: found._id,
    number: found.number,
    unitName: found.unit.name,
    title: neutralTitle(found),
    who: whoWords(one, found, looking),
    since: one.since,
    isUrgent: found.flags.includes('EMERGENCY'),
    passedTo: passedTo(one, found),
    isMine: isMine(one, found, looking),
    mayOpen: mayOpen(found, looking.post),
  })); // prettier-ignore

/** Whoever looks for themselves sees only what they were told. */
const isShown = (one: Silence, found: SilentCase, looking: Looking): boolean =>
  isOverview(looking.post) || isMine(one, found, looking);

const isOverview = ({ role }: Post): boolean => role === 'TOWN' || role === 'EDU' || role === 'CHIEF';

/** What a push may say, too: nothing of a complaint, nothing of what is restricted (F117). */
export const neutralTitle = (found: Pick<ReportDoc, 'item' | 'flags'>): string =>
  kindOf(found) === 'normal' ? titleOf(found) : '限制查看事项';

const recordsOf = ({ key }: Silence, { acks }: SilentCase) =>
  (acks ?? []).filter((record) => record.key === key);

const passedTo = (one: Silence, found: SilentCase): string =>
  recordsOf(one, found)
    .flatMap(({ toldTitle }) => (toldTitle === undefined || toldTitle === '' ? [] : [toldTitle]))
    .join('、');

function isMine(one: Silence, found: SilentCase, { post, openid }: Looking): boolean {
  const told = recordsOf(one, found).flatMap((record) => record.told ?? []);
  return deskOfPost(post) === one.desk && (one.openid === openid || told.includes(openid));
}

/** NB: a school's case is not the town's to read before it was handed over; whom to telephone is. */
export const mayOpen = ({ townSees, desks }: Pick<ReportDoc, 'townSees' | 'desks'>, post: Post): boolean =>
  post.role !== 'TOWN' || townSees === post.place.id || desks.includes(deskOfPost(post));

function whoWords({ openid, title, desk }: Silence, { unit }: SilentCase, looking: Looking): string {
  const name = nameAt(openid, desk, unit.id, looking);
  return name === undefined ? title : `${title} ${name}`;
}

/** The name of somebody at a desk, as the directory has it now. */
export function nameAt(
  openid: string,
  desk: string,
  unitId: string,
  { district, units }: Pick<Looking, 'district' | 'units'>,
): string | undefined {
  const [kind = '', id = ''] = desk.split(':');
  const seats: Readonly<Record<string, readonly Seat[] | undefined>> = {
    unit: units.find((unit) => unit.id === unitId)?.seats,
    dept: district.departments.find((department) => department.id === id)?.seats,
  };
  return seats[kind]?.find((seat) => seat.openid === openid)?.name;
}
