import type { Seat, UnitDoc } from '../../typings/directory';
import type { RosterDoc, RosterKind, RosterRow } from '../../typings/roster';

const kinds: readonly RosterKind[] = ['HEAD', 'OFF', 'AUX'];

const kindOf = ({ role }: Seat): RosterKind | null => kinds.find((kind) => kind === role) ?? null;

/**
 * A school's roster as it begins: whoever sits in its team already stands in the first draft with their account, so that
 * nobody loses access by the school's writing down what is so.
 */
export function newRoster(unit: UnitDoc, districtId: string, at: Date): RosterDoc {
  const seated = unit.seats.flatMap((seat, nth) => {
    const kind = kindOf(seat);
    return kind === null ? [] : [{ seat, row: rowFrom(seat, kind, nth) }];
  });
  return {
    _id: unit.id,
    v: 1,
    state: 'draft',
    unit: { id: unit.id, name: unit.name },
    town: unit.town,
    districtId,
    rows: kinds.flatMap((kind) => seated.map(({ row }) => row).filter((row) => row.kind === kind)),
    filed: null,
    bound: Object.fromEntries(
      seated.map(({ seat, row }) => [row.rowId, { openid: seat.openid, at: at.toISOString() }]),
    ),
    teamV: 0,
    projectedV: 0,
    posted: seated.map(({ seat }) => seat.openid),
    remindedOn: '',
    order: orderOf(at, unit.id),
    journal: [],
    owed: [],
  };
}

const rowFrom = ({ name }: Seat, kind: RosterKind, nth: number): RosterRow => ({
  rowId: `s${nth}`,
  kind,
  auxKind: null,
  name,
  job: '',
  officePhone: '',
  mobile: '',
  note: '',
  deputyFor: null,
});

/** By the last step, then by the school. */
export const orderOf = (at: Date, unitId: string): string => `${at.toISOString()}:${unitId}`;
