import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fileAdapter } from '../../cloudfunctions/external/fileAdapter.rules';
import { type Product, startProduct } from '../support/product';
import { walkersOf, who, type Who } from '../support/walkers';

let product: Product;
let walkers: ReturnType<typeof walkersOf>;
let ids: readonly string[] = [];
let numbers: readonly string[] = [];

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  walkers = walkersOf(product);
  ids = [await walkers.atTown(), await walkers.atTown(), await walkers.filed()];
  numbers = await Promise.all(ids.map(async (id) => (await walkers.page(id)).number));
});

afterAll(() => product.stop());

const line = (nth: number, externalNumber: string, state = '办理中') => ({
  number: numbers[nth] ?? '',
  externalNumber,
  state,
});

const record = (as: Who, rows: unknown) =>
  product.ask(who[as][0], 'external.record', { file: JSON.stringify(rows) }, who[as][1]);

describe("an outside platform's number", () => {
  it('is written once with its state, journalled, and the same file again changes nothing', async () => {
    const first = await record('town', [line(0, '武格〔2026〕001')]);
    expect(first.answer).toMatchObject({ changed: [numbers[0]], same: [], unknown: [], refused: [] });
    const before = await walkers.page(ids[0] ?? '');
    expect(before.timeline[0]).toMatchObject({
      title: '已登记外部平台编号',
      words: expect.stringContaining('001'),
    });
    const again = await record('town', [line(0, '武格〔2026〕001')]);
    expect(again.answer).toMatchObject({ changed: [], same: [numbers[0]] });
    expect((await walkers.page(ids[0] ?? '')).v).toBe(before.v);
  });

  it('takes a new state over once', async () => {
    const { answer } = await record('town', [line(0, '武格〔2026〕001', '已办结')]);
    expect(answer.changed).toEqual([numbers[0]]);
    expect((await walkers.page(ids[0] ?? '')).timeline).toHaveLength(5);
  });

  it('stands at one case only, also when two come at once', async () => {
    const { answer } = await record('town', [line(1, '武格〔2026〕001')]);
    expect(answer).toMatchObject({ changed: [], refused: [numbers[1]] });
    const both = (await record('town', [line(0, 'X-1'), line(1, 'X-1')])).answer;
    expect([both.changed.length, both.refused.length]).toEqual([1, 1]);
  });

  it("is unknown outside the platform's own scope", async () => {
    expect((await record('town', [line(2, 'X-2')])).answer.unknown).toEqual([numbers[2]]);
    expect((await record('otherTown', [line(0, 'X-3')])).answer.unknown).toEqual([numbers[0]]);
    expect((await record('platform', [line(0, 'X-3')])).answer.unknown).toEqual([numbers[0]]);
  });

  it.each(['officer', 'bureau', 'urban', 'parent'] as const)('is not for the %s to bring in', async (as) => {
    expect((await record(as, [line(0, 'X-4')])).refusal.code).toBe('FORBIDDEN');
  });

  it('is refused whole when one line is wrong', async () => {
    const { refusal } = await record('town', [line(1, 'X-5'), line(0, '=cmd()')]);
    expect(refusal.message).toContain('第 2 条');
    expect((await record('town', [line(1, 'X-6')])).answer.changed).toEqual([numbers[1]]);
  });
});

const number = 'W01-261123-7K3QF';

describe('the file adapter', () => {
  it.each([
    ['JSON', `[{"number":"${number}","externalNumber":"A-1","state":"办理中"}]`],
    [
      'JSON with the titles of the form',
      `[{"本系统编号":"${number}","平台编号":"A-1","状态":"办理中","别的":1}]`,
    ],
    ['CSV', `本系统编号,平台编号,状态\r\n${number},A-1,办理中\r\n`],
    ['CSV as spreadsheets write it', `\ufeff"状态",本系统编号,"平台编号"\n"办理中","${number}","A-1"\n\n`],
  ])('reads %s', (_, text) => {
    const read = fileAdapter.read(text);
    expect(read.ok && read.answer).toEqual([{ number, externalNumber: 'A-1', state: '办理中' }]);
  });

  it.each([
    ['nothing', ''],
    ['an empty list', '[]'],
    ['broken JSON', '[{'],
    ['a list of no objects', '[1]'],
    ['an open quote', `本系统编号,平台编号,状态\n"${number}`],
    ['a missing state', `[{"number":"${number}","externalNumber":"A-1"}]`],
    ['a number of nobody', '[{"number":"1","externalNumber":"A-1","state":"x"}]'],
    ['a state too long', `[{"number":"${number}","externalNumber":"A-1","state":"${'长'.repeat(21)}"}]`],
    ['control characters', `[{"number":"${number}","externalNumber":"A-1","state":"a\\u0000"}]`],
    ['objects for words', `[{"number":{"$gt":""},"externalNumber":"A-1","state":"x"}]`],
    [
      'the same case twice',
      JSON.stringify([1, 2].map((nth) => ({ number, externalNumber: nth, state: 'x' }))),
    ],
  ])('refuses %s', (_, text) => {
    expect(fileAdapter.read(text)).toMatchObject({ ok: false, refusal: { field: 'file' } });
  });

  it('refuses more than it can take over in one call', () => {
    const many = Array.from({ length: 101 }, () => ({ number, externalNumber: 'A', state: 'x' }));
    expect(fileAdapter.read(JSON.stringify(many))).toMatchObject({ refusal: { code: 'TOO_LARGE' } });
  });
});
