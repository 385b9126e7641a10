import type { BoardAsk, BoardView } from '../../typings/board';
import type { LedgerFilters } from '../../typings/ledger';
import type { Post, Role } from '../../typings/person';
import { departmentScope } from './counting.rules';

/** What a board is drawn from: the scope of its figures, the list below them, and how the ledger is narrowed to the place. */
export interface BoardPlace {
  readonly scope: string;
  /** The roll-ups' list; null for a board without rows. */
  readonly list: string | null;
  readonly figures: 'cases' | 'department';
  readonly filters: LedgerFilters;
  /** False for whoever has no ledger that the figures could open. */
  readonly hasLedger: boolean;
  /** True for whoever may see sums only: small numbers are hidden (F372). */
  readonly isAggregate: boolean;
  readonly views: readonly BoardView[];
}

type Wanted = Pick<BoardAsk, 'view' | 'town'>;

/** The board that a post may see; null for a place or a list that is not its own (F365–F367). */
export function boardPlace(post: Post, wanted: Wanted): BoardPlace | null {
  const place = places[post.role]?.(post.place.id, wanted) ?? null;
  return place?.views.includes(wanted.view) === true ? place : null;
}

const whole = { figures: 'cases', filters: {}, hasLedger: true, isAggregate: false } as const;

const ofDistrict = (id: string, { view, town }: Wanted): BoardPlace =>
  town === undefined
    ? { ...whole, scope: `district:${id}`, list: view, views: ['towns', 'items', 'departments'] }
    : {
        ...whole,
        scope: `town:${town}`,
        list: `town:${town}/${view}`,
        filters: { town },
        views: ['units', 'items'],
      };

const ofTown = (id: string, { view, town }: Wanted): BoardPlace | null =>
  town === undefined || town === id
    ? {
        ...whole,
        scope: `seen:${id}`,
        list: view === 'departments' ? view : `seen:${id}/${view}`,
        views: ['units', 'items', 'departments'],
      }
    : null;

const ofSchool = (id: string): BoardPlace => ({ ...whole, scope: `unit:${id}`, list: null, views: ['none'] });

const ofDepartment = (id: string): BoardPlace => ({
  ...whole,
  scope: departmentScope(id),
  list: null,
  figures: 'department',
  hasLedger: false,
  views: ['none'],
});

/** NB: the platform sees what departments do; of cases it reads only what was handed to it, and that is a list (F090). */
const places: { readonly [R in Role]?: (id: string, wanted: Wanted) => BoardPlace | null } = {
  EDU: ofDistrict,
  CHIEF: ofDistrict,
  PSC: (id, wanted) => ({
    ...ofDistrict(id, { view: wanted.view }),
    hasLedger: false,
    isAggregate: true,
    views: ['towns', 'items'],
  }),
  DIST: (id) => ({ ...ofDistrict(id, { view: 'departments' }), hasLedger: false, views: ['departments'] }),
  TOWN: ofTown,
  OFF: ofSchool,
  HEAD: ofSchool,
  PRIN: ofSchool,
  TDEPT: ofDepartment,
  DDEPT: ofDepartment,
};

/** The views of a post before it has chosen one; none for a post without a board. */
export const viewsOf = (post: Post): readonly BoardView[] =>
  firstViews
    .flatMap((view) => boardPlace(post, { view })?.views ?? [])
    .filter((view, nth, all) => all.indexOf(view) === nth);

const firstViews: readonly BoardView[] = ['towns', 'units', 'departments', 'none'];
