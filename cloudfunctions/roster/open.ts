import type { DistrictDoc, UnitDoc } from '../../typings/directory';
import type { Post } from '../../typings/person';
import type { Outcome } from '../../typings/refusal';
import type { RosterDoc } from '../../typings/roster';
import { grant, refuse } from '../refuse';
import type { Asker, Change, World } from '../world';
import { type RosterSight, rosterSight } from './access.rules';
import { newRoster } from './newRoster.rules';

export interface Opened {
  readonly roster: RosterDoc;
  readonly unit: UnitDoc;
  readonly district: DistrictDoc;
  readonly post: Post;
  readonly sight: RosterSight;
  /** False as long as nobody has written it. */
  readonly isStored: boolean;
}

export const movedMeanwhile = refuse('CONFLICT', '名单刚刚被改动过，请刷新后再操作；您填写的内容还在。');

/** A school's roster for somebody who may see it; one that nobody has written yet is as it would begin. */
export async function openRoster(unitId: string, asker: Asker, world: World): Promise<Outcome<Opened>> {
  const [unit, district] = [await world.directory.unit(unitId), await world.directory.district()];
  const { post } = asker;
  const sight = rosterSight(post, { _id: unitId, districtId: district.id });
  if (post === null || sight === null)
    return refuse(
      'FORBIDDEN',
      '名单只给本校网格长、责任网格员、校长和区教育局看，请在“我的”里切换身份。',
      'unitId',
    );
  if (unit === null) return refuse('NOT_FOUND', '没有找到这所学校，请返回后重新选择。', 'unitId');
  if (unit.unitKind === 'area')
    return refuse('INVALID', `${unit.name}是没有学校的片区，不用填网格队伍名单。`, 'unitId');
  const held = await world.store.read('rosters', unitId);
  const roster = held ?? newRoster(unit, district.id, world.now());
  return grant({ roster, unit, district, post, sight, isStored: held !== null });
}

/** Writes what was decided on the roster as it was opened; false when somebody moved it first. The first write begins it. */
export async function amendRoster(
  { roster, isStored }: Opened,
  change: Change,
  { store }: World,
): Promise<boolean> {
  if (!isStored) await store.insert('rosters', roster);
  return store.amend('rosters', roster._id, { v: roster.v }, {}, change);
}

export const studentsOf = (unit: UnitDoc, roster: RosterDoc): number | null =>
  unit.studentCount ?? roster.studentCount ?? null;
