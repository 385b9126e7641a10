import type { Addressee } from '../../typings/message';
import type { Role } from '../../typings/person';
import type { JournalActor, JournalEntry, ReportDoc } from '../../typings/reportDoc';
import { deskOf } from '../receiver.rules';
import { ladderOf, seatsAt, type Staff } from './desks.rules';

type Desks = (report: ReportDoc, by: JournalActor) => readonly string[];

const ofUnit: Desks = ({ unit }) => [deskOf.unit(unit.id)];
const ofTowns: Desks = ({ eventTown, town }) => [deskOf.town(eventTown.id), deskOf.town(town.id)];
const ofBureau: Desks = ({ districtId }) => [deskOf.bureau(districtId)];
const ofDepartments: Desks = ({ tasks }, by) => {
  const own = tasks.filter(({ name }) => name === by.title);
  return (own.length > 0 ? own : tasks).map(({ department }) => deskOf.department(department));
};

/** Where somebody who acted in a case sits; who has no desk (an auditor, say) was never its sender. */
const desks: { readonly [R in Role]?: Desks } = {
  OFF: ofUnit,
  HEAD: ofUnit,
  TOWN: ofTowns,
  TDEPT: ofDepartments,
  DDEPT: ofDepartments,
  DIST: ({ districtId }) => [deskOf.platform(districtId)],
  EDU: ofBureau,
  CHIEF: ofBureau,
};

const desksOf = (report: ReportDoc, by: JournalActor): readonly string[] => {
  const { role } = by;
  return role === 'SYS' || role === 'REPORTER' ? [] : (desks[role]?.(report, by) ?? []);
};

const looks: readonly string[] = ['revealed', 'unsealed'];

/** Whoever acted last in an office before this person; a look behind a seal is no act. */
const lastActor = (report: ReportDoc, openid: string): JournalEntry | undefined =>
  report.journal.findLast(
    ({ by, event }) =>
      by.openid !== undefined &&
      by.openid !== openid &&
      !looks.includes(event) &&
      desksOf(report, by).length > 0,
  );

/**
 * Whom to tell that a case went on which somebody had sent on: that person, as long as they hold the post; after that
 * whoever is on duty there (F010, F115). A report is never told to somebody who has left.
 */
export function senderLadder(report: ReportDoc, openid: string, staff: Staff): readonly Addressee[] {
  const last = lastActor(report, openid);
  const sender = last?.by.openid;
  if (last === undefined || sender === undefined) return [];
  const places = desksOf(report, last.by);
  const isThere = places.some((desk) =>
    seatsAt(desk, staff).some((seat) => seat.openid === sender && seat.filed && seat.locked !== true),
  );
  if (isThere) return [{ openid: sender, title: last.by.title }];
  return places.slice(0, 1).flatMap((desk) => ladderOf(desk, staff));
}
