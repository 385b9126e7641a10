import type { VolunteerDoc } from '../../typings/volunteer';
import { volunteerFlow } from './flow.table';
import { kindWords } from './kinds.table';
import { spokenTimeOf } from '../calendar.rules';

type Line = readonly [label: string, words: string];

/** A membership in its owner's file: everything that is kept of it, the number in full, since it is theirs (F033). */
export const volunteerLines = (volunteer: VolunteerDoc): readonly Line[] => [
  ['学校', volunteer.unit.name],
  ['身份', kindWords[volunteer.kind]],
  ['姓名', volunteer.name],
  ['手机号', volunteer.mobile === '' ? '没有留' : volunteer.mobile],
  ['与学校的关系', volunteer.tie],
  ['从哪个群来', volunteer.group?.name ?? '自己申请'],
  ['状态', volunteerFlow.states[volunteer.state].label],
  ['有效期到', volunteer.until === '' ? '还没有' : volunteer.until],
  ['队长', volunteer.captainOf === undefined ? '不是' : '是'],
  ['上岗须知', briefed(volunteer)],
  ...volunteer.journal.map(({ at, event, input }): Line => [
    spokenTimeOf(new Date(at)),
    [volunteerStepWords[event] ?? '办理', ...Object.values(input).filter(isReason)].join('：'),
  ]),
];

const briefed = ({ briefing }: VolunteerDoc): string =>
  briefing === null
    ? '还没有答题'
    : `${briefing.version} 版，${spokenTimeOf(new Date(briefing.passedAt))}通过`;

const isReason = (value: unknown): value is string =>
  typeof value === 'string' && /\p{Script=Han}/u.test(value);

const volunteerStepWords: Readonly<Record<string, string>> = {
  apply: '申请',
  accept: '通过审核',
  return: '请补充',
  refuse: '未通过',
  brief: '通过上岗须知',
  renew: '改有效期',
  nameCaptain: '任命为队长',
  endCaptain: '不再任队长',
  leave: '退出',
  remove: '移出',
  expire: '到期',
  lapse: '到期未续，自动退出',
  near: '提醒快到期',
  revealed: '学校查看了完整手机号',
}; // prettier-ignore
