import type { AttendanceDoc, Evidence } from '../../../typings/attendance';
import type { PlaceCode } from '../../../typings/checkIn';
import type { Answer, Ask } from '../../../typings/contract';
import type { Point } from '../../../typings/grid';
import type { Outcome, Refused } from '../../../typings/refusal';
import type { ShiftDoc } from '../../../typings/shift';
import { timeOf } from '../../calendar.rules';
import { missingConsent } from '../../consents';
import { fieldTimeOf } from '../../fieldTime.rules';
import { exactly, whereaboutsOf } from '../../geofence.rules';
import { placeCodeIn } from '../../placeCode.rules';
import { grant, refuse } from '../../refuse';
import { suspicionsIn } from '../../suspicion.rules';
import type { Asker, World } from '../../world';
import { settleDiary } from '../diary';
import { endOf } from './end.rules';
import { ends } from './end.table';
import { type Judged, judged } from './judge.rules';
import { newAttendance, placeOf } from './open.rules';
import { type StandingIn, standInAt, takePlace } from './standIn';
import { closesAt, outOfWindow } from './window.rules';

const noShift = refuse('NOT_FOUND', '没有找到这一班，请回到“我的班次”刷新后再试。', 'id');
const notOurCode = refuse('INVALID', '这不是岗位上的现场码，请对准岗位旁贴的签到码再扫一次。', 'evidence');
const noLocation = refuse(
  'CONSENT_REQUIRED',
  '您还没有同意使用位置，这次没有用。请扫岗位上的现场码，或拍照请队长确认；也可以再按一次并同意。',
  'fix',
);
const noPhotos = refuse(
  'CONSENT_REQUIRED',
  '您已收回保存照片的同意，照片没有保存。请扫现场码，或打开定位再按。',
  'photo',
);
const notThisPhoto = refuse('INVALID', '这张照片不是在这一班拍的，请重新拍一张。', 'evidence');

/**
 * Says that I am there: by position, by the code on site, or by a picture that who keeps the rota confirms. The shift,
 * the consents where a position or picture came, and one write; pressed again, or sent again later, it is the same
 * press (F181, F182).
 */
export async function checkIn(
  { id, evidence, keptAt }: Ask<'attendance.checkIn'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'attendance.checkIn'>>> {
  const shift = await world.store.read('shifts', id);
  if (shift === null) return noShift;
  const time = fieldTimeOf(keptAt, world.now());
  if (!time.ok) return time;
  const place = await whosePlace(shift, asker, new Date(time.answer.at), world);
  if (!place.ok) return place;
  const { at, receivedAt, flags } = time.answer;
  const refused = outOfWindow(shift, at) ?? (await notAgreed(evidence, asker, world)) ?? photoFault(evidence, id);
  if (refused !== null) return refused;
  const seen = await lookedAt(shift, evidence, world);
  if (!seen.ok) return seen;
  const { standing, givers } = place.answer;
  const taken = givers.length === 0 ? null : await takePlace(shift, place.answer, world);
  if (taken?.ok === false) return taken;
  const came: AttendanceDoc = {
    ...newAttendance(shift, standing, seen.answer.state),
    ...seen.answer,
    inAt: at,
    inReceivedAt: receivedAt,
    flags: [...seen.answer.flags, ...flags],
    // NB: what comes in when the shift is closed already is looked at in the next round.
    lookDueAt: closesAt(shift) > receivedAt ? closesAt(shift) : receivedAt,
    ...(taken === null ? {} : { insteadOf: taken.answer }),
  };
  const answer = await kept(came, world);
  if (taken !== null) await settleDiary(asker.openid, [id], world);
  return answer;
} // prettier-ignore

/** My own place; else those for whom I am registered and accepted (F182). */
async function whosePlace(shift: ShiftDoc, asker: Asker, at: Date, world: World): Promise<Outcome<StandingIn>> {
  const own = placeOf(shift, asker.openid);
  if (own.ok) return grant({ standing: own.answer, givers: [] });
  return shift.state === 'cancelled' ? own : standInAt(shift, asker, at, own, world);
} // prettier-ignore

async function notAgreed({ fix, photo }: Evidence, { openid }: Asker, world: World): Promise<Refused | null> {
  const needed = [...(fix === null ? [] : ['location' as const]), ...(photo === null ? [] : ['photos' as const])];
  const missing = await missingConsent(needed, openid, world);
  if (missing === null) return null;
  return missing.refusal.field === 'media' ? noPhotos : noLocation;
} // prettier-ignore

const photoFault = ({ photo }: Evidence, id: string): Refused | null =>
  photo === null || photo.includes(`/checkin/${id}/`) ? null : notThisPhoto;

type Seen = Judged &
  Pick<AttendanceDoc, 'flags' | 'metres' | 'accuracyMetres' | 'mark' | 'codeVersion' | 'photo'>;

/** NB: of a position only the distance and a mark that nothing leads back from are kept. */
async function lookedAt(shift: ShiftDoc, { fix, code, photo }: Evidence, world: World): Promise<Outcome<Seen>> {
  const read = code === null ? null : placeCodeIn(code, (body) => world.seal.nameMarks(body));
  if (code !== null && read === null) return notOurCode;
  if (read !== null && !isOf(read, shift)) return refuse('CONFLICT', `这张现场码不是${shift.post.name}的，请扫您排班的岗位旁的那一张。`, 'evidence');
  const where = fix === null ? null : whereaboutsOf(fix, await pointOf(shift, world));
  const flags = suspicionsIn(fix, read !== null, where);
  const outcome = judged({ postName: shift.post.name, where, hasCode: read !== null, hasPhoto: photo !== null, flags });
  if (!outcome.ok) return outcome;
  return grant({
    ...outcome.answer,
    flags,
    ...(fix === null ? {} : { accuracyMetres: Math.round(fix.accuracyMetres), mark: world.seal.nameMark(`at:${exactly(fix)}`) }),
    ...(where === null || where.metres === null ? {} : { metres: where.metres }),
    ...(read === null ? {} : { codeVersion: read.version }),
    ...(photo === null ? {} : { photo }),
  });
} // prettier-ignore

const isOf = ({ of, unitId, placeId }: PlaceCode, { unit, post }: ShiftDoc): boolean =>
  of === 'post' && unitId === unit.id && placeId === post.id;

/** A post without a point of its own is where its school is. */
async function pointOf({ post, unit }: ShiftDoc, { directory }: World): Promise<Point | null> {
  return post.point ?? (await directory.unit(unit.id))?.point ?? null;
}

/** One write; what is there already stays, unless it said less: absent, excused, or waiting for somebody to confirm. */
async function kept(came: AttendanceDoc, { store }: World): Promise<Outcome<Answer<'attendance.checkIn'>>> {
  if ((await store.insert('attendances', came)) === 'inserted') return grant(saidOf(came));
  const before = await store.read('attendances', came._id);
  if (before === null || !saysMore(came, before)) return grant(alreadySaid(before ?? came));
  const { _id, ...set } = { ...came, v: before.v + 1, journal: before.journal };
  const isKept = await store.amend('attendances', _id, { v: before.v }, {}, { set });
  return grant(isKept ? saidOf(came) : alreadySaid(before));
}

const saysMore = (came: AttendanceDoc, { state }: AttendanceDoc): boolean =>
  state === 'absent' || state === 'excused' || (state === 'pending' && came.state === 'came');

const alreadySaid = (before: AttendanceDoc): Answer<'attendance.checkIn'> => {
  const end = endOf(before);
  const { label } = ends[end];
  return { end, endLabel: label, said: alreadyWords[before.state] };
};

const alreadyWords = {
  came: '您已经签到，不用再按。',
  pending: '您的照片已经在等队长确认，不用再按。',
  absent: '这一班记为缺勤；如果您来过，请联系队长或责任网格员补记。',
  excused: '这一班您请了假；如果您来了，请联系队长或责任网格员补记。',
  substituted: '这一班已由替班人签到；如果是您在站岗，请联系队长或责任网格员核实。',
  refused: '队长没有认可这次签到；有出入请当面说明，或联系责任网格员。',
} as const;

function saidOf(came: AttendanceDoc): Answer<'attendance.checkIn'> {
  const end = endOf(came);
  const time = timeOf(new Date(came.inAt ?? ''));
  if (came.state === 'pending')
    return { end, endLabel: ends[end].label, said: `已收到，${time}。队长看过照片会确认，您可以安心上岗。` };
  return {
    end,
    endLabel: ends[end].label,
    said: `${time} 已签到${end === 'late' ? '，比开始晚了一些' : ''}，辛苦了。`,
  };
}
