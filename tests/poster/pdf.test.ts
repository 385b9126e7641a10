import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PosterKind } from '../../typings/poster';
import { exportsOf, requestId } from '../support/exports';
import { type Product, startProduct } from '../support/product';
import { wallOf } from './wall';

let product: Product;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  await wallOf(product).ready();
}, 60_000);

afterAll(() => product.stop());

const poster = (kind: PosterKind, unit = 'u1') =>
  ({ requestId: requestId(), format: 'poster', unit, poster: kind }) as const;

const mostBytes = 300 * 1024;
const a3 = /\/MediaBox \[0 0 841\.89 1190\.55\]/;

describe('a poster as a file', () => {
  it.each(['grid', 'levels', 'items', 'flow'] as const)(
    '%s is a PDF of A3 sheets, at most 300 KB, with both fonts as subsets in it',
    async (kind) => {
      const { ticket, bytes } = await exportsOf(product).made('officer', poster(kind));
      expect(ticket).toMatchObject({ state: 'done' });
      expect(ticket.name).toMatch(/^上墙公示-\d{6}\.pdf$/);
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect(bytes.length).toBeLessThanOrEqual(mostBytes);
      const text = bytes.toString('latin1');
      expect(text).toMatch(a3);
      // NB: a subset's name begins with six letters and a plus.
      expect(text).toMatch(/\/FontName \/[A-Z]{6}\+NotoSansSC-Regular/);
      expect(text).toMatch(/\/FontName \/[A-Z]{6}\+NotoSansSC-Bold/);
    },
    60_000,
  );

  it('is not ordered for another school, nor by a town', async () => {
    const { order } = exportsOf(product);
    expect(await order('officer', poster('grid', 'u2'))).toMatchObject({
      ok: false,
      refusal: { field: 'unit' },
    });
    expect(await order('town', poster('grid'))).toMatchObject({ ok: false, refusal: { code: 'FORBIDDEN' } });
  });

  it('is not made while the team is not filed: it says what to do', async () => {
    const { order, settled } = exportsOf(product);
    const { answer } = await order('bureau', poster('grid', 'u2'));
    const ticket = await settled('bureau', answer.id);
    expect(ticket).toMatchObject({ state: 'failed' });
    expect(ticket.said).toContain('名单还没有备案');
  });
});
