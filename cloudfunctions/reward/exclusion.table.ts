import type { Exclusion } from '../../typings/rewardReview';

/** Why somebody gets nothing, as that person reads it, with what can be done (F320, F321, F324, F335, T34, T35). */
export const exclusions = {
  notOver: '这件上报还没有办结，办结后再看有没有奖励。',
  notVerified: '这件上报没有核实属实的记录，不能奖励。',
  merged: '这件上报并入了更早的一件，奖励归最先发现的人。',
  anonymous: '匿名上报不留身份，不能发奖励。想领奖励，下次可以选“实名”或“对网格员保密”。',
  minor: '未满 18 周岁不参加奖励，谢谢您的发现。',
  ageUnknown: '还没有核实年满 18 周岁。请先到学校或网格中心核实，再来申诉。',
  forwarder: '您是代为上报的，奖励归最先发现的人。',
  joined: '别人已经先上报了同一件事，后来一起上报的没有奖励。',
  listOff: '目前只奖励专属网格员和兼职网格员，您所在的名单没有开放，由区社治中心决定。',
  unlisted: '您不在网格员名单里。确实是网格员的，请先到镇网格中心补登名单，再来申诉。',
  noRow: '这类事项不在奖励范围内，范围由区社治中心定。',
  ownDuty: '发现这类事项是您本来的职责，按规定不另奖励。',
  handled: '这件事您自己参与了办理，按规定不另奖励。',
} as const satisfies Readonly<Record<Exclusion, string>>;
