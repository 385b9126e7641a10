import type { Answer, Ask } from '../../typings/contract';
import type { BoardView } from '../../typings/board';
import type { Post } from '../../typings/person';
import type { Outcome } from '../../typings/refusal';
import { dayOf } from '../calendar.rules';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { lowerPart, type Named, type Rolled, upperPart } from './board.rules';
import { viewLabels } from './board.table';
import { departmentScope, noItem, now } from './counting.rules';
import { spanOf, type Span } from './period.rules';
import { boardPlace } from './place.rules';

/** A district has fewer towns, items and departments; a town with more schools is read through the ledger. */
const mostRows = 500;

const notYours = refuse('FORBIDDEN', '您现在的身份看不到这里的统计，请在“我的”里切换身份。', 'view');

/**
 * A board of one place and period, from roll-ups alone: the same few calls however many reports there are (F363, F365–
 * F367). Whoever may see sums only sees no number below three (F372).
 */
export async function readStatistics(
  ask: Ask<'statistics.board'>,
  { post }: Asker,
  world: World,
): Promise<Outcome<Answer<'statistics.board'>>> {
  const place = post === null ? null : boardPlace(post, ask);
  if (post === null || place === null) return notYours;
  const span = spanOf(ask.period, ask.on, dayOf(world.now()));
  const own = await world.store.readAll('rollups', [
    `${place.scope}|${now}`,
    ...span.months.map((month) => `${place.scope}|${month}`),
  ]);
  const listed = place.list === null ? [] : await rowsOf(place.list, ask.view, post, span, world);
  const named = place.list === null ? [] : await namesOf(listed, ask.view, post, world);
  const { label, from, to, before, after } = span;
  return grant({
    title: await titleOf(ask.town, post, world),
    view: ask.view,
    views: place.views.map((view) => ({ view, label: viewLabels[view] })),
    period: { label, from, to, before, after },
    ...upperPart(own, place, span),
    ...lowerPart(listed, named, ask.view, place, span),
    isCut: listed.length >= mostRows,
    isHidden: place.isAggregate,
  });
}

/** The roll-ups of a list: its stock and its months, a call each. A town's departments are few and known by name. */
async function rowsOf(
  list: string,
  view: BoardView,
  post: Post,
  span: Span,
  world: World,
): Promise<readonly Rolled[]> {
  const periods = [now, ...span.months];
  if (view === 'departments' && post.role === 'TOWN') {
    const scopes = (await departmentsOf(post, world)).map(({ id }) => departmentScope(id));
    return world.store.readAll(
      'rollups',
      scopes.flatMap((scope) => periods.map((period) => `${scope}|${period}`)),
    );
  }
  const isWhole = span.days.length > 7;
  const pages = await Promise.all(
    periods.map((period) =>
      world.store.page('rollups', {
        match: { list, period },
        by: 'scope',
        direction: 'asc',
        after: null,
        limit: mostRows,
        fields: isWhole || period === now ? wholeFields : dayFields,
      }),
    ),
  );
  return pages.flat();
}

const wholeFields = ['scope', 'period', 'sum'] as const;
const dayFields = ['scope', 'period', 'sum', 'days'] as const;

/** Towns and departments stand in their list though they have nothing; schools and items only where something was. */
async function namesOf(
  listed: readonly Rolled[],
  view: BoardView,
  post: Post,
  world: World,
): Promise<readonly Named[]> {
  const scopes = [...new Set(listed.map(({ scope }) => scope))];
  const idIn = (scope: string): string => scope.slice(scope.lastIndexOf(':') + 1);
  const found: { readonly [V in BoardView]: () => Promise<readonly Named[]> } = {
    towns: async () =>
      (await world.directory.district()).towns.map(({ id, name }) => ({ scope: `town:${id}`, id, name })),
    departments: async () =>
      (await departmentsOf(post, world)).map(({ id, name }) => ({ scope: departmentScope(id), id, name })),
    items: async () => {
      const names = new Map((await world.directory.checklist()).items.map(({ id, plain }) => [id, plain]));
      return scopes.map((scope) => ({ scope, id: idIn(scope), name: itemName(idIn(scope), names) }));
    },
    units: async () => {
      const units = await world.directory.units(scopes.map(idIn));
      const names = new Map(units.map(({ id, name }) => [id, name]));
      return scopes.map((scope) => ({ scope, id: idIn(scope), name: names.get(idIn(scope)) ?? idIn(scope) }));
    },
    none: () => Promise.resolve([]),
  };
  return found[view]();
}

const itemName = (id: string, names: ReadonlyMap<string, string>): string =>
  id === noItem ? '类型待确定' : `${id} ${names.get(id) ?? ''}`.trim();

async function departmentsOf({ role, place }: Post, { directory }: World) {
  const { departments } = await directory.district();
  return role === 'TOWN' ? departments.filter(({ townId }) => townId === place.id) : departments;
}

async function titleOf(town: string | undefined, { place }: Post, { directory }: World): Promise<string> {
  if (town === undefined) return place.name;
  return (await directory.district()).towns.find(({ id }) => id === town)?.name ?? town;
}
