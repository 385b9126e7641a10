import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import { type Product, startProduct } from '../support/product';
import { plant } from '../support/stored';
import { aGroup, volunteersOf, type Volunteers } from '../support/volunteers';

let product: Product;
let hands: Volunteers;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  hands = volunteersOf(product);
  await plant(product, 'volunteerGroups', aGroup());
});

afterAll(() => product.stop());

const states = (openid: string, unitId = 'u1') => hands.doc(openid, unitId)?.state;

describe('applying (F027, F028)', () => {
  it('is kept once, however often the same is sent at the same time', async () => {
    const replies = await Promise.all(Array.from({ length: 12 }, () => hands.apply('o-many')));
    expect(replies.map(({ ok }) => ok)).toEqual(Array.from({ length: 12 }, () => true));
    expect(hands.doc('o-many')).toMatchObject({
      state: 'applied',
      box: 'waiting',
      v: 1,
      mobile: '13800000000',
    });
    expect(hands.doc('o-many')?.journal).toHaveLength(1);
    expect((await hands.list('waiting')).answer.cards.map(({ name }) => name)).toEqual(['沈一禾']);
  });

  it('is not changed unseen while it waits: another has to be taken back first', async () => {
    await hands.apply('o-other');
    expect((await hands.apply('o-other', { tie: '三年级 1 班' })).refusal).toMatchObject({
      code: 'CONFLICT', message: expect.stringContaining('请先在“我的志愿服务”里撤回'),
    }); // prettier-ignore
    expect(hands.doc('o-other')?.tie).toBe('二年级 3 班');
  });

  it('tells the officer without a name, and whoever reviews nothing of what they sent themselves', async () => {
    await product.subscribe('o-off', 'report.arrived', 2);
    await hands.apply('o-told');
    const sent = (await product.pushes()).filter(
      ({ to, page }) => to === 'o-off' && page.includes('volunteer'),
    );
    expect(sent.at(-1)?.words).toMatchObject({ thing1: '志愿者申请', thing2: '青禾小学' });
    expect(JSON.stringify(sent)).not.toMatch(/沈一禾|13800000000|二年级/);
    const before = (await product.pushes()).length;
    await hands.apply('o-off');
    expect((await product.pushes()).slice(before).filter(({ to }) => to === 'o-off')).toEqual([]);
  });

  it('at two schools is two memberships, each reviewed by its own', async () => {
    await hands.apply('o-two');
    await hands.apply('o-two', { unitId: 'u2' });
    expect([states('o-two'), states('o-two', 'u2')]).toEqual(['applied', 'applied']);
    await hands.accept('o-two');
    expect([states('o-two'), states('o-two', 'u2')]).toEqual(['accepted', 'applied']);
  });

  it('again after leaving, being refused or sent back goes on in the same record, which still verifies', async () => {
    await hands.enrol('o-back');
    await hands.act(['o-back'], 'o-back', 'leave');
    expect(hands.doc('o-back')).toMatchObject({ state: 'left', mobile: '' });
    await hands.apply('o-back', { tie: '三年级 1 班' });
    expect(hands.doc('o-back')).toMatchObject({ state: 'applied', until: '', tie: '三年级 1 班' });
    await hands.act(hands.officer, 'o-back', 'refuse', { reason: '已经毕业' });
    expect(hands.doc('o-back')).toMatchObject({ state: 'refused', mobile: '' });
    await hands.apply('o-back');
    await hands.act(hands.head, 'o-back', 'return', { reason: '请写班级' });
    await hands.apply('o-back', { tie: '一年级 2 班' });
    // Went through the valid briefing before: in the team at once.
    await hands.accept('o-back');
    expect(hands.doc('o-back')).toMatchObject({ state: 'active', tie: '一年级 2 班' });
    expect(isUnbroken(hands.doc('o-back')?.journal ?? [])).toBe(true);
    expect(JSON.stringify(hands.doc('o-back')?.journal)).not.toMatch(/13800000000|沈一禾/);
  });

  it('is refused to somebody in the team, and at more than ten schools', async () => {
    await hands.enrol('o-in');
    expect((await hands.apply('o-in')).refusal.message).toContain('不需要再申请');
  });

  it.each([
    ['a child', { adult: false }, 'adult'],
    ['somebody who has not agreed', { agree: false }, 'agree'],
    ['a number of 15 digits', { mobile: '138000000001234' }, 'mobile'],
    ['a name with a number in it', { name: '沈13800000000' }, 'name'],
    ['nothing that ties them to the school', { tie: ' ' }, 'tie'],
    ['a book', { tie: '很'.repeat(5000) }, 'tie'],
    ['what cannot be seen', { tie: '二年级\u202e3 班' }, 'tie'],
    ['a fifth kind', { kind: 'COP' }, 'kind'],
    ['more than is asked', { state: 'active' }, 'state'],
  ])('refuses %s', async (_, more, field) => {
    const honest = { unitId: 'u1', kind: 'PAR', name: '沈一禾', mobile: '', tie: '二年级 3 班', code: '', adult: true, agree: true };
    const reply = await product.call('o-bad', { action: 'volunteer.apply', ask: { ...honest, ...more } });
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'INVALID', field } });
    expect(hands.doc('o-bad')).toBeNull();
  }); // prettier-ignore

  it('refuses an area without a school, and a school that is not there', async () => {
    expect((await hands.apply('o-bad', { unitId: 'u5' })).refusal.message).toContain('请选择一所学校');
    expect((await hands.apply('o-bad', { unitId: 'u99' })).refusal.code).toBe('NOT_FOUND');
  });
});

describe('by a group’s code (F029)', () => {
  it('is reviewed like any other, and says where somebody came from', async () => {
    await hands.apply('o-group', { code: 'abcd-efgh-jkmn' });
    expect(hands.doc('o-group')).toMatchObject({ state: 'applied', group: { name: '家委会志愿群' } });
  });

  it('is refused with one sentence for a wrong, an old and a revoked code, and with another school’s', async () => {
    const old = aGroup({ _id: 'd'.repeat(40), code: 'DDDDDDDDDDDD', expiresAt: '2020-01-01T00:00:00.000Z' });
    await plant(product, 'volunteerGroups', old);
    const said: string[] = [];
    for (const code of ['DDDDDDDDDDDD', 'AAAAAAAAAAAA', '不是码', '0'.repeat(40)])
      said.push((await hands.apply('o-bad', { code })).refusal.message);
    expect(new Set(said).size).toBe(1);
    expect(said[0]).toContain('请向群里要新的卡片');
    const other = await hands.apply('o-bad', { unitId: 'u2', code: 'ABCDEFGHJKMN' });
    expect(other.refusal).toMatchObject({ code: 'INVALID', field: 'code' });
    expect(hands.doc('o-bad', 'u2')).toBeNull();
  });
});
