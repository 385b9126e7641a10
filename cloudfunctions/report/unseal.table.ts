import type { Role } from '../../typings/person';

/** Whose identity may be asked for, with a reason: of who reported by name; of everybody who is not anonymous; nobody's. */
export type UnsealRight = 'named' | 'known' | '–';

/** §2.3, row reporter.unseal. A case has to be open to the post first; the auditor reads the log, not the identity. */
export const unsealRights = {
  VOL: '–',
  AUX: '–',
  OFF: 'named',
  HEAD: '–',
  PRIN: '–',
  TEACH: '–',
  POL: 'known',
  MED: '–',
  CGO: '–',
  ADV: '–',
  TOWN: 'known',
  TDEPT: '–',
  DIST: 'known',
  DDEPT: '–',
  EDU: 'known',
  CHIEF: 'known',
  // For a reward: no case is open to the post until there are rewards.
  SGC: 'known',
  PSC: '–',
  EXP: '–',
  ADM: '–',
  AUD: '–',
} as const satisfies { readonly [R in Role]: UnsealRight };
