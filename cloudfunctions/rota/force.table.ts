import type { Force, GuardPostKind, OneOf, Weekday } from '../../typings/rota';

/** The forces, in the order in which they are shown and filled. */
export const forces = {
  police: '民警、辅警',
  joint: '村校联防',
  parent: '家长志愿者',
  teacher: '教师',
  guard: '保安',
  neighbour: '其他志愿者',
} as const satisfies Readonly<Record<Force, string>>;

export const forcesInOrder = Object.keys(forces) as readonly Force[];

/** The N of 1+N: 三支护学力量 (F186, F187). */
export const threeForces = ['parent', 'teacher', 'guard'] as const satisfies readonly Force[];

/** The four kinds of a post (F185). */
export const guardPostKinds = {
  security: '治安岗',
  traffic: '交警岗',
  patrolPolice: '巡特警岗',
  mass: '群防群治',
} as const satisfies Readonly<Record<GuardPostKind, string>>;

export const weekdayWords = {
  1: '周一',
  2: '周二',
  3: '周三',
  4: '周四',
  5: '周五',
  6: '周六',
  7: '周日',
} as const satisfies Readonly<Record<Weekday, string>>;

export const guardPostKindsInOrder = Object.keys(guardPostKinds) as readonly GuardPostKind[];

/** What is said when the “1” is missing. */
export const missingOne = {
  police: '缺民警或辅警',
  joint: '缺村校联防队员',
} as const satisfies Readonly<Record<OneOf, string>>;

export const missingN = '家长、教师、保安至少要有一人';
