import type { ReportCard, Tag } from '../../typings/report';
import { ago, moment, waitingWords } from './time';

/** A report in a list, ready to be shown. */
export interface CardView {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly where: string;
  readonly age: string;
  readonly waiting: string;
  readonly state: Tag;
  readonly flags: readonly Tag[];
  /** True when it is happening now: such a card stands out by more than its colour. */
  readonly isUrgent: boolean;
  readonly photos: string;
  /** The whole card in one sentence, for a screen reader. */
  readonly label: string;
}

/** One line of what, one of where, the age: what look.md asks of a list. `handling`: whoever reads it has to act. */
export function cardView(card: ReportCard, now: number, handling: boolean): CardView {
  const where = [card.unitName, card.where].filter((words) => words !== '').join(' · ');
  const age = handling ? moment(card.at, now) : ago(card.at, now);
  return {
    id: card.id,
    number: card.number,
    title: card.title,
    where,
    age,
    waiting: handling ? waitingWords(card.at, now) : '',
    state: card.state,
    flags: card.flags,
    isUrgent: card.flags.some((flag) => flag.tone === 'danger'),
    photos: card.photoCount === 0 ? '' : `${card.photoCount} 张`,
    label: [
      ...card.flags.map((flag) => flag.text),
      card.state.text,
      card.title,
      where,
      age,
      card.number,
    ].join('，'),
  };
}
