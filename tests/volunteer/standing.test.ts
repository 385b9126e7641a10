import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { standingOf } from '../../cloudfunctions/volunteer/standing.rules';
import { volunteerAt, volunteersAt } from '../../cloudfunctions/volunteerStanding';
import { storeOver } from '../support/folding';
import { type Product, startProduct } from '../support/product';
import { plant } from '../support/stored';
import { aVolunteer } from '../support/volunteers';

const at = new Date('2026-11-26T04:00:00.000Z');
const good = aVolunteer({ until: '2026-11-26' });
const old = { version: '2020-1', passedAt: '2020-09-01T02:00:00.000Z' };

describe('who may take a shift (F028, F351)', () => {
  it('is in the team, within the last day, and through the valid briefing', () => {
    expect(standingOf(good, at)).toEqual({
      ok: true,
      answer: {
        id: good._id, openid: 'o-parent', unitId: 'u1', kind: 'PAR', name: '沈一禾', isCaptain: false, until: '2026-11-26',
      },
    }); // prettier-ignore
    const captain = standingOf({ ...good, captainOf: 'u1/PAR' }, at);
    expect(captain.ok && captain.answer.isCaptain).toBe(true);
  });

  it.each([
    ['nobody', null, '请先申请'],
    ['one who waits', { ...good, state: 'applied' as const }, '请先申请'],
    ['one sent back', { ...good, state: 'returned' as const }, '请先申请'],
    ['one refused', { ...good, state: 'refused' as const }, '请先申请'],
    ['one who left', { ...good, state: 'left' as const }, '请先申请'],
    ['one removed', { ...good, state: 'removed' as const }, '请先申请'],
    ['one accepted but not briefed', { ...good, state: 'accepted' as const, briefing: null }, '答题'],
    ['one whose briefing is of an older version', { ...good, briefing: old }, '答题'],
    ['one whose time is over, before the clock came round', { ...good, until: '2026-11-25' }, '续期'],
    ['one whom the clock has ended', { ...good, state: 'expired' as const }, '续期'],
  ])('%s may not, and is told what to do', (_, volunteer, words) => {
    expect(standingOf(volunteer, at)).toMatchObject({
      ok: false,
      refusal: { code: 'FORBIDDEN', message: expect.stringContaining(words) },
    });
  });
});

describe('asked of the database', () => {
  let product: Product;

  beforeAll(async () => {
    product = await startProduct({ ticks: false });
    for (const openid of ['o-a', 'o-b', 'o-c']) await plant(product, 'volunteers', aVolunteer({ openid }));
    await plant(
      product,
      'volunteers',
      aVolunteer({ openid: 'o-unbriefed', state: 'accepted', briefing: null }),
    );
    await plant(product, 'volunteers', aVolunteer({ openid: 'o-past', state: 'left', box: 'past' }));
    await plant(product, 'volunteers', aVolunteer({ openid: 'o-a', unit: { id: 'u2', name: '分校' } }));
  });

  afterAll(() => product.stop());

  const outside = () => ({ store: storeOver(product.cloud), now: () => at });

  it('finds one by school and account, and nobody at a school they are not of', async () => {
    const found = await volunteerAt('u1', 'o-b', outside());
    expect(found.ok && found.answer.openid).toBe('o-b');
    expect((await volunteerAt('u2', 'o-b', outside())).ok).toBe(false);
  });

  it('goes through a school page by page, each once', async () => {
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await volunteersAt('u1', { after, limit: 2 }, outside());
      seen.push(...page.volunteers.map(({ openid }) => openid));
      after = page.next;
      if (after === null) break;
    }
    expect(seen.toSorted()).toEqual(['o-a', 'o-b', 'o-c']);
  });
});
