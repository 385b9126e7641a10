import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mayUnseal } from '../../cloudfunctions/report/unseal.rules';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import type { ReporterKind } from '../../typings/report';
import type { ReportDoc } from '../../typings/reportDoc';
import { type Product, startProduct } from '../support/product';
import { draft, postOf, report, roles } from '../support/samples';
import { walkersOf, who, type Who } from '../support/walkers';

let product: Product;
let people: ReturnType<typeof walkersOf>;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  people = walkersOf(product);
});

afterAll(() => product.stop());

/* §2.3, row reporter.unseal, by hand: R (named only) is OFF's; a VOL's O is their own, which the case page shows. */
const anybody = ['POL', 'TOWN', 'DIST', 'EDU', 'CHIEF', 'SGC'];
const allowed: { readonly [K in ReporterKind]: readonly string[] } = {
  named: ['OFF', ...anybody],
  hidden: anybody,
  anonymous: [],
};

describe('whose identity may be asked for', () => {
  it.each(Object.entries(allowed))('of somebody %s: by those of §2.3', (kind, may) => {
    for (const given of [{}, { aboutSchool: true }, { itemId: 'R04' }]) {
      const { reporter } = report({ draft: { reporter: kind as ReporterKind, ...given } });
      for (const role of roles)
        expect([kind, role, mayUnseal(postOf(role), reporter)]).toEqual([kind, role, may.includes(role)]);
    }
  });
});

const why = '需要回访核实现场';

const unseal = (as: Who, id: string, nth: number | null = null, reason = why) =>
  product.ask(who[as][0], 'report.unseal', { id, nth, reason }, who[as][1]);

const journalOf = (id: string) =>
  product
    .stored('reports')
    .map((text) => JSON.parse(text) as ReportDoc)
    .find(({ _id }) => _id === id)?.journal ?? [];

describe('looking at who reported', () => {
  it('is written down with its reason before it is shown, and the auditor reads it', async () => {
    const id = await people.filed({ callMe: '沈女士' });
    expect((await people.page(id, 'officer')).unseal).toEqual([{ nth: null, label: '上报人' }]);
    const { answer } = await unseal('officer', id);
    expect([answer.callMe, answer.openid, answer.said.includes('沈女士')]).toEqual(['沈女士', null, true]);
    const journal = journalOf(id);
    expect(isUnbroken(journal)).toBe(true);
    expect(journal.at(-1)).toMatchObject({ event: 'unsealed', by: { role: 'OFF' }, input: { reason: why } });
    expect(JSON.stringify(journal)).not.toMatch(/沈女士|o-parent/);
    const audit = await product.ask('o-aud', 'report.opened', { cursor: null }, 'AUD@d1');
    expect(audit.answer.lines[0]).toMatchObject({ id, what: '查看了上报人身份', reason: why });
    const page = await people.page(id, 'officer');
    expect(page.timeline[0]).toMatchObject({ title: '写明理由，查看了上报人身份', words: '' });
  });

  it('is told to somebody who wanted to stay hidden, with the reason; nobody in the case reads it', async () => {
    const id = await people.filed({ reporter: 'hidden', callMe: '' });
    await product.subscribe('o-parent', 'report.moved');
    const before = (await product.pushes()).length;
    expect((await unseal('bureau', id)).ok).toBe(true);
    expect((await product.pushes()).slice(before).map(({ to, code }) => [to, code])).toEqual([
      ['o-parent', 0],
    ]);
    const own = (await product.ask('o-parent', 'report.read', { id })).answer;
    expect(own.timeline[0]?.words).toBe(`原因：${why}`);
  });

  it('of one who joined is theirs to know, not the first reporter’s', async () => {
    const id = await people.filed({ itemId: 'R17' });
    const joined = { id, draftId: 'unsealed_00000000000000001', text: '', media: [], callMe: '' };
    await product.ask('o-joiner', 'report.join', { ...joined, reporter: 'hidden' });
    expect((await unseal('officer', id, 0)).refusal.code).toBe('FORBIDDEN');
    expect((await unseal('bureau', id, 0)).ok).toBe(true);
    const read = async (openid: string) =>
      JSON.stringify((await product.ask(openid, 'report.read', { id })).answer.timeline);
    expect([(await read('o-parent')).includes(why), (await read('o-joiner')).includes(why)]).toEqual([
      false,
      true,
    ]);
    expect((await unseal('bureau', id, 7)).refusal.code).toBe('NOT_FOUND');
  });

  it('is refused without a real reason, of somebody anonymous, and to whoever does not read the case', async () => {
    const id = await people.filed();
    for (const reason of ['', '    ', '看看', '长'.repeat(201)])
      expect((await unseal('officer', id, null, reason)).refusal).toMatchObject({
        code: 'INVALID',
        field: 'reason',
      });
    const shy = draft({ draftId: 'unseal_000000000000000001', reporter: 'anonymous', callMe: '' });
    const anonymous = (await product.ask('o-shy', 'report.submit', shy)).answer.id;
    expect((await unseal('bureau', anonymous)).refusal.message).toContain('匿名');
    for (const as of ['otherTown', 'town', 'head', 'urban', 'parent'] as const)
      expect([as, (await unseal(as, id)).ok]).toEqual([as, false]);
    expect((await product.ask('o-aud', 'report.unseal', { id, nth: null, reason: why }, 'AUD@d1')).ok).toBe(
      false,
    );
    expect(journalOf(id)).toHaveLength(1);
  });

  it('by ten at once is written down ten times in one unbroken chain', async () => {
    const id = await people.filed();
    const replies = await Promise.all(Array.from({ length: 4 }, () => unseal('officer', id)));
    const shown = replies.filter(({ ok }) => ok).length;
    expect(shown).toBeGreaterThan(0);
    const journal = journalOf(id);
    expect([journal.length, isUnbroken(journal)]).toEqual([1 + shown, true]);
  });
});
