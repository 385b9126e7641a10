import { createHash } from 'node:crypto';
import type { PosterFacts, PosterLine } from '../../typings/poster';
import { canonical } from '../workflow/journal.rules';

const names = '学校、网格或网格中心的名称';

/** What a poster says, line by line: kept with what hangs, so that a change can be named later (F356). */
export function linesOf({ people, points, ...rest }: PosterFacts): readonly PosterLine[] {
  return [
    { what: names, who: '', print: shortPrint(rest) },
    ...people.map((person) => ({ what: person.title, who: person.name, print: shortPrint(person) })),
    // NB: the first point is the officer, who has a line already.
    ...points
      .slice(1)
      .map((point) => ({ what: `网格点“${point.point}”`, who: point.holder, print: shortPrint(point) })),
  ];
}

const shortPrint = (said: unknown): string =>
  createHash('sha256').update(canonical(said)).digest('hex').slice(0, 16);

/** What is no longer as it hangs, each in words; empty when nothing is, or nothing is known of what hangs. */
export function changesSince(hangs: readonly PosterLine[], facts: PosterFacts): readonly string[] {
  if (hangs.length === 0) return [];
  const now = linesOf(facts);
  const kinds = [...new Set([...hangs, ...now].map(({ what }) => what))];
  return kinds.flatMap((what) =>
    changeOf(what, missingFrom(now, hangs, what), missingFrom(hangs, now, what)),
  );
}

/** Lines of a kind that stand in the second list and not in the first. */
const missingFrom = (
  known: readonly PosterLine[],
  lines: readonly PosterLine[],
  what: string,
): readonly PosterLine[] =>
  lines.filter(
    (line) => line.what === what && !known.some((one) => one.what === what && one.print === line.print),
  );

function changeOf(what: string, gone: readonly PosterLine[], come: readonly PosterLine[]): readonly string[] {
  const [before, after] = [gone, come].map((lines) => lines.map(({ who }) => who).join('、'));
  if (gone.length === 0 && come.length === 0) return [];
  if (come.length === 0) return [`去掉了${what}${before}`];
  if (gone.length === 0) return [`新增${what}${after}`];
  if (what === names) return [`${names}有变化`];
  return before === after ? [`${what}${before}的电话、职务或职责有变化`] : [`${what}由${before}改为${after}`];
}
