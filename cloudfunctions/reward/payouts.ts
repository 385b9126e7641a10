import type { Answer, Ask } from '../../typings/contract';
import type { PayoutState, PayoutStep } from '../../typings/payout';
import type { Outcome } from '../../typings/refusal';
import type { PayListDoc, RewardDoc } from '../../typings/rewardDoc';
import type { CentrePayStep, PayListCard, PayMayDo, StuckPayout } from '../../typings/rewardPage';
import { grant, refuse } from '../refuse';
import { chained } from '../workflow/journal.rules';
import { asked } from '../workflow/needs.rules';
import { allowedStep } from '../workflow/step.rules';
import type { Asker, World } from '../world';
import { decidePayout } from './decidePayout.rules';
import { spokenFen } from './fen.rules';
import { openGate } from './gate';
import { centreOf, moved, notThere } from './open';
import { paymentWords } from './page.rules';
import { paidFields, unsetOf } from './paid.rules';
import { advance } from './pay';
import { type PayoutCondition, payoutFlow } from './payout.table';
import { markIn } from './find.rules';

const mostShown = 50;
const mostCounted = 100;

const centreSteps = ['requeue', 'release', 'refund', 'settlePaid', 'settleFailed'] as const satisfies readonly CentrePayStep[]; // prettier-ignore

/** The finance lists, and every payment about which somebody has to decide, the longest waiting first (F326). */
export async function listPayouts(
  _ask: Ask<'payout.list'>,
  { post }: Asker,
  world: World,
): Promise<Outcome<Answer<'payout.list'>>> {
  const centre = centreOf(post);
  if (!centre.ok) return centre;
  const districtId = centre.answer.place.id;
  const { store } = world;
  const [gate, waiting, lists, stuck] = await Promise.all([
    openGate(districtId, world),
    store.page('rewards', { match: { districtId, payState: 'queued' }, by: 'order', direction: 'asc', after: null, limit: mostCounted, fields: ['_id'] }),
    store.page('payLists', { match: { districtId }, by: 'order', direction: 'desc', after: null, limit: 20, fields: ['_id', 'number', 'state', 'rows', 'fen', 'at'] }),
    store.page('rewards', { match: { stuckIn: districtId }, by: 'order', direction: 'asc', after: null, limit: mostShown, fields: ['_id'] }),
  ]); // prettier-ignore
  const held = stuck.length === 0 ? [] : await store.readAll('rewards', stuck.map(({ _id }) => _id)); // prettier-ignore
  return grant({
    path: gate.path,
    brake: gate.brake ?? '',
    waiting: waiting.length,
    lists: lists.map(listCard),
    stuck: held.toSorted((one, other) => (one.order < other.order ? -1 : 1)).flatMap(stuckPayout),
  });
}

const listStates = {
  filling: { text: '正在列入', tone: 'moving' },
  ready: { text: '待付款、待导回', tone: 'waiting' },
  adopting: { text: '正在登记', tone: 'moving' },
  done: { text: '已完成', tone: 'done' },
} as const;

type Listed = Pick<PayListDoc, '_id' | 'number' | 'state' | 'rows' | 'fen' | 'at'>;

const listCard = ({ _id, number, state, rows, fen, at }: Listed): PayListCard => ({
  id: _id,
  number,
  state: listStates[state],
  rows,
  amount: spokenFen(fen),
  at,
  mayExport: rows > 0,
});

function stuckPayout(reward: RewardDoc): readonly StuckPayout[] {
  const { payout, case: found } = reward;
  if (payout === undefined) return [];
  const { label, tone } = payoutFlow.states[payout.state];
  return [
    {
      id: reward._id,
      v: reward.v,
      number: found.number,
      unitName: found.unit.name,
      amount: spokenFen(payout.fen),
      state: { text: label, tone },
      why: paymentWords(reward, 'SGC'),
      mayDo: mayDecide(payout.state),
    },
  ];
}

const mayDecide = (state: PayoutState): readonly PayMayDo[] => {
  const subject = { state, actor: 'SGC', covered: true, holds: () => false } as const;
  return centreSteps.flatMap((step): readonly PayMayDo[] => {
    const row = allowedStep<PayoutState, PayoutStep, PayoutCondition, 'person' | 'centre'>(payoutFlow, subject, step);
    return row === null ? [] : [{ step, label: row.label, tone: row.tone, needs: row.needs }];
  });
}; // prettier-ignore

/** What the centre decides about a payment; never about one's own (F326). */
export async function decideAboutPayout(
  { id, v, step, input }: Ask<'payout.decide'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'payout.decide'>>> {
  const centre = centreOf(asker.post);
  if (!centre.ok) return centre;
  const { id: by, place, role, title } = centre.answer;
  const reward = await world.store.read('rewards', id);
  if (reward?.payout === undefined || reward.districtId !== place.id) return notThere;
  if (reward.v !== v) return moved;
  const marks = asker.aliases.map((alias) => markIn(reward.case.id, alias));
  if (marks.some((mark) => reward.review.involved.includes(mark)))
    return refuse('CONFLICT', '您是这件事的发现人、上报人或经办人，不能决定它的支付。请换一位办理。');
  const { payout } = reward;
  const needs = mayDecide(payout.state).find((one) => one.step === step)?.needs ?? [];
  const said = asked(needs, input);
  const decided = decidePayout(payout, step, textsOf(said), by);
  if (!decided.ok) return decided;
  const set = paidFields(decided.answer, reward.districtId, { at: world.now().toISOString() });
  const entry = chained(reward.journal, {
    at: world.now().toISOString(),
    event: step,
    from: payout.state,
    to: decided.answer.state,
    by: { role, title, openid: asker.openid, ...(asker.name === null ? {} : { name: asker.name }) },
    input: said,
    desk: '',
    spoken: {},
  });
  const isKept = await world.store.amend('rewards', id, { v }, {}, {
    set: { ...set, v: v + 1 },
    unset: [...unsetOf(set), ...(step === 'requeue' ? ['list', 'path'] : [])],
    append: { journal: [entry] },
  }); // prettier-ignore
  if (!isKept) return moved;
  await advance(id, world);
  return grant({ said: saidOf(payout.state, step) });
}

const textsOf = (input: Readonly<Record<string, unknown>>): { readonly why?: string; readonly ref?: string } =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => typeof value === 'string')); // prettier-ignore

function saidOf(state: PayoutState, step: CentrePayStep): string {
  const steps: Readonly<Partial<Record<string, { readonly said: string }>>> = payoutFlow.states[state].steps;
  return steps[step]?.said ?? '已办理。';
}
