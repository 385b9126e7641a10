import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { whoOf } from '../../cloudfunctions/people/place.rules';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import type { Product } from '../support/product';
import { plant } from '../support/stored';
import { aVolunteer } from '../support/volunteers';
import { monday, rotaOf, startRota } from '../rota/support';

jest.setTimeout(120_000);

const days = ['30', '01', '02', '03', '04', '07'];
/** Each test has a shift of its own. */
const ids = days.flatMap((day) => ['am', 'pm'].map((window) => `u1.south.${window}.2026${day === '30' ? '11' : '12'}${day}`)); // prettier-ignore
let product: Product;
let rota: ReturnType<typeof rotaOf>;
let nth = -1;
let id = monday;

beforeAll(async () => {
  product = await startRota(12);
  rota = rotaOf(product);
  await rota.save();
  await rota.make(null, { from: '2026-11-30', to: '2026-12-07' });
  for (const openid of ['t0', 't1', 't2', 't3', 't4', 'c0', 'o-off']) await product.subscribe(openid, 'shift.told', 12); // prettier-ignore
});

beforeEach(() => {
  nth += 1;
  id = ids[nth] ?? '';
});

afterAll(() => product.stop());

const states = () => rota.shift(id).line.map(({ openid, state }) => `${openid} ${state}`);
const filled = async () => {
  for (const openid of ['t0', 't1', 't2', 't3']) await rota.signUp(openid, id);
};

describe('a shift', () => {
  it('gives the place of whoever withdraws to the first who waits, once they confirm, and tells them once', async () => {
    await filled();
    expect((await rota.act('t0', { kind: 'withdraw' }, { id })).answer.said).toBe(
      '已退班，空位会给候补的人。',
    );
    expect(states()).toEqual(['t0 left', 't1 held', 't2 offered', 't3 waiting']);
    expect(rota.diary('t0')).not.toContain(id);
    await rota.tick();
    expect(await rota.told('t2')).toEqual([expect.stringMatching(/^有空位了，请在14:0\d前确认$/)]);
    expect((await rota.read('t2', id)).card.mayDo.map(({ label }) => label)).toEqual(['我来', '不来了']);
    expect((await rota.act('t2', { kind: 'confirm' }, { id })).ok).toBe(true);
    expect(states().slice(1)).toEqual(['t1 held', 't2 held', 't3 waiting']);
    // Whoever left and comes again stands at the end.
    await rota.signUp('t0', id);
    expect((await rota.read('t0', id)).card.mine).toBe('候补第 2 位');
  });

  it('passes an unconfirmed place on when its time is over, and takes the time out of that diary', async () => {
    await filled();
    await rota.act('t0', { kind: 'withdraw' }, { id });
    await product.advance(2 * 3600 + 60);
    expect((await rota.act('t2', { kind: 'confirm' }, { id })).refusal.message).toContain('请刷新看看');
    await rota.tick();
    expect(states()).toEqual(['t0 left', 't1 held', 't2 left', 't3 offered']);
    expect(rota.diary('t2')).not.toContain(id);
    await rota.act('t3', { kind: 'decline' }, { id });
    expect(states().at(-1)).toBe('t3 left');
  });

  it('lets nobody leave alone after the cut-off, but whoever only waits', async () => {
    await filled();
    const { startsAt } = rota.shift(id);
    const before = new Date(Date.parse(startsAt) - 2 * 3_600_000).toISOString();
    const now = new Date('2026-11-23T08:00:00.000Z').toISOString();
    await product.setClock(before);
    const { refusal } = await rota.act('t0', { kind: 'withdraw' }, { id });
    expect(refusal.message).toMatch(/之后不能自己退班，请打电话告诉队长或责任网格员。$/);
    expect((await rota.read('t0', id)).card.mayDo).toEqual([]);
    expect((await rota.act('t3', { kind: 'withdraw' }, { id })).ok).toBe(true);
    await product.setClock(now);
  });

  it('is cancelled for everybody once: each told, each free again, on record with the reason', async () => {
    await filled();
    const earlier = await Promise.all(['t0', 't1', 't2', 't3'].map((openid) => rota.told(openid)));
    const { answer } = await rota.act('o-off', { kind: 'cancel', why: '暴雪停课' }, { id });
    expect(answer.said).toBe('已取消，并提醒 4 人。');
    for (let times = 0; times < 3; times += 1) await rota.tick();
    for (const [who, openid] of ['t0', 't1', 't2', 't3'].entries()) {
      const since = (await rota.told(openid)).slice(earlier[who]?.length);
      expect(since).toEqual(['这一班已取消，不用来了']);
      expect(rota.diary(openid)).not.toContain(id);
    }
    expect((await rota.act('o-off', { kind: 'cancel', why: '再取消' }, { id })).refusal.code).toBe(
      'CONFLICT',
    );
    expect((await rota.read('o-off', id)).history.map(({ words }) => words)).toEqual(['暴雪停课']);
    expect(isUnbroken(rota.shift(id).journal)).toBe(true);
  });

  it('takes whom the captain assigns while there is room, and not whoever stands elsewhere then', async () => {
    const assign = (openid: string) => rota.act('o-off', { kind: 'assign', who: whoOf(openid) }, { id });
    expect((await assign('t4')).ok).toBe(true);
    expect(await rota.told('t4')).toContain('给您安排了一班，去不了请尽早退班');
    expect(rota.diary('t4')).toContain(id);
    expect((await assign('t4')).refusal.message).toBe('这个人已经在这一班，请选别人。');
    await assign('t5');
    expect((await assign('t6')).refusal.message).toBe('这一班的教师已经排满，请先移出一人再安排。');
    expect((await assign('nobody')).refusal.code).toBe('NOT_FOUND');
    expect((await rota.act('o-off', { kind: 'remove', who: whoOf('t5') }, { id })).ok).toBe(true);
    expect(rota.diary('t5')).not.toContain(id);
    const names = (await rota.read('o-off', id)).candidates.map(({ name }) => name);
    expect(names).toContain('沈c1');
    expect(names).not.toContain('沈t4');
  });

  it('calls each of the others once', async () => {
    const first = await rota.act('o-off', { kind: 'call' }, { id });
    expect(first.answer.said).toMatch(/^已问 \d+ 人/);
    expect((await rota.act('o-off', { kind: 'call' }, { id })).refusal.message).toContain('都已经问过');
    expect((await rota.told('t0')).filter((words) => words === '这一班缺人，您能来吗')).toHaveLength(1);
  });

  it('is changed by nobody who does not keep the rota, on no old version, by nobody from elsewhere', async () => {
    for (const deed of [
      { kind: 'cancel', why: '不想来' },
      { kind: 'assign', who: whoOf('t1') },
      { kind: 'call' },
    ] as const)
      // prettier-ignore
      expect((await rota.act('t0', deed, { id })).refusal.code).toBe('FORBIDDEN');
    expect((await rota.act('o-off', { kind: 'call' }, { id, v: 99 })).refusal.code).toBe('CONFLICT');
    const stranger = await product.ask('o-nobody', 'shift.act', { id, v: 1, deed: { kind: 'call' } });
    expect(stranger.refusal.code).toBe('NOT_FOUND');
  });

  it('is kept by the captain of the volunteers, and by no other volunteer (§2.3)', async () => {
    const until = '2099-12-31';
    await plant(product, 'volunteers', aVolunteer({ openid: 'o-lead', until, captainOf: 'u1/PAR' }));
    await plant(product, 'volunteers', aVolunteer({ openid: 'o-mum', until }));
    await plant(
      product,
      'volunteers',
      aVolunteer({ openid: 'o-new', until, state: 'accepted', briefing: null }),
    );
    const ask = (openid: string) => product.ask(openid, 'shift.act', { id, v: rota.shift(id).v, deed: { kind: 'assign', who: whoOf('t1') } }); // prettier-ignore
    expect((await ask('o-mum')).refusal.code).toBe('FORBIDDEN');
    expect((await ask('o-lead')).ok).toBe(true);
    // The chain names no volunteer, so that they can leave; who keeps the rota reads who it was.
    expect(rota.shift(id).journal.at(-1)?.by).toEqual({ role: 'VOL', title: '队长' });
    expect(JSON.stringify(rota.shift(id).journal)).not.toMatch(/o-lead|沈/);
    expect((await rota.read('o-off', id)).history.at(-1)).toMatchObject({
      who: '队长 沈一禾',
      words: '安排 沈t1',
    });
    const said = async (openid: string) =>
      (await product.ask(openid, 'shift.signUp', { ids: [id] })).answer.each[0]?.said;
    expect(await said('o-mum')).toBe('这一班不需要家长志愿者，请选别的班次。');
    expect(await said('o-new')).toContain('请先在“我的志愿服务”里看须知并答题');
    expect(await said('o-nobody')).toContain('请先申请加入');
  });

  it('moved by two at once is moved by one', async () => {
    await filled();
    const { v } = rota.shift(id);
    const both = await Promise.all(['t0', 't1'].map((openid) => rota.act(openid, { kind: 'withdraw' }, { id, v }))); // prettier-ignore
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('a swap', () => {
  beforeAll(() => {
    // In a week of its own, in which nobody has had their most of it.
    nth = 9;
  });

  it('goes from one to another as a whole: both rows and both diaries, by whoever is asked and takes it first (F183)', async () => {
    await filled();
    const ask = await rota.act('t0', { kind: 'askSwap', name: '沈t4' }, { id });
    expect(ask.answer.said).toContain('已问沈t4');
    expect((await rota.told('t4')).at(-1)).toMatch(/^有人想换班，\d\d:\d\d前能接吗$/);
    const swap = rota.shift(id).swaps[0]?.id ?? '';
    const take = (openid: string) => rota.act(openid, { kind: 'swap', id: swap, step: 'take' }, { id });
    expect((await rota.read('t0', id)).swaps.map(({ words }) => words)).toEqual([
      expect.stringContaining('正在问您说好的人'),
    ]);
    expect((await rota.read('t2', id)).swaps).toEqual([]);
    expect((await take('t2')).refusal.code).toBe('FORBIDDEN');
    expect((await take('t4')).answer.said).toContain('这一班是您的了');
    await rota.tick();
    expect(states()).toEqual(['t0 left', 't1 held', 't2 waiting', 't3 waiting', 't4 held']);
    expect([rota.diary('t0').includes(id), rota.diary('t4').includes(id)]).toEqual([false, true]);
    expect((await rota.told('t0')).at(-1)).toBe('换班成了，这一班您不用来');
    expect((await take('t4')).refusal.message).toContain('已经结束');
  });

  it('stays where it is when who would take it stands elsewhere then: neither row nor diary changes', async () => {
    await filled();
    await rota.act('t0', { kind: 'askSwap', name: '' }, { id });
    const { startsAt: from, endsAt: to } = rota.shift(id);
    await plant(product, 'diaries', {
      _id: 't9',
      v: 1,
      turns: [{ id: 'elsewhere', from, to, unit: { id: 'u2', name: '分校' }, settled: true }],
      free: [],
      away: [],
    });
    const before = JSON.stringify([rota.shift(id).line, rota.diary('t0'), rota.diary('t9')]);
    const taken = await rota.act('t9', { kind: 'swap', id: 's1', step: 'take' }, { id });
    expect(taken.refusal.message).toBe('这段时间您在别处有班，不能接；请先退掉那一班，或请别人接。');
    expect(JSON.stringify([rota.shift(id).line, rota.diary('t0'), rota.diary('t9')])).toBe(before);
    await rota.act('t0', { kind: 'swap', id: 's1', step: 'withdraw' }, { id });
    expect((await rota.read('t0', id)).card.mayDo.map(({ label }) => label)).toEqual(['退班', '换班']);
  });
});
