import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import { noon, patrolsOf, startPatrols, walked } from '../patrol/samples';
import type { Product } from '../support/product';

jest.setTimeout(60_000);

let product: Product;
let hands: ReturnType<typeof patrolsOf>;

beforeAll(async () => {
  product = await startPatrols();
  hands = patrolsOf(product);
  await hands.save();
});

afterAll(() => product.stop());

const partly = () => walked(noon, { visits: walked().visits.slice(1) });

describe('whether a round counts', () => {
  it('is decided by officer or head with a reason, by one of two who are quick, and the walker sees it', async () => {
    const { id } = (await hands.send(partly())).answer;
    expect(hands.round(id).state).toBe('aside');
    expect((await hands.act('o-off', id, 'count', ' ')).refusal.message).toContain('为什么可以计入');
    const replies = await Promise.all([hands.act('o-off', id, 'count'), hands.act('o-head', id, 'count')]);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await hands.act('o-head', id, 'void', '码是拍照扫的')).ok).toBe(true);
    const page = (await hands.read(id, 'o-guard')).answer;
    expect(page.history.map(({ words }) => words)).toEqual(['送到', '计入：核实过', '不计入：码是拍照扫的']);
    expect([page.mayDo, isUnbroken(hands.round(id).journal)]).toEqual([[], true]);
  });

  it('is nobody’s own decision, nor a guard’s, nor another school’s', async () => {
    const { id } = (await hands.send(partly(), 'o-off')).answer;
    expect((await hands.act('o-off', id, 'count')).refusal.message).toContain('另一位核实');
    expect((await hands.read(id, 'o-off')).answer.mayDo).toEqual([]);
    expect((await hands.act('o-head', id, 'count')).ok).toBe(true);
    expect((await hands.act('o-guard', id, 'void')).refusal.code).toBe('FORBIDDEN');
    expect((await hands.act('o-off9', id, 'void')).refusal.code).toBe('NOT_FOUND');
    expect(hands.round(id).state).toBe('counted');
  });
});
