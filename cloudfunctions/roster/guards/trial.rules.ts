import type { GuardTrial, GuardTrialUnit, TierInput } from '../../../typings/guardRule';
import type { GuardFormula, RosterBoardDoc } from '../../../typings/roster';
import { requiredGuards } from '../guards.rules';
import { shortBy } from '../shortfall.rules';

const mostShown = 50;

/** What tiers would change for the schools of these boards; nothing is written. */
export function trialOf(
  boards: readonly Pick<RosterBoardDoc, 'town' | 'units'>[],
  now: GuardFormula,
  tiers: readonly TierInput[],
): GuardTrial {
  const then = { ...now, tiers: tiers.map((tier) => ({ ...tier, isQuoted: true })) };
  const units = boards.flatMap(({ town, units: held }) =>
    Object.values(held).map((unit) => ({ unit, townName: town.name })),
  );
  const told = units.flatMap(({ unit: { id, name, aux, students }, townName }): readonly GuardTrialUnit[] =>
    aux === undefined || students === undefined
      ? []
      : [
          {
            id,
            name,
            townName,
            have: aux,
            was: requiredGuards(students, now),
            will: requiredGuards(students, then),
          },
        ],
  );
  const short = told.filter(({ have, was, will }) => have >= was && have < will);
  const enough = told.filter(({ have, was, will }) => have < was && have >= will);
  return {
    all: units.length,
    unknown: units.filter(({ unit }) => shortBy(unit, now) === null).length,
    shortNow: told.filter(({ have, was }) => have < was).length,
    shortThen: told.filter(({ have, will }) => have < will).length,
    newlyShort: short.length,
    newlyEnough: enough.length,
    units: [...short, ...enough].slice(0, mostShown),
  };
}
