import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import { stored as inStore } from '../support/stored';
import { wallOf } from './wall';

let product: Product;
let wall: ReturnType<typeof wallOf>;

beforeAll(async () => {
  product = await startProduct();
  wall = wallOf(product);
  await wall.ready();
}, 60_000);

afterAll(() => product.stop());

describe('putting a poster up', () => {
  it('takes a photo of this very wall and the place', async () => {
    expect(await wall.prove({ photos: [] })).toMatchObject({ ok: false, refusal: { code: 'INVALID' } });
    expect(await wall.prove({ place: ' ' })).toMatchObject({ ok: false, refusal: { field: 'place' } });
    const elsewhere = await wall.prove({ photos: ['cloud://local-env/poster/u2/wall.jpg'] });
    expect(elsewhere).toMatchObject({ refusal: { field: 'photos' } });
    expect(await wall.read()).toMatchObject({ state: 'never' });
    expect(await wall.prove()).toMatchObject({ ok: true });
    expect(await wall.read()).toMatchObject({ state: 'current', proof: { place: '东门门卫室外墙' } });
  });

  it('is done by one of two who are quick; the other is told to look again', async () => {
    const { v } = await wall.read();
    const both = await Promise.all([wall.prove({ v }), wall.prove({ v })]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'CONFLICT' } });
  });

  it('is stale as soon as the officer is another, and in the bureau’s list after one tick of the clock', async () => {
    await wall.team((row) => (row.kind === 'OFF' ? { ...row, name: '顾望舒' } : row));
    expect(await wall.read()).toMatchObject({ state: 'stale' });
    await product.advance(61);
    expect(await wall.list('stale')).toEqual(['u1']);
    expect(await wall.read()).toMatchObject({
      changed: ['责任网格员由苏小满改为顾望舒'],
      staleSince: expect.any(String),
      history: [{ who: '系统', words: '内容过时：责任网格员由苏小满改为顾望舒' }, {}, {}],
    });
    expect(await wall.prove()).toMatchObject({ ok: true });
    expect(await wall.list('current')).toEqual(['u1']);
  });

  it('is refused while one of the four fields is missing: which, and what to do (F354)', async () => {
    await wall.team((row) => ({ ...row, officePhone: '' }));
    const reply = await wall.prove();
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'CONFLICT' } });
    expect(reply.refusal.message).toContain('请在名单里填办公电话');
  });

  it('keeps a journal that verifies', () => {
    const poster = inStore(product, 'posters', 'u1');
    expect(poster?.journal.map(({ event }) => event)).toEqual(['proved', 'proved', 'grewStale', 'proved']);
    expect(isUnbroken(poster?.journal ?? [])).toBe(true);
  });

  it('is stale within a minute of a change of the school’s cells, by the same write (W25)', async () => {
    await wall.team((row) => row);
    expect(await wall.prove()).toMatchObject({ ok: true });
    const cell = { id: 'c1', name: '食堂', part: 'food', people: ['苏小满'], duties: ['查留样'] } as const;
    const saved = await product.ask('o-off', 'cell.save', { unitId: 'u1', v: 0, cells: [cell] }, 'OFF@u1');
    expect(saved).toMatchObject({ ok: true });
    await product.advance(61);
    expect(await wall.list('stale')).toEqual(['u1']);
    expect(await wall.read()).toMatchObject({ changed: ['新增网格点“食堂”苏小满'] });
    expect(inStore(product, 'cells', 'u1')?.postersDueAt).toBeUndefined();
  });
});
