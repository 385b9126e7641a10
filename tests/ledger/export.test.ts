import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { columns } from '../../cloudfunctions/ledger/row.rules';
import type { ExportOrder, LedgerFilters } from '../../typings/ledger';
import { exportsOf, requestId } from '../support/exports';
import { type Product, startProduct } from '../support/product';
import { readWorkbook } from '../support/workbook';
import { dispatch, walkersOf, who } from '../support/walkers';

let product: Product;
let walkers: ReturnType<typeof walkersOf>;
let orders: ReturnType<typeof exportsOf>;
let atTown = '';

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  walkers = walkersOf(product);
  orders = exportsOf(product);
  await product.setClock('2026-11-23T01:05:00.000Z');
  atTown = await walkers.atTown({ text: '=cmd|我是沈女士，电话 139-6666-6600，门前积水' });
  await walkers.take(atTown, 'town', 'dispatch', { ...dispatch, dueOn: '2026-11-30' });
  await walkers.filed({ itemId: 'R04', text: '放学路上被拦住要钱' });
  await walkers.filed({ aboutSchool: true, text: '食堂有异味' });
  await walkers.filed({ unitId: 'u2', unitConfirmed: true, itemId: null, text: '@路灯不亮' });
});

afterAll(() => product.stop());

const ledger = (filters: LedgerFilters = {}): ExportOrder => ({
  requestId: requestId(),
  format: 'ledger',
  filters,
});

const cellsOf = async (as: Parameters<typeof orders.made>[0], order: ExportOrder) =>
  readWorkbook((await orders.made(as, order)).bytes).rows;

describe('an ordered ledger', () => {
  it('is a workbook with the columns of the table and a row for each case of the scope', async () => {
    const { ticket, bytes } = await orders.made('bureau', ledger());
    const { rows } = readWorkbook(bytes);
    expect(rows[0]).toEqual(columns.map(({ title }) => title));
    expect([rows.length, ticket.rows, ticket.state, ticket.name]).toEqual([
      5,
      4,
      'done',
      '上报台账-261123.xlsx',
    ]);
    const { number } = await walkers.page(atTown);
    expect(rows.at(-1)).toEqual([
      number, '2026-11-23', '柳溪镇', '青禾小学专属网格', '青禾小学', 'R05', 'R05的白话', null,
      "'=cmd|我是上报人，电话 （号码已隐去），门前积水", '东楼梯口', '已交办，待签收', null, '责任网格员',
      '柳溪镇综合执法局', '柳溪派出所', '2026-11-30', 0, 0,
    ]); // prettier-ignore
  });

  it('holds neither the reporter nor what was written in a restricted matter', async () => {
    const { bytes } = await orders.made('bureau', ledger());
    const text = [...readWorkbook(bytes).files.values()].join('\n');
    expect(text).toContain('（限制查看）');
    expect(text).not.toMatch(/o-parent|沈女士|6666|要钱/);
  });

  it.each([
    ['the town', 'town', 2],
    ['the officer', 'officer', 2],
    ['a town that may see nothing', 'otherTown', 0],
    ['the department that leads', 'urban', 1],
    ['the department that helps', 'police', 1],
    ['a department that was given nothing', 'gas', 0],
  ] as const)('of %s holds only what its list holds', async (_, as, count) => {
    expect(await cellsOf(as, ledger())).toHaveLength(count + 1);
  });

  it('says of a case without an item that its kind is not settled yet', async () => {
    const kinds = (await cellsOf('bureau', ledger())).map((row) => row[6]);
    expect(kinds).toEqual(['事项', '类型待确定', expect.anything(), 'R04的白话', 'R05的白话']);
  });

  it('is narrowed like the search', async () => {
    expect(await cellsOf('bureau', ledger({ item: 'R04' }))).toHaveLength(2);
    expect(await cellsOf('bureau', ledger({ to: '2026-11-22' }))).toHaveLength(1);
  });

  it('is one file however often it is tapped', async () => {
    const order = ledger();
    const taps = await Promise.all([1, 2, 3].map(() => orders.order('bureau', order)));
    expect(new Set(taps.map(({ answer }) => answer.id)).size).toBe(1);
    const { ok, refusal } = await orders.order('bureau', {
      ...order,
      filters: { item: 'R04' },
    } as ExportOrder);
    expect([ok, refusal.code]).toEqual([false, 'CONFLICT']);
    await orders.settled('bureau', taps[0]?.answer.id ?? '');
  });

  it.each([
    ['a citizen', 'o-parent', undefined],
    ["another's department", 'o-parent', 'TDEPT@t1-urban'],
    ['an administrator', 'o-adm', 'ADM@d1'],
  ])('is refused to %s', async (_, openid, as) => {
    expect((await product.ask(openid, 'ledger.export', ledger(), as)).refusal.code).toBe('FORBIDDEN');
  });

  it.each([
    { format: 'ledger', requestId: 'short', filters: {} },
    { format: 'pdf', requestId: 'request_99999999999999999', filters: {} },
    { format: 'journal', requestId: 'request_99999999999999999', filters: {} },
    { format: 'journal', requestId: 'request_99999999999999999', filters: {}, reason: '   x   ' },
    { format: 'sheet', requestId: 'request_99999999999999999', filters: {} },
    { format: 'ledger', requestId: 'request_99999999999999999', filters: {}, who: 'o-edu' },
    null,
  ])('refuses %j', async (ask) => {
    expect(await product.call('o-edu', { action: 'ledger.export', as: 'EDU@d1', ask })).toMatchObject({
      ok: false,
      refusal: { code: 'INVALID' },
    });
  });
});

describe('the platform form', () => {
  it('holds exactly what the school handed over, and only cases that were', async () => {
    const rows = await cellsOf('town', { requestId: requestId(), format: 'platform', filters: {} });
    expect(rows).toHaveLength(2);
    const { number } = await walkers.page(atTown);
    expect(rows[1]).toEqual(expect.arrayContaining([number, '占道', '校门口', '已劝离', '请协调']));
  });
});

describe('the platform form for a machine', () => {
  it('is JSON with the same rows under the same titles', async () => {
    const order = { requestId: requestId(), filters: {} };
    const { bytes, ticket } = await orders.made('town', { ...order, format: 'platformJson' });
    const { cases } = JSON.parse(bytes.toString()) as { cases: Record<string, unknown>[] };
    expect([cases.length, ticket.rows, ticket.name.endsWith('.json')]).toEqual([1, 1, true]);
    expect(cases[0]).toMatchObject({
      情况摘要: '占道',
      详细地址: '校门口',
      已采取措施: '已劝离',
      需协调事项: '请协调',
    });
  });
});

describe('journals', () => {
  const journal = (): ExportOrder => ({
    requestId: requestId(),
    format: 'journal',
    filters: {},
    reason: '年度审计抽查',
  });

  it('are for auditors and the bureau only', async () => {
    for (const as of ['town', 'chief', 'officer'] as const)
      expect((await orders.order(as, journal())).refusal.code).toBe('FORBIDDEN');
    expect((await product.ask('o-aud', 'ledger.export', journal(), 'AUD@d1')).ok).toBe(true);
  });

  it('are one case a line, with the reason at the head, a count at the end and the seal with the order', async () => {
    const { ticket, bytes } = await orders.made('bureau', journal());
    const lines = bytes
      .toString()
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text) as { content: { kind: string }; hash: string });
    expect(lines.map(({ content }) => content.kind)).toEqual(['head', 'case', 'case', 'case', 'case', 'end']);
    expect(lines[0]?.content).toMatchObject({ reason: '年度审计抽查' });
    expect(lines.at(-1)?.content).toEqual({ kind: 'end', cases: 4 });
    expect(ticket.seal).toBe(lines.at(-1)?.hash);
    expect(bytes.toString()).not.toMatch(/o-parent|沈女士/);
  });
});

describe('a case sheet as a file', () => {
  const sheet = (report: string): ExportOrder => ({ requestId: requestId(), format: 'sheet', report });

  it('is one page with the course of the case and without its reporter', async () => {
    const { bytes } = await orders.made('town', sheet(atTown));
    const { rows, files } = readWorkbook(bytes);
    expect(rows.flat()).toEqual(expect.arrayContaining(['校园安全事项办理单', '办理过程', '承办单位']));
    expect([...files.values()].join('\n')).not.toMatch(/o-parent|沈女士|6666/);
    expect(files.get('xl/worksheets/sheet1.xml')).toContain('fitToWidth="1"');
  });

  it('is refused where the case may not be read, and to its own reporter', async () => {
    expect((await orders.order('otherTown', sheet(atTown))).refusal.code).toBe('NOT_FOUND');
    expect((await orders.order('bureau', sheet('nothing'))).refusal.code).toBe('NOT_FOUND');
    const { refusal } = await product.ask('o-parent', 'ledger.export', sheet(atTown));
    expect(refusal.code).toBe('FORBIDDEN');
  });
});

describe('function exporter', () => {
  it('is closed to phones', async () => {
    expect(await product.call(who.bureau[0], {}, 'exporter')).toMatchObject({
      ok: false,
      refusal: { code: 'FORBIDDEN' },
    });
  });
});
