import type { Addressee } from '../../typings/message';
import type { ReportDoc } from '../../typings/reportDoc';
import { deskOf, onDuty } from '../receiver.rules';
import { dispatcherOf, ladderOf, type Staff } from './desks.rules';

/** Who looks after those who hold a case, other than they themselves (T48): in words, and whom to tell. */
export interface Overseer {
  readonly title: string;
  readonly ladder: readonly Addressee[];
}

const bureau = ({ districtId }: ReportDoc, staff: Staff): Overseer => ({
  title: staff.district.bureau,
  ladder: ladderOf(deskOf.bureau(districtId), { ...staff, isDifficult: false }),
});

/** The bureau does not press itself: the chief does. */
const chief = (_: ReportDoc, { district, at }: Staff): Overseer => ({
  title: district.roleTitles.CHIEF ?? '总网格长',
  ladder: onDuty(
    district.bureauSeats.filter(({ role }) => role === 'CHIEF'),
    at,
  ),
});

/** The school's head; where the head holds it, the bureau. */
function ofSchool(report: ReportDoc, staff: Staff): Overseer {
  const seats = staff.unit?.seats ?? [];
  const hasOfficer = onDuty(seats.filter(({ role }) => role === 'OFF'), staff.at).length > 0; // prettier-ignore
  const heads = onDuty(seats.filter(({ role }) => role === 'HEAD'), staff.at); // prettier-ignore
  return hasOfficer && heads.length > 0
    ? { title: staff.district.roleTitles.HEAD ?? '网格长', ladder: heads }
    : bureau(report, staff);
}

/** Whoever gave it to the unit. */
function ofDepartment(report: ReportDoc, staff: Staff): Overseer {
  const desk = dispatcherOf(report);
  const [kind = '', id = ''] = desk.split(':');
  const centre = staff.district.towns.find((town) => town.id === id)?.centre;
  const titles: Readonly<Record<string, string | undefined>> = {
    town: centre,
    dist: staff.district.roleTitles.DIST,
    edu: staff.district.bureau,
  };
  return { title: titles[kind] ?? id, ladder: ladderOf(desk, { ...staff, isDifficult: false }) };
}

type Of = (report: ReportDoc, staff: Staff) => Overseer;

const supervisors: Readonly<Record<string, Of>> = {
  unit: ofSchool,
  dept: ofDepartment,
  town: bureau,
  dist: bureau,
  edu: chief,
};

const kindOf = ({ desks }: ReportDoc): string => desks[0]?.split(':')[0] ?? '';

/** Who presses, one step up from the desk that holds it. */
export const supervisorOf: Of = (report, staff) => (supervisors[kindOf(report)] ?? bureau)(report, staff);

/** Who may issue an order: the bureau (F158); over the bureau itself, the chief. */
export const ordererOf: Of = (report, staff) => (kindOf(report) === 'edu' ? chief : bureau)(report, staff);
