import { dueIds } from '../dueIds';
import type { ChangeDoc, ChangeDraft } from '../../typings/people';
import type { Outcome } from '../../typings/refusal';
import { secondsAfter } from '../calendar.rules';
import { grant, refuse } from '../refuse';
import { applyPosts, applySeats } from './apply';
import { nextChange } from './change.rules';
import { moveMessages } from './moveMessages';
import type { Outside } from './outside';

const mostTries = 8;
/** By then no instance remembers who sat there before (the directory's freshness, and some). */
const rememberedSeconds = 90;
const sweptAtOnce = 20;

const moved = refuse('CONFLICT', '这里的人员刚刚有了变动，请刷新后再操作。');

/**
 * Decides the next change of a chain, and carries it out. `draft` is asked after everything before it is in the
 * directory, so that it decides on what is so. What happens if … two decide at once: only one number is next, the other
 * is asked anew. … this stops half-way: the clock, or whoever decides next, finishes it first. … the same cause comes
 * again: it was decided already, and is finished.
 */
export async function decide(
  chain: string,
  districtId: string,
  draft: () => Promise<Outcome<ChangeDraft>>,
  outside: Outside,
  tries = mostTries,
): Promise<Outcome<ChangeDoc>> {
  const last = await lastOf(chain, outside);
  if (last !== null && !last.done) await finish(last, outside);
  const drafted = await draft();
  if (!drafted.ok) return drafted;
  const change = nextChange(last, chain, drafted.answer, districtId, outside.now());
  const inserted = await outside.store.insert('changes', change);
  if (inserted === 'inserted') {
    await finish(change, outside);
    return grant(change);
  }
  const { cause } = drafted.answer;
  const before = cause === undefined ? null : await outside.store.find('changes', { cause });
  if (before !== null) {
    if (!before.done) await finish(before, outside);
    return grant(before);
  }
  return tries > 1 ? decide(chain, districtId, draft, outside, tries - 1) : moved;
}

async function lastOf(chain: string, { store }: Outside): Promise<ChangeDoc | null> {
  const [last] = await store.page('changes', {
    match: { chain },
    by: 'nth',
    direction: 'desc',
    after: null,
    limit: 1,
    fields: ['_id'],
  });
  return last === undefined ? null : store.read('changes', last._id);
}

/** Brings the directory to where a change says. Access that ends, ends first; every part is written once. */
export async function finish(change: ChangeDoc, outside: Outside): Promise<void> {
  const { posts, moves } = change;
  const ending = posts.filter(({ put }) => put.length === 0);
  const beginning = posts.filter(({ put }) => put.length > 0);
  for (const post of ending) await applyPosts(change, post, outside);
  await applySeats(change, outside);
  for (const post of beginning) await applyPosts(change, post, outside);
  for (const move of moves) await moveMessages(change, move, outside);
  const again = moves.length === 0 ? undefined : secondsAfter(outside.now(), rememberedSeconds);
  await outside.store.amend(
    'changes',
    change._id,
    { done: false },
    {},
    again === undefined ? { set: { done: true }, unset: ['dueAt'] } : { set: { done: true, dueAt: again } },
  );
}

/** Finishes what stopped half-way; looks once more after messages that somebody was sent who had left. */
export async function sweepChanges(outside: Outside): Promise<{ readonly finished: number }> {
  const due = await dueIds('changes', { by: 'dueAt', limit: sweptAtOnce }, outside);
  for (const id of due) {
    const change = await outside.store.read('changes', id);
    if (change !== null && !change.done) await finish(change, outside);
    if (change?.done === true) await lookAgain(change, outside);
  }
  return { finished: due.length };
}

async function lookAgain(change: ChangeDoc, outside: Outside): Promise<void> {
  for (const move of change.moves) await moveMessages(change, move, outside);
  await outside.store.amend('changes', change._id, {}, {}, { unset: ['dueAt'] });
}
