/** When two reports of one item at one unit may be the same thing. */
export interface Likeness {
  /** Within so many metres; 0: never the same. */
  readonly radiusMetres: number;
  /** Made within so many days. */
  readonly windowDays: number;
  /** True for roads and fixtures: where it is may be shown to others; a stall or a shop is somebody's. */
  readonly showsPlace: boolean;
}

const never = { radiusMetres: 0, windowDays: 0, showsPlace: false } as const;
const fixture = { radiusMetres: 50, windowDays: 30, showsPlace: true } as const;
const road = { radiusMetres: 100, windowDays: 3, showsPlace: true } as const;
const trader = { radiusMetres: 100, windowDays: 14, showsPlace: false } as const;

/**
 * By item. Persons, disputes, complaints and restricted matters are never alike, whoever stands next to whom: there a
 * suggestion would tell one person of another (F051, F072). The seeds give no radius; these are the product's own.
 */
export const likeness = {
  R01: never, // disputes
  R02: never, // who teaches whom
  R03: fixture,
  R04: never, // persons
  R05: { ...fixture, windowDays: 14 },
  R06: { ...road, radiusMetres: 200 },
  R07: { ...trader, windowDays: 3 },
  R08: fixture,
  R09: trader,
  R10: trader,
  R11: never, // in people's homes
  R12: never, // a complaint about the school's own kitchen
  R13: { radiusMetres: 200, windowDays: 30, showsPlace: true },
  R14: road,
  R15: { ...trader, windowDays: 3 },
  R16: fixture,
  R17: fixture,
  R18: { ...trader, windowDays: 30 },
  R19: { ...trader, windowDays: 30 },
  R20: { ...trader, windowDays: 30 },
  R21: trader,
  R22: { radiusMetres: 300, windowDays: 1, showsPlace: false },
  R23: { ...road, windowDays: 7 },
  R24: { ...road, windowDays: 7 },
  R25: never, // persons
  R26: never, // activities, here to R30
  R27: never,
  R28: never,
  R29: never,
  R30: never,
  R31: never, // unlike things
} as const satisfies Readonly<Record<string, Likeness>>;

/** An item that nobody has thought about is never alike. */
export const unlike: Likeness = never;
