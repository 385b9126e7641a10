import type { UnitDoc } from '../../typings/directory';
import type { BoardUnit, FilingState, RosterBoardDoc, RosterDoc } from '../../typings/roster';
import { dayOf } from '../calendar.rules';
import { canonical } from '../workflow/journal.rules';
import type { Change } from '../world';

type Filing = Pick<RosterDoc, '_id' | 'state' | 'order' | 'filed' | 'rows' | 'studentCount'>;

/** A draft is nothing that anybody has seen yet. */
const filingState = ({ state }: Pick<RosterDoc, 'state'>): FilingState =>
  state === 'draft' ? 'missing' : state;

/** Every school of a town with its filing, from the directory and the rosters that there are (F024). */
export function boardOf(
  town: RosterBoardDoc['town'],
  units: readonly UnitDoc[],
  rosters: readonly Filing[],
  at: Date,
): RosterBoardDoc {
  const open = units.filter(({ closed }) => closed !== true);
  const schools = open.filter(({ unitKind }) => unitKind === 'school');
  const listed = Object.fromEntries(
    schools.map((unit) => [
      unit.id,
      boardUnit(
        unit,
        rosters.find(({ _id }) => _id === unit.id),
      ),
    ]),
  );
  return {
    _id: town.id,
    v: 1,
    town,
    units: listed,
    areas: open
      .filter(({ unitKind }) => unitKind === 'area')
      .map(({ id, name, grid }) => ({ id, name, gridSeq: grid.seq })),
    counts: countsOf(listed),
    builtOn: dayOf(at),
  };
}

function boardUnit({ id, name, grid, studentCount }: UnitDoc, roster: Filing | undefined): BoardUnit {
  const students = studentCount ?? roster?.studentCount;
  return {
    id,
    name,
    gridSeq: grid.seq,
    ...(roster === undefined ? { state: 'missing', since: '', isActive: false } : standing(roster)),
    ...(students === undefined ? {} : { students }),
  };
}

type Standing = Pick<BoardUnit, 'state' | 'since' | 'isActive' | 'aux'>;

function standing(roster: Filing): Standing {
  const state = filingState(roster);
  const { rows } = roster.filed ?? roster;
  return {
    state,
    since: roster.order.slice(0, roster.order.lastIndexOf('Z') + 1),
    isActive: roster.filed !== null,
    ...(state === 'missing' ? {} : { aux: rows.filter(({ kind }) => kind === 'AUX').length }),
  };
}

/** The board after a school's step, counts with the list in one write; null when it stands there already, or not at all. */
export function filedOn(board: RosterBoardDoc, roster: Filing): Change | null {
  const before = board.units[roster._id];
  if (before === undefined) return null;
  const { id, name, gridSeq } = before;
  const students = before.students ?? roster.studentCount;
  const after: BoardUnit = {
    id,
    name,
    gridSeq,
    ...standing(roster),
    ...(students === undefined ? {} : { students }),
  };
  if (canonical(after) === canonical(before)) return null;
  const units = { ...board.units, [roster._id]: after };
  return { set: { [`units.${roster._id}`]: after, counts: countsOf(units), v: board.v + 1 } };
}

export const noCounts: Readonly<Record<FilingState, number>> = {
  missing: 0,
  submitted: 0,
  returned: 0,
  filed: 0,
  amended: 0,
};

const countsOf = (units: Readonly<Record<string, BoardUnit>>): Readonly<Record<FilingState, number>> =>
  Object.values(units).reduce((counts, { state }) => ({ ...counts, [state]: counts[state] + 1 }), noCounts);

/** The sum of several towns. */
export const summed = (
  all: readonly Pick<RosterBoardDoc, 'counts'>[],
): Readonly<Record<FilingState, number>> =>
  all.reduce(
    (sum, { counts }) => ({
      missing: sum.missing + counts.missing,
      submitted: sum.submitted + counts.submitted,
      returned: sum.returned + counts.returned,
      filed: sum.filed + counts.filed,
      amended: sum.amended + counts.amended,
    }),
    noCounts,
  );
