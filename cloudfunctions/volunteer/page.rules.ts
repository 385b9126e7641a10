import type { TimelineEntry } from '../../typings/report';
import type { Need } from '../../typings/report';
import type { MyVolunteering, VolunteerDoc, VolunteerMayDo, VolunteerPage } from '../../typings/volunteer';
import { dayOf } from '../calendar.rules';
import { masked } from '../roster/entry.rules';
import { toldWords } from '../workflow/delivery.rules';
import type { Actor } from '../workflow/flow';
import { isBriefed } from './briefing.rules';
import { spokenDay, usualUntil } from './dates.rules';
import { askedSteps, volunteerFlow, volunteerSteps } from './flow.table';
import { kindWords } from './kinds.table';
import { standingOf } from './standing.rules';
import { stepOf } from './step.rules';

/** What of a membership somebody in this relation may do by a button, with what it asks. */
export const mayDoOf = (volunteer: VolunteerDoc, actor: Actor, at: Date): readonly VolunteerMayDo[] =>
  askedSteps.flatMap((step) => {
    const row = stepOf(volunteer, actor, step);
    if (row === null) return [];
    const { label, tone, needs } = row;
    return [{ step, label, tone, needs: needs.map((need) => begun(need, volunteer, at)) }];
  });

const begun = (need: Need, { until, state }: VolunteerDoc, at: Date): Need =>
  need.name === 'until'
    ? { ...need, start: state === 'applied' || until <= dayOf(at) ? usualUntil(at) : until }
    : need;

const untilWords = ({ until, state }: VolunteerDoc): string =>
  until === '' || state === 'applied' ? '' : `有效期到 ${spokenDay(until)}`;

const briefingWords = (volunteer: VolunteerDoc): string => {
  const { briefing } = volunteer;
  if (briefing === null) return '还没有看须知、答题';
  const day = spokenDay(dayOf(new Date(briefing.passedAt)));
  return isBriefed(volunteer) ? `${day}通过上岗须知` : `${day}通过的是旧版须知，要重新答题`;
};

/** One membership as the school reviews it. */
export function volunteerPage(volunteer: VolunteerDoc, actor: Actor, at: Date): VolunteerPage {
  const { _id, v, name, mobile, kind, tie, group, state, captainOf } = volunteer;
  const { label, tone } = volunteerFlow.states[state];
  return {
    id: _id,
    v,
    name,
    mobile: masked(mobile),
    kindWords: kindWords[kind],
    tie,
    groupName: group?.name ?? '',
    state: { text: label, tone },
    until: untilWords(volunteer),
    briefing: briefingWords(volunteer),
    isCaptain: captainOf !== undefined,
    mayReveal: mobile !== '',
    mayThank: actor !== 'VOL' && volunteer.box === 'team',
    mayDo: mayDoOf(volunteer, actor, at),
    timeline: timelineOf(volunteer),
  };
}

/** One's own membership; `captain` is who the captain of one's kind is. */
export function ownPage(volunteer: VolunteerDoc, captain: string, at: Date): MyVolunteering {
  const { _id, v, unit, kind, state, captainOf } = volunteer;
  const { reporterSees, tone } = volunteerFlow.states[state];
  const may = (step: 'apply' | 'brief'): boolean => stepOf(volunteer, 'VOL', step) !== null;
  return {
    id: _id,
    v,
    unit,
    kindWords: kindWords[kind],
    state: { text: reporterSees, tone },
    said: saidToSelf(volunteer),
    until: untilWords(volunteer),
    isCaptain: captainOf !== undefined,
    captain,
    mustBrief: may('brief') && !isBriefed(volunteer),
    mayStand: standingOf(volunteer, at).ok,
    mayApply: may('apply'),
    mayDo: mayDoOf(volunteer, 'VOL', at),
  };
}

/** What a state means for the one it is about, with the reason that was given. */
export function saidToSelf(volunteer: VolunteerDoc): string {
  const { state, journal } = volunteer;
  const reason = journal.at(-1)?.input['reason'];
  const why = typeof reason === 'string' ? `：${reason}` : '';
  const words: Readonly<Record<VolunteerDoc['state'], string>> = {
    applied: '学校正在审核，有结果会告诉您。',
    returned: `学校请您补充${why}`,
    refused: `这次没有通过${why}`,
    accepted: '已通过审核。看须知、答对题目后就能报名值班。',
    active: isBriefed(volunteer)
      ? '可以报名值班。只观察、只上报，不执法。'
      : '须知有了新版，请看完重新答题。',
    expired: '已到期，不能再签到。可以请学校续期，或重新申请。',
    left: '您已退出，手机号已删除。',
    removed: `您已不在队伍里${why}`,
  };
  return words[state];
}

const timelineOf = (volunteer: VolunteerDoc): readonly TimelineEntry[] =>
  volunteer.journal
    .map(({ at, event, from, by, input }, nth): TimelineEntry => ({
      at,
      title: doneWords(event, from),
      by: by.name === undefined ? by.title : `${by.title} ${by.name}`,
      words: Object.entries(input)
        .flatMap(([name, value]) => inputWords(name, value))
        .join('\n'),
      photos: [],
      told: volunteer.owed
        .filter(({ key }) => key.startsWith(`${nth}/`))
        .map(toldWords)
        .join('；'),
    })) // prettier-ignore
    .reverse();

const others: Readonly<Record<string, string>> = {
  revealed: '查看了完整手机号',
  near: '提醒快到期',
  numberTakenBack: '收回手机号，已删去',
};

function doneWords(event: string, from: string): string {
  const step = volunteerSteps.find((one) => one === event);
  const state = Object.entries(volunteerFlow.states).find(([name]) => name === from)?.[1];
  const steps: Readonly<Record<string, { readonly done: string }>> = state?.steps ?? {};
  if (step !== undefined) return steps[step]?.done ?? '申请加入';
  return others[event] ?? event;
}

function inputWords(name: string, value: unknown): readonly string[] {
  if (typeof value !== 'string') return [];
  if (name === 'reason') return [`原因：${value}`];
  if (name === 'until') return [`有效期到：${spokenDay(value)}`];
  return [];
}
