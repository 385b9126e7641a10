import type { Answer, Ask } from '../../typings/contract';
import type { DistrictDoc, Seat } from '../../typings/directory';
import type { DutyMember, DutyPage } from '../../typings/people';
import type { Post } from '../../typings/person';
import type { Outcome } from '../../typings/refusal';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { dutyDays, dutyGaps, receivers } from './duty.rules';
import { type Staffed, whoOf } from './place.rules';
import { planReach } from './rights.rules';
import { staffedNow } from './staffing';

export const noPlan = refuse('FORBIDDEN', '您现在的身份不能安排这里的值班，请在“我的”里切换身份。', 'place');

/** Who is on duty in the coming four weeks, and when nobody is (F034, T19). */
export async function readDuty(
  { place }: Ask<'people.duty'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'people.duty'>>> {
  const { post } = asker;
  const found = post === null ? null : await staffedNow(place ?? post.place, world);
  if (post === null || found === null || planReach(post, found.at) === 'none') return noPlan;
  return grant(dutyPage(found.at, found.district, asker, post, world.now()));
}

/** The plan as one person sees it. */
function dutyPage(at: Staffed, district: DistrictDoc, { openid }: Asker, post: Post, now: Date): DutyPage {
  const seats = receivers(at);
  const town = district.towns.find(({ id }) => id === at.townId);
  const fallsTo = at.place.kind === 'unit' ? (town?.centre ?? district.bureau) : '站内待办';
  const others = at.place.kind === 'unit' ? at.seats.filter(({ role }) => role === 'AUX') : [];
  return {
    place: at.place,
    members: seats.map((seat) => memberOf(seat, openid, now)),
    days: dutyDays(seats, now),
    gaps: dutyGaps(seats, now, fallsTo),
    mayPlan: planReach(post, at) === 'all',
    couldStandIn: others
      .filter((one) => !seats.some((seat) => seat.openid === one.openid))
      .map(({ openid: other, name }) => ({ who: whoOf(other), name })),
  };
}

const memberOf = (seat: Seat, openid: string, now: Date): DutyMember => ({
  who: whoOf(seat.openid),
  name: seat.name,
  role: seat.role,
  title: seat.title,
  isMe: seat.openid === openid,
  deputy: seat.deputy === true,
  away: seat.away.filter(({ to }) => to > now.toISOString()),
  turns: (seat.turns ?? []).filter(({ to }) => to > now.toISOString()),
});
