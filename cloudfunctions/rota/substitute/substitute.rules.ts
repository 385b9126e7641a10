import type { OwedMessage } from '../../../typings/message';
import type { Outcome } from '../../../typings/refusal';
import type { Force } from '../../../typings/rota';
import type { ShiftDoc } from '../../../typings/shift';
import type {
  SubstituteDoc,
  SubstituteLine,
  SubstitutePerson,
  SubstituteState,
  SubstituteStep,
  SubstituteTurn,
} from '../../../typings/substitute';
import { secondsAfter, spokenTimeOf, timeOf } from '../../calendar.rules';
import { whoOf } from '../../people/place.rules';
import { grant, refuse } from '../../refuse';
import { thing } from '../../report/words.rules';
import type { StepRow } from '../../workflow/flow';
import { allowedStep } from '../../workflow/step.rules';
import { spokenForce } from '../card.rules';
import type { Member } from '../reasons.rules';
import { keptDays, wholeDays } from './settings.table';
import {
  substituteButtons,
  type SubstituteCondition,
  substituteFlow,
  type SubstituteTell,
} from './substitute.table';

const daySeconds = 86_400;

/** One pair for one turn, or for one school: named twice, it is the same. */
export const substituteIdOf = (scope: string, from: string, to: string): string =>
  [scope, whoOf(from), whoOf(to)].join('.');

export const turnOfShift = ({ _id, post, day, startsAt, endsAt }: ShiftDoc): SubstituteTurn => ({
  id: _id,
  postName: post.name,
  day,
  startsAt,
  endsAt,
});

/** When it is deleted by itself: so long after its turn, or after a year. */
export const endsAfter = (turn: SubstituteTurn | null, at: Date): string =>
  turn === null
    ? secondsAfter(at, wholeDays * daySeconds)
    : secondsAfter(new Date(turn.endsAt), keptDays * daySeconds);

const noName = refuse('NOT_FOUND', '没有找到这个人，或和您不是同一类值班人员；请核对姓名，对方也要先加入这所学校的队伍。', 'name'); // prettier-ignore
const twins = refuse('CONFLICT', '队里有重名的人，请改为换班转发给本人，或请队长安排。', 'name');

/** Whom a name means: of the same force at the school, and nobody else (F182). */
export function namedAs(
  name: string,
  giver: Pick<Member, 'openid' | 'force'>,
  members: readonly Member[],
): Outcome<Member> {
  const found = members.filter(
    (one) => one.name === name && one.force === giver.force && one.openid !== giver.openid,
  );
  const [one] = found;
  if (one === undefined) return noName;
  return found.length > 1 ? twins : grant(one);
}

const conditions: { readonly [C in SubstituteCondition]: (one: Pair, openid: string) => boolean } = {
  isGiver: ({ from }, openid) => from.openid === openid,
  isAsked: ({ to }, openid) => to.openid === openid,
};

type Pair = Pick<SubstituteDoc, 'from' | 'to' | 'state'>;

/** The row of a step for somebody, or null when the table does not let them. */
export const substituteStep = (
  one: Pair,
  step: SubstituteStep,
  openid: string,
): StepRow<SubstituteState, SubstituteCondition, SubstituteTell> | null =>
  allowedStep<SubstituteState, SubstituteStep, SubstituteCondition, SubstituteTell>(
    substituteFlow,
    {
      state: one.state,
      actor: 'VOL',
      covered: true,
      holds: (condition) => conditions[condition](one, openid),
    },
    step,
  );

const words: Readonly<Record<SubstituteState, string>> = {
  asked: '有人请您当替班人，请看看能不能答应',
  accepted: '对方答应替班，当天谁来都可以签到',
  declined: '对方替不了，您可以再请别人',
  withdrawn: '替班的登记取消了',
};

/** Tells one of the two of a new state; no name of anybody (F117). */
export const toldOfSubstitute = (
  { v, unit, turn }: Pick<SubstituteDoc, 'v' | 'unit' | 'turn'>,
  state: SubstituteState,
  openid: string,
  at: Date,
): OwedMessage => ({
  key: `${v}-${state}/${openid}`,
  template: 'shift.told',
  page: 'packages/rota/pages/mine/index',
  fields: {
    thing1: thing(turn?.postName ?? '替班登记'),
    thing2: thing(unit.name),
    time3: spokenTimeOf(turn === null ? at : new Date(turn.startsAt)),
    thing4: thing(words[state]),
  },
  ladder: [{ openid, title: '值班人员' }],
  rung: 0,
  state: 'owed',
  attempts: [],
  dueAt: at.toISOString(),
}); // prettier-ignore

/** The other of the two. */
export const otherOf = (
  { from, to }: Pick<SubstituteDoc, 'from' | 'to'>,
  openid: string,
): SubstitutePerson => (from.openid === openid ? to : from);

/** What is still to be answered or may still be used: of a turn that is over nothing is. */
export const isOpen = ({ state, turn, endsDueAt }: SubstituteDoc, at: Date): boolean =>
  substituteFlow.states[state].open && (turn?.endsAt ?? endsDueAt) > at.toISOString();

const dayWords = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

const whereOf = ({ turn, unit }: SubstituteDoc): string =>
  turn === null
    ? `${unit.name}的每一班`
    : `${dayWords(turn.day)} ${timeOf(new Date(turn.startsAt))}–${timeOf(new Date(turn.endsAt))} ${turn.postName}`;

/** How the other is spoken of by who is asked: by surname, as those who stand there together see one another. */
export const spokenPerson = ({ name }: SubstitutePerson, force: Force): string =>
  `${[...name][0] ?? ''}${spokenForce[force]}`;

/** One of mine with its buttons; who named somebody reads the whole name, which they wrote. */
export function substituteLine(one: SubstituteDoc, openid: string): SubstituteLine {
  const isGiver = one.from.openid === openid;
  return {
    id: one._id,
    v: one.v,
    unit: one.unit,
    shift: one.turn?.id ?? null,
    words: isGiver ? `${one.to.name} 替我` : `我替 ${spokenPerson(one.from, one.force)}`,
    where: whereOf(one),
    state: one.state,
    stateLabel: isGiver || one.state !== 'asked' ? substituteFlow.states[one.state].label : '等您答应',
    mayDo: substituteButtons.flatMap((step) => {
      const row = substituteStep(one, step, openid);
      return row === null ? [] : [{ step, label: row.label, tone: row.tone }];
    }),
  };
}
