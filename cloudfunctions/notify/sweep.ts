import { earliestDue, isDue, isOwed, leased } from '../workflow/delivery.rules';
import type { OwingCollection } from '../world';
import { deliver, type Outside } from './deliver';

const sweptAtOnce = 50;

const owing = ['reports', 'rosters'] as const satisfies readonly OwingCollection[];

/** Takes over what calls left undelivered and what was to be tried later; each document is claimed before it is touched. */
export async function sweepMessages(outside: Outside): Promise<{ readonly tried: number }> {
  let tried = 0;
  for (const from of owing) tried += await sweepCollection(from, outside);
  return { tried };
}

async function sweepCollection(from: OwingCollection, outside: Outside): Promise<number> {
  const at = outside.now();
  const due = await outside.store.page(from, {
    match: {},
    by: 'owedDueAt',
    direction: 'asc',
    after: null,
    upTo: at.toISOString(),
    limit: sweptAtOnce,
    fields: ['_id', 'owedDueAt'],
  });
  let tried = 0;
  for (const { _id, owedDueAt } of due) {
    if (owedDueAt === undefined || !(await claim(from, _id, owedDueAt, at, outside))) continue;
    tried += await sweepOne(from, _id, at, outside);
  }
  return tried;
}

/** Only one sweeper gets it: the claim moves the due date that both of them saw. */
const claim = (
  from: OwingCollection,
  id: string,
  owedDueAt: string,
  at: Date,
  { store }: Outside,
): Promise<boolean> => store.amend(from, id, { owedDueAt }, {}, { set: { owedDueAt: leased(at) } });

async function sweepOne(from: OwingCollection, id: string, at: Date, outside: Outside): Promise<number> {
  const report = await outside.store.read(from, id);
  if (report === null) return 0;
  const messages = report.owed.filter((message) => isOwed(message) && isDue(message, at));
  if (messages.length > 0) await deliver(from, report, messages, outside);
  else await putBack(from, id, report.v, earliestDue(report.owed), outside);
  return messages.length;
}

/** Nothing was due after all: the date goes back to what the messages say. */
const putBack = (
  from: OwingCollection,
  id: string,
  v: number,
  due: string | null,
  { store }: Outside,
): Promise<boolean> =>
  store.amend(from, id, { v }, {}, due === null ? { unset: ['owedDueAt'] } : { set: { owedDueAt: due } });
