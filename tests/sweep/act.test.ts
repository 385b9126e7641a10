import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import { patrolsOf, startPatrols } from '../patrol/samples';
import type { Product } from '../support/product';
import { stored } from '../support/stored';
import { sweepsOf } from './samples';

jest.setTimeout(60_000);

let product: Product;
let hands: ReturnType<typeof sweepsOf>;

beforeAll(async () => {
  product = await startPatrols();
  hands = sweepsOf(product);
});

afterAll(() => product.stop());

const summary = { summary: '查了三栋楼，发现一处，已上报待修' };

describe('a sweep', () => {
  it('closes only when every report is there, and only with a summary; the head is told, and may send it back (F195)', async () => {
    const { id } = (await hands.begin()).answer;
    await hands.find(id, 'draft_of_an_end_0000000001');
    expect((await hands.act(id, 'close', summary)).refusal.message).toContain('还有 1 处的上报没有送到');
    expect((await hands.read(id)).answer.hint).toContain('还有 1 处');
    await hands.report(id, 'draft_of_an_end_0000000001');
    expect((await hands.read(id)).answer.hint).toBe('');
    expect((await hands.act(id, 'close', { summary: ' ' })).refusal.message).toContain('反馈小结');
    expect((await hands.act(id, 'close', summary, 'o-head')).refusal.code).toBe('FORBIDDEN');
    const replies = await Promise.all([hands.act(id, 'close', summary), hands.act(id, 'close', summary)]);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(hands.sweepNow(id)).toMatchObject({ state: 'closed', summary: summary.summary });
    expect((await hands.find(id, 'draft_of_an_end_0000000002')).refusal.code).toBe('FORBIDDEN');
    const owed = () => hands.sweepNow(id).owed.map(({ ladder, page }) => [ladder[0]?.openid, page]);
    const page = `packages/patrol/pages/sweep/index?id=${id}`;
    expect(owed()).toEqual([['o-head', page]]);

    expect((await hands.act(id, 'sendBack', { reason: '写清谁来修' }, 'o-head')).ok).toBe(true);
    expect(owed()).toEqual([['o-head', page], ['o-off', page]]);
    expect((await hands.act(id, 'close', { summary: '物业本周修好' })).ok).toBe(true);
    await patrolsOf(product).tick();
    expect(hands.sweepNow(id).owed.every(({ state }) => state !== 'owed')).toBe(true);
    expect(isUnbroken(hands.sweepNow(id).journal)).toBe(true);
  }); // prettier-ignore

  it('does not wait for a report that will never come, says why, and still takes it', async () => {
    const { id } = (await hands.begin()).answer;
    await hands.find(id, 'draft_of_an_end_0000000003');
    expect((await hands.act(id, 'cancel', { reason: '改期' })).refusal.code).toBe('FORBIDDEN');
    expect((await hands.act(id, 'giveUp', { reason: '' })).refusal.field).toBe('reason');
    expect((await hands.act(id, 'giveUp', { reason: '当场改好了' })).ok).toBe(true);
    expect((await hands.act(id, 'close', summary)).ok).toBe(true);
    const { answer } = await hands.report(id, 'draft_of_an_end_0000000003');
    await product.advance(61);
    await patrolsOf(product).tick();
    expect(hands.sweepNow(id)).toMatchObject({ state: 'closed', findings: [{ report: { id: answer.id } }] });
  });

  it('tells the officer once, a day later, of a report that never came', async () => {
    const { id } = (await hands.begin()).answer;
    await hands.find(id, 'draft_of_an_end_0000000004');
    for (const hours of [25, 7, 24]) {
      await product.advance(hours * 3600);
      await patrolsOf(product).tick();
    }
    const { owed } = hands.sweepNow(id);
    expect(owed.map(({ key, ladder }) => [key, ladder[0]?.openid])).toEqual([['late/officer', 'o-off']]);
    expect(owed[0]?.fields['thing4']).toBe('开学前消防排查有1处没收到上报');
  });

  it('on which nothing was found is cancelled with a reason, once, from what was seen last', async () => {
    const { id } = (await hands.begin()).answer;
    const stale = { id, v: 7, step: 'cancel', input: { reason: '改期' } } as const;
    expect((await product.ask('o-off', 'sweep.act', stale, 'OFF@u1')).refusal.code).toBe('CONFLICT');
    expect((await hands.act(id, 'cancel', { reason: '改期' })).ok).toBe(true);
    expect((await hands.act(id, 'close', summary)).refusal.message).toContain('已撤销');
    expect((await hands.act(id, 'cancel', { reason: '改期' }, 'o-off9')).refusal.code).toBe('NOT_FOUND');
  });

  it('is deleted three years later', async () => {
    const { id } = (await hands.begin()).answer;
    await product.advance(1096 * 86_400);
    await patrolsOf(product).tick();
    expect(stored(product, 'patrolSweeps', id)).toBeNull();
  });
});
