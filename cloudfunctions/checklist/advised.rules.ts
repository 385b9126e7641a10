import type { Advice, AdvisedDepartment } from '../../typings/checklist';
import type { Licence } from '../../typings/reportDoc';

/** What is known of a matter besides its item. */
export interface Known {
  readonly licence?: Licence | undefined;
  /** What is broken, in the checklist's words: `燃气管道`. */
  readonly pipe?: string | undefined;
}

/** A choice that somebody has to make before the matter can be given to anybody. */
export interface Choice {
  readonly who: string;
  readonly words: string;
}

export interface Advised {
  readonly departments: readonly AdvisedDepartment[];
  readonly choice: Choice | null;
}

/**
 * The departments that come into question: by the licence where the row is an either/or, by the pipe or line where it
 * belongs to one owner. While that is not known all of them are there, and the choice is said (T08, T11, F063, F070, F071).
 */
export function advisedFor({ departments, mode }: Advice, { licence, pipe }: Known): Advised {
  if (mode === 'exclusive_by_condition') return byLicence(departments, licence);
  if (mode === 'one_of_by_asset_owner') return byOwner(departments, pipe);
  return { departments, choice: null };
}

function byLicence(departments: readonly AdvisedDepartment[], licence: Licence | undefined): Advised {
  if (licence === undefined || licence === 'LICENCE_UNKNOWN')
    return {
      departments,
      choice: { who: '许可证待核实', words: '先核实有证还是无证，核实前不能交办；下面只会有一个承办。' },
    };
  return {
    departments: departments.filter(({ condition }) => condition === null || meets(condition, licence)),
    choice: null,
  };
}

const meets = (condition: string, licence: Licence): boolean =>
  condition.startsWith('有') === (licence === 'HAS_LICENCE');

function byOwner(departments: readonly AdvisedDepartment[], pipe: string | undefined): Advised {
  if (pipe === undefined)
    return {
      departments,
      choice: { who: '权属待认定', words: '先认清管线是谁家的，只交办给一家，不能几家同时派。' },
    };
  return { departments: departments.filter(({ owns }) => owns === pipe), choice: null };
}

/** The pipes and lines by which an item's owners are told apart. */
export const pipesOf = ({ departments }: Advice): readonly string[] =>
  departments.flatMap(({ owns }) => owns ?? []);
