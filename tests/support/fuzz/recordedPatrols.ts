import type { Action } from '../../../typings/contract';
import { newRound } from '../../../cloudfunctions/patrol/newRound.rules';
import { newWeek } from '../../../cloudfunctions/patrol/week.rules';
import { laterDay } from '../../../cloudfunctions/calendar.rules';
import { marksOf, noon, patrol, plan, walked } from '../../patrol/samples';
import { sweep, sweepDraft } from '../../sweep/samples';
import type { Product } from '../product';
import { plant } from '../stored';
import type { Recorded } from './recorded';

type PatrolAction = Extract<
  Action,
  `patrol.${string}` | `round.${string}` | `sweep.${string}` | `week.${string}`
>;

const aRound = 'a'.repeat(32);
const weeks = 40;
const mondayAt = (nth: number): string => laterDay('2024-01-01', 7 * (nth % weeks));

/** Each can be closed once, or be found something on; so there are many of both. */
const sweepAt = (letter: string, nth: number): string => letter.repeat(30) + String(10 + (nth % weeks));

/** A school's patrols, a round that is decided about, and weeks to sign. */
export async function patrolsMade(product: Product): Promise<void> {
  await plant(product, 'patrols', patrol({ nextDay: '2099-01-01' }));
  const who = { openid: 'o-guard', name: '程某', title: '保安员' };
  const made = newRound({ draft: walked(), patrol: patrol(), who, aliases: [], role: 'AUX', marksOf, at: new Date(noon) });
  if (!made.ok) throw new Error(made.refusal.message);
  await plant(product, 'rounds', { ...made.answer, _id: aRound, state: 'counted', day: '2099-01-01', uncounted: false });
  for (let nth = 0; nth < weeks; nth += 1)
    await plant(product, 'patrolWeeks', { ...newWeek(patrol(), mondayAt(nth)), v: 1, state: 'due' });
  for (let nth = 0; nth < weeks; nth += 1)
    for (const letter of ['b', 'c']) await plant(product, 'patrolSweeps', sweep({ _id: sweepAt(letter, nth), order: `2026-11-23/${letter}${nth}` }));
} // prettier-ignore

/** The lines of recorded.ts for what is walked at a school. */
export const recordedPatrols: { readonly [A in PatrolAction]: Recorded<A> } = {
  'patrol.read': { by: 'officer', ask: () => ({ unitId: 'u1' }) },
  'patrol.save': {
    by: 'officer',
    ask: ({ versionOf }) => ({ unitId: 'u1', v: versionOf('patrols', 'u1'), plan: plan() }),
  },
  'round.send': { by: 'officer', ask: () => walked() },
  'round.list': { by: 'officer', ask: () => ({ unitId: 'u1', mine: false, cursor: null }) },
  'round.read': { by: 'officer', ask: () => ({ id: aRound }) },
  'round.act': {
    by: 'officer',
    ask: ({ versionOf }) => {
      const v = versionOf('rounds', aRound);
      return { id: aRound, v, step: v % 2 === 1 ? 'void' : 'count', input: { reason: '核实过' } };
    },
  },
  'sweep.form': { by: 'officer', ask: () => ({ unitId: 'u1' }) },
  'sweep.begin': {
    by: 'officer',
    ask: ({ fresh }) => sweepDraft({ sweepId: fresh().padStart(24, '0') }),
  },
  'sweep.list': { by: 'officer', ask: () => ({ mine: false, state: 'running', cursor: null }) },
  'sweep.read': { by: 'officer', ask: () => ({ id: sweepAt('b', 0) }) },
  'sweep.find': {
    by: 'officer',
    ask: ({ fresh }) => {
      const nth = fresh();
      return { id: sweepAt('b', Number(nth)), draftId: nth.padStart(24, '0'), itemId: null, where: '东门' };
    },
  },
  'sweep.act': {
    by: 'officer',
    ask: ({ versionOf, fresh }) => {
      const id = sweepAt('c', Number(fresh()));
      return { id, v: versionOf('patrolSweeps', id), step: 'close', input: { summary: '都查过了' } };
    },
  },
  'week.list': { by: 'head', ask: () => ({ state: 'due', cursor: null }) },
  'week.sign': {
    by: 'head',
    ask: ({ versionOf, fresh }) => {
      const id = `u1.${mondayAt(Number(fresh()))}`;
      return { id, v: versionOf('patrolWeeks', id), words: '已看，周三少一轮' };
    },
  },
};
