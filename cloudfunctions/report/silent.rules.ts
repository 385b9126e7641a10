import type { Silence } from '../../typings/notice';
import type { ReportDoc } from '../../typings/reportDoc';
import { addresseeOf, toldOf, type Waiting, waitingIn } from './heard.rules';
import { deskOf } from '../receiver.rules';

type Listed = Pick<ReportDoc, '_id' | 'owed' | 'acks' | 'town' | 'districtId' | 'bypass' | 'tasks'>;

/** What a case keeps so that lists of who is silent are one index away; all of it gone when nobody is. */
export function silentFields(report: Listed): {
  readonly set: Readonly<Record<string, unknown>>;
  readonly unset: readonly string[];
} {
  const waiting = waitingIn(report).filter(({ records }) => records.length > 0);
  const silent = waiting.flatMap(silenceOf);
  const since = silent.map((one) => one.since).sort()[0];
  if (since === undefined) return { set: {}, unset: ['silent', 'unacked', 'unackedOrder'] };
  const unacked = [...new Set(waiting.flatMap((one) => listsOf(one, report)))];
  return { set: { silent, unacked, unackedOrder: `${since}/${report._id}` }, unset: [] };
}

function silenceOf({ message, ack, since, records }: Waiting): readonly Silence[] {
  const who = addresseeOf(message);
  const isRaised = records.some(({ what }) => what === 'raised');
  return who === undefined
    ? []
    : [{ key: message.key, desk: ack.desk, openid: who.openid, title: who.title, since, raised: isRaised }];
}

/** The town above a school or the desk that gave it to a unit, the bureau, and those who were told. NB: a complaint about a school is in no town's list (T21). */
function listsOf(one: Waiting, { town, districtId, bypass, tasks }: Listed): readonly string[] {
  const from = one.ack.desk.startsWith('unit:') ? deskOf.town(town.id) : (tasks[0]?.from ?? '');
  return [
    ...(from.startsWith('town:') && !bypass ? [from] : []),
    deskOf.bureau(districtId),
    ...toldOf(one).map(personList),
  ];
}

/** The list of what somebody has to acknowledge themselves. */
export const personList = (openid: string): string => `who:${openid}`;
