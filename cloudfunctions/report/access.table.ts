import type { Role } from '../../typings/person';

/**
 * Own reports only; the own unit's; cases given to one's department; the own town's once it may see; the district's
 * platform's once it may see; the whole district; not at all (§2.3).
 */
export type Scope = 'O' | 'S' | 'C' | 'T' | 'P' | 'D' | '–';

/**
 * What kind of report is being read: the rows `case.readContent` and `case.readRestricted` of §2.3; and what is held
 * back for what it says, which is the bureau's alone (F060).
 */
export type Kind = 'normal' | 'complaint' | 'restricted' | 'held';

/**
 * Who may read a report's content at once. A sample (EXP), a reward (SGC) and aggregates (PSC) grant nothing until those
 * exist: the safe side of §2.3.
 */
export const readScopes = {
  VOL: { normal: 'O', complaint: 'O', restricted: '–', held: '–' },
  AUX: { normal: 'O', complaint: '–', restricted: '–', held: '–' },
  OFF: { normal: 'S', complaint: '–', restricted: 'S', held: '–' },
  HEAD: { normal: 'S', complaint: '–', restricted: 'S', held: '–' },
  PRIN: { normal: 'S', complaint: '–', restricted: 'S', held: '–' },
  TEACH: { normal: 'O', complaint: '–', restricted: '–', held: '–' },
  POL: { normal: 'C', complaint: 'C', restricted: 'C', held: '–' },
  MED: { normal: '–', complaint: '–', restricted: 'C', held: '–' },
  CGO: { normal: 'O', complaint: '–', restricted: '–', held: '–' },
  ADV: { normal: 'O', complaint: '–', restricted: '–', held: '–' },
  TOWN: { normal: 'T', complaint: '–', restricted: 'T', held: '–' },
  TDEPT: { normal: 'C', complaint: 'C', restricted: 'C', held: '–' },
  DIST: { normal: 'P', complaint: '–', restricted: 'P', held: '–' },
  DDEPT: { normal: 'C', complaint: 'C', restricted: 'C', held: '–' },
  EDU: { normal: 'D', complaint: 'D', restricted: 'D', held: 'D' },
  CHIEF: { normal: 'D', complaint: 'D', restricted: 'D', held: 'D' },
  SGC: { normal: '–', complaint: '–', restricted: '–', held: '–' },
  PSC: { normal: '–', complaint: '–', restricted: '–', held: '–' },
  EXP: { normal: '–', complaint: '–', restricted: '–', held: '–' },
  ADM: { normal: '–', complaint: '–', restricted: '–', held: '–' },
  AUD: { normal: '–', complaint: '–', restricted: '–', held: '–' },
} as const satisfies { readonly [R in Role]: { readonly [K in Kind]: Scope } };

/**
 * Who may read it once they have said why (R of §2.3): the reason is written into the journal, and holds for the day.
 * NB: town and platform hold a complaint only where somebody handed it to them.
 */
export const reasonScopes: { readonly [R in Role]?: { readonly [K in Kind]?: Scope } } = {
  TOWN: { complaint: 'T' },
  DIST: { complaint: 'P' },
  PSC: { complaint: 'D', restricted: 'D' },
  AUD: { normal: 'D', complaint: 'D', restricted: 'D', held: '–' },
};
