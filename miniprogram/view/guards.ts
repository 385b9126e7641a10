import type {
  GuardInput,
  GuardRulePage,
  GuardTrial,
  GuardVersionLine,
  TierInput,
} from '../../typings/guardRule';

/** One tier while it is typed. */
export interface TierDraft {
  readonly from: string;
  readonly guards: string;
  readonly thenPer: string;
}

/** A version while it is being written. */
export interface GuardDraft {
  readonly tiers: readonly TierDraft[];
  readonly source: string;
  readonly validFrom: string;
}

/** Before anything was read. */
export const noDraft: GuardDraft = { tiers: [], source: '', validFrom: '' };

/** What holds today, ready to be typed over, from today on. */
export const draftOf = ({ tiers, now, today }: GuardRulePage): GuardDraft => ({
  tiers: tiers.map(({ from, guards, thenPer }) => ({
    from: String(from),
    guards: String(guards),
    thenPer: thenPer === undefined ? '' : String(thenPer),
  })),
  source: now.source,
  validFrom: today,
});

/** NB: what is no number is one that no tier may have: the cloud says by its place what is wrong with it. */
const numberIn = (words: string): number => {
  const value = words.trim() === '' ? Number.NaN : Number(words);
  return Number.isFinite(value) ? value : -1;
};

/** What is sent. */
export const inputOf = ({ tiers, source, validFrom }: GuardDraft): GuardInput => ({
  tiers: tiers.map(({ from, guards, thenPer }): TierInput => ({
    from: numberIn(from),
    guards: numberIn(guards),
    ...(thenPer.trim() === '' ? {} : { thenPer: numberIn(thenPer) }),
  })),
  source: source.trim(),
  validFrom,
});

export const emptyTier: TierDraft = { from: '', guards: '', thenPer: '' };

/** A version as a card: since when, by whose rule, a sentence a tier. */
export interface VersionView {
  readonly key: number;
  readonly title: string;
  readonly source: string;
  readonly tiers: readonly string[];
}

export const versionView = ({ version, validFrom, source, tiers }: GuardVersionLine): VersionView => ({
  key: version,
  title: validFrom === '' ? '现在按标准核对' : `从 ${validFrom} 起`,
  source: `依据：${source}`,
  tiers,
});

/** What trying has shown. */
export interface TrialView {
  readonly title: string;
  readonly words: string;
  readonly lines: readonly { readonly id: string; readonly name: string; readonly words: string }[];
}

export function trialView(trial: GuardTrial): TrialView {
  const { all, unknown, shortNow, shortThen, newlyShort, newlyEnough, units } = trial;
  const changes = [
    ...(newlyShort === 0 ? [] : [`${newlyShort} 所从够变成不够`]),
    ...(newlyEnough === 0 ? [] : [`${newlyEnough} 所从不够变成够`]),
  ];
  return {
    title: changes.length === 0 ? '没有学校会变' : changes.join('，'),
    words: `${all} 所学校：不够的现在 ${shortNow} 所，改后 ${shortThen} 所；${unknown} 所还没有提交或不知道学生人数，没有算。`,
    lines: units.map(({ id, name, townName, have, was, will }) => ({
      id,
      name: `${townName} ${name}`,
      words: `现有 ${have} 名，应配从 ${was} 名变成 ${will} 名`,
    })),
  };
}
