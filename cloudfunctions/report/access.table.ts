import type { Role } from '../../typings/person';

/** Own reports only; the own unit's; the own town's once it may see; the whole district; not at all (§2.3). */
export type Scope = 'O' | 'S' | 'T' | 'D' | '–';

/** What kind of report is being read: the three rows `case.readContent` and `case.readRestricted` of §2.3. */
export type Kind = 'normal' | 'complaint' | 'restricted';

/**
 * Who may read a report's content. Scopes that need an assignment, a sample or a logged reason (C, R) grant nothing
 * until those exist: the safe side of §2.3.
 */
export const readScopes = {
  VOL: { normal: 'O', complaint: 'O', restricted: '–' },
  AUX: { normal: 'O', complaint: '–', restricted: '–' },
  OFF: { normal: 'S', complaint: '–', restricted: 'S' },
  HEAD: { normal: 'S', complaint: '–', restricted: 'S' },
  PRIN: { normal: 'S', complaint: '–', restricted: 'S' },
  TEACH: { normal: 'O', complaint: '–', restricted: '–' },
  POL: { normal: '–', complaint: '–', restricted: '–' },
  MED: { normal: '–', complaint: '–', restricted: '–' },
  CGO: { normal: 'O', complaint: '–', restricted: '–' },
  ADV: { normal: 'O', complaint: '–', restricted: '–' },
  TOWN: { normal: 'T', complaint: 'T', restricted: 'T' },
  TDEPT: { normal: '–', complaint: '–', restricted: '–' },
  DIST: { normal: '–', complaint: '–', restricted: '–' },
  DDEPT: { normal: '–', complaint: '–', restricted: '–' },
  EDU: { normal: 'D', complaint: 'D', restricted: 'D' },
  CHIEF: { normal: 'D', complaint: 'D', restricted: 'D' },
  SGC: { normal: '–', complaint: '–', restricted: '–' },
  PSC: { normal: '–', complaint: '–', restricted: '–' },
  EXP: { normal: '–', complaint: '–', restricted: '–' },
  ADM: { normal: '–', complaint: '–', restricted: '–' },
  AUD: { normal: '–', complaint: '–', restricted: '–' },
} as const satisfies { readonly [R in Role]: { readonly [K in Kind]: Scope } };
