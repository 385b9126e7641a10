import type { Addressee, OwedMessage } from '../../typings/message';
import type { ReportDoc } from '../../typings/reportDoc';
import { deskOf } from '../receiver.rules';
import { leased } from '../workflow/delivery.rules';
import { dispatcherOf, homeDesk, ladderOf } from './desks.rules';
import { policeFor } from './marks.rules';
import { type ReportTell, reportFlow } from './report.table';
import type { Taken } from './taken.rules';
import { awaited } from './awaited.rules';
import { toAcknowledge } from './mustAck.rules';
import { senderLadder } from './sender.rules';
import { arrived, moved, movedForStaff } from './words.rules';

/** One thing to tell, to one ladder; the key's last part says who. */
interface Telling {
  readonly who: string;
  readonly ladder: readonly Addressee[];
  readonly as: 'arrived' | 'movedForStaff';
  /** Told by night as well. */
  readonly wakes?: 'all';
  /** On whose desk it lies now. */
  readonly desk?: string;
}

/** Everything a step owes (F115): whom its row tells, never the person who took it, nobody twice. */
export function messagesFor(after: ReportDoc, taken: Taken): readonly OwedMessage[] {
  const entry = taken.report.journal.length;
  const due = leased(taken.at);
  const office = tellings(after, taken).map(({ who, ladder, as, wakes, desk = '' }) => {
    const write = as === 'arrived' ? arrived : movedForStaff;
    const message = write(after, `${entry}/${who}`, ladder, taken.at, due);
    const written = wakes === undefined ? message : { ...message, wakes };
    return toAcknowledge(written, desk, taken.step, after);
  });
  return [...office, ...toFollowers(after, taken)].map((message) => awaited(message, taken));
}

/** The first reporter, and everybody who joined, each by a message of their own: one who cannot be reached keeps nobody waiting. */
function toFollowers(after: ReportDoc, { row, report, aliases, at }: Taken): readonly OwedMessage[] {
  const entry = report.journal.length;
  return after.followers.flatMap((follower, index) => {
    const isFirst = follower === after.reporter.alias;
    const isTold = row.tells.includes('reporter') || (isFirst && row.tells.includes('first'));
    if (!isTold || aliases.includes(follower)) return [];
    const who = isFirst ? 'reporter' : `joined-${index}`;
    const title = isFirst ? '上报人' : '一起上报的人';
    return [moved(after, `${entry}/${who}`, follower, at, leased(at), title)];
  });
}

function tellings(after: ReportDoc, taken: Taken): readonly Telling[] {
  const all = taken.row.tells.flatMap((tell) => tellers[tell](after, taken));
  const others = all.map((telling) => ({
    ...telling,
    ladder: telling.ladder.filter(({ openid }) => openid !== taken.openid),
  }));
  return others.filter(
    ({ who, ladder }, index) =>
      (ladder.length > 0 || who.startsWith('desk') || who === 'police') &&
      !others.slice(0, index).some((told) => isSamePerson(told.ladder, ladder)),
  );
}

const isSamePerson = (one: readonly Addressee[], other: readonly Addressee[]): boolean =>
  one[0] !== undefined && one[0].openid === other[0]?.openid;

type Teller = (after: ReportDoc, taken: Taken) => readonly Telling[];

const tellers: { readonly [T in ReportTell]: Teller } = {
  reporter: () => [],
  first: () => [],
  desks: (after, taken) =>
    after.desks
      .filter((desk) => reportFlow.states[after.state].open && !isOwnDesk(desk, taken))
      .map((desk) => ({
        who: `desk-${desk}`,
        ladder: ladderAt(desk, taken, after.state === 'difficult'),
        as: 'arrived',
        desk,
      })),
  left: ({ desks }, taken) =>
    taken.report.desks.filter((desk) => !desks.includes(desk)).map((desk) => progressAt(desk, taken)),
  sender: (_after, taken) => senderOf(taken),
  handlers: ({ tasks }, taken) =>
    tasks
      .filter(({ state }) => state !== 'returned' && state !== 'waived')
      .map(({ department }) => progressAt(deskOf.department(department), taken)),
  dispatcher: (_after, taken) => {
    const { report } = taken;
    const desk = dispatcherOf(report);
    const town = deskOf.town(report.eventTown.id);
    return [...new Set([desk, town])].map((told) => progressAt(told, taken));
  },
  school: (after, taken) => [progressAt(homeDesk(after), taken)],
  town: (after, taken) => [progressAt(deskOf.town(after.eventTown.id), taken)],
  police: (after, taken) => {
    const police = policeFor(after, taken.district, taken.at);
    const ladder = police === null ? [] : ladderAt(deskOf.department(police.id), taken);
    return [{ who: 'police', ladder, as: 'arrived', wakes: 'all' }];
  },
  bureau: (after, taken) => [bureauTelling(deskOf.bureau(after.districtId), taken)],
};

/** A mark is news to the bureau at any hour; that the police know is progress. */
const bureauTelling = (desk: string, taken: Taken): Telling => {
  const ladder = isOwnDesk(desk, taken) ? [] : ladderAt(desk, taken);
  if (taken.step !== 'mark') return { who: 'bureau', ladder, as: 'movedForStaff' };
  return { who: 'bureau', ladder, as: 'arrived', wakes: 'all' };
};

/** Tells a desk that a case it has to do with went on. */
const progressAt = (desk: string, taken: Taken): Telling => ({
  who: `about-${desk}`,
  ladder: isOwnDesk(desk, taken) ? [] : ladderAt(desk, taken),
  as: 'movedForStaff',
});

const ladderAt = (desk: string, { district, unit, at }: Taken, isDifficult = false): readonly Addressee[] =>
  ladderOf(desk, { district, unit, isDifficult, at });

/** Nobody is told what lies on their own desk because they put it there. */
const isOwnDesk = (desk: string, taken: Taken): boolean =>
  ladderAt(desk, taken).some(({ openid }) => openid === taken.openid);

/** Whoever acted last in an office before this step, or who came for them. */
const senderOf = ({ report, openid, district, unit, at }: Taken): readonly Telling[] => [
  {
    who: 'sender',
    ladder: senderLadder(report, openid, { district, unit, isDifficult: false, at }),
    as: 'movedForStaff',
  },
];

const schoolTells: readonly ReportTell[] = ['desks', 'left', 'school', 'sender'];

/** True when the school's team has to be looked up for what this row tells. */
export const tellsSchool = (tells: readonly ReportTell[], home: string): boolean =>
  home.startsWith('unit:') && tells.some((tell) => schoolTells.includes(tell));
