import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { noDeadlines } from '../../cloudfunctions/noDeadlines.table';
import { rowOf } from '../../cloudfunctions/ledger/row.rules';
import { casePage } from '../../cloudfunctions/report/casePage.rules';
import type { ReportDoc } from '../../typings/reportDoc';
import { type Product, startProduct } from '../support/product';
import { asker, district, monday, postOf, report, roles } from '../support/samples';
import { dispatch, verified, walkersOf, who, type Who } from '../support/walkers';

let product: Product;
let people: ReturnType<typeof walkersOf>;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  people = walkersOf(product);
});

afterAll(() => product.stop());

const name = /丁小禾/;
const words = '三年级二班丁小禾被书柜砸伤';
const place = { words: '三年级二班丁小禾座位旁', point: null };

const pageOf = async (as: Who, id: string) =>
  JSON.stringify((await product.ask(who[as][0], 'report.read', { id }, who[as][1])).answer);

describe('a child’s name that somebody wrote', () => {
  it('is read by school, police and bureau; by town, unit and on paper it is not', async () => {
    const id = await people.filed({ text: words, place });
    await people.walk(id, [
      ['officer', 'verify', { ...verified(id), finding: '学生丁小禾，擦伤' }],
      ['officer', 'submitToTown', { summary: words, address: '教室', town: 't1', taken: '已送医，学生丁小禾。', asks: '请协调' }],
      ['town', 'dispatch', { ...dispatch, requirement: '联系丁小禾妈妈后清理' }],
    ]); // prettier-ignore
    for (const as of ['officer', 'head', 'police', 'bureau'] as const)
      expect([as, name.test(await pageOf(as, id))]).toEqual([as, true]);
    for (const as of ['town', 'urban'] as const) {
      const shown = await pageOf(as, id);
      expect([as, shown.match(name)]).toEqual([as, null]);
      expect([as, shown.includes('丁某某')]).toEqual([as, true]);
    }
    const todo = await product.call('o-urban', { action: 'report.list', ask: { box: 'todo', cursor: null }, as: 'TDEPT@t1-urban' }); // prettier-ignore
    expect(JSON.stringify(todo)).toContain(id);
    expect(JSON.stringify(todo)).not.toMatch(name);
    const sheet = await product.ask('o-off', 'ledger.sheet', { id }, 'OFF@u1');
    expect(sheet.ok).toBe(true);
    expect(JSON.stringify(sheet)).not.toMatch(name);
    expect(JSON.stringify(await product.pushes())).not.toMatch(name);
    expect(product.stored('reports').find((one) => one.includes(id))).toMatch(name);
  });

  it('is left to who wrote it, and hidden from them where the office wrote it', async () => {
    const id = await people.filed({ text: words });
    await people.walk(id, [
      ['officer', 'reject', { reason: 'untrue', explain: '学生汤一鸣：与此事无关；孩子叫汤一鸣，已核对' }],
    ]);
    const own = await pageOf('parent', id);
    expect([name.test(own), own.includes('汤一鸣'), own.includes('汤某某')]).toEqual([true, false, true]);
  });

  it('is not shown to a neighbour who asks for the same', async () => {
    await people.filed({ itemId: 'R17', text: '路塌了', place });
    const ask = { unitId: 'u1', itemId: 'R17', point: null };
    expect(JSON.stringify(await product.ask('o-neighbour', 'report.similar', ask))).not.toMatch(name);
  });

  it('keeps no report from being sent, least of all an emergency', async () => {
    const id = await people.filed({ itemId: 'R24', happeningNow: true, text: words });
    expect(id).not.toBe('');
  });
});

describe('by hand', () => {
  it('exactly these read it, of all who may open the case', () => {
    const doc: ReportDoc = {
      ...report({ draft: { text: words } }),
      informed: ['x1'],
      townSees: 't1',
      districtSees: 'd1',
    };
    const reads = roles.filter((role) => {
      const shown = casePage({ report: doc, sight: 'handler', asker: asker('o-x', postOf(role)), district: district(), addressOf: new Map(), targets: [], calendar: noDeadlines.calendar, at: monday });
      return name.test(JSON.stringify(shown));
    }); // prettier-ignore
    expect(reads).toEqual(['OFF', 'HEAD', 'PRIN', 'POL', 'EDU', 'CHIEF']);
  });

  it('leaves the system with nobody: not in a ledger’s row', () => {
    const doc = report({ draft: { text: words, place } });
    const world = { at: monday.toISOString(), post: postOf('EDU'), names: new Map(), receivers: {} };
    expect(JSON.stringify(rowOf(doc, world as never))).not.toMatch(name);
  });
});
