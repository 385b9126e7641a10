import type { UnitDoc } from '../../typings/directory';
import type { JournalActor } from '../../typings/reportDoc';
import type { PosterCheck, PosterDoc, PosterFacts, PosterProof, PosterState } from '../../typings/poster';
import { chained } from '../workflow/journal.rules';
import type { Change } from '../world';
import { printOf } from './facts.rules';
import { changesSince, linesOf } from './lines.rules';

/** What hangs, held against what should: the answer is worked out at every look, never remembered (F356). */
export function stateOf(poster: PosterDoc | null, facts: PosterFacts): PosterState {
  if (poster === null || poster.proof === null) return 'never';
  return poster.print === printOf(facts) && poster.check?.fine !== false ? 'current' : 'stale';
}

/** What is no longer as it hangs, in words; nothing while nothing hangs. */
export const changedOf = (poster: PosterDoc | null, facts: PosterFacts): readonly string[] =>
  poster === null || poster.proof === null ? [] : changesSince(poster.hangs ?? [], facts);

/** What a change of the wall's document is made of. */
export interface Deed {
  readonly event: 'consented' | 'consentWithdrawn' | 'proved' | 'checked' | 'grewStale';
  readonly by: JournalActor;
  readonly at: Date;
  readonly words: string;
  readonly photos?: readonly string[];
}

/** The document as it is made the first time anybody has to do with it. */
export const newPoster = (unit: UnitDoc, districtId: string, at: Date): PosterDoc => ({
  _id: unit.id,
  v: 1,
  state: 'never',
  unit: { id: unit.id, name: unit.name },
  town: unit.town,
  districtId,
  consents: {},
  print: '',
  proof: null,
  check: null,
  order: orderAt(at, unit.id),
  journal: [],
});

const orderAt = (at: Date, id: string): string => `${at.toISOString()}/${id}`;

/** Fields that a deed gives the wall. */
export type Given = Partial<Pick<PosterDoc, 'consents' | 'print' | 'hangs' | 'proof' | 'check'>>;

/** A deed as one change: what it gives, the state that follows, and its entry in the chained journal. */
export function changeFor(poster: PosterDoc, given: Given, state: PosterState, deed: Deed): Change {
  const { event, by, at, words, photos } = deed;
  const entry = chained(poster.journal, {
    at: at.toISOString(),
    event,
    from: poster.state,
    to: state,
    by,
    input: { words, ...(photos === undefined ? {} : { photos }) },
    desk: poster.unit.name,
    spoken: {},
  });
  return {
    set: { ...given, state, order: orderAt(at, poster._id), v: poster.v + 1 },
    append: { journal: [entry] },
  };
}

/** It hangs: what it says is what was true when the picture was taken; a complaint about the last one is answered. */
export const proved = (facts: PosterFacts, proof: PosterProof): Given => ({
  print: printOf(facts),
  hangs: linesOf(facts),
  proof,
  check: null,
});

export const checked = (check: PosterCheck): Given => ({ check });
