import type { Attended, MyHours } from '../../../typings/attendance';
import type { Answer, Ask } from '../../../typings/contract';
import type { Outcome } from '../../../typings/refusal';
import { dayBegins, daysBetween, isDay, timeOf } from '../../calendar.rules';
import { grant, refuse } from '../../refuse';
import type { Asker, World } from '../../world';
import { countedOf, minutesServed } from '../certificate/certificate.rules';
import { endOf, minutesOf, spokenMinutes } from './end.rules';
import { ends } from './end.table';

const atOnce = 100;
/** A year, and some days. */
const mostDays = 370;
/** Far above the shifts of any person in a year. */
const mostPages = 20;
const mostShown = 60;

const fields = [
  '_id',
  'order',
  'unit',
  'post',
  'force',
  'day',
  'state',
  'startsAt',
  'endsAt',
  'inAt',
  'outAt',
] as const;
export type Served = Pick<Attended, (typeof fields)[number]>;

const badSpan = refuse('INVALID', '请选一段不超过一年的日期。', 'from');

/**
 * My verified hours: the sum of the presses that count, of some days (F198). No rank, no goal, nothing to collect: what
 * was served, and where.
 */
export async function myHours(
  { from, to }: Ask<'attendance.hours'>,
  { openid }: Asker,
  world: World,
): Promise<Outcome<Answer<'attendance.hours'>>> {
  if (!isDay(from) || !isDay(to) || to < from || daysBetween(from, to) > mostDays) return badSpan;
  const served = await servedBy(openid, from, to, world);
  const minutes = minutesIn(served);
  return grant({
    from,
    to,
    minutes,
    words: spokenMinutes(minutes),
    times: served.filter((one) => minutesOf(one) > 0).length,
    lines: served
      .toReversed()
      .slice(0, mostShown)
      .map((one) => ({
        id: one._id,
        day: one.day,
        where: `${one.unit.name} ${one.post.name}`,
        words: `${timeOf(new Date(one.startsAt))}–${timeOf(new Date(one.endsAt))} · ${ends[endOf(one)].label}`,
        minutes: minutesOf(one),
      })),
    isCut: served.length > mostShown,
    schools: schoolsOf(countedOf(served, null, world.now())),
  });
}

/** The schools at which somebody served as a volunteer: each can be put on a certificate. */
const schoolsOf = (counted: readonly Served[]): MyHours['schools'] =>
  [...new Map(counted.map(({ unit }) => [unit.id, unit])).values()].map((unit) => ({
    unit,
    words: spokenMinutes(minutesServed(counted.filter((one) => one.unit.id === unit.id))),
  }));

export const minutesIn = (served: readonly Served[]): number =>
  served.reduce((sum, one) => sum + minutesOf(one), 0);

/** What somebody served on some days, both included, in order; a call a hundred. */
export async function servedBy(
  openid: string,
  from: string,
  to: string,
  { store }: Pick<World, 'store'>,
): Promise<readonly Served[]> {
  const found: Served[] = [];
  for (let nth = 0; nth < mostPages; nth += 1) {
    const page: readonly Served[] = await store.page('attendances', {
      match: { openid },
      by: 'order',
      direction: 'asc',
      after: found.at(-1)?.order ?? dayBegins(from, 0),
      upTo: dayBegins(to, 1),
      limit: atOnce,
      fields,
    });
    found.push(...page);
    if (page.length < atOnce) break;
  }
  return found;
}
