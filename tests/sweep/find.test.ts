import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { patrolsOf, startPatrols } from '../patrol/samples';
import type { Product } from '../support/product';
import { stored } from '../support/stored';
import { sweepsOf } from './samples';

jest.setTimeout(60_000);

let product: Product;
let hands: ReturnType<typeof sweepsOf>;
let id = '';

beforeAll(async () => {
  product = await startPatrols();
  hands = sweepsOf(product);
  id = (await hands.begin({ team: [await hands.keyOf('程guard')] })).answer.id;
});

afterAll(() => product.stop());

const findings = () => hands.sweepNow(id).findings;

describe('something found on a sweep', () => {
  it('becomes a report that is linked both ways, whichever comes first, by the clock or by who looks', async () => {
    expect((await hands.find(id, 'draft_of_a_sweep_000000001')).ok).toBe(true);
    expect((await hands.read(id)).answer.findings[0]).toMatchObject({ reportId: '', where: '东侧楼梯' });
    const first = (await hands.report(id, 'draft_of_a_sweep_000000001')).answer;
    await product.advance(61);
    await patrolsOf(product).tick();
    expect(findings()[0]?.report).toEqual({ id: first.id, number: first.number });
    expect(stored(product, 'reports', first.id)?.found).toEqual({ in: 'sweep', id });

    const second = (await hands.report(id, 'draft_of_a_sweep_000000002', 'o-guard')).answer;
    await hands.find(id, 'draft_of_a_sweep_000000002', 'o-guard', null);
    const { answer } = await hands.read(id, 'o-guard');
    expect(answer.findings[1]).toMatchObject({ name: '清单以外的问题', reportId: second.id });
    expect(answer.mayFind).toBe(true);
  });

  it('is noted once, however often it is sent, and nothing is lost when two find at the same moment', async () => {
    const before = findings().length;
    const twice = ['draft_of_a_sweep_000000003', 'draft_of_a_sweep_000000003', 'draft_of_a_sweep_000000004'];
    await Promise.all(twice.map((draftId, nth) => hands.find(id, draftId, nth === 2 ? 'o-guard' : 'o-off')));
    expect(findings()).toHaveLength(before + 2);
  });

  it('waits for its own report: one that names another sweep, or is somebody else’s, is none', async () => {
    const other = (await hands.begin()).answer.id;
    await hands.find(id, 'draft_of_a_sweep_000000005');
    await hands.report(other, 'draft_of_a_sweep_000000005');
    const stray = await hands.report(id, 'draft_of_a_sweep_000000005', 'o-guard');
    await hands.read(id);
    expect(findings().at(-1)?.report).toBeNull();
    // A case that the sweep does not name does not open it; one that it names does.
    const caseOf = (of: string) => product.ask('o-off', 'report.read', { id: of }, 'OFF@u1');
    expect((await caseOf(stray.answer.id)).answer.foundOn).toBeUndefined();
    const line = { in: 'sweep', id, words: '2026-11-23 集中排查中发现：开学前消防排查' };
    expect((await caseOf(findings()[0]?.report?.id ?? '')).answer.foundOn).toEqual(line);
  });

  it('is never noted by who is not on it, of what is not on its list, or on one that is not there', async () => {
    const before = findings().length;
    expect((await hands.find(id, 'draft_of_a_sweep_000000006', 'o-guard2')).refusal.code).toBe('NOT_FOUND');
    expect((await hands.find(id, 'draft_of_a_sweep_000000006', 'o-head')).refusal.message).toContain(
      '从首页“上报”',
    );
    expect((await hands.find(id, 'draft_of_a_sweep_000000006', 'o-off', 'R24')).refusal.field).toBe('itemId');
    expect((await hands.find('e'.repeat(32), 'draft_of_a_sweep_000000006')).refusal.code).toBe('NOT_FOUND');
    expect((await hands.find(id, 'short')).refusal.field).toBe('draftId');
    expect(findings()).toHaveLength(before);
  });
});
