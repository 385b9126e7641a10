import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { rewardIdOf } from '../../cloudfunctions/reward/find.rules';
import { type Product, startProduct } from '../support/product';
import { centrePeople, rewardsOf, sgc } from '../support/rewards';
import { aliasFor } from '../support/samples';

jest.setTimeout(30_000);

let product: Product;
let hands: ReturnType<typeof rewardsOf>;

beforeAll(async () => {
  product = await startProduct({ ticks: false, also: centrePeople });
  hands = rewardsOf(product);
  await hands.opened();
});

afterAll(() => product.stop());

describe('one reward, for whoever decides (F321, F325)', () => {
  it('stands beside what was found and done, without the finder’s name, and offers what may be done', async () => {
    const report = await hands.ended('o-off', 'R05', { text: '校门口占道，五年级二班学生王小明差点被撞' });
    await hands.tick();
    const id = rewardIdOf(report, aliasFor('o-off'));
    const { answer } = await product.ask(sgc(1)[0], 'reward.read', { id }, sgc(1)[1]);
    expect(answer).toMatchObject({ kindWords: '专属网格员', amount: '20.00 元', isForwarded: false });
    expect(answer.evidence.text).toContain('校门口占道');
    expect(answer.evidence.text).not.toContain('王小明');
    expect(answer.evidence.timeline.length).toBeGreaterThan(5);
    expect(answer.mayDo.map(({ step }) => step)).toEqual(['approve', 'return', 'refuse']);
    // The town dispatched and closed it: it is offered nothing.
    const town = await product.ask('o-town', 'reward.read', { id }, 'TOWN@t1');
    expect(town.answer.mayDo).toEqual([]);
    expect((await product.ask('o-stone', 'reward.read', { id }, 'TOWN@t2')).refusal.code).toBe('NOT_FOUND');
    expect((await product.ask('o-off', 'reward.read', { id }, 'OFF@u1')).refusal.code).toBe('FORBIDDEN');
  });
});
