import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { draft } from '../support/samples';
import { bureau, changesIn, officer, school, teamsOf, type Teams } from '../support/team';

let product: Product;
let team: Teams;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  team = teamsOf(product);
});

afterAll(() => product.stop());

const place = { place: school, role: 'OFF' } as const;

describe('locking an account (F035)', () => {
  it('ends all of its access, keeps its history, and opens again as it was', async () => {
    const id = (await product.ask('o-parent', 'report.submit', draft())).answer.id;
    const page = (await product.ask(officer[0], 'report.read', { id }, officer[1])).answer;
    const act = { id, v: page.v, step: 'askInfo', input: { question: '在几楼？' } } as const;
    await product.ask(officer[0], 'report.act', act, officer[1]);

    expect((await team.lock(bureau, { ...place, locked: true, why: '离职' }, officer[0])).ok).toBe(true);
    const refused = await product.ask(officer[0], 'report.read', { id }, officer[1]);
    expect(refused.refusal).toMatchObject({ code: 'FORBIDDEN', message: expect.stringContaining('已停用') });
    expect((await team.list(bureau, school)).answer.members[0]).toMatchObject({
      state: '已停用',
      locked: true,
    });
    const { timeline } = (await product.ask('o-head', 'report.read', { id }, 'HEAD@u1')).answer;
    expect(JSON.stringify(timeline)).toContain('某o-off');
    // As a citizen everybody may still report.
    const again = draft({ draftId: 'draft_0123456789abcdef02' });
    expect((await product.ask(officer[0], 'report.submit', again)).ok).toBe(true);

    expect((await team.lock(bureau, { ...place, locked: false, why: '返岗' }, officer[0])).ok).toBe(true);
    expect((await product.ask(officer[0], 'report.read', { id }, officer[1])).ok).toBe(true);
    expect(changesIn(product).map(({ event, words }) => [event, words])).toEqual([
      ['locked', '停用某o-off的账号：离职'],
      ['unlocked', '恢复某o-off的账号：返岗'],
    ]);
  });

  it('is refused twice, for oneself, without a reason, and for an administrator by the bureau', async () => {
    const lock = (why: string, whom = officer[0] as string) =>
      team.lock(bureau, { ...place, locked: true, why }, whom);
    await lock('离职');
    expect((await lock('离职')).refusal.code).toBe('CONFLICT');
    expect((await lock('')).refusal.code).toBe('INVALID');
    expect((await lock('离职', 'o-nobody')).refusal.code).toBe('NOT_FOUND');
    const district = { kind: 'district', id: 'd1' } as const;
    const above = { place: district, locked: true, why: '不该' } as const;
    expect((await team.lock(bureau, { ...above, role: 'ADM' }, 'o-adm')).refusal.code).toBe('FORBIDDEN');
    expect((await team.lock(bureau, { ...above, role: 'EDU' }, 'o-edu')).refusal.code).toBe('FORBIDDEN');
  });
});
