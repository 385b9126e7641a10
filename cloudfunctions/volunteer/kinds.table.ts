import type { KindChoice, VolunteerKind } from '../../typings/volunteer';

/** The four sources that the plan names (S0, F027), in its own order, with what ties each to a school. */
export const volunteerKinds = [
  { kind: 'PAR', label: '在校生家长', tieLabel: '孩子的年级班级', tieHint: '例如：二年级 3 班。不写孩子的姓名' },
  { kind: 'RES', label: '周边居民', tieLabel: '住在哪里', tieHint: '小区或村，例如：青禾新村' },
  { kind: 'SHOP', label: '商家', tieLabel: '店名和位置', tieHint: '例如：校门对面的文具店' },
  { kind: 'ORG', label: '社会公益组织热心人士', tieLabel: '组织名称', tieHint: '例如：社区义工队' },
] as const satisfies readonly KindChoice[]; // prettier-ignore

/** Each kind in words. */
export const kindWords = {
  PAR: '在校生家长',
  RES: '周边居民',
  SHOP: '商家',
  ORG: '公益组织热心人士',
} as const satisfies Readonly<Record<VolunteerKind, string>>;

/** Read before the button is pressed: what is kept, who sees it, how it ends (F032, F033). */
export const applicationNotice = [
  '只登记姓名、您与学校的关系；手机号可以不填。由本校责任网格员和网格长查看，手机号平时只显示一部分，查看全号要写原因并留下记录。',
  '教育局只看到人数，看不到您是谁。通过后，同队的志愿者能看到队长的姓名。',
  '退出、未通过或被移出时手机号立即删除；注销时全部删除，也可以在隐私中心导出。',
  '志愿者只观察、只上报，不执法、不拦人、不处置。未满 18 周岁不能报名。',
] as const;

/** Settings, not the catalogue's: it gives no number (T59). Days. */
export const volunteerDays = {
  /** Suggested at first: one school year. */
  usual: 365,
  longest: 730,
  toldBefore: 14,
  /** After the end: then the number goes and somebody counts as gone. */
  keptAfter: 90,
} as const;

/** As many schools as one person helps at the same time, applications counted. */
export const mostSchools = 10;

/** How long a group's code opens anything: a QR older than a week is flagged (F029). */
export const codeDays = 7;

/** As many groups as a school files at the same time. */
export const mostGroups = 20;
