import { eligibleByDefault } from '../../cloudfunctions/reward/switch.rules';
import { rewardIdOf } from '../../cloudfunctions/reward/find.rules';
import type { PersonDoc } from '../../typings/directory';
import type { RewardDoc, RewardRulesDoc } from '../../typings/rewardDoc';
import type { RewardRules } from '../../typings/rewardReview';
import type { Product } from './product';
import { aliasFor, postOf } from './samples';
import { stored, plant } from './stored';
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

export const rules: RewardRules = {
  version: 1,
  from: '2026-01-01',
  rows: [
    { item: 'R05', urgency: 'normal', dutyOf: [], fen: 2000 },
    { item: 'R17', urgency: 'normal', dutyOf: [], fen: 8000 },
  ],
  eligible: eligibleByDefault,
  twoAboveFen: 5000,
};

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

  /** With a table of amounts, a budget and caps. */
  const opened = async (more: Partial<RewardRules> = {}) => {
    await plant(product, 'rewardRules', rulesDoc(more));
  };

  return { tick, ended, rewardOf, opened, walk, byParent };
}
