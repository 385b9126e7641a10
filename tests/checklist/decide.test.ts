import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { stored } from '../support/stored';
import { walkersOf } from '../support/walkers';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import { fileWith, versionsOf } from './versionFiles';

let product: Product;
let versions: ReturnType<typeof versionsOf>;
let walkers: ReturnType<typeof walkersOf>;
let draft = '';
beforeAll(async () => {
  product = await startProduct({ ticks: false });
  await product.setClock('2026-11-23T01:05:00.000Z');
  versions = versionsOf(product);
  walkers = walkersOf(product);
  draft = (await versions.take(fileWith({ R05: { text: '第二版的原文' } }))).answer.draft ?? '';
});
afterAll(() => product.stop());

const textOf = async (id: string) => (await walkers.page(id)).item?.text;
const states = async () => (await versions.list()).map(({ version, state }) => `${version} ${state}`);

describe('a new version', () => {
  let old = '';

  it('can be looked at with what it would change, by whoever decides', async () => {
    const { answer } = await product.ask('o-edu', 'checklist.versions', { look: draft }, 'EDU@d1');
    const changed = answer.changed.find(({ id }) => id === 'R05');
    expect(changed?.kind).toBe('changed');
    expect(changed?.words).toContain('原文：第二版的原文，原为 R05的原文');
    const { refusal } = await product.ask('o-edu', 'checklist.versions', { look: 'nowhere' }, 'EDU@d1');
    expect(refusal).toMatchObject({ code: 'NOT_FOUND', field: 'look' });
  });

  it('changes nothing while it is a draft, and cannot begin today', async () => {
    expect(await states()).toEqual([`${draft} draft`, 'v1 valid']);
    expect((await versions.decide(draft, 'approve', '2026-11-23')).refusal.field).toBe('validFrom');
    expect((await versions.decide(draft, 'approve', '2026-02-30')).refusal.field).toBe('validFrom');
    old = await walkers.filed();
    expect(await textOf(old)).toBe('R05的原文');
  });

  it('takes effect at midnight to the second, in memory too; old cases keep their words', async () => {
    expect((await versions.decide(draft, 'approve', '2026-11-24')).ok).toBe(true);
    expect(await states()).toEqual([`${draft} next`, 'v1 valid']);
    await product.setClock('2026-11-23T15:58:30.000Z');
    await product.ask('o-parent', 'checklist.read', { version: null });
    await product.setClock('2026-11-23T15:59:59.000Z');
    const before = await walkers.filed();
    await product.setClock('2026-11-23T16:00:00.000Z');
    const after = await walkers.filed();
    expect([await textOf(before), await textOf(after), await textOf(old)]).toEqual([
      'R05的原文',
      '第二版的原文',
      'R05的原文',
    ]);
    expect(await states()).toEqual([`${draft} valid`, 'v1 retired']);
  });

  it('is what the phone is given from then on, and what coverage and simulator go by', async () => {
    const { answer } = await product.ask('o-parent', 'checklist.read', { version: 'v1/citizen/2' });
    expect(answer.version).toBe(`${draft}/citizen/2`);
    const coverage = await product.ask('o-edu', 'checklist.coverage', { cursor: null }, 'EDU@d1');
    expect(coverage.answer.version).toBe(draft);
    const way = { itemId: 'R05', unitId: 'u1', townId: 't1' };
    const now = await product.ask('o-edu', 'checklist.simulate', way, 'EDU@d1');
    expect([now.answer.version, now.answer.lines.some(({ standsFor }) => standsFor === '市场监管局')]).toEqual([draft, true]); // prettier-ignore
  });

  it('leaves the past as it was for the simulator, and shows the future', async () => {
    const way = { itemId: 'R05', unitId: 'u1', townId: 't1' };
    const at = async (instant: string) =>
      (await product.ask('o-edu', 'checklist.simulate', { ...way, at: instant }, 'EDU@d1')).answer.version;
    const third = (await versions.take(fileWith({ R05: { text: '第三版的原文' } }))).answer.draft ?? '';
    await versions.decide(third, 'approve', '2026-12-01');
    await product.advance(61);
    expect(await at('2026-11-30T15:59:59.999Z')).toBe(draft);
    expect(await at('2026-11-30T16:00:00.000Z')).toBe(third);
    expect(await at('2026-11-23T15:59:59.999Z')).toBe('v1');
    expect(await at('2026-11-23T16:00:00.000Z')).toBe(draft);
  });

  it('may be taken back before its day, and then never comes', async () => {
    const [next] = await versions.list();
    expect(next?.state).toBe('next');
    const other = (await versions.take(fileWith({ R05: { text: '第四版的原文' } }))).answer.draft ?? '';
    expect((await versions.decide(other, 'approve', '2026-12-02')).refusal.code).toBe('CONFLICT');
    expect((await versions.decide(next?.id ?? '', 'withdraw')).ok).toBe(true);
    await product.setClock('2026-12-01T00:00:00.000Z');
    expect(await textOf(await walkers.filed())).toBe('第二版的原文');
    expect((await versions.decide(draft, 'withdraw')).refusal.code).toBe('CONFLICT');
  });

  it('keeps a chain of who decided what, and is decided once', async () => {
    const document = stored(product, 'checklists', draft);
    expect(document?.journal.map(({ event }) => event)).toEqual(['imported', 'approved']);
    expect(isUnbroken(document?.journal ?? [])).toBe(true);
    const stale = { id: draft, v: 1, decision: 'drop', validFrom: '', reason: '重复点' } as const;
    expect((await product.ask('o-edu', 'checklist.decide', stale, 'EDU@d1')).refusal.code).toBe('CONFLICT');
  });

  it('is approved by the bureau only', async () => {
    const ask = { id: draft, v: 1, decision: 'approve', validFrom: '2027-01-01', reason: '越权' } as const;
    for (const [openid, as] of [
      ['o-adm', 'ADM@d1'],
      ['o-town', 'TOWN@t1'],
      ['o-chief', 'CHIEF@d1'],
    ])
      // prettier-ignore
      expect((await product.ask(openid ?? '', 'checklist.decide', ask, as)).refusal.code).toBe('FORBIDDEN');
  });
});
