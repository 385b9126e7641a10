import type { Post } from '../../typings/person';
import type { RoundCard, RoundDoc, RoundPage, RoundState, RoundStep, Visit } from '../../typings/round';
import { allowedSteps } from '../workflow/step.rules';
import { roundFlags } from './flags.table';
import { type PatrolTell, type RoundCondition, roundFlow, roundSteps } from './flow.table';
import { circuitKinds } from './kinds.table';
import { subjectOf } from './step.rules';

export type ListedRound = Pick<
  RoundDoc,
  '_id' | 'circuit' | 'who' | 'startedAt' | 'endedAt' | 'state' | 'visits' | 'missed' | 'findings' | 'flags' | 'order'
>; // prettier-ignore

/** One round in a list. */
export function roundCard(round: ListedRound): RoundCard {
  const { _id, circuit, who, startedAt, endedAt, state, visits, missed, findings, flags } = round;
  const there = new Set(visits.filter(({ proved }) => proved).map(({ stop }) => stop.id)).size;
  const { label, tone } = roundFlow.states[state];
  return {
    id: _id,
    circuit: circuit.name,
    who: who.name === '' ? who.title : `${who.title} ${who.name}`,
    startedAt,
    endedAt,
    state: { text: label, tone },
    stops: `${there}/${there + missed.length} 个点`,
    findings: findings.length,
    flags: flags.map((flag) => roundFlags[flag].label),
  };
}

/** How somebody showed that they were at a stop, in words; never a position. */
export const how = ({ by, proved, metres, accuracyMetres, reason }: Visit): string => {
  if (by === 'scan') return proved ? '扫码' : '码不是这个点的';
  if (by === 'photo') return `拍照：${reason}`;
  if (metres === undefined) return '定位，这个点没有在地图上标出';
  return `定位，离点 ${metres} 米（误差 ${accuracyMetres ?? 0} 米）`;
};

/** One round, whole; photos by their addresses. */
export function roundPage(
  round: RoundDoc,
  post: Post | null,
  openid: string,
  addressOf: ReadonlyMap<string, string>,
): RoundPage {
  const { v, unit, receivedAt, clockMinutes, leader, circuit, visits, missed, findings, journal } = round;
  return {
    card: roundCard(round),
    v,
    unit,
    receivedAt,
    clockWords: clockWords(clockMinutes),
    leaderWords: leader === '' ? noLeader(circuit.kind) : `带队：${leader}`,
    visits: visits.map((visit) => ({
      name: visit.stop.name,
      at: visit.at,
      how: how(visit),
      proved: visit.proved,
      wrong: visit.wrong,
      photos: visit.photos.map((fileId) => addressOf.get(fileId) ?? ''),
    })),
    missed,
    findings: findings.map(({ stop, wrong, report }) => ({
      name: stop.name,
      wrong: wrong.length === 0 ? '其他异常' : wrong.join('；'),
      reportId: report?.id ?? '',
      words: report === null ? '上报还在走的人手机里，联网后送到' : `已上报，编号 ${report.number}`,
    })),
    flags: round.flags.map((flag) => roundFlags[flag].label),
    history: journal.map(({ at, by, event, input }) => ({
      at,
      who: `${by.title} ${by.name ?? ''}`.trim(),
      words: [done[event] ?? event, String(input['reason'] ?? input['words'] ?? '')].filter((word) => word !== '').join('：'),
    })),
    mayDo: mayDo(round, post, openid),
  };
} // prettier-ignore

const done: Readonly<Record<string, string>> = {
  sent: '送到',
  arrive: '上报已送达',
  count: '计入',
  void: '不计入',
};

const clockWords = (minutes: number): string => {
  if (minutes === 0) return '';
  const off = Math.abs(minutes);
  const words = off < 120 ? `${off} 分钟` : `${Math.round(off / 60)} 小时`;
  return `手机时间${minutes > 0 ? '快' : '慢'}了约 ${words}，下面的时间已经改正。`;
};

const noLeader = (kind: RoundDoc['circuit']['kind']): string =>
  circuitKinds[kind].needsLeader ? '没有值班领导带队' : '';

/** What this person may do with a round; the clock's step is nobody's button. */
function mayDo(round: RoundDoc, post: Post | null, openid: string): RoundPage['mayDo'] {
  if (post === null || post.place.id !== round.unit.id) return [];
  const subject = subjectOf(round, post.role, openid);
  return allowedSteps<RoundState, RoundStep, RoundCondition, PatrolTell>(roundFlow, roundSteps, subject).map(
    ([step, { label, tone, needs }]) => ({ step, label, tone, needs }),
  );
}
