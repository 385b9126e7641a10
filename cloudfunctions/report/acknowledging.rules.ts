import type { OwedMessage } from '../../typings/message';
import type { AckRecord } from '../../typings/notice';
import type { ReportDoc } from '../../typings/reportDoc';
import type { Asker, Change } from '../world';
import { deskOfPost } from './desks.rules';
import { addresseeOf, isSettled, toldOf } from './heard.rules';
import { silentFields } from './silent.rules';

/** `mine`: now acknowledged. `already`: by me before. `over`: nobody has to any more. `foreign`: not told to me. */
export type Acknowledged = 'mine' | 'already' | 'over' | 'foreign';

/** What an acknowledgement writes; nothing of delivery, and nothing of the workflow, moves (F119). */
export function acknowledging(
  report: ReportDoc,
  asker: Pick<Asker, 'openid' | 'post'>,
  at: Date,
): { readonly said: Acknowledged; readonly change: Change | null } {
  const { openid, post } = asker;
  const acks = report.acks ?? [];
  const told = report.owed.filter((message) => isToldTo(message, acks, asker));
  const open = told.filter(({ key }) => !isSettled(recordsOf(key, acks)));
  const [first] = open;
  if (first === undefined || post === null) return { said: saidOf(told, acks, openid), change: null };
  const records = open.map(({ key }): AckRecord => ({
    key,
    what: 'acknowledged',
    at: at.toISOString(),
    by: { openid, title: post.title },
  }));
  const { set, unset } = silentFields({ ...report, acks: [...acks, ...records] });
  return { said: 'mine', change: { set, unset, add: { ackV: 1 }, append: { acks: records } } };
}

const recordsOf = (key: string, acks: readonly AckRecord[]): readonly AckRecord[] =>
  acks.filter((record) => record.key === key);

function saidOf(told: readonly OwedMessage[], acks: readonly AckRecord[], openid: string): Acknowledged {
  if (told.length === 0) return 'foreign';
  const isOwn = told.some(({ key }) => recordsOf(key, acks).some(({ by }) => by?.openid === openid));
  return isOwn ? 'already' : 'over';
}

/** Told to this person, or about to be, at the desk of the post they act in. */
function isToldTo(
  message: OwedMessage,
  acks: readonly AckRecord[],
  { openid, post }: Pick<Asker, 'openid' | 'post'>,
): boolean {
  const { ack } = message;
  if (ack === undefined || post === null || deskOfPost(post) !== ack.desk) return false;
  const told = toldOf({ message, ack, since: '', records: recordsOf(message.key, acks) });
  return told.includes(openid) || (message.state === 'owed' && addresseeOf(message)?.openid === openid);
}
