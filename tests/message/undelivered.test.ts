import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { RosterRow } from '../../typings/roster';
import { type Product, startProduct } from '../support/product';
import { filedRoster } from '../support/samples';
import { plant, stored } from '../support/stored';
import { verified, walkersOf } from '../support/walkers';

let product: Product;
let people: ReturnType<typeof walkersOf>;

beforeAll(async () => {
  product = await startProduct({ ticks: '0 0,31 6,8,9 * * * *' });
  people = walkersOf(product);
  // A Monday evening.
  await product.setClock('2026-11-30T11:00:00.000Z');
  const roster = filedRoster({ _id: 'u1' });
  const rows: readonly RosterRow[] = [
    { rowId: 'r1', kind: 'OFF', auxKind: null, name: '某员', job: '', officePhone: '', mobile: '13833333321', note: '', deputyFor: null },
  ]; // prettier-ignore
  const bound = { r1: { openid: 'o-off', at: '2026-11-01T00:00:00.000Z' } };
  await plant(product, 'rosters', { ...roster, filed: { rows, version: 1, filedAt: '' }, bound });
});

afterAll(() => product.stop());

const page = async (openid = 'o-town', as = 'TOWN@t1', cursor: string | null = null) =>
  (await product.ask(openid, 'message.undelivered', { cursor }, as)).answer;
const digests = async (before: number) =>
  (await product.pushes())
    .slice(before)
    .filter(({ words }) => words['thing1'] === '没有送达的提醒')
    .map(({ to, words }) => `${to} ${words['thing5'] ?? ''}`);

it('gathers what reached nobody for the next working morning, tells the town once, and says whom to telephone', async () => {
  const before = (await product.pushes()).length;
  const id = await people.filed();
  const other = await people.filed();
  const about = await people.filed({ aboutSchool: true });
  expect((await page()).lines).toEqual([]);
  await product.subscribe('o-town', 'report.arrived', 3);
  await product.subscribe('o-edu', 'report.arrived', 3);
  await product.setClock('2026-11-30T23:59:00.000Z');
  expect(await digests(before)).toEqual([]);
  await product.setClock('2026-12-01T00:32:00.000Z');
  expect((await digests(before)).sort()).toEqual([
    'o-edu 1件没有送达，请电话告知',
    'o-town 2件没有送达，请电话告知',
  ]);
  const { day, lines, next } = await page();
  expect([day, next, lines.map((line) => line.id)]).toEqual(['2026-12-01', null, [id, other]]);
  expect(lines[0]).toMatchObject({ who: '责任网格员 某o-off', phone: '138****3321', mayOpen: false, unitName: '青禾小学' });
  expect((await page('o-edu', 'EDU@d1')).lines.map((line) => line.id)).toEqual([about]);
  expect(JSON.stringify([lines, await page('o-edu', 'EDU@d1')])).not.toMatch(/纸箱|沈女士|openid|13833333321/);
  expect((await page('o-stone', 'TOWN@t2')).lines).toEqual([]);
  expect((await product.lastCalls()).length).toBeLessThanOrEqual(6);
}); // prettier-ignore

it("is told once, however the clock goes; what is given up after a morning was told is the next one's", async () => {
  const before = (await product.pushes()).length;
  await product.setClock('2026-11-30T22:00:00.000Z');
  const id = await people.filed();
  // Put off to 06:30, and given up then.
  await product.setClock('2026-12-01T01:00:00.000Z');
  expect(stored(product, 'reports', id)?.undelivered).toEqual(['town:t1/2026-12-02']);
  expect(await digests(before)).toEqual([]);
  await product.setClock('2026-12-03T01:00:00.000Z');
  expect(await digests(before)).toEqual(['o-town 1件没有送达，请电话告知']);
});

it('a digest whose case was never marked, as when the courier died in between, tells nobody', async () => {
  const before = (await product.pushes()).length;
  await plant(product, 'notices', { _id: 'digest:town:t1/2026-12-04', v: 1, dueAt: '2026-12-04T00:30:00.000Z', owed: [] }); // prettier-ignore
  await product.setClock('2026-12-04T01:00:00.000Z');
  expect(await digests(before)).toEqual([]);
  expect(stored(product, 'notices', 'digest:town:t1/2026-12-04')).toEqual({ _id: 'digest:town:t1/2026-12-04', v: 2, owed: [] });
}); // prettier-ignore

it('nothing that reached somebody is in it, nor what reached no parent', async () => {
  await product.subscribe('o-off', 'report.arrived');
  await product.subscribe('o-head', 'report.arrived');
  const sent = await people.filed();
  expect(stored(product, 'reports', sent)).not.toHaveProperty('undelivered');
  await people.walk(sent, [['officer', 'verify', verified(sent)]]);
  const doc = stored(product, 'reports', sent);
  expect(doc?.owed.at(-1)).toMatchObject({ template: 'report.moved', state: 'listed' });
  expect(doc).not.toHaveProperty('undelivered');
}); // prettier-ignore

it('tells whoever has no such list so', async () => {
  for (const [openid, as] of [['o-off', 'OFF@u1'], ['o-dist', 'DIST@d1'], ['o-parent', undefined]] as const)
    expect((await product.ask(openid, 'message.undelivered', { cursor: null }, as)).refusal.code).toBe('FORBIDDEN');
}); // prettier-ignore
