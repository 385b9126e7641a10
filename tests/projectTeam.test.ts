import { describe, expect, it } from '@jest/globals';
import { projectTeam } from '../cloudfunctions/projectTeam';
import type { Change, Match, Store, World } from '../cloudfunctions/world';
import { district, filedRoster, monday, seat, unit } from './support/samples';

type Kept = Readonly<Record<string, unknown>>;

const leave = { from: monday.toISOString(), to: '2026-11-30T00:00:00.000Z' };

/** A database in memory that holds a write to what it read, and lets somebody else write just before the seats are. */
function directoryWhere(meanwhile: (kept: Map<string, Kept>, nth: number) => void) {
  const kept = new Map<string, Kept>([
    ['unit:u1', { ...unit() }],
    ['u1', { ...filedRoster({ teamV: 2, projectedV: 1, projectDueAt: monday.toISOString() }) }],
  ]);
  let seatWrites = 0;
  const holds = (document: Kept, match: Match): boolean =>
    Object.entries(match).every(([field, value]) => document[field] === value);
  const changed = (document: Kept, { set = {}, unset = [], add = {} }: Change): Kept => {
    const sums = Object.entries(add).map(([field, more]) => [field, Number(document[field] ?? 0) + more]);
    const added = Object.fromEntries(sums) as Kept;
    const next: Kept = { ...document, ...set, ...added };
    return Object.fromEntries(Object.entries(next).filter(([field]) => !unset.includes(field)));
  };
  const store: Pick<Store, 'read' | 'amend' | 'insert'> = {
    read: (_collection, id) => Promise.resolve((kept.get(id) ?? null) as never),
    insert: (_collection, document) => {
      kept.set(document._id, { ...document });
      return Promise.resolve('inserted');
    },
    amend: (_collection, id, match, _unlike, change) => {
      if (change.set?.['seats'] !== undefined) meanwhile(kept, (seatWrites += 1));
      const document = kept.get(id);
      if (document === undefined || !holds(document, match)) return Promise.resolve(false);
      kept.set(id, changed(document, change));
      return Promise.resolve(true);
    },
  };
  const world = { store, now: () => monday, directory: { district: () => Promise.resolve(district()) } };
  return { kept, world: world as unknown as World };
}

const takeLeave = (kept: Map<string, Kept>): void => {
  const at = kept.get('unit:u1') as unknown as ReturnType<typeof unit>;
  const seats = [seat('OFF', 'o-off', { away: [leave] }), seat('HEAD', 'o-head')];
  kept.set('unit:u1', { ...at, seats, v: at.v + 1 });
};

const seatsIn = (kept: Map<string, Kept>) =>
  (kept.get('unit:u1') as unknown as ReturnType<typeof unit>).seats;

describe('a team that is brought into the directory', () => {
  it('loses no leave that was entered at the same moment', async () => {
    const { kept, world } = directoryWhere((all, nth) => {
      if (nth === 1) takeLeave(all);
    });
    await projectTeam('u1', world);
    expect(seatsIn(kept).find(({ openid }) => openid === 'o-off')?.away).toEqual([leave]);
    expect(seatsIn(kept).map(({ name }) => name)).toEqual(['苏小满', '周知远']);
    expect(kept.get('u1')?.['projectDueAt']).toBeUndefined();
  });

  it('moves the unit’s version, so that whoever read it before reads it again', async () => {
    const { kept, world } = directoryWhere(() => undefined);
    await projectTeam('u1', world);
    expect(kept.get('unit:u1')?.['v']).toBe(2);
  });

  it('stays owed to the clock when the unit does not stand still', async () => {
    const { kept, world } = directoryWhere((all) => takeLeave(all));
    await expect(projectTeam('u1', world)).rejects.toThrow('moved too often');
    expect(kept.get('u1')?.['projectDueAt']).toBe(monday.toISOString());
    expect(seatsIn(kept).find(({ openid }) => openid === 'o-off')?.away).toEqual([leave]);
  });
});
