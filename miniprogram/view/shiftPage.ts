import type { ShiftMayDo, ShiftPage } from '../../typings/shift';
import { dayWords, shiftRow, type ShiftRow } from './shift';
import { moment } from './time';

/** Deeds that have a form or a list of their own; the others are one tap. */
export type ShiftForm = '' | 'assign' | 'cancel' | 'askSwap' | 'substitute';

export interface ShiftView extends ShiftRow {
  readonly unitId: string;
  readonly when: string;
  readonly kindLabel: string;
  readonly people: ShiftPage['people'];
  readonly swaps: ShiftPage['swaps'];
  readonly numbers: string;
  readonly history: readonly { readonly key: string; readonly when: string; readonly words: string }[];
  /** The one thing to do now; null when there is nothing. */
  readonly primary: ShiftMayDo | null;
  readonly others: readonly ShiftMayDo[];
  readonly isKeeper: boolean;
  /** A place is kept for me, or I wait for one: not sure yet. */
  readonly isOffer: boolean;
  /** I hold a place and it has not begun: who may stand in for me can be named (F182). */
  readonly mayName: boolean;
}

/** A shift as its page shows it: what it is, where I stand, the one thing to do, who else is there. */
export function shiftView({ card, people, swaps, history }: ShiftPage, now: number): ShiftView {
  const primary = card.mayDo.find(({ tone }) => tone === 'primary') ?? null;
  return {
    ...shiftRow(card, []),
    unitId: card.unit.id,
    when: dayWords(card.day, now),
    kindLabel: card.kindLabel,
    people,
    swaps,
    numbers: `要 ${card.needed} 人，已有 ${card.held} 人${card.waiting > 0 ? `，候补 ${card.waiting} 人` : ''}`,
    history: history.map(({ at, who, words }, nth) => ({ key: `h${nth}`, when: moment(at, now), words: `${who} ${words}` })),
    primary,
    others: card.mayDo.filter((one) => one !== primary),
    isOffer: card.mine !== '' && card.mine !== '已排上',
    mayName: card.mine === '已排上' && card.startsAt > new Date(now).toISOString(),
    isKeeper: card.mayDo.some(({ deed }) => deed === 'assign'),
  };
} // prettier-ignore

/** What is asked before a deed that cannot be taken back; empty: it is done at once. */
export const askedBefore: Readonly<Partial<Record<ShiftMayDo['deed'], string>>> = {
  withdraw: '空位会给候补的人，想再来要重新排队。',
  decline: '空位会给下一位候补的人。',
};
