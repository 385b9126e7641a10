import type { DistrictDoc, Seat, UnitDoc } from '../../typings/directory';
import type { Addressee } from '../../typings/message';
import type { Post } from '../../typings/person';
import type { ReportDoc } from '../../typings/reportDoc';
import { deskOf, onDuty, ranked } from '../receiver.rules';
import { type ReportHolder, reportFlow } from './report.table';

/** In whose hands a report is, by the holder that its state names. */
export const desksOf = (report: ReportDoc): readonly string[] =>
  holders[reportFlow.states[report.state].holder](report);

const holders: { readonly [H in ReportHolder]: (report: ReportDoc) => readonly string[] } = {
  school: (report) => [homeDesk(report)],
  schoolOrBureau: (report) =>
    report.counts.townReturns >= 3
      ? [homeDesk(report), deskOf.bureau(report.districtId)]
      : [homeDesk(report)],
  town: ({ eventTown }) => [deskOf.town(eventTown.id)],
  dispatcher: (report) => [dispatcherOf(report)],
  departments: (report) => [
    ...report.tasks
      .filter(({ part, state }) => part === 'lead' || state === 'sent' || state === 'signed')
      .map(({ department }) => deskOf.department(department)),
    // Where nobody receives, whoever dispatched it keeps it in sight (F009).
    ...(report.flags.includes('NO_CONTACT') ? [dispatcherOf(report)] : []),
  ],
  platform: ({ districtId }) => [deskOf.platform(districtId)],
  bureau: ({ districtId }) => [deskOf.bureau(districtId)],
  nobody: () => [],
};

/** The desk that received the report for the school. */
export function homeDesk({ receiver, unit, town, districtId }: ReportDoc): string {
  if (receiver === 'TOWN') return deskOf.town(town.id);
  return receiver === 'EDU' ? deskOf.bureau(districtId) : deskOf.unit(unit.id);
}

/** The desk that gave it to the departments; the town's until somebody did. */
export const dispatcherOf = ({ tasks, eventTown }: ReportDoc): string =>
  tasks[0]?.from ?? deskOf.town(eventTown.id);

/** The desk that a post sits at. */
export function deskOfPost({ role, place }: Post): string {
  if (role === 'DIST') return deskOf.platform(place.id);
  const desks = {
    unit: deskOf.unit,
    town: deskOf.town,
    department: deskOf.department,
    district: deskOf.bureau,
  };
  return desks[place.kind](place.id);
}

/** What is known of the people behind a desk. The unit's team is needed for the unit's desk only. */
export interface Staff {
  readonly district: DistrictDoc;
  readonly unit: UnitDoc | null;
  /** A difficult matter is the chief's first (W01 row 19). */
  readonly isDifficult: boolean;
  readonly at: Date;
}

/** Whom to tell at a desk: those on duty there, by rank. */
export const ladderOf = (desk: string, staff: Staff): readonly Addressee[] =>
  onDuty(seatsAt(desk, staff), staff.at);

/** Everybody who sits at a desk, on duty or not. */
export function seatsAt(desk: string, { district, unit, isDifficult }: Staff): readonly Seat[] {
  const [kind = '', id = ''] = desk.split(':');
  const department = district.departments.find((one) => one.id === id);
  const seats: Readonly<Record<string, readonly Seat[]>> = {
    unit: unit === null ? [] : ranked(unit.seats),
    town: district.towns.find((town) => town.id === id)?.seats ?? [],
    dept: (department?.seats ?? []).map((seat) => ({ ...seat, title: department?.name ?? seat.title })),
    dist: district.platformSeats,
    edu: isDifficult ? chiefFirst(district.bureauSeats) : district.bureauSeats,
  };
  return seats[kind] ?? [];
}

const chiefFirst = (seats: readonly Seat[]): readonly Seat[] => [
  ...seats.filter(({ role }) => role === 'CHIEF'),
  ...seats.filter(({ role }) => role !== 'CHIEF'),
];

/** A desk in words. */
export function deskTitle(desk: string, report: ReportDoc, district: DistrictDoc): string {
  const [kind = '', id = ''] = desk.split(':');
  const titles: Readonly<Record<string, string | undefined>> = {
    unit: `${report.unit.name}${district.roleTitles[report.receiver] ?? ''}`,
    town: district.towns.find((town) => town.id === id)?.centre,
    dept: report.tasks.find(({ department }) => department === id)?.name,
    dist: district.roleTitles.DIST,
    edu: report.state === 'difficult' ? district.roleTitles.CHIEF : district.bureau,
  };
  return titles[kind] ?? id;
}

/** All of them; what is over is in nobody's hands. */
export const deskTitles = (desks: readonly string[], report: ReportDoc, district: DistrictDoc): string =>
  desks.length === 0 ? '已办完' : desks.map((desk) => deskTitle(desk, report, district)).join('、');
