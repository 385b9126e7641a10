import type { Role } from '../../typings/person';
import type { Outcome } from '../../typings/refusal';
import type { FinderKind, RewardRules } from '../../typings/rewardReview';
import { isDay } from '../calendar.rules';
import { grant, refuse } from '../refuse';

/** Who is rewarded unless the centre says otherwise: the officers that the plan names, nobody else (F320, T34). */
export const eligibleByDefault: RewardRules['eligible'] = {
  dedicated: true,
  partTime: true,
  volunteer: false,
  unlisted: false,
};

/**
 * The next version of the rules with one list switched on or off, from a later day on. 区社治中心 alone may; what was
 * reported before keeps its version (F320).
 */
export function switched(
  rules: RewardRules,
  kind: FinderKind,
  isOn: boolean,
  from: string,
  by: Role,
): Outcome<RewardRules> {
  if (by !== 'SGC') return refuse('FORBIDDEN', '奖励范围由区社治中心决定，请用区社治中心的岗位办理。');
  if (!isDay(from) || from <= rules.from)
    return refuse('INVALID', `启用日期要晚于现行版本的 ${rules.from}，请另选一天。`, 'from');
  if (rules.eligible[kind] === isOn)
    return refuse('CONFLICT', `这份名单已经是“${isOn ? '开放' : '不开放'}”，不用再改。请刷新后再看。`);
  return grant({ ...rules, version: rules.version + 1, from, eligible: { ...rules.eligible, [kind]: isOn } });
}
