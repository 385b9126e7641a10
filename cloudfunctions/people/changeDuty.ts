import type { Answer, Ask } from '../../typings/contract';
import type { DistrictDoc, Seat } from '../../typings/directory';
import type { ChangeDraft, DutyChange } from '../../typings/people';
import type { Outcome, Refused } from '../../typings/refusal';
import { spokenTimeOf } from '../calendar.rules';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { actorOf } from './actor.rules';
import { decide } from './change';
import { noPlan, readDuty } from './duty';
import { receivers, seatWith, spokenWindow } from './duty.rules';
import { deskAt, keyOf, type Staffed, titleOf, whoOf } from './place.rules';
import { planReach } from './rights.rules';
import { staffedNow } from './staffing';

const mostWindows = 60;
const longestDays = 366;

/** Leave, deputies and turns of duty, entered by the person or by who plans for the place (F034). */
export async function changeDuty(
  { place, change }: Ask<'people.changeDuty'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'people.changeDuty'>>> {
  const { post } = asker;
  const district = await world.directory.district();
  if (post === null) return noPlan;
  const decided = await decide(
    keyOf(place),
    district.id,
    async () => {
      const found = await staffedNow(place, world);
      const reach = found === null ? 'none' : planReach(post, found.at);
      const isOwnLeave = change.kind.startsWith('leave') && change.who === whoOf(asker.openid);
      if (found === null || reach === 'none' || (reach === 'own' && !isOwnLeave)) return noPlan;
      const drafted = draftOf(change, found.at, found.district, world.now());
      return drafted.ok ? grant({ ...drafted.answer, by: actorOf(asker, post) }) : drafted;
    },
    world,
  );
  return decided.ok ? readDuty({ place }, asker, world) : decided;
}

type Drafted = Outcome<Omit<ChangeDraft, 'by'>>;

const draftOf = (change: DutyChange, at: Staffed, district: DistrictDoc, now: Date): Drafted =>
  'role' in change ? deputised(change, at, district) : planned(change, at, now);

const notThere = refuse('CONFLICT', '这个人已经不在这里的名单上，请刷新后再操作。', 'who');

function planned(change: Extract<DutyChange, { from: string }>, at: Staffed, now: Date): Drafted {
  const seat = receivers(at).find(({ openid }) => whoOf(openid) === change.who);
  if (seat === undefined) return notThere;
  const fault = windowFault(change, seat, now);
  if (fault !== null) return fault;
  const said = { leave: '请假', leaveEnded: '销假', turn: '值班', turnEnded: '取消值班' }[change.kind];
  return grant({
    event: change.kind,
    about: seat.name,
    words: `${seat.name}${said}：${spokenWindow(change, spokenTimeOf)}`,
    seats: [{ kind: 'put', place: keyOf(at.place), seat: seatWith(seat, change, now) }],
    posts: [],
    moves: [],
  });
}

function windowFault(
  { from, to, kind }: Extract<DutyChange, { from: string }>,
  seat: Seat,
  now: Date,
): Refused | null {
  if (kind === 'leaveEnded' || kind === 'turnEnded') return null;
  if (to <= from) return refuse('INVALID', '结束时间要在开始时间之后，请重新选择。', 'to');
  if (to <= now.toISOString()) return refuse('INVALID', '这段时间已经过去了，请选以后的时间。', 'to');
  if (Date.parse(to) - Date.parse(from) > longestDays * 86_400_000)
    return refuse('INVALID', '一次最长一年；长期离岗请用“换人”。', 'to');
  const windows = kind === 'leave' ? seat.away : (seat.turns ?? []);
  return windows.length >= mostWindows ? refuse('INVALID', '已经排了很多段，请先取消一些。', 'from') : null;
}

/** A deputy has the post of whom they stand in for; what they may do, they may do in it (§2.2: OFF, and registered deputy). */
function deputised(
  { kind, who, role }: Extract<DutyChange, { role: string }>,
  at: Staffed,
  district: DistrictDoc,
): Drafted {
  const { place, seats } = at;
  const person = seats.find(
    (seat) => whoOf(seat.openid) === who && (kind === 'deputy' || seat.deputy === true),
  );
  if (person === undefined || place.kind !== 'unit') return notThere;
  const { openid, name } = person;
  if (kind === 'deputy' && seats.some((seat) => seat.openid === openid && seat.role === role))
    return refuse('CONFLICT', `${name}已经在这个岗位上了。`, 'who');
  if (!person.filed) return refuse('CONFLICT', `${name}还不在备案的名单里，请先备案，再指定代理。`, 'who');
  const title = `${titleOf(role, place, district)}（代理）`;
  const key = keyOf(place);
  const posts = { openid, name } as const;
  const post = { id: `${role}@${place.id}`, role, place, title };
  if (kind === 'deputyEnded')
    return grant({
      event: kind, about: name, words: `${name}不再代理${titleOf(role, place, district)}`,
      seats: [{ kind: 'drop', place: key, openid, role }],
      posts: [{ ...posts, drop: [post.id], put: [] }],
      moves: [{ desk: deskAt(role, place), from: openid, to: null }],
    }); // prettier-ignore
  const seat: Seat = { role, openid, name, title, filed: person.filed, away: person.away, deputy: true };
  return grant({
    event: kind, about: name, words: `${name}代理${titleOf(role, place, district)}`,
    seats: [{ kind: 'put', place: key, seat }],
    posts: [{ ...posts, drop: [], put: [post] }],
    moves: [],
  }); // prettier-ignore
}
