import type { AttendanceDeed, AttendanceDoc } from '../../../typings/attendance';
import type { Answer, Ask } from '../../../typings/contract';
import type { Outcome } from '../../../typings/refusal';
import type { JournalActor } from '../../../typings/reportDoc';
import { dayOf, laterDay } from '../../calendar.rules';
import { whoOf } from '../../people/place.rules';
import { grant, refuse } from '../../refuse';
import { chained } from '../../workflow/journal.rules';
import type { Asker, World } from '../../world';
import { decided } from '../line.rules';
import { openShift } from '../open';
import { newAttendance } from './open.rules';
import { amendDays } from './settings.table';

const notKeeper = refuse('FORBIDDEN', '到岗情况由队长和责任网格员核实，请联系他们。', 'id');
const notThere = refuse('NOT_FOUND', '这个人没有排在这一班，请刷新后重新选择。', 'who');
const tooEarly = refuse('CONFLICT', '这一班还没有开始，请开始以后再核实。', 'id');
const tooLate = refuse(
  'CONFLICT',
  `这一班已经过去 ${amendDays} 天，不能再改；有出入请写情况说明报教育局。`,
  'id',
);
const movedMeanwhile = refuse('CONFLICT', '这个人的到岗情况刚刚有变动，请刷新看看再操作。', 'v');
const nothingToRefuse = refuse(
  'CONFLICT',
  '这个人没有签到，不用再写不认可；没来会自动记为缺勤，请刷新看看。',
  'deed',
);
const substituted = refuse(
  'CONFLICT',
  '这个人的班已由替班人签到，请核实替班的人；替班的人没来，请对他记“不认可”。',
  'who',
);
const ownPress = refuse('FORBIDDEN', '自己的到岗请别的队长或责任网格员来核实。', 'who');

/**
 * Who keeps the rota confirms, writes down who had no phone, excuses, or does not accept a press; each with a line in
 * the record. NB: nobody confirms their own (F182).
 */
export async function actOnAttendance(
  { id, who, v, deed }: Ask<'attendance.act'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'attendance.act'>>> {
  const opened = await openShift(id, asker, world);
  if (!opened.ok) return opened;
  const { shift, isKeeper } = opened.answer;
  if (!isKeeper) return notKeeper;
  const now = world.now();
  if (shift.startsAt > now.toISOString()) return tooEarly;
  if (laterDay(shift.day, amendDays) < dayOf(now)) return tooLate;
  if (whoOf(asker.openid) === who) return ownPress;
  const standing = decided(shift.line, shift.needs).find(({ openid, state }) => whoOf(openid) === who && state === 'held');
  const found = await world.store.read('attendances', `${id}.${who}`);
  const whose = standing ?? (found?.insteadOf === undefined ? undefined : found);
  if (whose === undefined) return notThere;
  if (found?.state === 'substituted') return substituted;
  if ((found?.v ?? 0) !== v) return movedMeanwhile;
  if (deed.kind === 'refuse' && found?.inAt === undefined) return nothingToRefuse;
  const before = found ?? { ...newAttendance(shift, whose, 'absent'), v: 0 };
  const after = afterDeed(before, deed, actorOf(asker), now);
  return (await isKept(found, after, world)) ? grant({ v: after.v, said: said[deed.kind] }) : movedMeanwhile;
} // prettier-ignore

const said = {
  came: '已记为到岗，计入服务时长。',
  refuse: '已记为不认可，不计入服务时长；本人看得到，请当面说明。',
  excuse: '已记为请假。',
} as const;

/** NB: no name and no account of a captain: they can leave, a record cannot be changed (F031). */
const actorOf = ({ post }: Asker): JournalActor =>
  post === null ? { role: 'VOL', title: '队长' } : { role: post.role, title: post.title };

function afterDeed(before: AttendanceDoc, deed: AttendanceDeed, by: JournalActor, at: Date): AttendanceDoc {
  const state = ({ came: 'came', refuse: 'refused', excuse: 'excused' } as const)[deed.kind];
  const input = { words: deed.kind === 'excuse' ? deed.why : said[deed.kind] };
  const entry = { at: at.toISOString(), event: deed.kind, from: before.state, to: state, by, input, desk: '', spoken: {} };
  const isWritten = deed.kind === 'came' && before.inAt === undefined;
  return {
    ...before,
    v: before.v + 1,
    state,
    // NB: whoever is written down afterwards was there from the beginning: nothing else is known.
    ...(isWritten ? { by: 'captain' as const, inAt: before.startsAt, inReceivedAt: at.toISOString() } : {}),
    ...(deed.kind === 'excuse' ? { excuse: deed.why } : {}),
    journal: [...before.journal, chained(before.journal, entry)],
    lookDueAt: at.toISOString(),
  };
} // prettier-ignore

async function isKept(found: AttendanceDoc | null, after: AttendanceDoc, { store }: World): Promise<boolean> {
  if (found === null) return (await store.insert('attendances', after)) === 'inserted';
  const { _id, journal, ...set } = after;
  return store.amend('attendances', _id, { v: found.v }, {}, { set, append: { journal: journal.slice(-1) } });
}
