import type { Role } from '../../typings/person';

/**
 * Own reports only; the own unit's; cases given to one's department; the own town's once it may see; the district's
 * platform's once it may see; the whole district; not at all (§2.3).
 */
export type Scope = 'O' | 'S' | 'C' | 'T' | 'P' | 'D' | '–';

/** What kind of report is being read: the rows `case.readContent` and `case.readRestricted` of §2.3. */
export type Kind = 'normal' | 'complaint' | 'restricted';

/**
 * Who may read a report's content at once. A sample (EXP), a reward (SGC) and aggregates (PSC) grant nothing until those
 * exist: the safe side of §2.3.
 */
export const readScopes = {
  VOL: { normal: 'O', complaint: 'O', restricted: '–' },
  AUX: { normal: 'O', complaint: '–', restricted: '–' },
  OFF: { normal: 'S', complaint: '–', restricted: 'S' },
  HEAD: { normal: 'S', complaint: '–', restricted: 'S' },
  PRIN: { normal: 'S', complaint: '–', restricted: 'S' },
  TEACH: { normal: 'O', complaint: '–', restricted: '–' },
  POL: { normal: 'C', complaint: 'C', restricted: 'C' },
  MED: { normal: '–', complaint: '–', restricted: 'C' },
  CGO: { normal: 'O', complaint: '–', restricted: '–' },
  ADV: { normal: 'O', complaint: '–', restricted: '–' },
  TOWN: { normal: 'T', complaint: '–', restricted: 'T' },
  TDEPT: { normal: 'C', complaint: 'C', restricted: 'C' },
  DIST: { normal: 'P', complaint: '–', restricted: 'P' },
  DDEPT: { normal: 'C', complaint: 'C', restricted: 'C' },
  EDU: { normal: 'D', complaint: 'D', restricted: 'D' },
  CHIEF: { normal: 'D', complaint: 'D', restricted: 'D' },
  SGC: { normal: '–', complaint: '–', restricted: '–' },
  PSC: { normal: '–', complaint: '–', restricted: '–' },
  EXP: { normal: '–', complaint: '–', restricted: '–' },
  ADM: { normal: '–', complaint: '–', restricted: '–' },
  AUD: { normal: '–', complaint: '–', restricted: '–' },
} as const satisfies { readonly [R in Role]: { readonly [K in Kind]: Scope } };

/**
 * Who may read it once they have said why (R of §2.3): the reason is written into the journal, and holds for the day.
 * NB: town and platform hold a complaint only where somebody handed it to them.
 */
export const reasonScopes: { readonly [R in Role]?: { readonly [K in Kind]?: Scope } } = {
  TOWN: { complaint: 'T' },
  DIST: { complaint: 'P' },
  PSC: { complaint: 'D', restricted: 'D' },
  AUD: { normal: 'D', complaint: 'D', restricted: 'D' },
};
