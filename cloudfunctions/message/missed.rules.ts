import type { DistrictDoc, Seat, UnitDoc } from '../../typings/directory';
import type { OwedMessage } from '../../typings/message';
import type { UndeliveredLine } from '../../typings/notice';
import type { Post } from '../../typings/person';
import type { RegisterDoc } from '../../typings/register';
import type { ReportDoc } from '../../typings/reportDoc';
import type { RosterDoc } from '../../typings/roster';
import { masked } from '../roster/entry.rules';
import { mayOpen, neutralTitle } from './lines.rules';

/** All that a line needs: no word of the report is read. */
export const missedFieldNames = [
  '_id', 'number', 'unit', 'item', 'flags', 'owed', 'order', 'townSees', 'desks',
] as const satisfies readonly (keyof ReportDoc)[]; // prettier-ignore

export type MissedCase = Pick<ReportDoc, (typeof missedFieldNames)[number]>;

/** Who looks, and where names and numbers are found. */
export interface Book {
  readonly post: Post;
  readonly place: string;
  readonly district: DistrictDoc;
  readonly units: readonly UnitDoc[];
  readonly rosters: readonly RosterDoc[];
  readonly registers: readonly RegisterDoc[];
}

/** One line for everybody of an office whom a case could not tell: whom to telephone, once each. */
export const missedLines = (found: MissedCase, book: Book): readonly UndeliveredLine[] =>
  found.owed
    .filter(({ state, digest }) => state === 'listed' && digest === book.place)
    .filter((message, nth, all) => all.findIndex((one) => firstOf(one) === firstOf(message)) === nth)
    .flatMap((message) => lineOf(message, found, book));

const firstOf = ({ ladder }: OwedMessage): string => ladder[0]?.openid ?? '';

function lineOf(message: OwedMessage, found: MissedCase, book: Book): readonly UndeliveredLine[] {
  const [who] = message.ladder;
  if (who === undefined) return [];
  const name = nameOf(who.openid, book);
  return [
    {
      id: found._id,
      number: found.number,
      unitName: found.unit.name,
      title: neutralTitle(found),
      who: name === undefined ? who.title : `${who.title} ${name}`,
      phone: phoneOf(who.openid, book),
      at: message.attempts.at(-1)?.at ?? '',
      mayOpen: mayOpen(found, book.post),
    },
  ];
}

const nameOf = (openid: string, { district, units }: Book): string | undefined =>
  [
    ...units.flatMap(({ seats }) => seats),
    ...district.departments.flatMap(({ seats }) => seats),
    ...district.towns.flatMap(({ seats }) => seats),
    ...district.platformSeats,
    ...district.bureauSeats,
  ].find((seat: Seat) => seat.openid === openid)?.name;

/** An office number, else the mobile masked: the roster's own rule. Empty where none is known. */
function phoneOf(openid: string, { rosters, registers }: Book): string {
  const rows = rosters.flatMap(({ filed, bound }) =>
    (filed?.rows ?? []).filter(({ rowId }) => bound[rowId]?.openid === openid),
  );
  const contacts = registers
    .flatMap((register) => register.rows)
    .flatMap(({ liaison, leader }) => [liaison, leader])
    .filter((contact) => contact?.openid === openid);
  const [row] = rows;
  const own = row === undefined ? '' : row.officePhone || row.mobile;
  return masked(own === '' ? (contacts[0]?.phone ?? '') : own);
}
