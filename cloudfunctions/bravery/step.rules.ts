import type {
  AskedBraveryStep,
  BraveryAward,
  BraveryDoc,
  BraveryPublicity,
  Naming,
  SealedDeed,
} from '../../typings/bravery';
import type { StepInput } from '../../typings/report';
import type { JournalActor, JournalEntry } from '../../typings/reportDoc';
import { chained } from '../workflow/journal.rules';
import { lookAgainAt } from '../workflow/line.rules';
import type { Change } from '../world';
import { boxOf } from './flow.table';
import { fenFrom } from './money.rules';
import { hiddenName, publicWords } from './publish.rules';
import { type BraveryRow, isBothEnded, type Track } from './subject.rules';
import { nextLook } from './time.rules';
import { messagesFor, type Offices, stepWords } from './told.rules';

export interface TakenStep {
  readonly deed: BraveryDoc;
  readonly step: AskedBraveryStep;
  readonly taken: BraveryRow;
  readonly input: StepInput;
  readonly by: JournalActor;
  readonly offices: Offices;
  readonly at: Date;
}

const clock = { role: 'SYS', title: '系统' } as const;

/** The application after a step, and the one change that makes it so; the last end of both tracks finishes it too. */
export function takeStep(step: TakenStep): { readonly after: BraveryDoc; readonly change: Change } {
  const { deed, taken, by, at } = step;
  const changed = moved(step);
  const said = entry(deed.journal, {
    at,
    event: step.step,
    from: stateOn(deed, taken.track),
    to: stateOn(changed, taken.track),
    by,
    input: kept(step),
  });
  const isFinished = deed.state === 'confirmed' && isBothEnded(changed);
  const ends = isFinished
    ? [entry([...deed.journal, said], { at, event: 'finish', from: 'confirmed', to: 'finished', by: clock, input: {} })]
    : [];
  const now: BraveryDoc = isFinished ? { ...changed, state: 'finished', box: boxOf.finished } : changed;
  const words = stepWords[step.step] ?? '';
  const owed = messagesFor(now, { tells: taken.row.tells, offices: step.offices, track: taken.track, words, entry: deed.journal.length, at });
  return written(deed, now, [said, ...ends], owed);
} // prettier-ignore

/** An application without fields that are there only while they hold. */
export const without = <F extends keyof BraveryDoc>(deed: BraveryDoc, gone: readonly F[]): Omit<BraveryDoc, F> =>
  Object.fromEntries(Object.entries(deed).filter(([name]) => !gone.some((one) => one === name))) as unknown as Omit<BraveryDoc, F>; // prettier-ignore

/** What makes one application of another: every field that differs, what is gone, and the lines added. */
export function written(
  deed: BraveryDoc,
  now: BraveryDoc,
  entries: readonly JournalEntry[],
  owed: BraveryDoc['owed'],
): { readonly after: BraveryDoc; readonly change: Change } {
  const dueAt = nextLook(now);
  const whole = { ...without(now, ['dueAt']), v: deed.v + 1, ...(dueAt === null ? {} : { dueAt }) };
  const after = { ...whole, journal: [...deed.journal, ...entries], owed: [...deed.owed, ...owed] };
  const owedDueAt = lookAgainAt(after.owed);
  const before: Readonly<Record<string, unknown>> = { ...deed };
  const set = Object.entries(whole).filter(([name, value]) => before[name] !== value);
  const gone = Object.keys(deed).filter((name) => !(name in whole));
  return {
    after,
    change: {
      set: { ...Object.fromEntries(set), ...(owedDueAt === null ? {} : { owedDueAt }) },
      ...(gone.length === 0 ? {} : { unset: gone }),
      append: { journal: entries, ...(owed.length === 0 ? {} : { owed }) },
    },
  };
}

type Said = Pick<JournalEntry, 'event' | 'from' | 'to' | 'by' | 'input'> & { readonly at: Date };

/** A line of the journal. */
export const entry = (journal: readonly JournalEntry[], { at, ...said }: Said): JournalEntry =>
  chained(journal, { at: at.toISOString(), ...said, desk: '', spoken: {} });

const stateOn = ({ state, award, publicity }: BraveryDoc, track: Track): string =>
  ({ deed: state, award: award?.state ?? '', publicity: publicity?.state ?? '' })[track];

/** NB: never in the journal, which cannot be shortened: what happened ends with its time, and public words may be taken back. */
const unkept: readonly string[] = ['facts', 'finding', 'heroName', 'title', 'story'];

const kept = ({ input }: TakenStep): StepInput =>
  Object.fromEntries(Object.entries(input).filter(([name]) => !unkept.includes(name)));

function moved(step: TakenStep): BraveryDoc {
  const { deed, taken, at } = step;
  const here = { ...effects[step.step](step), movedAt: at.toISOString(), reminded: 0 };
  if (taken.track !== 'deed') return here;
  const state = taken.row.to === 'stay' ? deed.state : taken.row.to;
  return { ...here, state, box: boxOf[state] };
}

type Effect = (step: TakenStep) => BraveryDoc;

const none: Effect = ({ deed }) => deed;

/** What is left of what was kept: only which pictures have to be deleted yet. */
export const emptied = (sealed: SealedDeed): SealedDeed => ({
  where: '',
  facts: '',
  more: [],
  finding: '',
  hero: { name: '', mobile: '' },
  witness: null,
  applicant: null,
  pictures: sealed.pictures,
});

const words = (input: StepInput, name: string): string => String(input[name] ?? '').trim();

const withMore: Effect = ({ deed, input }) =>
  deed.sealed === null
    ? deed
    : { ...deed, sealed: { ...deed.sealed, more: [...deed.sealed.more, words(input, 'facts')] } };

/** NB: whoever applied may not know who it was: from here on it is the name that the police found. */
const found = (sealed: SealedDeed, input: StepInput): SealedDeed => ({
  ...sealed,
  finding: words(input, 'finding'),
  hero: { ...sealed.hero, name: words(input, 'heroName') || sealed.hero.name },
});

const confirmed: Effect = ({ deed, input, at }) => ({
  ...deed,
  isMinor: input['age'] === 'minor',
  sealed: deed.sealed === null ? null : found(deed.sealed, input),
  award: { state: 'pending', grade: '', fen: 0, ref: '', paidRef: '' },
  publicity: {
    state: 'asking',
    naming: null,
    consentRef: '',
    title: '',
    story: '',
    shownName: '',
  },
  confirmedAt: at.toISOString(),
  confirmedIn: deed.districtId,
  confirmedOrder: `${at.toISOString()}/${deed._id}`,
});

const onAward =
  (change: (step: TakenStep) => Partial<BraveryAward>): Effect =>
  (step) => {
    const { deed, taken, at } = step;
    if (deed.award === null || taken.track !== 'award') return deed;
    const state = taken.row.to === 'stay' ? deed.award.state : taken.row.to;
    const award = { ...deed.award, state, ...change(step) };
    return { ...deed, award, ...(state === 'awarded' ? { awardedAt: at.toISOString() } : {}) };
  };

const onPublicity =
  (change: (step: TakenStep, publicity: BraveryPublicity) => Partial<BraveryPublicity>): Effect =>
  (step) => {
    const { deed, taken } = step;
    if (deed.publicity === null || taken.track !== 'publicity') return deed;
    const state = taken.row.to === 'stay' ? deed.publicity.state : taken.row.to;
    return { ...deed, publicity: { ...deed.publicity, state, ...change(step, deed.publicity) } };
  };

const namingOf = (input: StepInput): Naming => (input['naming'] === 'named' ? 'named' : 'masked');

const publicText = onPublicity(({ deed: { sealed }, input }, { naming }) => {
  if (sealed === null) return {};
  const how = naming ?? 'masked';
  return {
    title: publicWords(words(input, 'title'), sealed, how),
    story: publicWords(words(input, 'story'), sealed, how),
    shownName: how === 'named' ? sealed.hero.name : hiddenName(sealed.hero.name),
  };
});

const publish: Effect = (step) => ({
  ...publicText(step),
  publishedAt: step.at.toISOString(),
  publicIn: step.deed.districtId,
  publicOrder: `${step.at.toISOString()}/${step.deed._id}`,
});

/** What it was like before anybody read it. */
export function unpublished(deed: BraveryDoc): BraveryDoc {
  const rest = without(deed, ['publicIn', 'publicOrder']);
  const { publicity } = rest;
  return publicity === null
    ? rest
    : { ...rest, publicity: { ...publicity, state: 'notPublished', title: '', story: '', shownName: '' } };
}

const effects: { readonly [S in AskedBraveryStep]: Effect } = {
  confirm: confirmed,
  return: none,
  refuse: none,
  supplement: withMore,
  applyAgain: (step) => ({ ...withMore(step), rounds: step.deed.rounds + 1 }),
  withdraw: ({ deed }) => (deed.sealed === null ? deed : { ...deed, sealed: emptied(deed.sealed) }),
  decide: onAward(({ input }) => ({
    grade: words(input, 'grade'),
    fen: fenFrom(input['yuan']) ?? 0,
    ref: words(input, 'ref'),
  })),
  pay: onAward(({ input }) => ({ paidRef: words(input, 'paidRef') })),
  honour: onAward(({ input }) => ({ grade: words(input, 'grade'), fen: 0, ref: words(input, 'ref') })),
  noAward: onAward(() => ({ grade: '', fen: 0 })),
  agree: onPublicity(({ input }) => ({ naming: namingOf(input), consentRef: '' })),
  decline: onPublicity(() => ({ naming: null })),
  recordConsent: onPublicity(({ input }) => ({
    naming: namingOf(input),
    consentRef: words(input, 'consentRef'),
  })),
  publish,
  drop: onPublicity(() => ({ naming: null })),
  takeDown: ({ deed }) => unpublished(deed),
};
