import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { substituteStep } from '../../cloudfunctions/rota/substitute/substitute.rules';
import { substituteFlow } from '../../cloudfunctions/rota/substitute/substitute.table';
import type { SubstituteDoc, SubstituteState, SubstituteStep } from '../../typings/substitute';
import { monday, rotaOf, startRota } from '../rota/support';
import type { Product } from '../support/product';
import { amendStored, plant, stored } from '../support/stored';
import { aSubstitute } from './samples';

jest.setTimeout(60_000);

/** By hand from F182: from where, by what, whereto, and whom it tells. */
const law = [
  'asked accept accepted other',
  'asked decline declined other',
  'asked withdraw withdrawn other',
  'accepted withdraw withdrawn other',
];

describe('the law of a substitute (F182)', () => {
  it('is this and no other', () => {
    const rows = Object.entries(substituteFlow.states).flatMap(([from, { steps }]) =>
      Object.entries(steps as Record<string, { to: string; tells: readonly string[] }>).map(
        ([step, { to, tells }]) => `${from} ${step} ${to} ${tells.join(',')}`,
      ),
    );
    expect(rows).toEqual(law);
  });

  it.each([
    ['asked', 't0', 'withdraw'],
    ['asked', 't3', 'accept decline'],
    ['asked', 't1', ''],
    ['accepted', 't0', 'withdraw'],
    ['accepted', 't3', 'withdraw'],
    ['accepted', 't1', ''],
    ['declined', 't3', ''],
    ['withdrawn', 't0', ''],
  ] as const)('%s lets %s “%s”', (state, openid, steps) => {
    const one = aSubstitute(null, state);
    const may = (['accept', 'decline', 'withdraw'] as const).filter((step) => substituteStep(one, step, openid) !== null); // prettier-ignore
    expect(may.join(' ')).toBe(steps);
  });
});

describe('a substitute', () => {
  let product: Product;
  let rota: ReturnType<typeof rotaOf>;
  let one: SubstituteDoc;

  beforeAll(async () => {
    product = await startRota(4);
    rota = rotaOf(product);
    await rota.save();
    await rota.make();
    for (const openid of ['t0', 't3']) await product.subscribe(openid, 'shift.told', 9);
    one = aSubstitute(rota.shift(), 'asked');
    await plant(product, 'substitutes', one);
  });
  afterAll(() => product.stop());

  const now = () => stored(product, 'substitutes', one._id);
  const act = (openid: string, step: SubstituteStep, v = now()?.v ?? 0) =>
    product.ask(openid, 'substitute.act', { id: one._id, v, step });
  const is = (state: SubstituteState) => amendStored(product, 'substitutes', one._id, { state });

  it('is accepted by who was asked and nobody else, and the other is told', async () => {
    expect((await act('t0', 'accept')).refusal.code).toBe('FORBIDDEN');
    expect((await act('t1', 'accept')).refusal.code).toBe('NOT_FOUND');
    expect((await act('t3', 'accept', 1)).refusal.code).toBe('CONFLICT');
    expect((await act('t3', 'accept')).answer.said).toBe('已登记。当天您可以替对方签到，时长算您的。');
    expect(now()).toMatchObject({ state: 'accepted', v: 3, endsDueAt: one.endsDueAt });
    expect(await rota.told('t0')).toEqual(['对方答应替班，当天谁来都可以签到']);
  });

  it.each(['t0', 't3'])('is taken back by %s, and deleted by itself a week later', async (openid) => {
    await is('accepted');
    expect((await act(openid, 'withdraw')).answer.said).toBe('已取消，并告诉对方。');
    expect(now()).toMatchObject({ state: 'withdrawn', endsDueAt: expect.stringMatching(/^2026-12-01T04:/) });
    expect((await rota.told(openid === 't0' ? 't3' : 't0')).at(-1)).toBe('替班的登记取消了');
    expect((await act('t3', 'accept')).refusal.message).toContain('已经结束');
  });

  it('is not accepted by who is of the school no more, or of another force', async () => {
    await is('asked');
    await amendStored(product, 'substitutes', one._id, { force: 'guard' });
    expect((await act('t3', 'accept')).refusal.message).toContain('不是同一类');
    await amendStored(product, 'substitutes', one._id, { to: { openid: 'o-nobody', name: '某人' }, named: ['t0', 'o-nobody'] }); // prettier-ignore
    expect((await act('o-nobody', 'accept')).refusal.message).toContain('请先申请加入');
  });

  it('is over with its turn, and is deleted', async () => {
    await product.setClock(rota.shift(monday).endsAt);
    expect((await act('t0', 'withdraw')).refusal.message).toContain('已经结束');
    await amendStored(product, 'substitutes', one._id, { endsDueAt: '2026-11-30T00:00:00.000Z' });
    await rota.tick();
    expect(now()).toBeNull();
  });
});
