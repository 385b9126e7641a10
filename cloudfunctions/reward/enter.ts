import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Outcome } from '../../typings/refusal';
import type { MoneyEntry, Move } from '../../typings/reward';
import type { BudgetDoc, MoneyEntryDoc } from '../../typings/rewardDoc';
import { grant, refuse } from '../refuse';
import type { World } from '../world';
import { emptyLedger, entryFor, headAfter } from './money.rules';

type Outside = Pick<World, 'store' | 'now'>;

/** Upper bounds of the waits between tries, in milliseconds; each is drawn, so that those who met do not meet again. */
const waits = [20, 40, 80, 160, 320, 640, 800, 800];
/** More of one subject than a reward, or a year's grants, ever has. */
const mostOwn = 1000;

/** The place of an entry in its ledger, as its id. */
export const entryIdOf = (ledger: string, seq: number): string => `${ledger}/${String(seq).padStart(9, '0')}`;

/**
 * Enters a movement behind the end of a ledger, once however often it is told (F327, ADR 0023). Head, balances and the
 * new entry change in one compare-and-set, so that whoever writes at the same moment has to look again. What happens if …
 * it stops after that write: the entry is whole in the head, and the next one to write lays it down first.
 */
export async function enter(ledger: string, move: Move, outside: Outside): Promise<Outcome<MoneyEntry>> {
  for (const most of waits) {
    const budget = await openBudget(ledger, outside);
    const outcome = entryFor(
      budget.head,
      await entriesOf(ledger, move.subject, outside),
      move,
      outside.now(),
    );
    if (!outcome.ok) return outcome;
    const { entry, already } = outcome.answer;
    if (already || (await write(budget, entry, outside))) return grant(entry);
    await wait(randomInt(most) + 1);
  }
  return refuse('UNAVAILABLE', '资金账正忙，没有记上，系统会自动再记，请稍后刷新。');
}

/** The end of a ledger, with all before it laid down; begun where there is none. */
export async function openBudget(ledger: string, outside: Outside): Promise<BudgetDoc> {
  const { store } = outside;
  const held = await store.read('budgets', ledger);
  if (held === null) {
    const begun: BudgetDoc = { _id: ledger, v: 1, head: emptyLedger(ledger), last: null };
    if ((await store.insert('budgets', begun)) === 'inserted') return begun;
    return openBudget(ledger, outside);
  }
  if (held.last !== null) await layDown(ledger, held.last, { store });
  return held;
}

async function write(budget: BudgetDoc, entry: MoneyEntry, outside: Outside): Promise<boolean> {
  const { _id, v, head } = budget;
  const set = { v: v + 1, head: headAfter(head, entry), last: entry };
  if (!(await outside.store.amend('budgets', _id, { v }, {}, { set }))) return false;
  await layDown(_id, entry, outside);
  return true;
}

/** Written twice, it is the same document. */
async function layDown(ledger: string, entry: MoneyEntry, { store }: Pick<Outside, 'store'>): Promise<void> {
  const document: MoneyEntryDoc = { ...entry, _id: entryIdOf(ledger, entry.seq), ledger };
  const inserted = await store.insert('moneyEntries', document);
  // NB: laid down before, both its number and its key are taken, and which of them is said is the database's choice.
  if (inserted === 'taken' && (await store.read('moneyEntries', document._id)) === null)
    throw new Error(`entry ${entry.seq} of ${ledger} has the key of another`);
}

const fields = [
  '_id', 'ledger', 'key', 'cause', 'subject', 'from', 'to', 'fen', 'by', 'ref', 'why', 'reverses', 'seq', 'at', 'prev', 'hash',
] as const satisfies readonly (keyof MoneyEntryDoc)[]; // prettier-ignore

/** All that a ledger holds of one subject, in its order. */
export const entriesOf = (
  ledger: string,
  subject: string,
  { store }: Pick<Outside, 'store'>,
): Promise<readonly MoneyEntryDoc[]> =>
  store.page('moneyEntries', {
    match: { ledger, subject },
    by: '_id',
    direction: 'asc',
    after: null,
    limit: mostOwn,
    fields,
  });

/** So many entries of a ledger, from the newest back, or from the first on. */
export const entriesIn = (
  ledger: string,
  direction: 'asc' | 'desc',
  after: string | null,
  limit: number,
  { store }: Pick<Outside, 'store'>,
): Promise<readonly MoneyEntryDoc[]> =>
  store.page('moneyEntries', { match: { ledger }, by: '_id', direction, after, limit, fields });
