import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { namedAs } from '../../cloudfunctions/rota/substitute/substitute.rules';
import type { Member } from '../../cloudfunctions/rota/reasons.rules';
import { monday, rotaOf, startRota } from '../rota/support';
import type { Product } from '../support/product';
import { storedIn } from '../support/team';

let product: Product;
let rota: ReturnType<typeof rotaOf>;

beforeAll(async () => {
  product = await startRota(4);
  rota = rotaOf(product);
  await rota.save();
  await rota.make();
  for (const openid of ['t0', 't1', 'c0']) await rota.signUp(openid);
  await product.subscribe('t3', 'shift.told', 9);
});
afterAll(() => product.stop());

const ask = (openid: string, name: string, { whole = false, shift = monday } = {}) =>
  product.ask(openid, 'substitute.ask', { shift, whole, name });
const kept = () => storedIn(product, 'substitutes') as unknown as readonly { _id: string; state: string }[];

describe('naming a substitute (F182)', () => {
  it('asks them once, however often it is tapped, and holds nothing before they accept', async () => {
    const { answer } = await ask('t0', '沈t3');
    expect(answer.said).toBe('已问沈t3，对方答应以后才算登记好。在那以前只有您自己能签到。');
    const again = await Promise.all([ask('t0', '沈t3'), ask('t0', '沈t3')]);
    expect(again.map(({ refusal }) => refusal.code)).toEqual(['CONFLICT', 'CONFLICT']);
    expect(kept()).toHaveLength(1);
    expect(kept()[0]).toMatchObject({ state: 'asked', turn: { id: monday }, force: 'teacher', endsDueAt: '2026-12-08T00:00:00.000Z' }); // prettier-ignore
    expect(await rota.told('t3')).toEqual(['有人请您当替班人，请看看能不能答应']);
  });

  it('for every turn at the school is another, for a year', async () => {
    expect((await ask('t0', '沈t3', { whole: true })).ok).toBe(true);
    expect(kept().find(({ _id }) => _id.startsWith('u1.') && !_id.startsWith(monday))).toMatchObject({ turn: null, endsDueAt: expect.stringMatching(/^2027-11-23/) }); // prettier-ignore
  });

  /** By hand: who names whom, and what they are told. */
  it.each([
    ['t0', '沈c0', {}, 'NOT_FOUND', '和您不是同一类值班人员'],
    ['t0', '沈t0', {}, 'NOT_FOUND', '请核对姓名'],
    ['t0', '没有这人', {}, 'NOT_FOUND', '请核对姓名'],
    ['t3', '沈t1', {}, 'FORBIDDEN', '这一班没有排您'],
    ['o-nobody', '沈t1', {}, 'NOT_FOUND', '没有找到这一班'],
    ['t0', '沈t1', { shift: 'u1.south.am.20990101' }, 'NOT_FOUND', '没有找到这一班'],
  ] as const)('by %s of “%s” %j is refused with what to do', async (openid, name, more, code, words) => {
    const { refusal } = await ask(openid, name, more);
    expect(refusal).toMatchObject({ code, message: expect.stringContaining(words) });
  });

  it('does not guess between two of one name', () => {
    const member = (openid: string): Member => ({ openid, name: '沈一', force: 'teacher', captain: false });
    expect(namedAs('沈一', member('a'), [member('a'), member('b'), member('c')])).toMatchObject({ ok: false, refusal: { code: 'CONFLICT' } }); // prettier-ignore
    expect(namedAs('沈一', member('a'), [member('a'), member('b')])).toMatchObject({ ok: true });
  });

  it('is not for a turn that has begun or is cancelled', async () => {
    await rota.act('o-off', { kind: 'cancel', why: '停课' });
    expect((await ask('t0', '沈t1')).refusal.message).toContain('这一班已取消');
    const tuesday = 'u1.south.am.20261201';
    await rota.signUp('t0', tuesday);
    await product.setClock(rota.shift(tuesday).startsAt);
    expect((await ask('t0', '沈t1', { shift: tuesday })).refusal.message).toContain('来不及登记');
  });
});
