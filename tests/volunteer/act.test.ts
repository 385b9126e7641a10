import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { volunteerFlow } from '../../cloudfunctions/volunteer/flow.table';
import type { VolunteerStep } from '../../typings/volunteer';
import { type Product, startProduct } from '../support/product';
import { plant } from '../support/stored';
import { aVolunteer, dayAhead, volunteersOf, type Volunteers } from '../support/volunteers';

jest.setTimeout(30_000);

let product: Product;
let hands: Volunteers;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  hands = volunteersOf(product);
});

afterAll(() => product.stop());

/** By hand, from W08 and F028: in which state who may do what, and what it becomes. */
const law = [
  'applied: OFF HEAD accept → accepted', 'applied: OFF HEAD return → returned', 'applied: OFF HEAD refuse → refused',
  'applied: VOL leave → left',
  'returned: VOL apply → applied', 'returned: VOL leave → left',
  'refused: VOL apply → applied',
  'accepted: VOL brief → active', 'accepted: OFF HEAD renew → stay', 'accepted: OFF HEAD remove → removed',
  'accepted: VOL leave → left', 'accepted: SYS expire → expired',
  'active: VOL brief → stay', 'active: OFF HEAD nameCaptain → stay', 'active: OFF HEAD endCaptain → stay',
  'active: OFF HEAD renew → stay', 'active: OFF HEAD remove → removed', 'active: VOL leave → left',
  'active: SYS expire → expired',
  'expired: OFF HEAD renew → accepted', 'expired: VOL apply → applied', 'expired: VOL leave → left',
  'expired: SYS lapse → left',
  'left: VOL apply → applied',
  'removed: VOL apply → applied',
]; // prettier-ignore

interface Row {
  readonly to: string;
  readonly by: readonly { readonly role: string }[];
}

describe('the table', () => {
  it('is the law as it was written by hand', () => {
    const drawn = Object.entries(volunteerFlow.states).flatMap(([state, { steps }]) =>
      Object.entries(steps as Partial<Record<VolunteerStep, Row>>).map(
        ([step, { to, by }]) => `${state}: ${by.map(({ role }) => role).join(' ')} ${step} → ${to}`,
      ),
    );
    expect(drawn.toSorted()).toEqual(law.toSorted());
  });
});

describe('reviewing (W08)', () => {
  it('is done by one of two who are quick; the other is told to look again', async () => {
    await hands.apply('o-race');
    const v = hands.doc('o-race')?.v ?? 0;
    const until = dayAhead(100);
    const replies = await Promise.all([
      hands.act(hands.officer, 'o-race', 'accept', { until, adult: true }, v),
      hands.act(hands.head, 'o-race', 'refuse', { reason: '不认识' }, v),
    ]);
    expect(replies.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(replies.find(({ ok }) => !ok)?.refusal.code).toBe('CONFLICT');
    expect(hands.doc('o-race')?.journal).toHaveLength(2);
  });

  it('tells the volunteer how it went, with the reason, and no name on the locked screen', async () => {
    await product.subscribe('o-heard', 'report.moved', 3);
    await hands.apply('o-heard');
    await hands.act(hands.officer, 'o-heard', 'return', { reason: '请写班级' });
    const sent = (await product.pushes()).filter(({ to }) => to === 'o-heard');
    expect(sent.at(-1)?.words).toMatchObject({ phrase2: '请补充' });
    const { rows } = (await product.ask('o-heard', 'volunteer.mine', {})).answer;
    expect(rows[0]?.said).toBe('学校请您补充：请写班级');
  });

  it('needs a last day within two years, and somebody of age', async () => {
    await hands.apply('o-days');
    const fields: (string | undefined)[] = [];
    for (const input of [
      {},
      { until: dayAhead(100) },
      { until: '2020-01-01', adult: true as const },
      { until: dayAhead(900), adult: true as const },
      { until: '2026-02-30', adult: true as const },
    ])
      fields.push((await hands.act(hands.officer, 'o-days', 'accept', input)).refusal.field);
    expect(fields).toEqual(['until', 'adult', 'until', 'until', 'until']);
    expect(hands.doc('o-days')?.state).toBe('applied');
  });

  it('is for this school’s officers: no other school, no town, no bureau, no volunteer, and nobody for themselves', async () => {
    await hands.apply('o-own');
    const strangers = [
      ['o-off2', 'OFF@u1-other'], ['o-town', 'TOWN@t1'], ['o-edu', 'EDU@d1'], ['o-prin', 'PRIN@u1'], ['o-neighbour'],
    ] as const; // prettier-ignore
    const input = { until: dayAhead(100), adult: true as const };
    for (const hand of strangers) expect((await hands.act(hand, 'o-own', 'accept', input)).ok).toBe(false);
    await hands.apply('o-off');
    expect((await hands.act(hands.officer, 'o-off', 'accept', input)).refusal.code).toBe('FORBIDDEN');
    expect((await hands.act(hands.head, 'o-off', 'accept', input)).ok).toBe(true);
    expect(hands.doc('o-own')?.state).toBe('applied');
  });

  it('removes with a reason that the volunteer reads; the number is gone', async () => {
    await hands.enrol('o-gone');
    expect((await hands.act(hands.officer, 'o-gone', 'remove', { reason: ' ' })).refusal.field).toBe(
      'reason',
    );
    await hands.act(hands.officer, 'o-gone', 'remove', { reason: '多次缺岗' });
    expect(hands.doc('o-gone')).toMatchObject({ state: 'removed', mobile: '', box: 'past' });
    expect((await product.ask('o-gone', 'volunteer.mine', {})).answer.rows[0]?.said).toContain('多次缺岗');
  });
});

describe('the captain', () => {
  const captains = async () => (await hands.team()).captains.map(({ kind, name }) => `${kind} ${name}`);

  it('is one of each kind: the next takes over, and another kind has its own', async () => {
    for (const [openid, name, kind] of [['o-c1', '沈一禾', 'PAR'], ['o-c2', '顾望舒', 'PAR'], ['o-c3', '谷小满', 'RES']] as const)
      await plant(product, 'volunteers', aVolunteer({ openid, name, kind }));
    await hands.act(hands.officer, 'o-c1', 'nameCaptain');
    await hands.act(hands.officer, 'o-c3', 'nameCaptain');
    expect(await captains()).toEqual(['PAR 沈一禾', 'RES 谷小满']);
    await hands.act(hands.officer, 'o-c2', 'nameCaptain');
    expect(await captains()).toEqual(['PAR 顾望舒', 'RES 谷小满']);
    expect(hands.doc('o-c1')?.journal.map(({ event }) => event)).toEqual(['nameCaptain', 'endCaptain']);
  }); // prettier-ignore

  it('is one when two are named at the same moment', async () => {
    for (const openid of ['o-s1', 'o-s2'])
      await plant(product, 'volunteers', aVolunteer({ openid, kind: 'SHOP' }));
    const replies = await Promise.all([
      hands.act(hands.officer, 'o-s1', 'nameCaptain'),
      hands.act(hands.head, 'o-s2', 'nameCaptain'),
    ]);
    expect(replies.some(({ ok }) => ok)).toBe(true);
    expect([hands.doc('o-s1'), hands.doc('o-s2')].filter((one) => one?.captainOf === 'u1/SHOP')).toHaveLength(
      1,
    );
  });

  it('is nobody who waits or is not briefed, and ends with the membership', async () => {
    await hands.apply('o-early');
    expect((await hands.act(hands.officer, 'o-early', 'nameCaptain')).ok).toBe(false);
    await plant(product, 'volunteers', aVolunteer({ openid: 'o-org', kind: 'ORG' }));
    await hands.act(hands.officer, 'o-org', 'nameCaptain');
    await hands.act(['o-org'], 'o-org', 'leave');
    expect(hands.doc('o-org')?.captainOf).toBeUndefined();
    expect(await captains()).not.toContain('ORG 沈一禾');
  });
});
