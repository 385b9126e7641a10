import type { SealedWho } from '../../typings/bravery';

/** As whom somebody reads it: who applied, the police, the centre. */
export type Sight = 'self' | 'police' | 'centre';

/**
 * Whose name may be asked for, with a reason that is written down first: the police need everybody who gave a name, the
 * centre only whoever is rewarded (F031, F330). Nobody else opens an application at all, administrators among them.
 */
const rights = {
  self: [],
  police: ['hero', 'witness', 'applicant'],
  centre: ['hero'],
} as const satisfies Readonly<Record<Sight, readonly SealedWho[]>>;

/** True when somebody in this relation may ask for that name. */
export const mayUnseal = (sight: Sight, who: SealedWho): boolean => rights[sight].some((one) => one === who);
