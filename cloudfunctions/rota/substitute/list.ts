import type { AttendanceDoc } from '../../../typings/attendance';
import type { Answer, Ask } from '../../../typings/contract';
import type { Outcome } from '../../../typings/refusal';
import type { ShiftDoc } from '../../../typings/shift';
import type { StandInTurn, SubstituteDoc } from '../../../typings/substitute';
import { secondsAfter } from '../../calendar.rules';
import { grant } from '../../refuse';
import type { Asker, World } from '../../world';
import { turnOf } from '../attendance/mine';
import { attendanceIdOf } from '../attendance/open.rules';
import { closesMinutes } from '../attendance/settings.table';
import { shiftsOf } from '../diary';
import { diariesOf } from '../list';
import { standsAt } from '../reasons.rules';
import { substitutesOf } from './mine';
import { isOpen, spokenPerson, substituteLine } from './substitute.rules';

const daySeconds = 86_400;
const mostTurns = 10;

/** Whom I registered and who asks me, and the turns near by at which I may press for somebody: six calls at most (F182). */
export async function listSubstitutes(
  _ask: Ask<'substitute.list'>,
  { openid }: Asker,
  world: World,
): Promise<Outcome<Answer<'substitute.list'>>> {
  const open = (await substitutesOf(openid, world)).filter((one) => isOpen(one, world.now()));
  const accepted = open.filter(({ state, to }) => state === 'accepted' && to.openid === openid);
  return grant({
    lines: open.toSorted((a, b) => (a.at < b.at ? 1 : -1)).map((one) => substituteLine(one, openid)),
    turns: accepted.length === 0 ? [] : await turnsFor(accepted, openid, world),
  });
}

async function turnsFor(
  accepted: readonly SubstituteDoc[],
  openid: string,
  world: World,
): Promise<readonly StandInTurn[]> {
  const pairs = await pairsNear(accepted, world);
  const shifts = new Map((await shiftsOf([...new Set(pairs.map(({ shift }) => shift))], world)).map((one) => [one._id, one]));
  const found = pairs.flatMap(({ shift: id, of }) => {
    const shift = shifts.get(id);
    return shift === undefined || !standsStill(shift, of, openid) ? [] : [{ shift, of }];
  });
  const ids = found.flatMap(({ shift, of }) => [attendanceIdOf(shift._id, of.from.openid), attendanceIdOf(shift._id, openid)]);
  const attended = ids.length === 0 ? [] : await world.store.readAll('attendances', [...new Set(ids)]);
  const byId = new Map(attended.map((one) => [one._id, one]));
  return found
    .toSorted((a, b) => (a.shift.order < b.shift.order ? -1 : 1))
    .flatMap((one) => standInTurn(one, byId, openid, world.now().toISOString()));
} // prettier-ignore

interface Near {
  readonly shift: string;
  readonly of: SubstituteDoc;
}

/** Turns of those for whom I may press, from half an hour ago to two days ahead; each shift of each once. */
async function pairsNear(accepted: readonly SubstituteDoc[], world: World): Promise<readonly Near[]> {
  const now = world.now();
  const since = secondsAfter(now, -closesMinutes * 60);
  const until = secondsAfter(now, 2 * daySeconds);
  const whole = accepted.filter(({ turn }) => turn === null);
  const diaries = await diariesOf(whole.map(({ from }) => from.openid), world);
  const near = accepted.flatMap((of): readonly (Near & { readonly from: string })[] => {
    const turns =
      of.turn === null
        ? (diaries.get(of.from.openid)?.turns ?? []).filter(({ unit }) => unit.id === of.unit.id)
        : [{ id: of.turn.id, from: of.turn.startsAt, to: of.turn.endsAt }];
    return turns
      .filter(({ from, to }) => to > since && from < until)
      .map(({ id, from }) => ({ shift: id, from, of }));
  });
  const each = new Map(near.map((one) => [`${one.shift}/${one.of.from.openid}`, one]));
  return [...each.values()].toSorted((a, b) => (a.from < b.from ? -1 : 1)).slice(0, mostTurns);
} // prettier-ignore

/** They hold the place, and I have none of my own there. */
const standsStill = (shift: ShiftDoc, { from }: SubstituteDoc, openid: string): boolean =>
  shift.state === 'open' &&
  standsAt(shift, from.openid)?.state === 'held' &&
  standsAt(shift, openid)?.state !== 'held';

function standInTurn(
  { shift, of }: { readonly shift: ShiftDoc; readonly of: SubstituteDoc },
  byId: ReadonlyMap<string, AttendanceDoc>,
  openid: string,
  at: string,
): readonly StandInTurn[] {
  const theirs = byId.get(attendanceIdOf(shift._id, of.from.openid));
  const mine = byId.get(attendanceIdOf(shift._id, openid));
  const isFree = theirs === undefined || theirs.state === 'absent' || theirs.state === 'excused';
  if (mine === undefined && !isFree) return [];
  return [{ ...turnOf(shift, mine, at), insteadOf: `替${spokenPerson(of.from, of.force)}` }];
}
