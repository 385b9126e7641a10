import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formBook } from '../support/formBook';
import { type Product, startProduct } from '../support/product';
import { draftRow, readyRoster, rostersOf } from '../support/rosters';

let product: Product;
let rosters: ReturnType<typeof rostersOf>;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  rosters = rostersOf(product);
  await readyRoster(product);
});

afterAll(() => product.stop());

let sent = 0;

const check = async () => {
  const fileId = await rosters.upload(formBook(), (sent += 1));
  return (await product.ask('o-off', 'roster.check', { unitId: 'u1', fileId }, 'OFF@u1')).answer;
};

const adopt = (v: number, id: string) =>
  product.ask('o-off', 'roster.adopt', { unitId: 'u1', v, id }, 'OFF@u1');

describe('a form that was read', () => {
  it('is not imported when the roster has moved since, and then nothing of it is', async () => {
    const { id } = await check();
    const { v } = await rosters.read();
    await rosters.edit('head', {
      row: draftRow({ name: '临时加', mobile: '', officePhone: '0519-80000009' }),
    });
    expect((await adopt(v, id ?? '')).refusal.message).toMatch(/被改动过，请重新上传/);
    expect((await adopt(v + 1, id ?? '')).refusal.code).toBe('CONFLICT');
    expect((await rosters.read()).lines.map(({ name }) => name)).toContain('临时加');
  });

  it('is imported whole once, and never by a plan that is none', async () => {
    const { id } = await check();
    const { v } = await rosters.read();
    expect((await adopt(v, 'none')).refusal.code).toBe('CONFLICT');
    expect((await adopt(v, id ?? '')).ok).toBe(true);
    expect((await adopt(v, id ?? '')).ok).toBe(false);
    expect((await rosters.read()).lines.map(({ name }) => name)).toEqual([
      '某o-head',
      '某o-off',
      '魏守门',
      '方夜巡',
    ]);
  });
});
