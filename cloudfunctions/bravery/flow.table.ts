import type {
  AskedBraveryStep,
  AwardState,
  AwardStep,
  BraveryBox,
  BraveryState,
  DeedStep,
  PublicityState,
  PublicityStep,
} from '../../typings/bravery';
import type { Allowed, Flow } from '../workflow/flow';

/** What must hold for a step. `decidesHere`: the hero applied, is of age, and so answers here; otherwise on paper. */
export type BraveryCondition = 'firstTime' | 'adult' | 'decidesHere' | 'onPaper';

/** Whom a step tells: the applicant, the police of the town, the centre. */
export type BraveryTell = 'person' | 'police' | 'centre';

/** In whose hands it is. */
export type BraveryHolder = 'person' | 'police' | 'centre' | 'nobody';

type By = readonly Allowed<BraveryCondition>[];

/** NB: a town's handler or a district's is of the police only at a department of the police: bravery/police.rules.ts. */
const police: By = [{ role: 'POL' }, { role: 'TDEPT' }, { role: 'DDEPT' }];
const centre: By = [{ role: 'SGC' }];
/** NB: the applicant, whatever else they are: nobody confirms or rewards their own. */
const self: By = [{ role: 'REPORTER' }];
const hero: By = [{ role: 'REPORTER', when: 'decidesHere' }];
const clock: By = [{ role: 'SYS' }];

const reason = { name: 'reason', label: '原因', kind: 'words', required: true, max: 200, hint: '申请人会看到，不要写别人的姓名' } as const; // prettier-ignore
const more = { name: 'facts', label: '补充的事实', kind: 'words', required: true, max: 500 } as const;
const naming = {
  name: 'naming',
  label: '公开时怎样称呼',
  kind: 'choice',
  required: true,
  options: [{ value: 'masked', label: '隐去姓名，例如“丁某某”' }, { value: 'named', label: '写真实姓名' }],
} as const; // prettier-ignore

const withdraw = { to: 'withdrawn', label: '撤回申请', tone: 'danger', by: self, needs: [], tells: [], done: '申请人撤回', said: '已撤回，写的内容、姓名和照片都删了。' } as const; // prettier-ignore

/** From applying to the end of both tracks (W07, F328). */
export const deedFlow = {
  states: {
    applied: {
      label: '待公安核实',
      reporterSees: '待核实',
      tone: 'waiting',
      open: true,
      holder: 'police',
      steps: {
        confirm: {
          to: 'confirmed',
          label: '核实属实',
          tone: 'primary',
          by: police,
          needs: [
            { name: 'finding', label: '核实情况', kind: 'words', required: true, max: 500 },
            { name: 'age', label: '见义勇为的人', kind: 'choice', required: true, options: [{ value: 'adult', label: '年满 18 周岁' }, { value: 'minor', label: '未满 18 周岁，不发奖金、不公开姓名' }] },
            { name: 'heroName', label: '当事人的真实姓名', kind: 'words', required: false, max: 20, hint: '申请里写得不对、只写了特征的，在这里改；密封保存' },
            { name: 'caseNumber', label: '警情或案件编号', kind: 'words', required: false, max: 40 },
          ],
          tells: ['person', 'centre'],
          done: '公安核实属实',
          said: '已核实，奖励和宣传同时开始。',
        },
        return: { to: 'returned', label: '请补充', tone: 'plain', by: police, needs: [{ ...reason, label: '要补充什么' }], tells: ['person'], done: '公安请申请人补充', said: '已告诉申请人要补充什么。' },
        refuse: { to: 'unconfirmed', label: '不能确认', tone: 'danger', by: police, needs: [reason], tells: ['person'], done: '公安未能确认', said: '已告诉申请人原因，有新的事实可以再申请一次。' },
        withdraw,
      },
    },
    returned: {
      label: '请补充',
      reporterSees: '请补充',
      tone: 'danger',
      open: true,
      holder: 'person',
      steps: {
        supplement: { to: 'applied', label: '补充事实', tone: 'primary', by: self, needs: [more], tells: ['police'], done: '申请人补充', said: '已补充，公安会接着核实。' },
        withdraw,
      },
    },
    confirmed: {
      label: '已核实，办理中',
      reporterSees: '已核实',
      tone: 'moving',
      open: true,
      holder: 'centre',
      steps: {
        finish: { to: 'finished', label: '奖励和宣传都已结束', tone: 'plain', by: clock, needs: [], tells: [], done: '办结', said: '已办结。' },
      },
    },
    unconfirmed: {
      label: '未能确认',
      reporterSees: '未能确认',
      tone: 'closed',
      open: false,
      holder: 'nobody',
      steps: {
        applyAgain: { to: 'applied', label: '有新的事实，再申请一次', tone: 'primary', by: [{ role: 'REPORTER', when: 'firstTime' }], needs: [{ ...more, label: '新的事实' }], tells: ['police'], done: '凭新的事实再次申请', said: '已提交，公安会再核实一次。' },
      },
    },
    withdrawn: { label: '已撤回', reporterSees: '已撤回', tone: 'closed', open: false, holder: 'nobody', steps: {} },
    finished: { label: '已办结', reporterSees: '已办结', tone: 'done', open: false, holder: 'nobody', steps: {} },
  },
} as const satisfies Flow<BraveryState, DeedStep, BraveryCondition, BraveryTell, BraveryHolder>; // prettier-ignore

const ref = { name: 'ref', label: '基金会决定文号', kind: 'words', required: true, max: 60 } as const;
const decide = {
  to: 'decided',
  label: '登记定奖',
  tone: 'primary',
  by: [{ role: 'SGC', when: 'adult' }],
  needs: [
    { name: 'grade', label: '奖励档次', kind: 'words', required: true, max: 20, hint: '照基金会的决定写' },
    { name: 'yuan', label: '奖金（元）', kind: 'words', required: true, max: 12, hint: '由基金会发放，不从奖励资金里付' },
    ref,
  ],
  tells: [],
  done: '登记基金会定奖',
  said: '已登记。基金会发放后，请再登记发放凭证。',
} as const; // prettier-ignore
const noAward = { to: 'notAwarded', label: '不予奖励', tone: 'danger', by: centre, needs: [reason], tells: ['person'], done: '基金会不予奖励', said: '已登记，并告诉申请人原因。' } as const; // prettier-ignore

/** What the fund decides and pays, as the centre enters it: the money is the fund's, and in no ledger of ours (W07). */
export const awardFlow = {
  states: {
    pending: {
      label: '待基金会定奖',
      reporterSees: '待定奖',
      tone: 'waiting',
      open: true,
      holder: 'centre',
      steps: {
        decide,
        honour: { to: 'awarded', label: '登记荣誉', tone: 'plain', by: centre, needs: [{ name: 'grade', label: '荣誉名称', kind: 'words', required: true, max: 40 }, ref], tells: ['person'], done: '登记荣誉', said: '已登记，并告诉申请人。' },
        noAward,
      },
    },
    decided: {
      label: '已定奖，待发放',
      reporterSees: '待发放',
      tone: 'moving',
      open: true,
      holder: 'centre',
      steps: {
        pay: { to: 'awarded', label: '登记已发放', tone: 'primary', by: centre, needs: [{ name: 'paidRef', label: '基金会发放凭证号', kind: 'words', required: true, max: 60 }], tells: ['person'], done: '登记基金会已发放', said: '已登记发放，并告诉申请人。' },
        decide: { ...decide, to: 'stay', label: '更正定奖', tone: 'plain', done: '更正定奖' },
        noAward,
      },
    },
    awarded: { label: '已奖励', reporterSees: '已奖励', tone: 'done', open: false, holder: 'nobody', steps: {} },
    notAwarded: { label: '不予奖励', reporterSees: '不予奖励', tone: 'closed', open: false, holder: 'nobody', steps: {} },
  },
} as const satisfies Flow<AwardState, AwardStep, BraveryCondition, BraveryTell, BraveryHolder>; // prettier-ignore

const decline = { to: 'notPublished', label: '不公开', tone: 'plain', by: hero, needs: [], tells: ['centre'], done: '当事人不同意公开', said: '好的，不公开。奖励不受影响。' } as const; // prettier-ignore
const drop = { to: 'notPublished', label: '不宣传', tone: 'plain', by: centre, needs: [reason], tells: ['person'], done: '不宣传', said: '已登记不宣传。' } as const; // prettier-ignore

/** Made public only with the hero's consent, and with masked names unless they want theirs (F329, F330, T36). */
export const publicityFlow = {
  states: {
    asking: {
      label: '待当事人同意',
      reporterSees: '待您决定',
      tone: 'waiting',
      open: true,
      holder: 'person',
      steps: {
        agree: { to: 'agreed', label: '同意公开', tone: 'primary', by: hero, needs: [naming], tells: ['centre'], done: '当事人同意公开', said: '谢谢。公开前可以改主意，公开后也可以要求撤下。' },
        decline,
        recordConsent: {
          to: 'agreed',
          label: '登记书面同意',
          tone: 'primary',
          by: [{ role: 'SGC', when: 'onPaper' }],
          needs: [naming, { name: 'consentRef', label: '书面同意书编号', kind: 'words', required: true, max: 60, hint: '未成年人由监护人签' }, { name: 'consentOn', label: '签字日期', kind: 'day', required: true }],
          tells: [],
          done: '登记书面同意',
          said: '已登记，可以写宣传文字了。',
        },
        drop,
      },
    },
    agreed: {
      label: '已同意，待宣传',
      reporterSees: '待宣传',
      tone: 'moving',
      open: true,
      holder: 'centre',
      steps: {
        publish: {
          to: 'published',
          label: '发布',
          tone: 'primary',
          by: centre,
          needs: [
            { name: 'title', label: '标题', kind: 'words', required: true, max: 40 },
            { name: 'story', label: '事迹', kind: 'words', required: true, max: 500, hint: '不写申请人、证人和孩子的姓名；当事人的姓名按本人同意的方式显示' },
          ],
          tells: ['person'],
          done: '发布事迹',
          said: '已发布，任何人都能看到。',
        },
        decline,
        drop,
      },
    },
    published: {
      label: '已宣传',
      reporterSees: '已宣传',
      tone: 'done',
      open: false,
      holder: 'nobody',
      steps: {
        takeDown: { to: 'notPublished', label: '撤下公开的事迹', tone: 'danger', by: [...hero, ...centre], needs: [], tells: ['person'], done: '撤下事迹', said: '已撤下，公开的文字已删除。' },
      },
    },
    notPublished: { label: '不宣传', reporterSees: '不宣传', tone: 'closed', open: false, holder: 'nobody', steps: {} },
  },
} as const satisfies Flow<PublicityState, PublicityStep, BraveryCondition, BraveryTell, BraveryHolder>; // prettier-ignore

export const deedSteps = ['confirm', 'return', 'refuse', 'supplement', 'applyAgain', 'withdraw'] as const satisfies readonly DeedStep[]; // prettier-ignore
export const awardSteps = ['decide', 'pay', 'honour', 'noAward'] as const satisfies readonly AwardStep[];
export const publicitySteps = ['agree', 'recordConsent', 'publish', 'decline', 'drop', 'takeDown'] as const satisfies readonly PublicityStep[]; // prettier-ignore

/** Every step that is a button, in the order in which its button stands. */
export const askedSteps = [
  ...deedSteps,
  ...awardSteps,
  ...publicitySteps,
] as const satisfies readonly AskedBraveryStep[];

/** In which list each state stands. */
export const boxOf = {
  applied: 'confirm',
  returned: 'asked',
  confirmed: 'open',
  unconfirmed: 'past',
  withdrawn: 'gone',
  finished: 'past',
} as const satisfies Readonly<Record<BraveryState, BraveryBox>>;
