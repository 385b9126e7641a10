import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { update } from '../../local/cloud/database/documents';
import type { Fields } from '../../local/cloud/values';
import { readStored } from '../../local/cloud/database/ejson';
import { bindRow } from '../../cloudfunctions/roster/bind.rules';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import type { PersonDoc, UnitDoc } from '../../typings/directory';
import type { CollectionName, Documents } from '../../cloudfunctions/world';
import { type Product, startProduct } from '../support/product';
import { draftRow, rostersOf } from '../support/rosters';
import { draft } from '../support/samples';

let product: Product;
let rosters: ReturnType<typeof rostersOf>;

beforeAll(async () => {
  product = await startProduct();
  rosters = rostersOf(product);
});

afterAll(() => product.stop());

/** What lies in the database, as it lies there. */
function stored<C extends CollectionName>(collection: C, id: string): Documents[C] {
  const { table } = product.cloud.store.collection(collection);
  const [found] = product.cloud.store.driver
    .prepare(`SELECT k, doc FROM ${table}`)
    .all([])
    .filter(({ doc }) => (readStored(String(doc)) as unknown as { _id: string })._id === id);
  return readStored(String(found?.['doc'])) as unknown as Documents[C];
}

const seats = () =>
  (stored('directory', 'unit:u1') as UnitDoc).seats.map(({ role, openid, filed }) => [role, openid, filed]);

describe('a school files its team', () => {
  it('starts from the people who are there, and says what is missing', async () => {
    const page = await rosters.read('officer');
    expect(page.lines.map(({ kind, isBound, name }) => [kind, isBound, name])).toEqual([
      ['HEAD', true, '某o-head'],
      ['OFF', true, '某o-off'],
    ]);
    expect(page.mayDo).toEqual([]);
    expect(page.faults.join('')).toMatch(/手机号没有填/);
    expect(page.guards).toMatchObject({ required: null, have: 0 });
  });

  it('is refused until the form is right, with a sentence that says what', async () => {
    const refused = await rosters.take('head', 'submit', { studentCount: '1200' });
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: 'INVALID', message: expect.stringMatching(/手机号/) },
    });
    await rosters.write();
    const tooFew = await rosters.take('head', 'submit', { studentCount: '1200' });
    expect(tooFew.refusal.message).toMatch(/应不少于 3 名.*现在 1 名/);
    const noNumber = await rosters.take('head', 'submit', { studentCount: '很多' });
    expect(noNumber.refusal.message).toMatch(/1 到 50000/);
  });

  it('is submitted by the head, not by the officer; the bureau is told and finds it in its queue', async () => {
    await product.subscribe('o-edu', 'report.arrived', 3);
    expect((await rosters.take('officer', 'submit', { studentCount: '90' })).refusal.code).toBe('FORBIDDEN');
    expect(await rosters.take('head', 'submit', { studentCount: '90' })).toMatchObject({
      ok: true,
      answer: { said: '已提交云岭区教育局备案。备案之前，原来的队伍照常接收上报。' },
    });
    expect(
      (await product.pushes()).filter(({ to, page }) => to === 'o-edu' && page.includes('roster')),
    ).toHaveLength(1);
    const queue = await product.ask('o-edu', 'roster.list', { state: 'submitted', cursor: null }, 'EDU@d1');
    expect(queue.answer.cards).toMatchObject([{ unitId: 'u1', unitName: '青禾小学' }]);
    expect((await rosters.edit('officer', { row: draftRow({ name: '迟到' }) })).refusal.message).toMatch(
      /先撤回/,
    );
  });

  it('is returned with a reason, put right, and filed; both ways the school is told', async () => {
    await product.subscribe('o-head', 'report.moved', 5);
    expect((await rosters.take('bureau', 'return')).refusal.message).toMatch(/退回原因/);
    await rosters.take('bureau', 'return', { reason: '第 4 行职务写全称' });
    expect(await rosters.read()).toMatchObject({
      state: { text: '已退回' },
      timeline: [{ words: '原因：第 4 行职务写全称' }, {}],
    });
    expect((await rosters.take('head', 'submit')).ok).toBe(true);
    expect((await rosters.take('head', 'file')).refusal.code).toBe('FORBIDDEN');
    expect((await rosters.take('bureau', 'file')).ok).toBe(true);
    expect(
      (await product.pushes()).filter(({ to, page }) => to === 'o-head' && page.includes('roster')),
    ).toHaveLength(2);
    expect(seats()).toEqual([
      ['OFF', 'o-off', true],
      ['HEAD', 'o-head', true],
    ]);
    const doc = stored('rosters', 'u1');
    expect(doc).toMatchObject({ state: 'filed', filed: { version: 1 }, projectedV: doc.teamV });
    expect(doc.projectDueAt).toBeUndefined();
    expect(isUnbroken(doc.journal)).toBe(true);
  });

  it('keeps the filed team while it is amended; the new one receives once it is filed, and the old access ends', async () => {
    await rosters.take('head', 'amend');
    const officer = (await rosters.read()).lines.find(({ kind }) => kind === 'OFF');
    const row = draftRow({ kind: 'OFF', auxKind: null, name: '新网格员', mobile: '13800000008' });
    await rosters.edit('head', { rowId: officer?.rowId ?? '', row });
    const page = await rosters.read();
    expect(page.leaving).toEqual(['责任网格员某o-off']);
    expect(page.lines[1]).toMatchObject({
      name: '新网格员',
      isBound: false,
      mark: '新增',
      mobile: '138****0008',
    });
    await rosters.take('head', 'submit');
    const receipt = await product.ask('o-parent', 'report.submit', draft());
    expect(receipt.answer.said).toMatch(/责任网格员/);
    await rosters.take('bureau', 'file');
    expect(seats()).toEqual([['HEAD', 'o-head', true]]);
    expect((stored('directory', 'person:o-off') as PersonDoc).posts).toEqual([]);
    const late = await product.ask('o-off', 'report.list', { box: 'todo', cursor: null }, 'OFF@u1');
    expect(late.refusal.code).toBe('FORBIDDEN');
  });

  it('goes back to the filed rows when a change is given up', async () => {
    await rosters.take('head', 'amend');
    await rosters.edit('head', { row: draftRow({ name: '不来了', mobile: '13800000077' }) });
    await rosters.take('head', 'discard');
    const page = await rosters.read();
    expect([page.state.text, page.lines.some(({ name }) => name === '不来了')]).toEqual(['已备案', false]);
  });

  it('is not moved by somebody who looked at an older one, and not seen by another school', async () => {
    const old = await product.ask(
      'o-head',
      'roster.act',
      { unitId: 'u1', v: 1, step: 'amend', input: {} },
      'HEAD@u1',
    );
    expect(old.refusal.code).toBe('CONFLICT');
    const other = await product.ask('o-off2', 'roster.read', { unitId: 'u1' }, 'OFF@u1-other');
    expect(other.refusal.message).toMatch(/名单只给本校/);
  });
});

describe('the directory follows a roster', () => {
  it('though the call stopped right after its write: the clock finishes what is due', async () => {
    const doc = stored('rosters', 'u1');
    const officer = doc.filed?.rows.find(({ kind }) => kind === 'OFF')?.rowId ?? '';
    const at = '2026-11-23T01:05:00.000Z';
    const bound = bindRow(doc, officer, { openid: 'o-new', at });
    const set = bound.ok ? (bound.answer.set as Fields) : {};
    await update(
      product.cloud.store,
      'rosters',
      { kind: 'query', query: { _id: 'u1' }, many: false },
      { $set: set },
    );
    expect(seats()).toEqual([['HEAD', 'o-head', true]]);
    await product.advance(61);
    expect(seats()).toEqual([
      ['OFF', 'o-new', true],
      ['HEAD', 'o-head', true],
    ]);
    expect(stored('directory', 'person:o-new') as PersonDoc).toMatchObject({
      name: '新网格员',
      posts: [{ id: 'OFF@u1' }],
    });
    expect(stored('rosters', 'u1').projectedV).toBe(doc.teamV + 1);
  });
});
