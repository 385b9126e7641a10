import type { Outcome } from '../../typings/refusal';
import type { JournalActor } from '../../typings/reportDoc';
import type { Post } from '../../typings/person';
import type { VolunteerDoc } from '../../typings/volunteer';
import { reachOf } from '../permission.rules';
import { onDuty, ranked } from '../receiver.rules';
import { grant, refuse } from '../refuse';
import { leased } from '../workflow/delivery.rules';
import type { Asker, Change, World } from '../world';

type Outside = Omit<World, 'courier'>;

/** Somebody else moved it while this person was looking. */
export const moved = refuse('CONFLICT', '刚刚有人处理过，请下拉刷新后再试。', 'v');

/** The same words whether it is not there or not theirs to see. */
export const notThere = refuse(
  'NOT_FOUND',
  '没有找到这位志愿者，可能不在您的管辖范围，请返回列表再看。',
  'id',
);

/** The school whose volunteers this post reviews; the bureau sees sums only (§2.3 users.helpers). */
export const ownSchool = (post: Post | null): Outcome<Post> =>
  post !== null && reachOf('users.helpers', post.role) === 'S'
    ? grant(post)
    : refuse('FORBIDDEN', '志愿者名单由本校责任网格员和网格长查看；教育局可以看各校人数。');

export interface OpenedVolunteer {
  readonly volunteer: VolunteerDoc;
  /** `VOL` for the volunteer themselves, whatever post they act in: nobody reviews their own application. */
  readonly actor: 'VOL' | Post['role'];
  readonly by: JournalActor;
}

/** A membership, for its owner or for the school that reviews it. */
export async function openVolunteer(
  id: string,
  { openid, name, post }: Asker,
  { store }: Outside,
): Promise<Outcome<OpenedVolunteer>> {
  const volunteer = await store.read('volunteers', id);
  if (volunteer === null) return notThere;
  if (volunteer.openid === openid)
    return grant({ volunteer, actor: 'VOL', by: { role: 'VOL', title: '本人' } });
  if (post === null || !ownSchool(post).ok || post.place.id !== volunteer.unit.id) return notThere;
  const by = { role: post.role, title: post.title, openid, ...(name === null ? {} : { name }) };
  return grant({ volunteer, actor: post.role, by });
}

/** One compare-and-set; false: somebody was quicker, or a captain was named meanwhile. The counts are due before. */
export async function amendVolunteer(
  { _id, v, unit }: VolunteerDoc,
  change: Change,
  outside: Outside,
): Promise<boolean> {
  await mustCount(unit.id, outside);
  return outside.store.amend('volunteers', _id, { v }, {}, change);
}

/**
 * Says that a school's volunteers have to be counted anew, before anything of them changes: what stops after this costs
 * one count too many, never one too few.
 */
export async function mustCount(unitId: string, { store, now }: Outside): Promise<void> {
  const countDueAt = leased(now());
  const isMarked = await store.amend('volunteerTeams', unitId, {}, {}, { set: { countDueAt } });
  if (isMarked) return;
  const team = { _id: unitId, v: 1, counts: noCounts, joined: {}, countDueAt };
  if ((await store.insert('volunteerTeams', team)) !== 'inserted')
    await store.amend('volunteerTeams', unitId, {}, {}, { set: { countDueAt } });
}

export const noCounts = {
  waiting: 0,
  accepted: 0,
  active: { PAR: 0, RES: 0, SHOP: 0, ORG: 0 },
  captains: [],
  groups: 0,
} as const;

/** Those of a school who review, in the order they are told. */
export async function reviewersOf(unitId: string, { directory, now }: Outside) {
  const unit = await directory.unit(unitId);
  return unit === null ? [] : onDuty(ranked(unit.seats), now());
}
