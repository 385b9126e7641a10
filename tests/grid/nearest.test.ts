import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { metresBetween } from '../../cloudfunctions/sphere.rules';
import { unitIndex } from '../../cloudfunctions/unitIndex.rules';
import type { IndexedUnit } from '../../typings/directory';
import { type Product, startProduct } from '../support/product';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
});

afterAll(() => product.stop());

describe('the nearest units', () => {
  it('come nearest first, with metres, and without those that have no point', async () => {
    const point = { longitude: 119.951, latitude: 31.72 };
    const { answer } = await product.ask('o-parent', 'grid.nearest', { point });
    expect(answer.units.map(({ id, distanceMetres }) => [id, distanceMetres])).toEqual([
      ['u1', 95],
      ['u2', 851],
    ]);
  });

  it('are offered for any point on earth and refused for none', async () => {
    expect(
      (await product.ask('o-parent', 'grid.nearest', { point: { longitude: -179.9, latitude: -89 } })).ok,
    ).toBe(true);
    const { refusal } = await product.ask('o-parent', 'grid.nearest', {
      point: { longitude: 181, latitude: 0 },
    });
    expect([refusal.code, refusal.field]).toEqual(['INVALID', 'point']);
  });

  it('are the same as those found by measuring every one', () => {
    const units: IndexedUnit[] = Array.from({ length: 3000 }, (_, at) => ({
      id: `u${at}`, name: '', aliases: [], gridName: '', townName: '', unitKind: 'school', lookAlikes: [], receiver: '',
      point: { longitude: 119.8 + ((at * 7919) % 3000) / 10_000, latitude: 31.6 + ((at * 104729) % 3000) / 10_000 },
    })); // prettier-ignore
    const index = unitIndex(units);
    for (let at = 0; at < 50; at += 1) {
      const here = [119.8 + at / 170, 31.6 + ((at * 31) % 50) / 170] as const;
      const measured = units
        .map(({ id, point }) => ({
          id,
          metres: metresBetween(here, [point?.longitude ?? 0, point?.latitude ?? 0]),
        }))
        .sort((a, b) => a.metres - b.metres);
      const found = index.nearest(here[0], here[1], 1);
      expect(found[0]?.metres).toBeCloseTo(measured[0]?.metres ?? -1, 6);
    }
  });

  it('are none when no unit has a point', () => expect(unitIndex([]).nearest(0, 0, 5)).toEqual([]));
});
