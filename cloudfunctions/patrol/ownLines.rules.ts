import type { RoundDoc } from '../../typings/round';
import type { PatrolSweepDoc } from '../../typings/sweep';
import { dayOf, timeOf } from '../calendar.rules';
import { how } from './card.rules';
import { roundFlags } from './flags.table';
import { roundFlow } from './flow.table';
import { sweepFlow } from './sweep/sweep.table';

type Line = readonly [label: string, words: string];

export const ownRoundFields = [
  'unit', 'circuit', 'who', 'startedAt', 'endedAt', 'state', 'leader', 'visits', 'missed', 'findings', 'flags', 'order',
] as const satisfies readonly (keyof RoundDoc)[]; // prettier-ignore

type OwnRound = Pick<RoundDoc, (typeof ownRoundFields)[number]>;

const clock = (at: string): string => timeOf(new Date(at));

/** A round in the file of who walked it: every stop with its time, what was found, and what somebody was to look at (F033). */
export function roundLine(round: OwnRound): Line {
  const { unit, circuit, who, startedAt, endedAt, state, leader, visits, missed, findings, flags } = round;
  const photos = visits.reduce((sum, visit) => sum + visit.photos.length, 0);
  const stops = visits.map((visit) => `${visit.stop.name} ${clock(visit.at)} ${how(visit)}`);
  const words = [
    `${unit.name} ${circuit.name}`,
    `${who.title} ${who.name}`.trim(),
    roundFlow.states[state].label,
    ...(leader === '' ? [] : [`带队：${leader}`]),
    ...(stops.length === 0 ? [] : [`到点：${stops.join('、')}`]),
    ...(missed.length === 0 ? [] : [`没到：${missed.join('、')}`]),
    ...(findings.length === 0 ? [] : [`发现 ${findings.length} 处`]),
    ...(photos === 0 ? [] : [`照片 ${photos} 张`]),
    ...flags.map((flag) => `标记：${roundFlags[flag].label}`),
  ];
  return [`${dayOf(new Date(startedAt))} ${clock(startedAt)}–${clock(endedAt)}`, words.join('，')];
}

export const ownSweepFields = [
  'unit',
  'title',
  'day',
  'state',
  'team',
  'order',
] as const satisfies readonly (keyof PatrolSweepDoc)[];

type OwnSweep = Pick<PatrolSweepDoc, (typeof ownSweepFields)[number]>;

/** A 集中排查 in the file of somebody who walked along: their own place in it, nobody else's (F033). */
export function sweepLine({ unit, title, day, state, team }: OwnSweep, openid: string): Line {
  const own = team.filter((one) => one.openid === openid).map((one) => `${one.title} ${one.name}`.trim());
  return [day, [`${unit.name} ${title}`, ...own, sweepFlow.states[state].label].join('，')];
}
