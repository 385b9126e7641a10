import type { CancellationDoc, DeletionDoc } from '../../typings/privacy';
import { dayOf } from '../calendar.rules';
import { sealedLine } from '../workflow/seal.rules';
import type { Outside } from './held';

const mostTries = 20;

/** What was done: made by chance, and how much. */
type Done = Pick<CancellationDoc, 'cause' | 'counts'>;

const idOf = (nth: number): string => String(nth).padStart(12, '0');

/** The next line of the chain: its hash covers the line before, and what was deleted; it names nobody. */
function nextLine(
  last: Pick<DeletionDoc, 'nth' | 'hash'> | undefined,
  { cause, counts }: Done,
  day: string,
): DeletionDoc {
  const content = { nth: (last?.nth ?? 0) + 1, cause, day, counts };
  const prev = last?.hash ?? null;
  return { _id: idOf(content.nth), ...content, prev, hash: sealedLine(content, prev).hash };
}

/** Writes a deletion down, once however often it is asked: two at once are two lines, one after the other (F031). */
export async function writeDown(
  done: Done,
  outside: Pick<Outside, 'store' | 'now'>,
  tries = mostTries,
): Promise<void> {
  const { store, now } = outside;
  const [last] = await store.page('deletions', {
    match: {},
    by: '_id',
    direction: 'desc',
    after: null,
    limit: 1,
    fields: ['nth', 'hash'],
  });
  const inserted = await store.insert('deletions', nextLine(last, done, dayOf(now())));
  if (inserted === 'inserted') return;
  if ((await store.find('deletions', { cause: done.cause })) !== null) return;
  if (tries <= 1) throw new Error('the deletion ledger is written to too often at once');
  await writeDown(done, outside, tries - 1);
}
