import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { bureau, centre, head, officer, school, teamsOf, type Teams } from '../support/team';

let product: Product;
let team: Teams;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  team = teamsOf(product);
});

afterAll(() => product.stop());

describe('the duty plan', () => {
  it('shows four weeks ahead, and that nobody is missing', async () => {
    await product.setClock('2026-11-26T02:00:00.000Z');
    const { answer } = await team.duty(head);
    expect(answer.days).toHaveLength(28);
    expect(answer.days[0]).toEqual({ day: '2026-11-26', names: ['某o-off', '某o-head'] });
    expect([answer.gaps, answer.mayPlan]).toEqual([[], true]);
  });

  it('lets an officer plan their own leave only, and others not even look', async () => {
    expect((await team.duty(officer)).answer.mayPlan).toBe(false);
    expect((await team.duty(centre, school)).refusal.code).toBe('FORBIDDEN');
    expect((await team.duty(bureau, school)).answer.mayPlan).toBe(true);
  });
});
