import type { GuardInput, GuardsDoc, GuardVersion } from '../../../typings/guardRule';
import type { GuardFormula } from '../../../typings/roster';

/** Before anybody has set a version. */
export const noGuards: GuardsDoc = { _id: 'guards', kind: 'guards', v: 0, versions: [], journal: [] };

/** The version that holds on a day: the last that has begun; null before the first. */
export const versionOn = (versions: readonly GuardVersion[], day: string): GuardVersion | null =>
  versions.findLast(({ validFrom }) => validFrom <= day) ?? null;

/** The formula of a day; `base` is what holds where the bureau has set nothing. */
export const formulaOn = (versions: readonly GuardVersion[], day: string, base: GuardFormula): GuardFormula =>
  versionOn(versions, day) ?? base;

/** The versions once another begins: whatever was to begin that day or later is superseded. */
export const withVersion = (
  { versions, v }: GuardsDoc,
  { tiers, source, validFrom }: GuardInput,
  base: GuardFormula,
): readonly GuardVersion[] => [
  ...versions.filter((one) => one.validFrom < validFrom),
  {
    version: base.version + v + 1,
    source,
    validFrom,
    tiers: tiers.map((tier) => ({ ...tier, isQuoted: true })),
  },
];
