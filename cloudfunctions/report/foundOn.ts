import type { Post } from '../../typings/person';
import type { FoundLine, FoundOn } from '../../typings/report';
import type { ReportDoc } from '../../typings/reportDoc';
import type { NamedThing } from '../../typings/routing';
import { overseesAt } from '../patrol/scope.rules';
import type { World } from '../world';

/** As much of a round or a sweep as its line needs. */
interface Walked {
  readonly unit: NamedThing;
  readonly town: NamedThing;
  readonly name: string;
  readonly day: string;
  readonly reports: readonly (string | undefined)[];
}

const kinds: { readonly [K in FoundOn['in']]: string } = { round: '巡查中发现', sweep: '集中排查中发现' };

/**
 * The round or sweep that a case was found on, as one line that opens it, for who looks after the school (F191, F195).
 * Null when there is none, when it does not name the case in turn, or when it was deleted: one call at most.
 */
export async function foundLine(
  { _id, found }: Pick<ReportDoc, '_id' | 'found'>,
  post: Post | null,
  world: Pick<World, 'store'>,
): Promise<FoundLine | null> {
  if (found === undefined || post === null) return null;
  const walked = await openers[found.in](found.id, world);
  if (walked === null || !overseesAt(post, walked) || !walked.reports.includes(_id)) return null;
  const { name, day } = walked;
  return { in: found.in, id: found.id, words: `${day} ${kinds[found.in]}：${name}` };
}

const openers: {
  readonly [K in FoundOn['in']]: (id: string, world: Pick<World, 'store'>) => Promise<Walked | null>;
} = {
  round: async (id, { store }) => {
    const round = await store.read('rounds', id);
    if (round === null) return null;
    const { unit, town, day, circuit, findings } = round;
    return { unit, town, day, name: circuit.name, reports: findings.map(({ report }) => report?.id) };
  },
  sweep: async (id, { store }) => {
    const sweep = await store.read('patrolSweeps', id);
    if (sweep === null) return null;
    const { unit, town, day, title, findings } = sweep;
    return { unit, town, day, name: title, reports: findings.map(({ report }) => report?.id) };
  },
};
