import type { Post } from '../../typings/person';
import type { ReportDoc } from '../../typings/reportDoc';
import { ranked, seatsOnDuty } from '../receiver.rules';
import type { World } from '../world';

/**
 * True when a head has to act for the officer who received a report: the officers are away, and this head is not (F034,
 * T19). Asks the directory only where it could be so.
 */
export async function standsForOfficer(
  report: Pick<ReportDoc, 'receiver' | 'unit'>,
  openid: string,
  post: Post | null,
  { directory, now }: Pick<World, 'directory' | 'now'>,
): Promise<boolean> {
  if (post?.role !== 'HEAD' || report.receiver !== 'OFF') return false;
  const unit = await directory.unit(report.unit.id);
  const there = unit === null ? [] : seatsOnDuty(ranked(unit.seats), now());
  return there.every(({ role }) => role !== 'OFF') && there.some((seat) => seat.openid === openid);
}
