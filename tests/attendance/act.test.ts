import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import type { Product } from '../support/product';
import { codeOf, minutesPast, monday, morningOf, startMorning } from './support';

jest.setTimeout(60_000);

let product: Product;
let morning: ReturnType<typeof morningOf>;

beforeAll(async () => {
  product = await startMorning();
  morning = morningOf(product);
});

afterAll(() => product.stop());

describe('who keeps the rota', () => {
  it('confirms a picture, writes down who had no phone, excuses, and does not accept', async () => {
    expect((await morning.deed('t0', { kind: 'came' })).refusal.message).toContain('还没有开始');
    await product.setClock(minutesPast(1));
    await morning.press('t0', { photo: `cloud://local-env.x/checkin/${monday}/1.jpg` });
    await morning.press('t1', { code: codeOf() });
    expect((await morning.deed('t0', { kind: 'came' })).answer.said).toContain('计入服务时长');
    expect(morning.attended('t0')).toMatchObject({ state: 'came', by: 'photo' });
    expect((await morning.deed('t1', { kind: 'refuse' })).ok).toBe(true);
    expect((await morning.press('t1', { code: codeOf() })).answer.said).toContain('队长没有认可');
    expect((await morning.deed('c0', { kind: 'refuse' })).refusal.message).toContain('没有签到');
    expect((await morning.deed('c0', { kind: 'excuse', why: '值班民警临时出警' })).ok).toBe(true);
    expect((await morning.deed('c0', { kind: 'came' })).ok).toBe(true);
    expect(morning.attended('c0')).toMatchObject({ state: 'came', by: 'captain', inAt: minutesPast(0) });
    const journal = morning.attended('c0')?.journal ?? [];
    expect(journal.map(({ event, from, to, by }) => [event, from, to, by.role])).toEqual([
      ['excuse', 'absent', 'excused', 'OFF'], ['came', 'excused', 'came', 'OFF'],
    ]);
    expect(isUnbroken(journal)).toBe(true);
    expect(JSON.stringify(journal)).not.toMatch(/o-off|沈/);
  });

  it('is told when somebody moved it first, and nobody else may', async () => {
    expect((await morning.deed('t0', { kind: 'refuse' }, { v: 1 })).refusal.code).toBe('CONFLICT');
    expect((await morning.deed('t2', { kind: 'came' })).refusal.code).toBe('NOT_FOUND');
    expect((await morning.deed('t0', { kind: 'came' }, { by: 't1' })).refusal.code).toBe('FORBIDDEN');
    await product.setClock('2026-12-15T04:00:00.000Z');
    expect((await morning.deed('t0', { kind: 'refuse' })).refusal.message).toContain('已经过去 14 天');
  });
}); // prettier-ignore
