import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import type { ReportDoc } from '../../typings/reportDoc';
import { type Product, startProduct } from '../support/product';
import { form, verified, walkersOf, who, type Who } from '../support/walkers';

let product: Product;
let people: ReturnType<typeof walkersOf>;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  people = walkersOf(product);
});

afterAll(() => product.stop());

const why = '核对办理情况';

const unseal = (as: Who, id: string) =>
  product.ask(who[as][0], 'report.unseal', { id, nth: null, reason: why }, who[as][1]);

const reveal = (as: Who, id: string) =>
  product.ask(who[as][0], 'report.reveal', { id, reason: why }, who[as][1]);

const journalOf = (id: string) =>
  product
    .stored('reports')
    .map((text) => JSON.parse(text) as ReportDoc)
    .find(({ _id }) => _id === id)?.journal ?? [];

describe('a complaint that the bureau hands to a town', () => {
  const words = /食堂|东楼梯口|R12/;

  it('shows no content in any list, ledger or page before the town has said why, and then the rest of the day', async () => {
    const id = await people.filed({ aboutSchool: true, itemId: 'R12', text: '食堂的菜不新鲜' });
    await people.walk(id, [
      ['bureau', 'verify', verified(id, 'R12')],
      ['bureau', 'submitToTown', form],
    ]);
    const asTown = async (action: 'report.list' | 'ledger.search', ask: object) =>
      JSON.stringify(await product.call('o-town', { action, ask, as: 'TOWN@t1' }));
    const doors = async () => [
      await asTown('report.list', { box: 'todo', cursor: null }),
      await asTown('report.list', { box: 'scope', cursor: null }),
      await asTown('ledger.search', { filters: {}, cursor: null }),
      JSON.stringify(await people.page(id, 'town')),
    ];
    for (const shown of await doors()) {
      expect(shown).toContain(id);
      expect(shown).not.toMatch(words);
    }
    expect((await people.page(id, 'town')).reveal).toContain('写明理由');
    expect((await product.ask('o-town', 'ledger.sheet', { id }, 'TOWN@t1')).ok).toBe(false);
    const early = await people.take(id, 'town', 'returnToSchool', { reason: '再核实' });
    expect([early.refusal.code, early.refusal.message.includes('理由')]).toEqual(['FORBIDDEN', true]);
    expect((await unseal('town', id)).refusal.code).toBe('NOT_FOUND');
    expect((await reveal('town', id)).ok).toBe(true);
    expect((await people.page(id, 'town')).text).toBe('食堂的菜不新鲜');
    expect((await people.page(id, 'town')).mayDo.length).toBeGreaterThan(0);
    expect(journalOf(id).at(-1)).toMatchObject({ event: 'revealed', input: { reason: why } });
    await product.advance(24 * 3600);
    expect((await people.page(id, 'town')).text).toBe('');
    const own = (await product.ask('o-parent', 'report.read', { id })).answer;
    expect(JSON.stringify(own.timeline)).not.toContain('查看');
  });

  it('opens to the auditor with a reason, and to the school with none', async () => {
    const id = await people.filed({ aboutSchool: true, text: '食堂的菜不新鲜' });
    const asAuditor = async () => (await product.ask('o-aud', 'report.read', { id }, 'AUD@d1')).answer;
    expect([(await asAuditor()).text, (await asAuditor()).mayDo]).toEqual(['', []]);
    const opened = await product.ask('o-aud', 'report.reveal', { id, reason: why }, 'AUD@d1');
    expect(opened.ok).toBe(true);
    expect((await asAuditor()).text).toBe('食堂的菜不新鲜');
    for (const as of ['officer', 'head', 'otherTown'] as const)
      expect([as, (await reveal(as, id)).refusal.code]).toEqual([as, 'NOT_FOUND']);
    const adm = await product.ask('o-adm', 'report.reveal', { id, reason: why }, 'ADM@d1');
    expect(adm.refusal.code).toBe('FORBIDDEN');
  });
});

describe('what turns out to be sensitive', () => {
  it('is sealed from the moment the officer says so', async () => {
    const id = await people.filed({ itemId: null, text: '有人在门口大喊' });
    await people.walk(id, [['officer', 'verify', verified(id, 'R04')]]);
    const own = (await product.ask('o-parent', 'report.read', { id })).answer;
    expect([own.text, own.state.text]).toEqual(['', '已受理']);
  });

  it('is a security lead: not taken on, and no word of it is kept', async () => {
    const id = await people.filed({
      itemId: null,
      text: '可疑的人在拍军车',
      place: { words: '北山口', point: null },
    });
    const lead = await people.take(id, 'officer', 'verify', verified(id, 'R28'));
    expect([lead.refusal.code, lead.refusal.message.includes('12339')]).toEqual(['INVALID', true]);
    await people.walk(id, [['officer', 'reject', { reason: 'channel', explain: '请拨打12339' }]]);
    const kept = [...product.stored('reports'), ...product.stored('identities')].join('\n');
    expect(kept).not.toMatch(/军车|北山口/);
    expect(isUnbroken(journalOf(id))).toBe(true);
    const own = (await product.ask('o-parent', 'report.read', { id })).answer;
    expect([own.text, own.timeline[0]?.words.includes('官方渠道')]).toEqual(['', true]);
  });
});
