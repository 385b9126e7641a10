import type { SimilarAsk, SimilarCard } from '../../typings/joined';
import type { Point } from '../../typings/grid';
import type { ReportDoc } from '../../typings/reportDoc';
import { dayOf, daysBetween } from '../calendar.rules';
import { masked } from '../minors.rules';
import { metresBetween } from '../sphere.rules';
import type { Asker } from '../world';
import { kindOf } from './access.rules';
import { cardFields, stateTag, titleOf } from './card.rules';
import { joinedState } from './joined.rules';
import { type Likeness, likeness, unlike } from './similar.table';

/** At most so many are suggested: a choice, not a list. */
const mostCards = 3;

/** What a suggestion is made from; the text and the pictures are never read. */
export const similarFields = [...cardFields, 'open', 'reporter', 'followers', 'joins'] as const satisfies
  readonly (keyof ReportDoc)[]; // prettier-ignore

export type Similar = Pick<ReportDoc, (typeof similarFields)[number]>;

const rows: ReadonlyMap<string, Likeness> = new Map(Object.entries(likeness));

export const likenessOf = (itemId: string | undefined): Likeness => rows.get(itemId ?? '') ?? unlike;

/** Open to others: nothing restricted, no complaint, no alarm, nobody who chose to be nobody (F045, F048, F072). */
export const mayBeJoined = ({
  flags,
  item,
  reporter,
}: Pick<ReportDoc, 'flags' | 'item' | 'reporter'>): boolean =>
  kindOf({ flags }) === 'normal' &&
  !flags.includes('EMERGENCY') &&
  reporter.kind !== 'anonymous' &&
  likenessOf(item?.id).radiusMetres > 0;

/** Nearest first, then the earliest: where nobody said where, the person decides. */
export function suggestions(
  found: readonly Similar[],
  { itemId, point }: SimilarAsk,
  asker: Pick<Asker, 'aliases'>,
  at: Date,
): readonly SimilarCard[] {
  const { radiusMetres } = likenessOf(itemId);
  return found
    .filter(mayBeJoined)
    .map((report) => ({ report, metres: metresApart(point, report.place.point) }))
    .filter(({ metres }) => metres === null || metres <= radiusMetres)
    .sort((one, other) => (one.metres ?? radiusMetres) - (other.metres ?? radiusMetres))
    .slice(0, mostCards)
    .map(({ report }) => similarCard(report, asker, at));
}

const metresApart = (one: Point | null, other: Point | null): number | null =>
  one === null || other === null
    ? null
    : metresBetween([one.longitude, one.latitude], [other.longitude, other.latitude]);

const similarCard = (report: Similar, { aliases }: Pick<Asker, 'aliases'>, at: Date): SimilarCard => ({
  id: report._id,
  title: titleOf(report),
  where: placeFor(report),
  state: stateTag({ ...report, state: joinedState(report) }, true).text,
  people: report.joins + 1,
  age: ageOf(report.at, at),
  yours: report.followers.some((alias) => aliases.includes(alias)),
});

/** Where it is, for somebody else than who said so. */
export const placeFor = ({ item, place }: Pick<ReportDoc, 'item' | 'place'>): string =>
  likenessOf(item?.id).showsPlace ? masked(place.words) : '';

/** Days only: an hour could say who it was. */
function ageOf(made: string, at: Date): string {
  const days = daysBetween(dayOf(new Date(made)), dayOf(at));
  if (days <= 0) return '今天';
  return days === 1 ? '昨天' : `${days} 天前`;
}
