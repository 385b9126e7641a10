import { eligibleByDefault } from '../../cloudfunctions/reward/switch.rules';
import { markIn, rewardIdOf } from '../../cloudfunctions/reward/find.rules';
import { listColumns } from '../../cloudfunctions/reward/listForm.rules';
import { paidFields } from '../../cloudfunctions/reward/paid.rules';
import { newPayout } from '../../cloudfunctions/reward/payoutStep.rules';
import { billNumber } from '../../cloudfunctions/reward/bill.rules';
import { secondsAfter } from '../../cloudfunctions/calendar.rules';
import type { PersonDoc } from '../../typings/directory';
import type { Payout } from '../../typings/payout';
import type { PayGateDoc, PayListDoc, RewardDoc, RewardRulesDoc } from '../../typings/rewardDoc';
import type { StepInput } from '../../typings/report';
import type { RewardRules, RewardStep } from '../../typings/rewardReview';
import { bookParts, sheetXml, zipOf } from './formBook';
import type { Product } from './product';
import { aliasFor, postOf } from './samples';
import { plant, stored } from './stored';
import { requestId } from './team';
import { checked, dispatch, done, form, verified, walkersOf, type Who } from './walkers';

const centre = (openid: string): PersonDoc => ({
  _id: `person:${openid}`,
  kind: 'person',
  v: 1,
  openid,
  name: `某${openid}`,
  posts: [{ ...postOf('SGC'), id: 'SGC@d1', place: { kind: 'district', id: 'd1', name: '云岭区' } }],
});

/** Of the centre, as many as a test needs. */
export const centrePeople = ['o-sgc1', 'o-sgc2', 'o-sgc3'].map(centre);

export const sgc = (nth: 1 | 2 | 3) => [`o-sgc${nth}`, 'SGC@d1'] as const;

/** What the centre decided, without when. */
export const decided: Omit<RewardRules, 'version' | 'from'> = {
  rows: [
    { item: 'R05', urgency: 'normal', dutyOf: [], fen: 2000 },
    { item: 'R17', urgency: 'normal', dutyOf: [], fen: 8000 },
  ],
  eligible: eligibleByDefault,
  twoAboveFen: 5000,
};

const rules: RewardRules = { version: 1, from: '2026-01-01', ...decided };

export const rulesDoc = (more: Partial<RewardRules> = {}): RewardRulesDoc => ({
  _id: 'd1',
  v: 1,
  versions: [{ ...rules, ...more }],
  journal: [],
});

const wide = 1_000_000;
export const wideCaps = {
  one: wide,
  personDay: wide,
  personMonth: wide,
  gridMonth: wide,
  allDay: wide,
  all: wide,
};

/** What reward tests do, by way of the real functions. */
export function rewardsOf(product: Product) {
  const { walk, filed: byParent } = walkersOf(product);
  let made = 0;

  const tick = async () => {
    await product.cloud.host.invoke({ name: 'clock', event: '{}', source: 'wx_trigger' });
  };

  /** A case that somebody found, which the town saw to its end. */
  async function ended(openid = 'o-off', item = 'R05', more: object = {}): Promise<string> {
    made += 1;
    const draftId = `reward_${String(made).padStart(20, '0')}`;
    const draft = {
      draftId, unitId: 'u1', unitConfirmed: true, itemId: item, subMatterId: null, text: '校门口占道', media: [],
      place: { words: '东门外', point: null }, reporter: 'named', callMe: '', happeningNow: false, aboutSchool: false,
      writtenAt: new Date().toISOString(), ...more,
    } as const; // prettier-ignore
    const { ok, answer, refusal } = await product.ask(openid, 'report.submit', draft);
    if (!ok) throw new Error(refusal.message);
    const { id } = answer;
    const steps: readonly (readonly [Who, Parameters<typeof walk>[1][number][1], object?])[] = [
      ['officer', 'verify', verified(id, item)],
      ['officer', 'submitToTown', form],
      ['town', 'dispatch', { ...dispatch, co: [] }],
      ['urban', 'sign'],
      ['urban', 'start', { measures: '到场清理' }],
      ['urban', 'feedback', done(id)],
      ['town', 'close', checked(id)],
    ];
    await walk(id, steps as Parameters<typeof walk>[1]);
    return id;
  }

  const rewardOf = (reportId: string, openid = 'o-off'): RewardDoc | null =>
    stored(product, 'rewards', rewardIdOf(reportId, aliasFor(openid)));

  /** With a table of amounts. */
  const opened = async (more: Partial<RewardRules> = {}) => {
    await plant(product, 'rewardRules', rulesDoc(more));
  };

  /** With money in the budget, and caps that nothing reaches. */
  const funded = async (fen = 100_000) => {
    await plant(product, 'payGates', aGate());
    const change = { kind: 'fund', requestId: requestId(), fen, ref: '拨1', why: '年度预算' } as const;
    await product.ask('o-sgc1', 'budget.change', { change }, 'SGC@d1');
  };

  const act = (nth: 1 | 2 | 3, id: string, step: RewardStep, input: StepInput = {}) =>
    product.ask(
      sgc(nth)[0],
      'reward.act',
      { id, v: stored(product, 'rewards', id)?.v ?? 0, step, input },
      'SGC@d1',
    );

  const doc = (id: string): RewardDoc | null => stored(product, 'rewards', id);

  return { tick, ended, rewardOf, opened, funded, act, doc, walk, byParent };
}

/** A candidate as the clock makes one, for a case that need not be there. */
export function aReward(more: Partial<RewardDoc> = {}): RewardDoc {
  const _id = more._id ?? 'b'.repeat(40);
  const at = '2026-11-26T02:00:00.000Z';
  return {
    _id,
    v: 1,
    state: 'candidate',
    box: 'review',
    districtId: 'd1',
    case: {
      id: 'c'.repeat(24),
      number: 'Y01-261126-AAAAA',
      title: '校门口占道',
      unit: { id: 'u1', name: '青禾小学' },
      town: { id: 't1', name: '柳溪镇' },
      day: '2026-11-26',
    },
    who: aliasFor('o-off'),
    kind: 'dedicated',
    grid: 'd1/1/u1',
    review: {
      reward: _id,
      person: markIn('c'.repeat(24), aliasFor('o-off')),
      grid: 'd1/1/u1',
      rules: 1,
      isForwarded: false,
      state: 'candidate',
      item: 'R05',
      urgency: 'normal',
      fen: null,
      why: [],
      involved: [markIn('c'.repeat(24), aliasFor('o-off'))],
      approvals: [],
      refusals: [],
      appealed: false,
    },
    prints: [],
    matter: 'u1/R05',
    flags: [],
    at,
    order: `${at}/${_id}`,
    journal: [],
    owed: [],
    ...more,
  };
}

/** One that was approved, with its payment as it stands. */
export function anApproved(payout: Partial<Payout> = {}, more: Partial<RewardDoc> = {}): RewardDoc {
  const bare = aReward({ state: 'approved', box: 'granted', ledger: 'd1/2026', ...more });
  const fen = payout.fen ?? 2000;
  const made = newPayout({ reward: bare._id, person: bare.who, grid: bare.grid, fen });
  const review = { ...bare.review, state: 'approved' as const, fen };
  return { ...bare, review, ...paidFields({ ...made, ...payout }, 'd1') };
}

/** One whose bill lies with the merchant, and waits for the officer of the first school. */
export async function plantWaiting(product: Product, _id: string): Promise<void> {
  const now = new Date(product.cloud.clock.now());
  const sentAt = now.toISOString();
  const bill = { bill: billNumber(_id, 1), reward: _id, fen: 2000, person: aliasFor('o-off'), sentAt };
  await product.cloud.host.invoke({
    name: 'pay',
    event: JSON.stringify({ do: 'send', bill }),
    source: 'scf',
  });
  const payout = {
    state: 'waiting', stands: 'reserved', owed: [], heard: 'waitConfirm', sentAt, claimUntil: secondsAfter(now, 24 * 3600),
  } as const; // prettier-ignore
  await plant(product, 'rewards', anApproved(payout, { _id, path: 'simulate' }));
}

export const aGate = (more: Partial<PayGateDoc> = {}): PayGateDoc => ({
  _id: 'd1',
  v: 1,
  path: 'manual',
  brake: null,
  caps: wideCaps,
  intent: null,
  journal: [],
  ...more,
});

export const aList = (more: Partial<PayListDoc> = {}): PayListDoc => ({
  _id: 'd'.repeat(40),
  v: 1,
  districtId: 'd1',
  number: 'F-261126-DDDD',
  state: 'ready',
  rows: 1,
  fen: 2000,
  by: 'SGC@d1',
  at: '2026-11-26T02:00:00.000Z',
  order: `2026-11-26T02:00:00.000Z/${'d'.repeat(40)}`,
  ...more,
});

/** A finance list as a workbook: what the finance office sends back. */
const listBook = (rows: readonly (readonly string[])[]): Buffer =>
  zipOf(bookParts([{ xml: sheetXml([listColumns.map(({ title }) => title), ...rows]) }]));

let files = 0;

/** A finance list that lies in storage, as the phone put it there. */
export async function sentBack(
  { cloud }: Product,
  list: string,
  rows: readonly (readonly string[])[],
): Promise<string> {
  files += 1;
  const path = encodeURIComponent(`case/payList/${list}/${files}.xlsx`);
  const answer = await fetch(`${cloud.url}/__local/upload?path=${path}`, {
    method: 'POST',
    headers: { 'x-openid': 'o-sgc1' },
    body: listBook(rows),
  });
  return ((await answer.json()) as { readonly fileID: string }).fileID;
}
