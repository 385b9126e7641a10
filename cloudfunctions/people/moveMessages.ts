import type { Addressee, OwedMessage } from '../../typings/message';
import type { ChangeDoc, Move, PlaceRef } from '../../typings/people';
import { onDuty, ranked } from '../receiver.rules';
import { earliestDue } from '../workflow/delivery.rules';
import type { Outside } from './outside';
import { movedMessages, toldTooLate } from './moves.rules';
import { deskAt } from './place.rules';
import { staffedNow } from './staffing';

const atOnce = 50;

/**
 * What still waited to be told to somebody who left goes to who came (F010). Walks the open cases of that desk, so it
 * costs what is open there and nothing else.
 */
export async function moveMessages(change: ChangeDoc, move: Move, outside: Outside): Promise<void> {
  const there = move.to === null ? await whoIsThere(change, move, outside) : [];
  for (let after: string | null = null; ;) {
    const reports: readonly { _id: string; v: number; owed: readonly OwedMessage[]; order: string }[] =
      await outside.store.page('reports', {
        match: { desks: move.desk, open: true },
        by: 'order',
        direction: 'asc',
        after,
        limit: atOnce,
        fields: ['_id', 'v', 'owed', 'order'],
      });
    for (const report of reports) await moveOf(report, change, move, there, outside);
    after = reports.at(-1)?.order ?? null;
    if (reports.length < atOnce) return;
  }
}

async function moveOf(
  report: { readonly _id: string; readonly v: number; readonly owed: readonly OwedMessage[] },
  change: ChangeDoc,
  move: Move,
  there: readonly Addressee[],
  { store, now }: Outside,
): Promise<void> {
  for (const { index, message } of movedMessages(report.owed, move, there)) {
    const at = `owed.${index}`;
    // NB: somebody may be sending it this moment: then it is theirs.
    const asSeen = { v: report.v, [`${at}.state`]: 'owed', [`${at}.key`]: message.key };
    await store.amend('reports', report._id, asSeen, {}, { set: { [at]: message } });
  }
  const again = toldTooLate(report, move, change.at, now().toISOString());
  const due = earliestDue([...report.owed, ...again]);
  if (again.length > 0 && due !== null)
    await store.amend(
      'reports',
      report._id,
      { v: report.v },
      {},
      { set: { owedDueAt: due }, append: { owed: again } },
    );
}

/** Those on duty at the desk once the change is in the directory. */
async function whoIsThere({ chain }: ChangeDoc, { desk }: Move, outside: Outside) {
  const place = placeIn(chain);
  const found = place === null ? null : await staffedNow(place, outside);
  if (found === null) return [];
  const { at } = found;
  const seats = at.place.kind === 'unit' ? ranked(at.seats) : at.seats;
  return onDuty(
    seats.filter(({ role }) => deskAt(role, at.place) === desk),
    outside.now(),
  );
}

function placeIn(chain: string): PlaceRef | null {
  const [kind = '', id = ''] = chain.split(':');
  const kinds: readonly PlaceRef['kind'][] = ['unit', 'town', 'department', 'district'];
  const known = kinds.find((one) => one === kind);
  return known === undefined ? null : { kind: known, id };
}
