import type { MyPost, ToolKey } from '../../typings/person';

/** A tool as its button on the first page. */
export interface ToolView {
  readonly key: ToolKey;
  readonly label: string;
  /** Read aloud: what opens. */
  readonly says: string;
  readonly icon: string;
  readonly url: string;
  /** How many wait there: `3`, `20+`; empty where nothing is counted or nothing waits. */
  readonly count: string;
}

/** How many wait in a tool, by its key. */
export type ToolCounts = Readonly<Partial<Record<ToolKey, string>>>;

const office = '/packages/office/pages';

const views: { readonly [K in ToolKey]: Omit<ToolView, 'key' | 'count'> } = {
  ledger: { label: '台账', says: '台账：查询和导出', icon: 'list', url: `${office}/ledger/index` },
  unacked: {
    label: '未确认',
    says: '未确认与未送达：要打电话告知的人',
    icon: 'clock',
    url: `${office}/unacked/index`,
  },
  board: { label: '统计', says: '统计：数字和它们背后的清单', icon: 'chart', url: `${office}/board/index` },
  route: { label: '流转路径', says: '流转路径和缺口清单', icon: 'swap', url: `${office}/route/index` },
  counterpart: {
    label: '对应单位',
    says: '对应单位：各镇由谁办、找谁',
    icon: 'person',
    url: `${office}/counterpart/index`,
  },
  checklist: {
    label: '清单版本',
    says: '清单版本：导入、批准和以前的版本',
    icon: 'edit',
    url: `${office}/checklist/index`,
  },
  deadlines: {
    label: '办理时限',
    says: '办理时限、工作时间和节假日',
    icon: 'clock',
    url: `${office}/deadlines/index`,
  },
  guards: {
    label: '应配保安',
    says: '应配保安：辅助网格员至少几名',
    icon: 'shield',
    url: `${office}/guards/index`,
  },
  opened: {
    label: '查看记录',
    says: '查看记录：谁看过上报人身份和限制内容',
    icon: 'list',
    url: `${office}/opened/index`,
  },
  roster: { label: '网格队伍', says: '网格队伍名单和备案', icon: 'person', url: `${office}/roster/index` },
  filings: {
    label: '队伍备案',
    says: '各校网格队伍备案情况',
    icon: 'shield',
    url: `${office}/filings/index`,
  },
  grids: {
    label: '网格登记',
    says: '网格登记：名称、学校和调整',
    icon: 'list',
    url: `${office}/grids/index`,
  },
  school: {
    label: '学校资料',
    says: '学校资料：人数、校门和校界',
    icon: 'school',
    url: `${office}/school/index`,
  },
  cells: {
    label: '校内网格',
    says: '校内网格：每格谁负责、负责什么',
    icon: 'shield',
    url: `${office}/cells/index`,
  },
  poster: {
    label: '上墙公示',
    says: '上墙公示：生成海报、张贴登记',
    icon: 'school',
    url: `${office}/poster/index`,
  },
  posters: {
    label: '公示张贴',
    says: '公示张贴：各校张贴情况',
    icon: 'list',
    url: `${office}/posters/index`,
  },
  volunteers: {
    label: '志愿者',
    says: '志愿者队伍：审核、队长和微信群',
    icon: 'person',
    url: '/packages/volunteer/pages/team/index',
  },
  rota: {
    label: '排班',
    says: '排班：护学岗、今明缺口和每天谁在',
    icon: 'clock',
    url: '/packages/rota/pages/keep/index',
  },
  duty: {
    label: '值守情况',
    says: '值守情况：谁到了岗，哪里缺人',
    icon: 'chart',
    url: '/packages/rota/pages/duty/index',
  },
  shifts: {
    label: '值班报名',
    says: '值班报名：选班次，看我的班',
    icon: 'check',
    url: '/packages/rota/pages/free/index',
  },
  volunteerCounts: {
    label: '志愿者人数',
    says: '各校志愿者人数',
    icon: 'chart',
    url: '/packages/volunteer/pages/counts/index',
  },
  patrol: {
    label: '巡查',
    says: '巡查：按路线走点，发现异常就报',
    icon: 'shield',
    url: '/packages/patrol/pages/today/index',
  },
  patrolWeeks: {
    label: '巡查周报',
    says: '巡查周报：每周少了几轮，网格长签字',
    icon: 'chart',
    url: '/packages/patrol/pages/weeks/index',
  },
  rewards: {
    label: '奖励审核',
    says: '奖励审核：核对、同意或不予奖励',
    icon: 'shield',
    url: '/packages/reward/pages/queue/index',
  },
  payouts: {
    label: '奖励支付',
    says: '奖励支付：付款清单、要决定的支付',
    icon: 'list',
    url: '/packages/reward/pages/payouts/index',
  },
  budget: {
    label: '奖励资金',
    says: '奖励资金：余额、上限和账',
    icon: 'chart',
    url: '/packages/reward/pages/budget/index',
  },
  rewardRules: {
    label: '奖励办法',
    says: '奖励办法：哪些事项、多少钱、给谁',
    icon: 'edit',
    url: '/packages/reward/pages/rules/index',
  },
  braveries: {
    label: '见义勇为',
    says: '见义勇为：核实、奖励和宣传',
    icon: 'shield',
    url: '/packages/bravery/pages/queue/index',
  },
  people: { label: '人员', says: '人员：谁在岗，邀请和换人', icon: 'person', url: `${office}/people/index` },
};

/** The tools of the post I act in; none as a citizen, and none that this version of the phone does not know yet. */
export const toolViews = (post: MyPost | null, counts: ToolCounts = {}): readonly ToolView[] =>
  (post?.tools ?? []).filter((key) => key in views).map((key) => withCount(key, counts[key] ?? ''));

const withCount = (key: ToolKey, count: string): ToolView => {
  const { says, ...view } = views[key];
  return { key, ...view, says: count === '' ? says : `${says}，有${count}件`, count };
};
