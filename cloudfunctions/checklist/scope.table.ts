import type { Role } from '../../typings/person';

/** Who may look at the routing: the whole district (D), matters of the own town (T), nobody else (§2.3, `config.routing`). */
export const routingScopes = {
  VOL: '–',
  AUX: '–',
  OFF: '–',
  HEAD: '–',
  PRIN: '–',
  TEACH: '–',
  POL: '–',
  MED: '–',
  CGO: '–',
  ADV: '–',
  TOWN: 'T',
  TDEPT: '–',
  DIST: '–',
  DDEPT: '–',
  EDU: 'D',
  // NB: reads only; the matrix gives the chief no right to change the routing.
  CHIEF: 'D',
  SGC: '–',
  PSC: '–',
  EXP: '–',
  ADM: 'D',
  AUD: '–',
} as const satisfies { readonly [R in Role]: 'D' | 'T' | '–' };
