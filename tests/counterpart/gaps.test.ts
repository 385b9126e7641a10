import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { firstTable, wordsFor } from '../../cloudfunctions/counterpart/table.rules';
import { rowView } from '../../cloudfunctions/counterpart/view.rules';
import type { ChecklistDoc } from '../../typings/directory';
import { at, district, items } from '../checklist/wujin';
import { type Product, startProduct } from '../support/product';
import { keepers, tablesOf } from './support';

/** By hand from the plan (T14): cases are routed to these, and the task force does not have them. */
const outside = [
  '交通局', '住建局', '生态环境局', '经发集团', '先行集团', '自来水公司', '燃气公司', '供电公司', '移动', '电信',
  '联通', '广电',
]; // prettier-ignore

const checklist: ChecklistDoc = { _id: 'checklist', kind: 'checklist', version: 'v', items };
const place = { id: district.id, name: district.name };

describe("the district's own units on the first day", () => {
  const words = wordsFor(district.id, checklist, district);
  const rows = firstTable(place, district).rows.map((row) => rowView(row, words, district, at));

  it('have twelve that the task force does not have, and no liaison at any of them', () => {
    const found = rows.filter((row) => row.outside);
    expect(found.map(({ standsFor }) => standsFor).sort()).toEqual([...outside].sort());
    expect(found.every(({ gaps }) => gaps.includes('noLiaison'))).toBe(true);
  });

  it('cannot stand for what names nobody, nor for a town', () => {
    const names = words.map(({ name }) => name);
    expect(names).toHaveLength(27 - 3);
    for (const nobody of ['各相关部门', '各管线权属单位', '属地']) expect(names).not.toContain(nobody);
  });

  it('leave to a town every word but the owners and those that name nobody', () => {
    expect(wordsFor('hutang', checklist, district)).toHaveLength(27 - 2 - 9);
  });
});

let product: Product;
let tables: ReturnType<typeof tablesOf>;
beforeAll(async () => {
  product = await startProduct({ ticks: false });
  tables = tablesOf(product);
});
afterAll(() => product.stop());

const gaps = async (as: keyof typeof keepers) =>
  (await product.ask(keepers[as][0], 'counterpart.gaps', {}, keepers[as][1])).answer.places;

describe('the gaps page', () => {
  it('shows a town its own and the district all, in three calls', async () => {
    expect((await gaps('town')).map(({ place: { id } }) => id)).toEqual(['t1']);
    expect((await gaps('bureau')).map(({ place: { id } }) => id)).toEqual(['t1', 't2', 'd1']);
    expect((await product.lastCalls()).length).toBeLessThanOrEqual(4);
  });

  it('loses a row once liaison, leader and a seat are there', async () => {
    const key = await tables.keyOf('某o-urban');
    const contact = { name: '', title: '', phone: '', key };
    await tables.save({ id: 't1-health', liaison: contact });
    const [town] = await gaps('town');
    expect(town?.rows.find(({ id }) => id === 't1-health')?.gaps).toEqual(['noLeader']);
    await tables.save({ id: 't1-health', leader: contact });
    const [after] = await gaps('town');
    expect(after?.rows.map(({ id }) => id)).not.toContain('t1-health');
    expect(after?.all).toBe(3);
  });

  it.each(['OFF@u1', 'PRIN@u1'])('is not for %s', async (as) => {
    const openid = as === 'OFF@u1' ? 'o-off' : 'o-prin';
    expect((await product.ask(openid, 'counterpart.gaps', {}, as)).refusal.code).toBe('FORBIDDEN');
  });
});
