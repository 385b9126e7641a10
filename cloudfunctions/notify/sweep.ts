import { leased } from '../workflow/delivery.rules';
import type { Owing, OwingCollection } from '../world';
import { deliverDue, type Outside } from './deliver';
import { onePushAtATime } from './onePushAtATime';

const owing = [
  'reports',
  'rosters',
  'notices',
  'volunteers',
  'rotas',
  'shifts',
  'rewards',
  'braveries',
  'rounds',
  'patrolWeeks',
  'patrolSweeps',
  'reconciliations',
  'substitutes',
] as const satisfies readonly OwingCollection[];

const pageOf = 100;
/** Cases that are worked on at the same time. */
const atOnce = 32;

/** Milliseconds after which no further case is begun: the clock function has 50 seconds, and other duties. */
const longest = 35_000;

type Due = Owing & { readonly owedDueAt?: string };

interface Sweep {
  readonly outside: Outside;
  readonly isOver: () => boolean;
}

/**
 * Takes over what calls left undelivered and what was to be tried later, the longest due first. Each document is claimed
 * before it is touched, so that two sweepers never send the same; what time does not suffice for is the next tick's.
 */
export async function sweepMessages(outside: Outside): Promise<{ readonly tried: number }> {
  const begun = performance.now();
  const sweep = {
    outside: { ...outside, wechat: onePushAtATime(outside.wechat) },
    isOver: () => performance.now() - begun >= longest,
  };
  let tried = 0;
  for (const from of owing) tried += await sweepCollection(from, sweep);
  return { tried };
}

async function sweepCollection(from: OwingCollection, sweep: Sweep): Promise<number> {
  let tried = 0;
  for (let isMore = true; isMore && !sweep.isOver();) {
    const due = await dueIn(from, sweep.outside);
    tried += await sweepPage(from, due, sweep);
    isMore = due.length === pageOf;
  }
  return tried;
}

async function sweepPage(from: OwingCollection, due: readonly Due[], sweep: Sweep): Promise<number> {
  const waiting = [...due];
  const work = async (): Promise<number> => {
    let tried = 0;
    for (let one = waiting.shift(); one !== undefined && !sweep.isOver(); one = waiting.shift())
      tried += await sweepOne(from, one, sweep.outside);
    return tried;
  };
  const each = await Promise.all(Array.from({ length: atOnce }, work));
  return each.reduce((sum, tried) => sum + tried, 0);
}

const dueIn = (from: OwingCollection, { store, now }: Outside): Promise<readonly Due[]> =>
  store.page(from, {
    match: {},
    by: 'owedDueAt',
    direction: 'asc',
    after: null,
    upTo: now().toISOString(),
    limit: pageOf,
    fields: ['_id', 'v', 'owed', 'owedDueAt'],
  });

/** Only one sweeper gets it: the claim moves the due date that both of them saw; a step taken since is seen, too. */
async function sweepOne(from: OwingCollection, due: Due, outside: Outside): Promise<number> {
  const { _id, v, owedDueAt } = due;
  if (owedDueAt === undefined) return 0;
  const set = { owedDueAt: leased(outside.now()) };
  const isClaimed = await outside.store.amend(from, _id, { v, owedDueAt }, {}, { set });
  return isClaimed ? deliverDue(from, due, outside) : 0;
}
