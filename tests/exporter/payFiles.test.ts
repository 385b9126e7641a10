import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { billNumber } from '../../cloudfunctions/reward/bill.rules';
import { enter } from '../../cloudfunctions/reward/enter';
import { verifyLedger } from '../../scripts/verifyLedger/verify';
import { exportsOf, requestId } from '../support/exports';
import { storeOver } from '../support/folding';
import { move } from '../support/money';
import { type Product, startProduct } from '../support/product';
import { aList, anApproved, centrePeople } from '../support/rewards';
import { aliasFor } from '../support/samples';
import { plant } from '../support/stored';
import { readWorkbook } from '../support/workbook';

let product: Product;
let files: ReturnType<typeof exportsOf>;
const list = aList()._id;
const ids = ['1', '2', '3'].map((digit) => digit.repeat(40));

beforeAll(async () => {
  product = await startProduct({ ticks: false, also: centrePeople });
  files = exportsOf(product);
  await product.setClock('2026-11-26T04:00:00.000Z');
});

afterAll(() => product.stop());

/** More movements than are read at once, the last of which stands in the ledger's end alone, as a stop would leave it. */
async function booked(): Promise<void> {
  const store = storeOver(product.cloud);
  const now = () => new Date(product.cloud.clock.now());
  for (let nth = 1; nth <= 203; nth += 1)
    await enter(
      'd1/2026',
      move('fund', 'grant', 'budget', { key: `fund/${nth}`, subject: 'd1/2026', fen: 100 }),
      {
        store,
        now,
      },
    );
  const { table } = product.cloud.store.collection('moneyEntries');
  product.cloud.store.driver.prepare(`DELETE FROM ${table} WHERE json_extract(doc, '$.seq') = 203`).run([]);
}

describe('the finance list as a file (F333)', () => {
  it('names who is paid how much by the register, and leaves the last three columns to the finance office', async () => {
    await plant(product, 'payLists', aList());
    const people = [aliasFor('o-off'), aliasFor('o-nobody'), ''];
    for (const [nth, _id] of ids.entries())
      await plant(product, 'rewards', anApproved({ fen: 2000 + nth }, { _id, who: people[nth] ?? '', list }));
    await plant(product, 'rewards', anApproved({}, { _id: '9'.repeat(40), list: 'another' }));
    const { ticket, bytes } = await files.made('reviewer', {
      requestId: requestId(),
      format: 'payList',
      list,
    });
    expect(ticket).toMatchObject({ state: 'done', rows: 3 });
    const [head, ...rows] = readWorkbook(bytes).rows;
    expect(head).toEqual(['序号', '单号', '姓名', '身份', '学校', '金额（元）', '结果', '凭证号', '未付原因']); // prettier-ignore
    const said = (row: (typeof rows)[number]) => row.map((cell) => cell ?? '').slice(0, 6).map(String); // prettier-ignore
    expect(rows.map(said)).toEqual([
      ['1', billNumber(ids[0] ?? '', 1), '某o-off', '专属网格员', '青禾小学', '20.00'],
      ['2', billNumber(ids[1] ?? '', 1), '没有登记姓名，请先核实', '专属网格员', '青禾小学', '20.01'],
      ['3', billNumber(ids[2] ?? '', 1), '本人已注销，不能支付', '专属网格员', '青禾小学', '20.02'],
    ]);
    expect(rows.map((row) => row.slice(6).filter((cell) => cell !== null && cell !== ''))).toEqual([[], [], []]); // prettier-ignore
  });

  it('is made for the centre alone', async () => {
    const order = { requestId: requestId(), format: 'payList', list } as const;
    expect((await files.order('bureau', order)).ok).toBe(false);
    const missing = { ...order, requestId: requestId(), list: 'e'.repeat(40) };
    expect((await files.order('reviewer', missing)).refusal.message).toContain('请');
  });
});

describe("the year's books as a file (F327)", () => {
  it('hold every entry, the newest also where it was not laid down yet, and nobody’s name', async () => {
    await booked();
    const { ticket, bytes } = await files.made('reviewer', { requestId: requestId(), format: 'money' });
    expect(ticket).toMatchObject({ state: 'done', rows: 203 });
    const lines = bytes.toString('utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(205);
    expect(bytes.toString('utf8')).not.toMatch(/某|o-off/);
    async function* read() {
      await Promise.resolve();
      yield* lines;
    }
    const { isWhole, said } = await verifyLedger(read());
    expect([isWhole, said]).toEqual([true, expect.stringContaining('203 笔，前后相接')]);
    expect(said).toContain('拨入 203.00 元');
  });
});
