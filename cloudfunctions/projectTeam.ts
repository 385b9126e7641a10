import type { DistrictDoc } from '../typings/directory';
import type { RosterDoc } from '../typings/roster';
import { filedOn } from './roster/board.rules';
import { concerned, openidsOf, personWith, seatsOf } from './seats.rules';
import { secondsAfter } from './calendar.rules';
import type { World } from './world';

type Outside = Pick<World, 'store' | 'directory' | 'now'>;

const sweptAtOnce = 50;
const againSeconds = 60;
const mostTries = 4;

/**
 * Brings the directory up to what a roster says: first the people's posts, so that an access ends before anything else,
 * then the unit's seats, then the town's board; last the roster notes that it is done. What happens if … this stops
 * anywhere: every part is written as it should be, not changed from what it was, so doing it again does no harm, and the
 * clock does it again as long as `projectDueAt` is there. … the roster moves meanwhile: the note does not match, and it
 * begins anew with the newer one (F010, F023).
 */
export async function projectTeam(unitId: string, world: Outside, tries = mostTries): Promise<void> {
  const roster = await world.store.read('rosters', unitId);
  if (roster === null) return;
  if (roster.projectedV !== roster.teamV) await project(roster, world);
  const noted = await world.store.amend('rosters', unitId, { teamV: roster.teamV }, {}, {
    set: { projectedV: roster.teamV, posted: openidsOf(roster) },
    unset: ['projectDueAt'],
  }); // prettier-ignore
  if (!noted && tries > 1) await projectTeam(unitId, world, tries - 1);
}

async function project(roster: RosterDoc, world: Outside): Promise<void> {
  const { store, directory } = world;
  const { roleTitles } = await directory.district();
  for (const openid of concerned(roster)) await writePerson(openid, roster, roleTitles, store);
  await writeSeats(roster, roleTitles, world);
  await noteOnBoard(roster, store);
}

/** Leave, deputies and turns are written into the same seats: whoever moved them first is read again (F034). */
async function writeSeats(
  roster: RosterDoc,
  titles: DistrictDoc['roleTitles'],
  { store, now }: Pick<Outside, 'store' | 'now'>,
  tries = mostTries,
): Promise<void> {
  const unit = await store.read('directory', `unit:${roster._id}`);
  if (unit?.kind !== 'unit') return;
  const seats = seatsOf(roster, unit.seats, titles);
  // The posters name these people: the clock looks whether they still do (F356).
  const change = { set: { seats, postersDueAt: now().toISOString() }, add: { v: 1 } };
  if (await store.amend('directory', unit._id, { v: unit.v }, {}, change)) return;
  if (tries === 1) throw new Error('a unit moved too often while its seats were written');
  await writeSeats(roster, titles, { store, now }, tries - 1);
}

/** Others write a person, too: whoever moved it first is read again. */
async function writePerson(
  openid: string,
  roster: RosterDoc,
  titles: DistrictDoc['roleTitles'],
  store: World['store'],
  tries = mostTries,
): Promise<void> {
  const found = await store.read('directory', `person:${openid}`);
  const person = found?.kind === 'person' ? found : null;
  const wanted = personWith(person, openid, roster, roster.unit, titles);
  if (wanted === null) return;
  const written =
    person === null
      ? (await store.insert('directory', wanted)) === 'inserted'
      : await store.amend(
          'directory',
          wanted._id,
          { v: person.v },
          {},
          { set: { posts: wanted.posts, v: wanted.v } },
        );
  if (written) return;
  if (tries === 1) throw new Error('a person moved too often while their posts were written');
  await writePerson(openid, roster, titles, store, tries - 1);
}

/** A board that is not made yet will be made from the rosters themselves. */
async function noteOnBoard(roster: RosterDoc, store: World['store'], tries = mostTries): Promise<void> {
  const board = await store.read('rosterBoards', roster.town.id);
  const change = board === null ? null : filedOn(board, roster);
  if (board === null || change === null) return;
  if (await store.amend('rosterBoards', board._id, { v: board.v }, {}, change)) return;
  if (tries > 1) await noteOnBoard(roster, store, tries - 1);
}

/** Finishes what calls left undone; each roster is put off first, so that one that fails does not hold up the others. */
export async function sweepTeams(world: Outside): Promise<{ readonly projected: number }> {
  const at = world.now();
  const due = await world.store.page('rosters', {
    match: {},
    by: 'projectDueAt',
    direction: 'asc',
    after: null,
    upTo: at.toISOString(),
    limit: sweptAtOnce,
    fields: ['_id', 'projectDueAt'],
  });
  let projected = 0;
  for (const { _id, projectDueAt } of due) {
    if (projectDueAt === undefined) continue;
    const put = { set: { projectDueAt: secondsAfter(at, againSeconds) } };
    if (!(await world.store.amend('rosters', _id, { projectDueAt }, {}, put))) continue;
    await projectTeam(_id, world);
    projected += 1;
  }
  return { projected };
}
