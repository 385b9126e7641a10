import type { Addressee, OwedMessage } from '../../typings/message';
import type { PatrolDoc } from '../../typings/patrol';
import type { CircuitDay, PatrolDay, PatrolWeekDoc, WeekState, WeekStep } from '../../typings/round';
import type { JournalActor } from '../../typings/reportDoc';
import type { StepInput } from '../../typings/report';
import { laterDay } from '../calendar.rules';
import type { StepRow } from '../workflow/flow';
import { chained } from '../workflow/journal.rules';
import { lookAgainAt } from '../workflow/line.rules';
import { allowedStep } from '../workflow/step.rules';
import type { Change } from '../world';
import { mondayOf, shortOf, sumsOf, weekIdOf } from './day.rules';
import { type PatrolTell, weekFlow } from './flow.table';
import { shortWords, toldOf } from './told.rules';

/** A school's week before its first day was counted. */
export const newWeek = ({ unit, town, districtId }: PatrolDoc, day: string): PatrolWeekDoc => {
  const week = mondayOf(day);
  const none = { days: [], needed: 0, done: 0, shortBy: 0, words: '', journal: [], owed: [] };
  return { _id: weekIdOf(unit.id, week), v: 0, state: 'running', unit, town, districtId, week, order: `${week}/${unit.id}`, ...none };
}; // prettier-ignore

export interface CountedDay {
  readonly day: string;
  readonly circuits: readonly CircuitDay[];
  /** Those who are told: each list is one message. */
  readonly officers: readonly Addressee[];
  readonly heads: readonly Addressee[];
  readonly at: Date;
}

const system: JournalActor = { role: 'SYS', title: '系统' };

/**
 * A week with one of its days counted, for the first time or again. The first time, what is missing is told to officer
 * and head, each once (F190); with its last day a week is over, and the head is asked to sign (F192). A day that is
 * counted again changes figures only, also of a week that was signed, and says so.
 */
export function withDay(week: PatrolWeekDoc, counted: CountedDay): PatrolWeekDoc {
  const { day, circuits, at } = counted;
  const isNew = !week.days.some((one) => one.day === day);
  const days = [...week.days.filter((one) => one.day !== day), { day, circuits }].toSorted((a, b) => (a.day < b.day ? -1 : 1)); // prettier-ignore
  const sums = sumsOf(days);
  const isOver = isNew && week.state === 'running' && day === laterDay(week.week, 6);
  const state = isOver ? weekFlow.states.running.steps.end.to : week.state;
  const event = eventOf(isOver, !isNew && sums.done !== week.done);
  const words = `${day}：${circuits.map(({ name, needed, done }) => `${name} ${done}/${needed}`).join('，')}`;
  const journal = event === null ? week.journal : [...week.journal, chained(week.journal, { at: at.toISOString(), event, from: week.state, to: state, by: system, input: { words }, desk: '', spoken: {} })]; // prettier-ignore
  const owed = [...week.owed, ...(isNew ? shortTold(week, counted) : []), ...(isOver ? signTold(week, counted) : [])]; // prettier-ignore
  const due = lookAgainAt(owed);
  return { ...week, v: week.v + 1, state, days, ...sums, journal, owed, ...(due === null ? {} : { owedDueAt: due }) }; // prettier-ignore
}

const eventOf = (isOver: boolean, isAgain: boolean): 'end' | 'recount' | null => {
  if (isOver) return 'end';
  return isAgain ? 'recount' : null;
};

function shortTold({ unit }: PatrolWeekDoc, { day, circuits, officers, heads, at }: CountedDay): readonly OwedMessage[] {
  if (shortOf(circuits) === 0) return [];
  const telling = { unit: unit.name, what: '巡查完成情况', words: `${day.slice(5)} ${shortWords(circuits)}`, at };
  return [
    toldOf({ ...telling, key: `${day}-short/officer`, ladder: officers }),
    toldOf({ ...telling, key: `${day}-short/head`, ladder: heads }),
  ];
} // prettier-ignore

const signTold = ({ unit, week }: PatrolWeekDoc, { heads, at }: CountedDay): readonly OwedMessage[] => [
  toldOf({
    key: `${week}-sign/head`,
    what: '一周巡查待签',
    unit: unit.name,
    words: '请查看一周巡查并签字',
    ladder: heads,
    at,
  }),
];

/** Whether a week's figures of a day are as they were counted now. */
export const isSame = (days: readonly PatrolDay[], day: string, circuits: readonly CircuitDay[]): boolean =>
  JSON.stringify(days.find((one) => one.day === day)?.circuits) === JSON.stringify(circuits);

export type WeekRow = StepRow<WeekState, never, PatrolTell>;

/** The row of a step of a week, or null when the table does not let this role take it. */
export const weekStepOf = (state: WeekState, role: JournalActor['role'], step: WeekStep): WeekRow | null =>
  role === 'REPORTER' ? null : allowedStep<WeekState, WeekStep, never, PatrolTell>(weekFlow, { state, actor: role, covered: true, holds: () => false }, step); // prettier-ignore

/** The one write by which the head signs. */
export function signed(week: PatrolWeekDoc, by: JournalActor, input: StepInput, words: string, at: Date): Change {
  const entry = chained(week.journal, { at: at.toISOString(), event: 'sign', from: week.state, to: 'signed', by, input, desk: '', spoken: {} });
  return { set: { v: week.v + 1, state: 'signed', words, signedAt: at.toISOString() }, append: { journal: [entry] } };
} // prettier-ignore
