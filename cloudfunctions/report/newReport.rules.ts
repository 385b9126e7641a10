import type { OwedMessage } from '../../typings/message';
import type { FoundOn, ReportDraft, ReportFlag } from '../../typings/report';
import type { ReportDoc, StoredReporter } from '../../typings/reportDoc';
import type { DeadlineDoc } from '../../typings/deadline';
import type { DistrictDoc } from '../../typings/directory';
import { lookAgainDays } from '../privacy/periods.table';
import { zoneOf } from '../grid/zone.rules';
import { dayOf, secondsAfter } from '../calendar.rules';
import { leased } from '../workflow/delivery.rules';
import { lookAgainAt } from '../workflow/line.rules';
import { bureauReceives, deskOf, onDuty, receptionFor, type Reception } from '../receiver.rules';
import { chained } from '../workflow/journal.rules';
import { givenClock, withTimes } from './caseClock.rules';
import { picturesIn, toCheck } from './content.rules';
import { desksOf, deskTitles } from './desks.rules';
import type { CheckedDraft } from './draft.rules';
import { numberOf, pickupCodeOf, pickupHashOf, printOf, reportIdOf, sealedIdOf } from './identity.rules';
import { reportedItem } from './item.rules';
import type { Said } from './sealed.rules';
import { ackStart, toAcknowledge } from './mustAck.rules';
import { arrived } from './words.rules';

export interface NewReport {
  readonly draft: ReportDraft;
  /** Stands for who sends it. */
  readonly alias: string;
  /** The round that it was found on, as it is stored. */
  readonly found?: FoundOn;
  readonly checked: CheckedDraft;
  readonly district: DistrictDoc;
  readonly checklist: string;
  readonly deadlines: DeadlineDoc;
  readonly at: Date;
  /** Its words must not be shown to anybody but the bureau, which decides (F060). */
  readonly isHeld: boolean;
  /** More letters for the number, after one was taken. */
  readonly extra: number;
}

/** A draft as the document that is stored: routed, journalled, and owing its messages. Pure: same in, same out. */
export function newReport(given: NewReport): ReportDoc {
  const { draft, alias, checked, district, at } = given;
  const reception = draft.aboutSchool
    ? bureauReceives(district, at)
    : receptionFor(checked.unit, district, at);
  const routed = withoutMessages(given, reception);
  const bare = onTheClock(given.isHeld ? heldBack(routed, district) : routed, given.deadlines);
  const told = given.isHeld ? bureauReceives(district, at) : reception;
  const owed = owedFor(bare, checked, district, told, at);
  const due = lookAgainAt(owed);
  return {
    ...bare,
    owed,
    ...ackStart(owed, bare),
    ...(due === null ? {} : { owedDueAt: due }),
    ...(draft.reporter === 'anonymous'
      ? { pickups: [pickupHashOf(pickupCodeOf(alias, draft.draftId))] }
      : {}),
  };
}

/** The bureau alone has it; who is to receive it is known, and not told yet (F060, W01 row 1). */
function heldBack(report: ReportDoc, district: DistrictDoc): ReportDoc {
  const [submitted] = report.journal;
  const held: ReportDoc = {
    ...report,
    state: 'heldReview',
    bypass: true,
    flags: [...report.flags, 'HELD'],
  };
  const desks = desksOf(held);
  const title = deskTitles(desks, held, district);
  const journal =
    submitted === undefined ? [] : [chained([], { ...submitted, to: 'heldReview', desk: title })];
  return { ...held, desks, deskTitle: title, journal };
}

/** Time begins to run with the report: its limits (F099), and how long it is kept (F374). */
export const onTheClock = (report: ReportDoc, deadlines: DeadlineDoc): ReportDoc =>
  withTimes(
    {
      ...report,
      retainDueAt: secondsAfter(new Date(report.at), lookAgainDays * 86_400),
      clock: givenClock(report, deadlines),
    },
    deadlines.calendar,
  );

function withoutMessages(given: NewReport, reception: Reception): ReportDoc {
  const { draft, alias, checked, district, at } = given;
  const id = reportIdOf(alias, draft.draftId);
  const { unit } = checked;
  const { point } = draft.place;
  const zone = point === null ? null : zoneOf(point, unit);
  const { receiver, noOfficer } = reception;
  const townStandsIn = receiver.desk === deskOf.town(unit.town.id);
  return {
    _id: id,
    number: numberOf(district.numberPrefix, unit.grid.seq, at, id, given.extra),
    v: 1,
    state: 'submitted',
    open: true,
    desks: [receiver.desk],
    deskTitle: receiver.title,
    receiver: receiver.role,
    districtId: district.id,
    unit: { id: unit.id, name: unit.name },
    grid: unit.grid,
    town: unit.town,
    eventTown: unit.town,
    tasks: [],
    counts: { townReturns: 0, notOurs: 0, reworks: 0 },
    handledBy: [],
    ...(townStandsIn && !given.isHeld ? { townSees: unit.town.id } : {}),
    bypass: draft.aboutSchool,
    noOfficer,
    flags: flagsOf(given, noOfficer),
    item: checked.item === null ? null : reportedItem(checked.item, draft.subMatterId, given.checklist),
    text: draft.text.trim(),
    place: draft.place,
    ...(zone === null ? {} : { zone }),
    media: draft.media,
    ...(isEmergency(draft, checked)
      ? {}
      : toCheck(picturesIn(draft.media), draft.reporter === 'anonymous', at)),
    reporter: storedReporter(draft, alias),
    joined: [],
    joins: 0,
    followers: draft.reporter === 'anonymous' ? [] : [alias],
    ...(given.found === undefined ? {} : { found: given.found }),
    print: printOf(draft),
    writtenAt: draft.writtenAt,
    at: at.toISOString(),
    day: dayOf(at),
    order: `${at.toISOString()}/${id}`,
    journal: [
      chained([], {
        at: at.toISOString(),
        event: 'submitted',
        from: '',
        to: 'submitted',
        by: { role: 'REPORTER', title: '上报人' },
        input: {},
        desk: receiver.title,
        spoken: {},
      }),
    ],
    owed: [],
  };
}

function flagsOf({ draft, checked }: NewReport, noOfficer: boolean): readonly ReportFlag[] {
  const raised: readonly (readonly [ReportFlag, boolean])[] = [
    ['EMERGENCY', isEmergency(draft, checked)],
    ['RESTRICTED', checked.item?.restricted === true],
    ['BYPASS', draft.aboutSchool],
    ['NO_OFFICER', noOfficer],
  ];
  return raised.flatMap(([flag, isUp]) => (isUp ? [flag] : []));
}

/** Happening now, and of a kind for which that is asked, or of an unknown kind (F047). */
export const isEmergency = (draft: ReportDraft, { item }: CheckedDraft): boolean =>
  draft.happeningNow && (item === null || item.emergency !== null);

/** Anonymous means that nothing of the person is kept, not even an alias (F045). */
export const storedReporter = ({ reporter: kind, callMe }: Said, alias: string): StoredReporter =>
  kind === 'anonymous' ? { kind } : { kind, alias, sealed: sealedIdOf(alias, kind, callMe.trim()) };

/** The receiver, with the next in line behind; copies of a vacancy; in an emergency the head and the bureau at once. */
function owedFor(
  report: ReportDoc,
  { unit }: CheckedDraft,
  district: DistrictDoc,
  { receiver, copies }: Reception,
  at: Date,
): readonly OwedMessage[] {
  const heads = onDuty(
    unit.seats.filter(({ role }) => role === 'HEAD'),
    at,
  );
  const bureau = onDuty(district.bureauSeats, at);
  const isUrgent = report.flags.includes('EMERGENCY');
  const alarmed = [...(isUrgent && !report.bypass ? [heads] : []), ...(isUrgent ? [bureau] : [])];
  const ladders = [receiver.ladder, ...copies, ...alarmed].filter((ladder, index, all) =>
    isFirstOf(ladder, index, all),
  );
  return ladders.map((ladder, index) => {
    const message = arrived(report, `0/${index}`, ladder, at, leased(at));
    const isOfSchool = ladder === receiver.ladder || ladder === heads;
    if (isOfSchool) return toAcknowledge(message, receiver.desk, 'submitted', report);
    // A copy for the bureau: that it did not arrive is the bureau's own business.
    return { ...message, digest: deskOf.bureau(report.districtId) };
  });
}

/** Nobody is told twice of one report: a ladder that begins with somebody already told is left out. */
const isFirstOf = (
  ladder: Reception['receiver']['ladder'],
  index: number,
  all: readonly Reception['receiver']['ladder'][],
): boolean =>
  index === 0 ||
  (ladder.length > 0 && !all.slice(0, index).some(([told]) => told?.openid === ladder[0]?.openid));
