import type { Attended } from '../../../typings/attendance';
import type { Answer, Ask } from '../../../typings/contract';
import type { Outcome } from '../../../typings/refusal';
import { dayOf, laterDay, timeOf } from '../../calendar.rules';
import { grant, refuse } from '../../refuse';
import type { Asker, World } from '../../world';
import { gapsWords } from '../card.rules';
import { standingAt } from '../people';
import { placesIn } from '../room.rules';
import { keepsRota } from '../scope.rules';
import { attendancesOf, spanOfDay } from './ofDay';
import { peopleOf } from './people.rules';
import { seesDuty } from './scope.rules';
import { amendDays } from './settings.table';

const notYours = refuse('FORBIDDEN', '这所学校的到岗情况您看不到，请在“我的”里切换身份。', 'unitId');
const mostShifts = 60;

const shown = ['_id', 'unit', 'post', 'day', 'startsAt', 'endsAt', 'order', 'state', 'line', 'needs', 'one'] as const; // prettier-ignore

/**
 * One school's shifts of one day with who came, who is still expected and who did not: the list behind the board's
 * figures. Whole names, pictures and deeds for who keeps the rota; nobody's name for who looks over it (F184).
 */
export async function listAttendance(
  { unitId, day }: Ask<'attendance.list'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'attendance.list'>>> {
  const unit = await world.directory.unit(unitId);
  const { member } = await standingAt(asker, unitId, world);
  const isKeeper = keepsRota(asker.post, member, unitId);
  if (unit === null || !(isKeeper || seesDuty(asker.post, unit))) return notYours;
  const [from, until] = spanOfDay(day);
  const shifts = await world.store.page('shifts', {
    match: { 'unit.id': unitId }, by: 'order', direction: 'asc', after: from, upTo: until, limit: mostShifts, fields: shown,
  }); // prettier-ignore
  const attended = await attendancesOf(unitId, from, until, world);
  const photos = isKeeper ? await addressesOf(attended, world) : new Map<string, string>();
  const eyes = { isKeeper, mayAmend: laterDay(day, amendDays) >= dayOf(world.now()) };
  return grant({
    unit: { id: unit.id, name: unit.name },
    day,
    shifts: shifts
      .filter(({ state }) => state === 'open')
      .map((shift) => ({
        id: shift._id,
        postName: shift.post.name,
        time: `${timeOf(new Date(shift.startsAt))}–${timeOf(new Date(shift.endsAt))}`,
        needed: placesIn(shift.needs),
        gaps: gapsWords(shift),
        people: peopleOf(shift, attended, photos, eyes, world.now()),
      })),
  });
}

async function addressesOf(
  attended: readonly Attended[],
  { files }: World,
): Promise<ReadonlyMap<string, string>> {
  const photos = attended.flatMap(({ photo }) => photo ?? []);
  const addresses = photos.length === 0 ? [] : await files.addresses(photos);
  return new Map(photos.map((photo, nth) => [photo, addresses[nth] ?? '']));
}
