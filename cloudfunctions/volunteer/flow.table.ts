import type {
  AskedVolunteerStep,
  VolunteerBox,
  VolunteerState,
  VolunteerStep,
} from '../../typings/volunteer';
import type { Allowed, Flow } from '../workflow/flow';

/** What must hold for a step, or for where it leads. */
export type VolunteerCondition = 'briefed' | 'isCaptain' | 'noCaptain';

/** Whom a step tells: those of the school who review, or the volunteer. */
export type VolunteerTell = 'school' | 'self';

/** In whose hands it is. */
export type VolunteerHolder = 'school' | 'self' | 'nobody';

/** NB: the volunteer is `VOL` here: whoever owns the membership, whatever else they are. */
const self: readonly Allowed<VolunteerCondition>[] = [{ role: 'VOL' }];
const school: readonly Allowed<VolunteerCondition>[] = [{ role: 'OFF' }, { role: 'HEAD' }];
const clock: readonly Allowed<VolunteerCondition>[] = [{ role: 'SYS' }];

const until = { name: 'until', label: '有效期到', kind: 'day', required: true, hint: '最长两年；孩子毕业、工作变动的可以更早' } as const; // prettier-ignore

const apply = { to: 'applied', label: '重新申请', tone: 'primary', by: self, needs: [], tells: ['school'], done: '申请加入', said: '已提交，学校审核后会告诉您结果。' } as const; // prettier-ignore

const leave = { to: 'left', label: '退出', tone: 'danger', by: self, needs: [], tells: [], done: '本人退出', said: '已退出，手机号已删除。以后可以再申请。' } as const; // prettier-ignore

const brief = { to: 'active', label: '看须知并答题', tone: 'primary', by: self, needs: [], tells: [], done: '通过上岗须知', said: '全部答对，可以报名值班了。' } as const; // prettier-ignore

const renew = { to: 'stay', label: '改有效期', tone: 'plain', by: school, needs: [until], tells: ['self'], done: '改了有效期', said: '已改有效期，并告诉本人。' } as const; // prettier-ignore

const remove = {
  to: 'removed',
  label: '移出队伍',
  tone: 'danger',
  by: school,
  needs: [{ name: 'reason', label: '移出原因', kind: 'words', required: true, max: 100, hint: '本人会看到' }],
  tells: ['self'],
  done: '移出队伍',
  said: '已移出，手机号已删除，并告诉本人原因。',
} as const; // prettier-ignore

const expire = { to: 'expired', label: '到期', tone: 'plain', by: clock, needs: [], tells: ['self'], done: '到期', said: '已到期。' } as const; // prettier-ignore

/** A volunteer at one school, from applying to leaving: W08, and who may by §2.3 (F027, F028, F351). */
export const volunteerFlow = {
  states: {
    applied: {
      label: '待审核',
      reporterSees: '待审核',
      tone: 'waiting',
      open: true,
      holder: 'school',
      steps: {
        accept: {
          to: 'accepted',
          instead: { to: 'active', when: 'briefed' },
          label: '通过',
          tone: 'primary',
          by: school,
          needs: [until, { name: 'adult', label: '已核实本人年满 18 周岁', kind: 'yes', required: true }],
          tells: ['self'],
          done: '通过审核',
          said: '已通过，并请本人看须知、答题后上岗。',
        },
        return: {
          to: 'returned',
          label: '请补充',
          tone: 'plain',
          by: school,
          needs: [{ name: 'reason', label: '要补充什么', kind: 'words', required: true, max: 100, hint: '本人会看到' }],
          tells: ['self'],
          done: '请本人补充',
          said: '已告诉本人要补充什么。',
        },
        refuse: {
          to: 'refused',
          label: '不通过',
          tone: 'danger',
          by: school,
          needs: [{ name: 'reason', label: '不通过的原因', kind: 'words', required: true, max: 100, hint: '本人会看到' }],
          tells: ['self'],
          done: '未通过审核',
          said: '已告诉本人没有通过和原因，手机号已删除。',
        },
        leave: { ...leave, label: '撤回申请', done: '本人撤回申请', said: '已撤回，手机号已删除。以后可以再申请。' },
      },
    },
    returned: {
      label: '请补充',
      reporterSees: '请补充',
      tone: 'danger',
      open: true,
      holder: 'self',
      steps: { apply: { ...apply, label: '补充后再提交', done: '补充后再提交' }, leave: { ...leave, label: '不申请了', done: '本人撤回申请' } },
    },
    refused: { label: '未通过', reporterSees: '未通过', tone: 'closed', open: false, holder: 'nobody', steps: { apply } },
    accepted: {
      label: '待学习须知',
      reporterSees: '待学须知',
      tone: 'moving',
      open: true,
      holder: 'self',
      steps: { brief, renew, remove, leave, expire },
    },
    active: {
      label: '在队',
      reporterSees: '在队',
      tone: 'done',
      open: true,
      holder: 'nobody',
      steps: {
        brief: { ...brief, to: 'stay' },
        nameCaptain: { to: 'stay', label: '任命为队长', tone: 'plain', by: [{ role: 'OFF', when: 'noCaptain' }, { role: 'HEAD', when: 'noCaptain' }], needs: [], tells: ['self'], done: '任命为队长', said: '已任命，并告诉本人。' },
        endCaptain: { to: 'stay', label: '不再任队长', tone: 'plain', by: [{ role: 'OFF', when: 'isCaptain' }, { role: 'HEAD', when: 'isCaptain' }], needs: [], tells: ['self'], done: '不再任队长', said: '已免去队长，并告诉本人。' },
        renew,
        remove,
        leave,
        expire,
      },
    },
    expired: {
      label: '已到期',
      reporterSees: '已到期',
      tone: 'closed',
      open: true,
      holder: 'school',
      steps: {
        renew: { ...renew, to: 'accepted', instead: { to: 'active', when: 'briefed' }, label: '续期', tone: 'primary', done: '续期', said: '已续期，并告诉本人。' },
        apply,
        leave,
        lapse: { to: 'left', label: '到期未续', tone: 'plain', by: clock, needs: [], tells: [], done: '到期未续，自动退出', said: '已退出。' },
      },
    },
    left: { label: '已退出', reporterSees: '已退出', tone: 'closed', open: false, holder: 'nobody', steps: { apply } },
    removed: { label: '已移出', reporterSees: '已移出', tone: 'closed', open: false, holder: 'nobody', steps: { apply } },
  },
} as const satisfies Flow<VolunteerState, VolunteerStep, VolunteerCondition, VolunteerTell, VolunteerHolder>; // prettier-ignore

/** Every step, in the order in which its button stands. */
export const volunteerSteps = [
  'accept', 'return', 'refuse', 'nameCaptain', 'endCaptain', 'renew', 'remove', 'leave', 'apply', 'brief', 'expire',
  'lapse',
] as const satisfies readonly VolunteerStep[]; // prettier-ignore

/** The steps that are a button and what it asks; the others have a page, or come from the clock. */
export const askedSteps = [
  'accept', 'return', 'refuse', 'nameCaptain', 'endCaptain', 'renew', 'remove', 'leave',
] as const satisfies readonly AskedVolunteerStep[]; // prettier-ignore

/** In which list each state stands. */
export const boxOf = {
  applied: 'waiting',
  returned: 'past',
  refused: 'past',
  accepted: 'team',
  active: 'team',
  expired: 'past',
  left: 'past',
  removed: 'past',
} as const satisfies Readonly<Record<VolunteerState, VolunteerBox>>;
