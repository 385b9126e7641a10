import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import { endOf, nextLook } from '../../cloudfunctions/volunteer/dates.rules';
import { type Product, startProduct } from '../support/product';
import { plant } from '../support/stored';
import { aVolunteer, dayAhead, volunteersOf, type Volunteers } from '../support/volunteers';

jest.setTimeout(30_000);

let product: Product;
let hands: Volunteers;
const until = dayAhead(20);

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  hands = volunteersOf(product);
  await plant(product, 'volunteers', aVolunteer({ openid: 'o-ends', until }));
  await plant(product, 'volunteers', aVolunteer({ openid: 'o-stays', until: dayAhead(300) }));
});

afterAll(() => product.stop());

/** At noon of a day. */
const at = async (day: string) => {
  await product.setClock(`${day}T04:00:00.000Z`);
  await hands.tick();
};

const events = (openid: string) => hands.doc(openid)?.journal.map(({ event }) => event);

describe('the end of a membership (F028)', () => {
  it('is told fourteen days before, once', async () => {
    await at(dayAhead(4));
    expect(events('o-ends')).toEqual([]);
    await product.subscribe('o-ends', 'report.moved', 5);
    await at(dayAhead(7));
    await hands.tick();
    expect(events('o-ends')).toEqual(['near']);
    const told = (await product.pushes()).filter(({ to }) => to === 'o-ends');
    expect(told).toHaveLength(1);
    expect(told[0]?.words['thing4']).toContain('到期');
  });

  it('comes the day after the last, by the clock, and not before', async () => {
    await at(until);
    expect(hands.doc('o-ends')?.state).toBe('active');
    await at(dayAhead(21));
    await hands.tick();
    expect(hands.doc('o-ends')).toMatchObject({ state: 'expired', mobile: '13800000000' });
    expect(events('o-ends')).toEqual(['near', 'expire']);
  });

  it('is undone by a renewal, without another quiz; left alone, the number goes after ninety days', async () => {
    await hands.act(hands.officer, 'o-ends', 'renew', { until: dayAhead(60) });
    expect(hands.doc('o-ends')).toMatchObject({ state: 'active', until: dayAhead(60) });
    await at(dayAhead(50));
    await at(dayAhead(61));
    await at(dayAhead(60 + 91));
    expect(hands.doc('o-ends')).toMatchObject({ state: 'left', mobile: '', box: 'past' });
    expect(events('o-ends')).toEqual(['near', 'expire', 'renew', 'near', 'expire', 'lapse']);
    expect(isUnbroken(hands.doc('o-ends')?.journal ?? [])).toBe(true);
    expect(events('o-stays')).toEqual([]);
  });
});

describe('when the clock looks', () => {
  it('is before the end, at it, and when what is kept goes; never for those who are gone', () => {
    const held = { state: 'active', until: '2027-01-31', told: '' } as const;
    expect(nextLook(held)).toBe('2027-01-16T16:00:00.000Z');
    expect(nextLook({ ...held, told: '2027-01-31' })).toBe('2027-01-31T16:00:00.000Z');
    expect(endOf('2027-01-31')).toBe('2027-01-31T16:00:00.000Z');
    expect(nextLook({ ...held, state: 'expired' })).toBe('2027-04-30T16:00:00.000Z');
    for (const state of ['applied', 'returned', 'refused', 'left', 'removed'] as const)
      expect(nextLook({ ...held, state })).toBeNull();
  });
});
