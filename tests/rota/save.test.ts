import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { planFault } from '../../cloudfunctions/rota/plan.rules';
import type { RotaPlan } from '../../typings/rota';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import type { Product } from '../support/product';
import { stored } from '../support/stored';
import { gate, plan, term } from './samples';
import { rotaOf, startRota } from './support';

const window = { id: 'am', weekdays: [1] as const, from: '07:20', to: '08:00' };

const faulty: readonly (readonly [Partial<RotaPlan>, string])[] = [
  [{ one: 'joint' }, '没有民警的学校，请写明村校联防队的名称。'],
  [{ posts: [gate({ name: ' ' })] }, '第 1 个岗还没有名称，请补上。'],
  [{ posts: [gate({ windows: [] })] }, '“南门”还没有时段，请至少加一个。'],
  [{ posts: [gate({ windows: [{ ...window, weekdays: [] }] })] }, '“南门”有时段没选星期，请补上。'],
  [{ posts: [gate({ windows: [{ ...window, to: '07:20' }] })] }, '“南门”有时段的开始和结束一样，请改正。'],
  [{ posts: [gate({ needs: { of: {}, any: 0 } })] }, '“南门”要 1 到 30 个人，请改人数。'],
  [{ posts: [gate({ needs: { of: { parent: 30 }, any: 1 } })] }, '“南门”要 1 到 30 个人，请改人数。'],
  [{ terms: [term({ to: '2026-02-30' })] }, '学期“2026—2027学年第一学期”里有日期不存在，请改正。'],
  [{ terms: [term({ to: '2026-08-30' })] }, '学期“2026—2027学年第一学期”里有结束早于开始的，请改正。'],
  [{ posts: [gate(), gate({ id: 'north' })] }, '有两个岗的名称重复了，请去掉一个。'],
  [{ posts: [gate({ windows: [window, window] })] }, '有两个时段重复了，请去掉一个。'],
]; // prettier-ignore

describe('a plan', () => {
  it.each(faulty)('%# is refused with what to do', (more, message) => {
    const refused = planFault({ ...plan, ...more });
    expect(refused?.refusal).toEqual({ code: 'INVALID', message, field: 'plan' });
  });

  it('without a fault is kept', () => {
    expect(planFault(plan)).toBeNull();
    expect(planFault({ ...plan, one: 'joint', joint: '青禾村联防队' })).toBeNull();
  });
});

describe('saving a rota', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startRota(1);
  });
  afterAll(() => product.stop());

  it('keeps it for who keeps it, on no old version, and on record', async () => {
    const rota = rotaOf(product);
    expect((await rota.save()).answer).toEqual({
      v: 1,
      said: '已保存。已经排出的班不变，新的班按新的设置排。',
    });
    const again = await product.ask('o-head', 'rota.save', { unitId: 'u1', v: 0, plan }, 'HEAD@u1');
    expect(again.refusal.code).toBe('CONFLICT');
    expect((await product.ask('o-head', 'rota.save', { unitId: 'u1', v: 1, plan }, 'HEAD@u1')).ok).toBe(true);
    expect(isUnbroken(stored(product, 'rotas', 'u1')?.journal ?? [])).toBe(true);
    const elsewhere = await product.ask('o-off', 'rota.save', { unitId: 'u2', v: 0, plan }, 'OFF@u1');
    expect(elsewhere.refusal.code).toBe('FORBIDDEN');
    const citizen = await product.ask('o-parent', 'rota.save', { unitId: 'u1', v: 2, plan });
    expect(citizen.refusal.message).toContain('请联系他们');
  });

  it('keeps who is of the joint-defence team where there are no police: they stand as that, and complete a shift (F188)', async () => {
    const rota = rotaOf(product);
    const joint = { ...plan, one: 'joint', joint: '柳溪村联防队', posts: [gate({ needs: { of: { joint: 1 }, any: 0 } })] } as const;
    await rota.save(joint);
    const page = (await product.ask('o-off', 'rota.read', { unitId: 'u1' }, 'OFF@u1')).answer;
    expect(page.missing).toContain('村校联防队还没有选队员，请在“岗位和时段”里选。');
    const who = page.people.find(({ name }) => name === '沈t0')?.who ?? '';
    await rota.save({ ...joint, jointTeam: [who, 'f'.repeat(16)] });
    expect(stored(product, 'rotas', 'u1')).toMatchObject({ jointTeam: ['t0'], named: ['t0'] });
    const after = (await product.ask('o-off', 'rota.read', { unitId: 'u1' }, 'OFF@u1')).answer;
    expect([after.plan.jointTeam, after.missing.join()]).toEqual([[who], expect.not.stringContaining('村校联防队')]);
    await rota.make();
    expect((await rota.signUp('t0')).map(({ said }) => said)).toEqual(['已排上，开始前会提醒您。']);
    expect(rota.shift().line).toMatchObject([{ openid: 't0', force: 'joint', state: 'new' }]);
    expect((await rota.read('o-off')).card.lacks).toEqual(['家长、教师、保安至少要有一人']);
  }); // prettier-ignore

  it('refuses a kind of post outside the four (F185)', async () => {
    const posts = [{ ...gate(), kind: 'parade' }] as never;
    const { refusal } = await product.ask('o-off', 'rota.save', { unitId: 'u1', v: 2, plan: { ...plan, posts } }, 'OFF@u1'); // prettier-ignore
    expect(refusal).toMatchObject({ code: 'INVALID', message: '“排班设置”没有填对，请检查后再提交。' });
  });
});
