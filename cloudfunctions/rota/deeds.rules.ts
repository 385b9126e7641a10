import type { Addressee } from '../../typings/message';
import type { Outcome } from '../../typings/refusal';
import type { JournalActor } from '../../typings/reportDoc';
import type { ShiftDeed, ShiftDoc, ShiftMayDo, Standing } from '../../typings/shift';
import { spokenTimeOf } from '../calendar.rules';
import { grant, refuse } from '../refuse';
import { forces } from './force.table';
import { confirmed, decided, inLine, placed, standingOf, without } from './line.rules';
import { type Move, offering } from './move.rules';
import type { Member } from './reasons.rules';
import { hasRoom } from './room.rules';
import { askSwap, stepSwap, swapUntil } from './swap.rules';
import { toldOf } from './told.rules';

export interface Doing {
  readonly shift: ShiftDoc;
  readonly openid: string;
  readonly isKeeper: boolean;
  readonly by: JournalActor;
  readonly at: Date;
  /** Whom an assignment or a removal is about, once found. */
  readonly whom: Member | null;
  /** Who the actor is at the school; null when they may not stand there. */
  readonly member: Member | null;
  /** Those of the school who may be called or asked; empty where a deed asks nobody. */
  readonly members: readonly Member[];
  readonly keepers: readonly Addressee[];
}

export interface Done {
  readonly move: Move;
  readonly said: string;
}

type Decide = (doing: Doing, line: readonly Standing[]) => Outcome<Done>;

const notIn = refuse('CONFLICT', '您不在这一班里，请刷新看看。');
const noOffer = refuse('CONFLICT', '这个空位已经过了确认时间，或已给了别人，请刷新看看。');
const notFound = refuse('NOT_FOUND', '没有找到这个人，请刷新后重新选择。', 'deed');

const withdraw: Decide = ({ shift, openid, at, isKeeper }, line) => {
  const mine = standingOf(line, openid);
  if (mine === undefined) return notIn;
  if (mine.state === 'held' && !isKeeper && at.toISOString() > shift.withdrawUntil)
    return refuse('CONFLICT', `${spokenTimeOf(new Date(shift.withdrawUntil))} 之后不能自己退班，请打电话告诉队长或责任网格员。`);
  const { line: after, told } = offering(shift, without(line, openid, at), at);
  return grant({ move: { line: after, told, deed: null }, said: '已退班，空位会给候补的人。' });
}; // prettier-ignore

const decline: Decide = (doing, line) =>
  standingOf(line, doing.openid)?.state === 'offered' ? withdraw(doing, line) : noOffer;

const confirm: Decide = ({ openid, at }, line) => {
  const mine = standingOf(line, openid);
  if (mine?.state !== 'offered' || (mine.until ?? '') <= at.toISOString()) return noOffer;
  return grant({
    move: { line: confirmed(line, openid), told: [], deed: null },
    said: '已排上，开始前会提醒您。',
  });
};

const assign: Decide = ({ shift, whom, by, at }, line) => {
  if (whom === null) return notFound;
  const { openid, name, force } = whom;
  const mine = standingOf(line, openid);
  if (mine?.state === 'held') return refuse('CONFLICT', '这个人已经在这一班，请选别人。', 'deed');
  const rest = mine === undefined ? line : without(line, openid, at);
  if (!hasRoom(placed(rest), force, shift.needs))
    return refuse('CONFLICT', `这一班的${forces[force]}已经排满，请先移出一人再安排。`, 'deed');
  const one: Standing = { openid, name, force, at: at.toISOString(), by: 'captain', state: 'held' };
  const told = toldOf(shift, { happening: `${shift.v}-assign`, openid, words: '给您安排了一班，去不了请尽早退班', at }); // prettier-ignore
  const deed = { by, event: 'assign', words: '安排', about: rest.length };
  return grant({ move: { line: [...rest, one], told: [told], deed }, said: `已安排${name}，并提醒本人。` });
};

const remove: Decide = ({ shift, whom, by, at }, line) => {
  if (whom === null || standingOf(line, whom.openid) === undefined) return notFound;
  const { openid, name } = whom;
  const offers = offering(shift, without(line, openid, at), at);
  const told = toldOf(shift, {
    happening: `${shift.v}-remove`,
    openid,
    words: '安排有调整，这一班您不用来',
    at,
  });
  const about = line.findIndex((one) => one.openid === openid && one.state !== 'left');
  const deed = { by, event: 'remove', words: '移出', about };
  return grant({
    move: { line: offers.line, told: [told, ...offers.told], deed },
    said: `已移出${name}，并提醒本人。`,
  });
};

const cancel = (why: string): Decide => ({ shift, by, at }, line) => {
  const told = inLine(line).map((openid) =>
    toldOf(shift, { happening: 'cancel', openid, words: '这一班已取消，不用来了', at }),
  );
  const deed = { by, event: 'cancel', words: why };
  return grant({ move: { line, state: 'cancelled', told, deed }, said: `已取消，并提醒 ${told.length} 人。` });
}; // prettier-ignore

/** So many are called at once; a call reaches each of them once. */
const mostCalled = 60;

const call: Decide = ({ shift, by, at, members }, line) => {
  const told = members
    .filter(({ openid }) => !shift.who.includes(openid))
    .map(({ openid }) => toldOf(shift, { happening: 'call', openid, words: '这一班缺人，您能来吗', at }))
    .filter(({ key }) => !shift.owed.some((one) => one.key === key))
    .slice(0, mostCalled);
  if (told.length === 0) return refuse('CONFLICT', '能来的人都已经问过，请打电话，或向责任网格员求助。');
  const deed = { by, event: 'call', words: `向 ${told.length} 人求助` };
  return grant({ move: { line, told, deed }, said: `已问 ${told.length} 人，有人报名会显示在这里。` });
};

const keepersOnly: readonly ShiftDeed['kind'][] = ['assign', 'remove', 'cancel', 'call'];

/** What a deed makes of a shift, or why not and what to do. */
export function deedDone(deed: ShiftDeed, doing: Doing): Outcome<Done> {
  const { shift, isKeeper, at } = doing;
  if (keepersOnly.includes(deed.kind) && !isKeeper)
    return refuse('FORBIDDEN', '排班由学校责任网格员、网格长和队长负责，请联系他们。', 'deed');
  if (shift.state === 'cancelled') return refuse('CONFLICT', '这一班已取消，不用再操作；请选别的班次。');
  if (shift.startsAt <= at.toISOString())
    return refuse('CONFLICT', '这一班已经开始，不能再改；有情况请打电话告诉队长。');
  const line = decided(shift.line, shift.needs);
  if (deed.kind === 'askSwap' || deed.kind === 'swap') return swapDone(deed, doing);
  if (deed.kind === 'cancel') return cancel(deed.why)(doing, line);
  return { withdraw, decline, confirm, assign, remove, call }[deed.kind](doing, line);
}

function swapDone(deed: Extract<ShiftDeed, { kind: 'askSwap' | 'swap' }>, doing: Doing): Outcome<Done> {
  const { shift, openid, member, members, keepers, at } = doing;
  const done =
    deed.kind === 'askSwap'
      ? askSwap(shift, { openid, name: deed.name, members, at })
      : stepSwap(shift, deed.id, deed.step, { who: { openid, member }, at, keepers });
  if (!done.ok) return done;
  const { line, swaps, told, said } = done.answer;
  return grant({ move: { line, swaps, told, deed: null }, said });
}

/** The buttons of somebody at a shift, in their order. */
export function mayDo(
  shift: ShiftDoc,
  { openid, isKeeper, canSignUp, at }: { readonly openid: string; readonly isKeeper: boolean; readonly canSignUp: boolean; readonly at: Date },
): readonly ShiftMayDo[] {
  if (shift.state === 'cancelled' || shift.startsAt <= at.toISOString()) return [];
  const line = decided(shift.line, shift.needs);
  const state = standingOf(line, openid)?.state;
  const isLate = state === 'held' && !isKeeper && at.toISOString() > shift.withdrawUntil;
  const hasAsked = shift.swaps.some((swap) => swap.from === openid && swap.state === 'asked');
  const maySwap = !hasAsked && swapUntil(shift, at) !== null;
  const mine: readonly (readonly [boolean, ShiftMayDo])[] = [
    [state === 'offered', { deed: 'confirm', label: '我来', tone: 'primary' }],
    [state === 'offered', { deed: 'decline', label: '不来了', tone: 'plain' }],
    [(state === 'held' || state === 'waiting') && !isLate, { deed: 'withdraw', label: state === 'held' ? '退班' : '不再候补', tone: 'plain' }],
    [state === 'held' && maySwap, { deed: 'askSwap', label: '换班', tone: 'plain' }],
    [canSignUp, { deed: 'signUp', label: '报名', tone: 'primary' }],
    [isKeeper, { deed: 'assign', label: '安排人', tone: 'plain' }],
    [isKeeper, { deed: 'call', label: '求助', tone: 'plain' }],
    [isKeeper, { deed: 'cancel', label: '取消这一班', tone: 'danger' }],
  ];
  return mine.filter(([is]) => is).map(([, one]) => one);
} // prettier-ignore
