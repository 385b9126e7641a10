import type { Addressee } from '../../typings/message';
import type { OwedMessage } from '../../typings/message';
import type { Outcome } from '../../typings/refusal';
import type { ShiftDoc, Standing, Swap, SwapLine, SwapState, SwapStep } from '../../typings/shift';
import { secondsAfter, timeOf } from '../calendar.rules';
import { grant, refuse } from '../refuse';
import type { Actor, StepRow } from '../workflow/flow';
import { allowedStep } from '../workflow/step.rules';
import { decided, standingOf, without } from './line.rules';
import type { Member } from './reasons.rules';
import { swapBeforeHours, swapHours } from './settings.table';
import { swapButtons, type SwapCondition, swapFlow, type SwapTell } from './swap.table';
import { toldOf } from './told.rules';

/*
 * A turn that one gives to another is one write of one shift: who gives it leaves the line and who takes it stands in
 * it, or nothing happens (F183). The swap stands in the shift, so nobody else can have moved it meanwhile.
 */

/** Somebody who looks at a swap: `member` is who they are at the school; null when they may not stand there. */
export interface Swapping {
  readonly openid: string;
  readonly member: Member | null;
}

type Line = readonly Standing[];

const forceOf = (shift: ShiftDoc, openid: string) =>
  standingOf(decided(shift.line, shift.needs), openid)?.force;

/** Registered, accepted, of the same force and not at this shift already: anybody else is refused (F182). */
function mayCome(shift: ShiftDoc, swap: Swap, { openid, member }: Swapping): boolean {
  const mine = standingOf(decided(shift.line, shift.needs), openid)?.state;
  const isFree = mine === undefined || mine === 'waiting';
  const isAsked = swap.to === null || swap.to === openid;
  return member !== null && isFree && isAsked && member.force === forceOf(shift, swap.from);
}

const conditions: {
  readonly [C in SwapCondition]: (shift: ShiftDoc, swap: Swap, who: Swapping) => boolean;
} = {
  isGiver: (_shift, { from }, { openid }) => from === openid,
  mayCome,
  isAskedAlone: (_shift, { to }, { openid }) => to === openid,
};

/** The row of a step of a swap for somebody, or null when the table does not let them. */
export const swapStep = (
  shift: ShiftDoc,
  swap: Swap,
  step: SwapStep,
  who: Swapping,
  actor: Actor = 'VOL',
): StepRow<SwapState, SwapCondition, SwapTell> | null =>
  allowedStep<SwapState, SwapStep, SwapCondition, SwapTell>(
    swapFlow,
    {
      state: swap.state,
      actor,
      covered: true,
      holds: (condition) => conditions[condition](shift, swap, who),
    },
    step,
  );

export interface Swapped {
  readonly line: Line;
  readonly swaps: readonly Swap[];
  readonly told: readonly OwedMessage[];
  readonly said: string;
}

const tooLate = refuse('CONFLICT', '离开始太近，来不及换班，请打电话告诉队长或责任网格员。');
const nobody = refuse('NOT_FOUND', '没有找到这个人，或不能接这一班；请核对姓名，也可以问全队。', 'deed');
const twice = refuse('CONFLICT', '队里有重名的人，请改为问全队，或转发给本人。', 'deed');
const gone = refuse('CONFLICT', '这次换班已经结束，请刷新看看。', 'deed');
const notYours = refuse('FORBIDDEN', '只有在队、同一类的志愿者能接这一班，请联系队长。', 'deed');

/** When nobody can take it any more: soon enough for the captain to find somebody. */
export function swapUntil({ startsAt }: Pick<ShiftDoc, 'startsAt'>, at: Date): string | null {
  const latest = secondsAfter(new Date(startsAt), -swapBeforeHours * 3600);
  const until = secondsAfter(at, swapHours * 3600);
  if (latest <= at.toISOString()) return null;
  return until < latest ? until : latest;
}

/** So many are asked at once. */
const mostAsked = 60;

/** Asks one person by name, or the whole team when none is given; of those who may stand in, nobody else. */
export function askSwap(
  shift: ShiftDoc,
  { openid, name, members, at }: { readonly openid: string; readonly name: string; readonly members: readonly Member[]; readonly at: Date },
): Outcome<Swapped> {
  const line = decided(shift.line, shift.needs);
  if (standingOf(line, openid)?.state !== 'held') return refuse('CONFLICT', '排上的班才能换，请刷新看看。');
  if (shift.swaps.some(({ from, state }) => from === openid && state === 'asked'))
    return refuse('CONFLICT', '您已经在问人接这一班，请等回复，或先点“不换了”。');
  const until = swapUntil(shift, at);
  if (until === null) return tooLate;
  const draft: Swap = { id: `s${shift.swaps.length + 1}`, from: openid, to: null, at: at.toISOString(), until, state: 'asked' };
  const able = members.filter((member) => mayCome(shift, draft, { openid: member.openid, member }));
  const found = name === '' ? able : able.filter((member) => member.name === name);
  if (found.length === 0) return nobody;
  if (name !== '' && found.length > 1) return twice;
  const swap = name === '' ? draft : { ...draft, to: found[0]?.openid ?? null };
  const words = `有人想换班，${timeOf(new Date(until))}前能接吗`;
  const told = found.slice(0, mostAsked).map((member) => toldOf(shift, { happening: `${swap.id}-ask`, openid: member.openid, words, at }));
  const said = name === '' ? `已问 ${told.length} 人，有人接会告诉您。没有人接时，这一班仍是您的。` : `已问${name}，接了会告诉您。没有接时，这一班仍是您的。`;
  return grant({ line, swaps: [...shift.swaps, swap], told, said });
} // prettier-ignore

export interface Stepping {
  readonly who: Swapping;
  readonly at: Date;
  readonly keepers: readonly Addressee[];
}

/** A step of a swap by somebody: what it makes of line and swaps, or why not. */
export function stepSwap(
  shift: ShiftDoc,
  id: string,
  step: 'take' | 'decline' | 'withdraw',
  { who, at, keepers }: Stepping,
): Outcome<Swapped> {
  const swap = shift.swaps.find((one) => one.id === id);
  if (swap === undefined || swap.state !== 'asked' || swap.until <= at.toISOString()) return gone;
  const row = swapStep(shift, swap, step, who);
  if (row === null || row.to === 'stay') return notYours;
  const line = decided(shift.line, shift.needs);
  const after = step === 'take' ? taken(line, swap, who, at) : line;
  return grant({
    line: after,
    swaps: changed(shift.swaps, { ...swap, state: row.to, ...(step === 'take' ? { by: who.openid } : {}) }),
    told: tellsOf(shift, swap, row, { at, keepers }),
    said: row.said,
  });
}

function taken(line: Line, { from }: Swap, { openid, member }: Swapping, at: Date): Line {
  const giver = standingOf(line, from);
  if (giver === undefined || member === null) return line;
  const { name, force } = member;
  const one: Standing = { openid, name, force, at: at.toISOString(), by: 'swap', state: 'held', insteadOf: from };
  return [...without(without(line, openid, at), from, at), one];
} // prettier-ignore

const changed = (swaps: readonly Swap[], swap: Swap): readonly Swap[] =>
  swaps.map((one) => (one.id === swap.id ? swap : one));

const giverWords: Readonly<Partial<Record<SwapState, string>>> = {
  taken: '换班成了，这一班您不用来',
  declined: '对方来不了，这一班仍是您的',
  lapsed: '没有人接，这一班仍是您的',
};

function tellsOf(
  shift: ShiftDoc,
  swap: Swap,
  { to, tells }: Pick<StepRow<SwapState, SwapCondition, SwapTell>, 'to' | 'tells'>,
  { at, keepers }: Pick<Stepping, 'at' | 'keepers'>,
): readonly OwedMessage[] {
  const happening = `${swap.id}-${to}`;
  const words = to === 'stay' ? '' : (giverWords[to] ?? '');
  const [first] = keepers;
  const giver = tells.includes('giver') ? [toldOf(shift, { happening, openid: swap.from, words, at })] : [];
  if (!tells.includes('keepers') || first === undefined) return giver;
  const kept = toldOf(shift, { happening: `${happening}-keepers`, openid: first.openid, words: '有人换班没换成，请帮忙安排', at });
  return [...giver, { ...kept, ladder: keepers }];
} // prettier-ignore

/** What time makes of swaps: those that nobody took end, and the captain hears of it. */
export function lapseSwaps(
  shift: ShiftDoc,
  keepers: readonly Addressee[],
  at: Date,
): Pick<Swapped, 'swaps' | 'told'> {
  const over = shift.swaps.filter(({ state, until }) => state === 'asked' && until <= at.toISOString());
  const row = swapFlow.states.asked.steps.lapse;
  return {
    swaps: shift.swaps.map((swap) => (over.includes(swap) ? { ...swap, state: row.to } : swap)),
    told: over.flatMap((swap) => tellsOf(shift, swap, row, { at, keepers })),
  };
}

/** A swap whose giver does not hold the place any more, or whose shift is cancelled, is over. */
export const endedSwaps = (swaps: readonly Swap[], line: Line, state: ShiftDoc['state']): readonly Swap[] =>
  swaps.map((swap) =>
    swap.state === 'asked' && (state === 'cancelled' || standingOf(line, swap.from)?.state !== 'held')
      ? { ...swap, state: swapFlow.states.asked.steps.end.to }
      : swap,
  );

/** The swaps that somebody has a part in, with their buttons; who asks is named by surname to those asked. */
export function swapLines(shift: ShiftDoc, who: Swapping, at: Date): readonly SwapLine[] {
  if (shift.state === 'cancelled' || shift.startsAt <= at.toISOString()) return [];
  return shift.swaps
    .filter(({ state, until }) => state === 'asked' && until > at.toISOString())
    .flatMap((swap) => {
      const mayDo = swapButtons.flatMap((step) => {
        const row = swapStep(shift, swap, step, who);
        return row === null ? [] : [{ step, label: row.label, tone: row.tone }];
      });
      if (mayDo.length === 0) return [];
      const until = `${timeOf(new Date(swap.until))} 前`;
      const isMine = swap.from === who.openid;
      const asked = swap.to === null ? '正在问全队' : '正在问您说好的人';
      return [{ id: swap.id, words: isMine ? `${asked}，${until}有效` : `有人想请您接这一班，${until}有效`, mayDo }];
    });
} // prettier-ignore
