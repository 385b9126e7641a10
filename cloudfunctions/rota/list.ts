import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import type { ShiftCard } from '../../typings/shift';
import { dayBegins } from '../calendar.rules';
import { whoOf } from '../people/place.rules';
import { grant, refuse } from '../refuse';
import { templates } from '../templates.table';
import type { Asker, World } from '../world';
import { cardOf, historyOf, peopleOf } from './card.rules';
import { readDiary, shiftsOf } from './diary';
import { forces } from './force.table';
import { openShift } from './open';
import { membersOf, standingAt } from './people';
import { overlapping } from './reasons.rules';
import { isWanted } from './room.rules';
import { swapLines } from './swap.rules';
import { keepsRota } from './scope.rules';

const pageOf = 20;

const shown = [
  '_id', 'v', 'unit', 'post', 'day', 'startsAt', 'endsAt', 'order', 'needs', 'one', 'state', 'line', 'who', 'named', 'captains', 'swaps', 'opensAt',
  'withdrawUntil', 'mostPerWeek', 'confirmMinutes', 'journal', 'owed', 'unsettled',
] as const; // prettier-ignore

/** A school's shifts in order, a page at a time; each with the first reason why not, or what I may do (F180, F184). */
export async function listShifts(
  { unitId, from, cursor }: Ask<'shift.list'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'shift.list'>>> {
  const { openid, post } = asker;
  const at = world.now();
  const diary = await readDiary(openid, world);
  if (unitId === null)
    return grant({ shifts: await mine(diary.turns, asker, world), next: null, askFor: askFor(world) });
  const { member, stranger } = await standingAt(asker, unitId, world);
  const isKeeper = keepsRota(post, member, unitId);
  if (member === null && !isKeeper) return refuse('FORBIDDEN', stranger, 'unitId');
  const shifts = await world.store.page('shifts', {
    match: { 'unit.id': unitId },
    by: 'order',
    direction: 'asc',
    after: cursor ?? dayBegins(from, 0),
    limit: pageOf,
    fields: shown,
  });
  return grant({
    shifts: shifts.map((shift) => cardOf({ shift, openid, member, stranger, diary, at, isKeeper })),
    next: shifts.length < pageOf ? null : (shifts.at(-1)?.order ?? null),
    askFor: askFor(world),
  });
}

const askFor = ({ wechat }: World) => {
  const { title, why } = templates['shift.told'];
  return [{ templateId: wechat.templateId('shift.told'), title, why }];
};

/** Where I stand from now on, at all schools. */
async function mine(
  turns: readonly { readonly id: string; readonly from: string; readonly to: string }[],
  { openid }: Asker,
  world: World,
): Promise<readonly ShiftCard[]> {
  const at = world.now();
  const ids = turns
    .filter(({ to }) => to > at.toISOString())
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .slice(0, 2 * pageOf)
    .map(({ id }) => id);
  const shifts = await shiftsOf(ids, world);
  return shifts
    .filter(({ who }) => who.includes(openid))
    .toSorted((a, b) => (a.order < b.order ? -1 : 1))
    .map((shift) => cardOf({ shift, openid, member: null, stranger: '', diary: { turns: [], away: [] }, at, isKeeper: false }));
} // prettier-ignore

/** One shift: who stands there as far as I may see, what was done with it, and whom one could ask. */
export async function readShift(
  { id, candidates }: Ask<'shift.read'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'shift.read'>>> {
  const opened = await openShift(id, asker, world);
  if (!opened.ok) return opened;
  const { shift, member, stranger, isKeeper } = opened.answer;
  const diary = await readDiary(asker.openid, world);
  const looking = { shift, openid: asker.openid, member, stranger, diary, at: world.now(), isKeeper };
  return grant({
    card: cardOf(looking),
    people: peopleOf(looking),
    candidates: isKeeper && candidates ? await candidatesFor(shift, world) : [],
    swaps: swapLines(shift, { openid: asker.openid, member }, world.now()),
    askFor: askFor(world),
    history: isKeeper ? historyOf(shift) : [],
  });
} // prettier-ignore

const atOnce = 100;
const mostCandidates = 60;

/** Members who could stand then: of a force that is wanted, free, not there yet; the fewest turns first. */
async function candidatesFor(shift: Parameters<typeof cardOf>[0]['shift'], world: World) {
  const members = (await membersOf(shift.unit.id, world)).filter(
    ({ openid, force }) => isWanted(force, shift.needs) && !shift.who.includes(openid),
  );
  const diaries = await diariesOf(members.map(({ openid }) => openid), world);
  return members
    .flatMap(({ openid, name, force }) => {
      const { turns, away } = diaries.get(openid) ?? { turns: [], away: [] };
      const isAway = away.some(({ from, to }) => from <= shift.day && shift.day <= to);
      return isAway || overlapping(shift, turns) !== undefined
        ? []
        : [{ who: whoOf(openid), name, forceLabel: forces[force], turns: turns.length }];
    })
    .toSorted((a, b) => a.turns - b.turns)
    .slice(0, mostCandidates);
} // prettier-ignore

/** The diaries of these people, by openid; one call a hundred. */
export async function diariesOf(openids: readonly string[], { store }: Pick<World, 'store'>) {
  const found = [];
  for (let from = 0; from < openids.length; from += atOnce)
    found.push(...(await store.readAll('diaries', openids.slice(from, from + atOnce))));
  return new Map(found.map((diary) => [diary._id, diary]));
}
