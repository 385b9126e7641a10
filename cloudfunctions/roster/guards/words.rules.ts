import type { GuardFormula, GuardTier } from '../../../typings/roster';

/** `100—999 人：2 名`, `1000 人起：3 名，每多 500 人加 1 名`. */
export const tierWords = (tiers: readonly Omit<GuardTier, 'isQuoted'>[]): readonly string[] =>
  tiers.map(({ from, guards, thenPer }, nth) => {
    const next = tiers[nth + 1];
    const span = next === undefined ? `${from} 人起` : `${from}—${next.from - 1} 人`;
    const more = thenPer === undefined ? '' : `，每多 ${thenPer} 人加 1 名`;
    return `${span}：${guards} 名${more}`;
  });

/** The same of a formula, saying where a number was not read but taken from its neighbours. */
export const formulaWords = ({ tiers }: GuardFormula): readonly string[] =>
  tierWords(tiers).map((words, nth) =>
    tiers[nth]?.isQuoted === false ? `${words}（标准原文未见，按上下两档推定）` : words,
  );
