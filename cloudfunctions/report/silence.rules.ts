import type { AckRecord, NoticeDoc } from '../../typings/notice';
import type { Addressee } from '../../typings/message';
import type { ReportDoc } from '../../typings/reportDoc';
import { deskOf } from '../receiver.rules';
import type { Change } from '../world';
import { deskTitle, dispatcherOf, ladderOf, type Staff } from './desks.rules';
import {
  addresseeOf,
  happeningOf,
  isAnswered,
  nextSilence,
  silenceDueIn,
  type Waiting,
  waitingIn,
} from './heard.rules';
import { silentFields } from './silent.rules';
import { unheard } from './words.rules';

export interface Passing {
  readonly report: ReportDoc;
  readonly staff: Staff;
  readonly at: Date;
}

export interface Passed {
  /** To be written first, each by its id: they tell. */
  readonly notices: readonly NoticeDoc[];
  readonly change: Change;
}

/**
 * What the passing of time makes of messages that nobody acknowledged: first the next on duty at that desk is told, then
 * the office above, each once however far the clock has jumped; what was answered meanwhile is closed (F114).
 */
export function passSilence(passing: Passing): Passed {
  const { report, at } = passing;
  const became = waitingIn(report).flatMap((one) => becameOf(one, passing));
  const records = became.map(({ record }) => record);
  const after = { ...report, acks: [...(report.acks ?? []), ...records] };
  const { set, unset } = silentFields(after);
  const due = silenceDueIn(waitingIn(after));
  return {
    notices: became.flatMap(({ notice }) => notice ?? []).filter(isFirstOfItsId),
    change: {
      set: { ...set, ...(due === null ? {} : { silenceDueAt: laterOf(due, at) }) },
      unset: [...unset, ...(due === null ? ['silenceDueAt'] : [])],
      add: { ackV: 1 },
      ...(records.length === 0 ? {} : { append: { acks: records } }),
    },
  };
}

interface Became {
  readonly record: AckRecord;
  readonly notice?: NoticeDoc;
}

const isFirstOfItsId = ({ _id }: NoticeDoc, nth: number, all: readonly NoticeDoc[]): boolean =>
  all.findIndex((one) => one._id === _id) === nth;

/** A look is never due in the past: that would be one look after another in the same minute. */
const laterOf = (due: string, at: Date): string => (due > at.toISOString() ? due : at.toISOString());

function becameOf(one: Waiting, passing: Passing): readonly Became[] {
  const { report, at } = passing;
  const { message } = one;
  if (isAnswered(one, report))
    return [{ record: { key: message.key, what: 'answered', at: at.toISOString() } }];
  const next = nextSilence(one);
  if (next === null || next.at > at.toISOString()) return [];
  return [next.level === 'passedOn' ? passedOn(one, passing) : raised(one, passing)];
}

/** Those on duty at the desk who stand behind whoever was told; if that one is gone, whoever was not told. */
function behind(one: Waiting, { report, staff }: Passing): readonly Addressee[] {
  const all = ladderOf(one.ack.desk, staff);
  const place = all.findIndex(({ openid }) => openid === addresseeOf(one.message)?.openid);
  if (place >= 0) return all.slice(place + 1);
  const there = waitingIn(report).filter(({ ack }) => ack.desk === one.ack.desk);
  return all.filter(({ openid }) => !there.some(({ message }) => addresseeOf(message)?.openid === openid));
}

function passedOn(one: Waiting, passing: Passing): Became {
  const { report, at } = passing;
  const { message } = one;
  const [first] = behind(one, passing);
  const record = {
    key: message.key,
    what: 'passedOn' as const,
    at: at.toISOString(),
    told: first === undefined ? [] : [first.openid],
    toldTitle: first?.title ?? '',
  };
  if (first === undefined) return { record };
  const hint = `${addresseeOf(message)?.title ?? ''}未确认，请您处置`;
  return { record, notice: noticeOf(report, `${message.key}/passedOn`, [first], hint, at) };
}

/** The town above a school, whoever gave it to a unit; one telling for all who are silent at the same desk. */
function raised({ message, ack }: Waiting, { report, staff, at }: Passing): Became {
  const desk = above(ack.desk, report);
  const ladder = ladderOf(desk, staff);
  const title = deskTitle(desk, report, staff.district);
  const record = { key: message.key, what: 'raised' as const, at: at.toISOString(), toldTitle: title };
  if (ladder.length === 0) return { record };
  const name = `${happeningOf(message)}/${ack.desk}/raised`;
  return { record, notice: noticeOf(report, name, ladder, '一直没有人确认，请电话联系', at) };
}

function above(desk: string, report: ReportDoc): string {
  if (!desk.startsWith('unit:')) return dispatcherOf(report);
  return report.bypass ? deskOf.bureau(report.districtId) : deskOf.town(report.town.id);
}

function noticeOf(
  report: ReportDoc,
  name: string,
  ladder: readonly Addressee[],
  hint: string,
  at: Date,
): NoticeDoc {
  // NB: due at once: nobody else is sending it.
  const due = at.toISOString();
  return {
    _id: `silence:${report._id}/${name}`,
    v: 1,
    owed: [unheard(report, '0/0', ladder, hint, at, due)],
    owedDueAt: due,
  };
}
