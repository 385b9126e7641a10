import type { Walked } from '../ledger/walk';
import type { World } from '../world';
import type { Claim } from './claim';

/** What a file came to. */
export interface MadeFile {
  readonly rows: number;
  readonly seal?: string;
  /** Said with the file: what is not in it. */
  readonly problem?: string;
}

/** All that a file is made from. */
export interface Making {
  readonly held: Claim;
  /** Where it is written on this instance. */
  readonly local: string;
  readonly walked: Walked;
  readonly world: World;
}
