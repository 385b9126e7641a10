import type { Outcome } from '../typings/refusal';
import type { Suspicion } from '../typings/checkIn';
import { grant, refuse } from './refuse';

const minuteMs = 60_000;

/** Phones' clocks differ so much without anybody's doing. */
export const clockSlackMinutes = 5;

/** What was kept without a network longer than this is said to a person, not to a machine. */
export const keptDays = 7;

/** Later than this after the press it counts as kept on the phone meanwhile. */
const sentLaterMinutes = 10;

/** When something was done in the field, and when it reached us: two times, kept apart (F379). */
export interface FieldTime {
  readonly at: string;
  readonly receivedAt: string;
  readonly flags: readonly Suspicion[];
}

/**
 * The time that counts of what a phone sent: the server's, unless the phone kept it while there was no network, then the
 * phone's. A phone's clock that runs ahead is not believed; what was kept too long is refused, with another way.
 */
export function fieldTimeOf(keptAt: string | null, now: Date): Outcome<FieldTime> {
  const receivedAt = now.toISOString();
  if (keptAt === null) return grant({ at: receivedAt, receivedAt, flags: [] });
  const late = (now.getTime() - Date.parse(keptAt)) / minuteMs;
  if (late < -clockSlackMinutes) return grant({ at: receivedAt, receivedAt, flags: ['clockAhead'] });
  if (late < 0) return grant({ at: receivedAt, receivedAt, flags: [] });
  if (late > keptDays * 24 * 60)
    return refuse(
      'CONFLICT',
      `这条记录在手机里存了超过 ${keptDays} 天，不能自动补上，请联系队长或责任网格员补记。`,
      'keptAt',
    );
  return grant({ at: keptAt, receivedAt, flags: late > sentLaterMinutes ? ['sentLater'] : [] });
}
