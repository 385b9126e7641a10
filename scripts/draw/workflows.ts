import { awardFlow, deedFlow, publicityFlow } from '../../cloudfunctions/bravery/flow.table';
import { reportFlow } from '../../cloudfunctions/report/report.table';
import { roundFlow, weekFlow } from '../../cloudfunctions/patrol/flow.table';
import { sweepFlow } from '../../cloudfunctions/patrol/sweep/sweep.table';
import { payoutFlow } from '../../cloudfunctions/reward/payout.table';
import { rewardFlow } from '../../cloudfunctions/reward/review.table';
import { substituteFlow } from '../../cloudfunctions/rota/substitute/substitute.table';
import { swapFlow } from '../../cloudfunctions/rota/swap.table';
import { rosterFlow } from '../../cloudfunctions/roster/roster.table';
import { volunteerFlow } from '../../cloudfunctions/volunteer/flow.table';
import profile from '../../cloudfunctions/profile/wujin/profile.json';
import { drawing } from './drawing';

const braveryWords = {
  source: 'cloudfunctions/bravery/flow.table.ts',
  roles: {
    ...profile.roleTitles,
    POL: '公安',
    TDEPT: '镇级公安的承办人',
    DDEPT: '区公安的承办人',
    REPORTER: '申请人',
    SYS: '系统',
  },
  conditions: {
    firstTime: '第一次',
    adult: '当事人年满 18 周岁',
    decidesHere: '为自己申请、年满 18 周岁',
    onPaper: '当事人不在这里或未满 18 周岁，书面同意',
  },
  tells: { person: '申请人', police: '事发地公安', centre: '区社治中心' },
  blanks: {},
} as const;

/** Every page of docs/workflows/, by its file name, as the tables draw it today. */
export const workflowPages: Readonly<Record<string, string>> = {
  'bravery.md': drawing(deedFlow, {
    ...braveryWords,
    title: '一份见义勇为申请',
    starts: { state: 'applied', label: '申请' },
  }),
  'braveryAward.md': drawing(awardFlow, {
    ...braveryWords,
    title: '见义勇为的奖励（和宣传同时进行）',
    starts: { state: 'pending', label: '公安核实属实' },
  }),
  'braveryPublicity.md': drawing(publicityFlow, {
    ...braveryWords,
    title: '见义勇为的宣传（和奖励同时进行）',
    starts: { state: 'asking', label: '公安核实属实' },
  }),
  'patrolRound.md': drawing(roundFlow, {
    title: '一轮巡查',
    source: 'cloudfunctions/patrol/flow.table.ts',
    starts: { state: 'awaiting', label: '送到，有异常' },
    roles: { ...profile.roleTitles, SYS: '系统' },
    conditions: { othersWhole: '不是自己走的，上报都已送到' },
    tells: { head: '网格长' },
    blanks: {},
  }),
  'patrolSweep.md': drawing(sweepFlow, {
    title: '一次集中排查',
    source: 'cloudfunctions/patrol/sweep/sweep.table.ts',
    starts: { state: 'running', label: '网格员发起' },
    roles: { ...profile.roleTitles, SYS: '系统' },
    conditions: {
      onTeam: '参加的人',
      whole: '没有等着的上报',
      missing: '有上报没送到',
      nothingFound: '一处也没有记',
    },
    tells: { head: '网格长', officer: '责任网格员' },
    blanks: {},
  }),
  'patrolWeek.md': drawing(weekFlow, {
    title: '一周巡查',
    source: 'cloudfunctions/patrol/flow.table.ts',
    starts: { state: 'running', label: '周一' },
    roles: { ...profile.roleTitles, SYS: '系统' },
    conditions: {},
    tells: { head: '网格长' },
    blanks: {},
  }),
  'payout.md': drawing(payoutFlow, {
    title: '一笔奖励的支付',
    source: 'cloudfunctions/reward/payout.table.ts',
    starts: { state: 'queued', label: '审核通过，钱已预留' },
    roles: { ...profile.roleTitles, SYS: '系统' },
    conditions: { mayRetry: '原因会过去，三轮以内' },
    tells: { person: '本人', centre: '区社治中心' },
    blanks: {},
  }),
  'report.md': drawing(reportFlow, {
    title: '一件上报',
    source: 'cloudfunctions/report/report.table.ts',
    starts: { state: 'submitted', label: '上报' },
    roles: { ...profile.roleTitles, REPORTER: '上报人', JOINED: '一起上报的人', SYS: '系统' },
    conditions: {
      standsIn: '代收时',
      schoolReceives: '学校接收时',
      bureauDecides: '第三次退回',
      leads: '牵头',
      helps: '协办未反馈',
      dispatched: '由其交办',
      asked: '有延期申请',
      licenceUnknown: '许可证待核实',
      returnedBefore: '第二次退回',
      firstObjection: '首次',
    },
    tells: {
      reporter: '上报人和一起上报的人',
      first: '最先上报的人',
      desks: '接手方',
      sender: '上一经办人',
      school: '学校',
      town: '镇网格中心',
    },
    blanks: { centre: '网格中心', desk: '接手方' },
  }),
  'reward.md': drawing(rewardFlow, {
    title: '一件奖励的审核',
    source: 'cloudfunctions/reward/review.table.ts',
    starts: { state: 'candidate', label: '办结、属实、符合规则' },
    roles: { ...profile.roleTitles, REPORTER: '本人', SYS: '系统' },
    conditions: { needsTwo: '超过限额，要两个人', firstAppeal: '第一次' },
    tells: { person: '本人', town: '镇网格中心', centre: '区社治中心' },
    blanks: {},
  }),
  'roster.md': drawing(rosterFlow, {
    title: '一所学校的网格队伍备案',
    source: 'cloudfunctions/roster/roster.table.ts',
    starts: { state: 'draft', label: '第一次填写' },
    roles: { ...profile.roleTitles, REPORTER: '上报人', JOINED: '一起上报的人', SYS: '系统' },
    conditions: { filedBefore: '以前备过案' },
    tells: { school: '网格长和责任网格员', bureau: '区教育局' },
    blanks: { bureau: '区教育局' },
  }),
  'substitute.md': drawing(substituteFlow, {
    title: '一位替班人',
    source: 'cloudfunctions/rota/substitute/substitute.table.ts',
    starts: { state: 'asked', label: '登记一个人' },
    roles: { ...profile.roleTitles, VOL: '值班的人', SYS: '系统' },
    conditions: { isGiver: '登记的人', isAsked: '被登记的人' },
    tells: { other: '对方' },
    blanks: {},
  }),
  'swap.md': drawing(swapFlow, {
    title: '一次换班',
    source: 'cloudfunctions/rota/swap.table.ts',
    starts: { state: 'asked', label: '问一个人，或问全队' },
    roles: { ...profile.roleTitles, VOL: '值班的人', SYS: '系统' },
    conditions: {
      isGiver: '想换的人',
      mayCome: '被问到、在队、同一类、还不在这一班',
      isAskedAlone: '只问了这一个人',
    },
    tells: { giver: '想换的人', keepers: '责任网格员或网格长' },
    blanks: {},
  }),
  'volunteer.md': drawing(volunteerFlow, {
    title: '一位志愿者',
    source: 'cloudfunctions/volunteer/flow.table.ts',
    starts: { state: 'applied', label: '申请' },
    roles: { ...profile.roleTitles, VOL: '本人', SYS: '系统' },
    conditions: { briefed: '已通过现行须知', isCaptain: '现在是队长', noCaptain: '现在不是队长' },
    tells: { school: '责任网格员或网格长', self: '本人' },
    blanks: {},
  }),
};
