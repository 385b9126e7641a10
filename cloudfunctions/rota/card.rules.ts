import type { ShiftCard, ShiftDoc, ShiftPage, Standing, StandingLine } from '../../typings/shift';
import { timeOf } from '../calendar.rules';
import { whoOf } from '../people/place.rules';
import { mayDo } from './deeds.rules';
import { forces, guardPostKinds } from './force.table';
import { decided, holding, placed, standingOf, waitingPlace } from './line.rules';
import { lacks } from './onePlusN.rules';
import { mindOf, type SigningUp, whyNot } from './reasons.rules';
import { gapsIn, placesIn } from './room.rules';

export interface Looking extends SigningUp {
  readonly isKeeper: boolean;
}

/** A shift as a page shows it to one person. */
export function cardOf(looking: Looking): ShiftCard {
  const { shift, openid, diary, at, isKeeper } = looking;
  const line = decided(shift.line, shift.needs);
  const mine = standingOf(line, openid);
  const why = mine === undefined ? whyNot(looking) : '';
  const canSignUp = mine === undefined && why === '';
  return {
    id: shift._id,
    v: shift.v,
    unit: shift.unit,
    postName: shift.post.name,
    kindLabel: guardPostKinds[shift.post.kind],
    day: shift.day,
    time: `${timeOf(new Date(shift.startsAt))}–${timeOf(new Date(shift.endsAt))}`,
    startsAt: shift.startsAt,
    isCancelled: shift.state === 'cancelled',
    needed: placesIn(shift.needs),
    held: holding(line).length,
    waiting: line.filter(({ state }) => state === 'waiting').length,
    gaps: gapsWords(shift),
    lacks: lacks(holding(line), shift.one),
    mine: mine === undefined || shift.state === 'cancelled' ? '' : stateLabel(mine, line),
    whyNot: why,
    mind: canSignUp ? mindOf(shift, diary.turns) : '',
    mayDo: mayDo(shift, { openid, isKeeper, canSignUp, at }),
  };
}

/** `家长志愿者缺 1 人`: the places that are free. */
export const gapsWords = ({ line, needs }: Pick<ShiftDoc, 'line' | 'needs'>): readonly string[] =>
  gapsIn(placed(decided(line, needs)), needs).map(
    ({ force, count }) => `${force === 'any' ? '其他力量' : forces[force]}缺 ${count} 人`,
  );

function stateLabel(one: Standing, line: readonly Standing[]): string {
  if (one.state === 'offered') return `请在 ${timeOf(new Date(one.until ?? ''))} 前确认`;
  return one.state === 'held' ? '已排上' : `候补第 ${waitingPlace(line, one.openid)} 位`;
}

/** Stands where a name was of somebody who left for good. */
export const gone = '已注销的人';

/** What was done with it, by whom and about whom, as far as they are still here. */
export const historyOf = ({ journal, captains, line }: Looking['shift']): ShiftPage['history'] =>
  journal.map(({ at, by, input }) => {
    const captain = captains[Number(input['captain'] ?? -1)]?.name;
    const about = line[Number(input['about'] ?? -1)]?.name;
    const named = (name: string | undefined) => (name === '' ? gone : (name ?? ''));
    return {
      at,
      who: `${by.title} ${named(by.name ?? captain)}`.trim(),
      words: `${String(input['words'] ?? '')} ${named(about)}`.trim(),
    };
  });

/** How somebody of each force is spoken to by those who stand there with them. */
export const spokenForce = {
  police: '警官',
  joint: '队员',
  parent: '家长',
  teacher: '老师',
  guard: '保安',
  neighbour: '志愿者',
} as const;

function nameFor({ openid, name, force }: Standing, isWhole: boolean): string {
  if (openid === '') return gone;
  return isWhole ? name : `${[...name][0] ?? ''}${spokenForce[force]}`;
}

/**
 * Who stands there: whole names for who keeps the rota; for those who hold a place the others as `沈家长`; to everybody
 * else the numbers on the card are enough (PIPL §6, the least that is needed).
 */
export function peopleOf({ shift, openid, isKeeper }: Looking): readonly StandingLine[] {
  const line = decided(shift.line, shift.needs).filter(({ state }) => state !== 'left');
  const mine = standingOf(line, openid)?.state;
  const seen = isKeeper ? line : line.filter((one) => one.openid === openid || (mine === 'held' && one.state === 'held'));
  return seen.map((one) => ({
    who: isKeeper ? whoOf(one.openid) : '',
    name: nameFor(one, isKeeper || one.openid === openid),
    forceLabel: forces[one.force],
    state: one.state === 'held' || one.state === 'offered' ? one.state : 'waiting',
    stateLabel: stateLabel(one, line),
    isMe: one.openid === openid,
  }));
} // prettier-ignore
