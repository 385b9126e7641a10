import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Ask } from '../../typings/contract';
import type { ReportDraft } from '../../typings/report';
import { type Product, startProduct } from '../support/product';
import { draft } from '../support/samples';

let product: Product;
let made = 0;

beforeAll(async () => {
  product = await startProduct();
});

afterAll(() => product.stop());

async function filed(more: Partial<ReportDraft> = {}): Promise<string> {
  made += 1;
  const given = draft({ draftId: `draft_${String(made).padStart(20, '0')}`, ...more });
  return (await product.ask('o-parent', 'report.submit', given)).answer.id;
}

const photo = (id: string, name = '1') => `cloud://local-env/case/${id}/${name}.jpg`;

const officer = (ask: Ask<'report.act'>) => product.ask('o-off', 'report.act', ask, 'OFF@u1');

const verified = (id: string) => ({
  seen: 'onSite',
  photos: [photo(id)],
  item: 'R05',
  finding: '确有纸箱堵塞',
});

const town = {
  summary: '纸箱堵塞楼梯',
  address: '东楼梯口',
  town: 't1',
  taken: '已劝离',
  asks: '请协调清运',
};

const stateOf = async (id: string) =>
  (await product.ask('o-off', 'report.read', { id }, 'OFF@u1')).answer.state.text;

describe('a step', () => {
  it('leads from verification to the town, and the town sees it with the reporter told', async () => {
    const id = await filed();
    await product.subscribe('o-parent', 'report.moved', 2);
    await product.subscribe('o-town', 'report.arrived');
    const first = await officer({ id, v: 1, step: 'verify', input: verified(id) });
    expect(first.answer).toEqual({ v: 2, said: '已记录核实情况，请选择自行处置或提交网格中心。' });
    expect((await product.ask('o-town', 'report.read', { id }, 'TOWN@t1')).refusal.code).toBe('NOT_FOUND');
    const before = (await product.pushes()).length;
    const second = await officer({ id, v: 2, step: 'submitToTown', input: town });
    expect(second.answer).toEqual({ v: 3, said: '已提交柳溪镇网格中心，按清单交办。' });
    expect(await product.lastCalls()).toHaveLength(4);
    const told = (await product.pushes()).slice(before).map(({ to, code }) => `${to} ${code}`);
    expect(told.sort()).toEqual(['o-parent 0', 'o-town 0']);
    const todo = await product.ask('o-town', 'report.list', { box: 'todo', cursor: null }, 'TOWN@t1');
    expect(todo.answer.cards[0]).toMatchObject({ id, state: { text: '待柳溪镇网格中心受理' } });
  });

  it('costs four calls at most, even with a stale directory', async () => {
    const id = await filed();
    await product.advance(3600);
    expect((await officer({ id, v: 1, step: 'verify', input: verified(id) })).ok).toBe(true);
    expect((await product.lastCalls()).length).toBeLessThanOrEqual(4);
  });

  it('settles it at the school with pictures before and after', async () => {
    const id = await filed();
    await officer({ id, v: 1, step: 'verify', input: verified(id) });
    await officer({ id, v: 2, step: 'selfHandle', input: { plan: '今天清走', before: [photo(id)] } });
    const closed = await officer({
      id,
      v: 3,
      step: 'selfClose',
      input: { result: '已清走', after: [photo(id, '2')] },
    });
    expect(closed.ok).toBe(true);
    const page = await product.ask('o-parent', 'report.read', { id });
    expect(page.answer.state).toEqual({ text: '已解决', tone: 'done' });
    expect(page.answer.timeline[0]).toMatchObject({ by: '责任网格员', words: '处置结果：已清走' });
    expect(page.answer.timeline[0]?.photos).toHaveLength(1);
  });

  it('rejects with a reason that the reporter reads', async () => {
    const id = await filed();
    await officer({ id, v: 1, step: 'reject', input: { reason: 'untrue', explain: '到场未见堆放' } });
    const page = await product.ask('o-parent', 'report.read', { id });
    expect(page.answer.state.text).toBe('不予受理');
    expect(page.answer.timeline[0]?.words).toBe('不予受理的原因：经核实不属实\n给上报人的说明：到场未见堆放');
  });

  it('is taken once when two take it at the same time; the other hears why', async () => {
    const id = await filed();
    const replies = await Promise.all(
      [1, 2, 3].map(() => officer({ id, v: 1, step: 'verify', input: verified(id) })),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = replies.filter(({ ok }) => !ok);
    expect(refused.map(({ refusal }) => refusal.code)).toEqual(['CONFLICT', 'CONFLICT']);
    expect(await stateOf(id)).toBe('已核实');
  });

  it('is refused on an older version, and on a state that does not have it', async () => {
    const id = await filed();
    await officer({ id, v: 1, step: 'verify', input: verified(id) });
    expect((await officer({ id, v: 1, step: 'reject', input: {} })).refusal.code).toBe('CONFLICT');
    const { refusal } = await officer({ id, v: 2, step: 'verify', input: verified(id) });
    expect([refusal.code, refusal.message]).toEqual([
      'FORBIDDEN',
      '这条上报现在是“已核实”，您不能这样操作。',
    ]);
  });

  it.each<[string, string, string | undefined, string]>([
    ['the reporter', 'o-parent', undefined, 'FORBIDDEN'],
    ['a stranger', 'o-stranger', undefined, 'NOT_FOUND'],
    ['an officer acting in a post that is not theirs', 'o-off2', 'OFF@u1', 'FORBIDDEN'],
    ['an officer of another school', 'o-off2', 'OFF@u1-other', 'NOT_FOUND'],
    ['the head, where there is an officer', 'o-head', 'HEAD@u1', 'FORBIDDEN'],
    ['the principal', 'o-prin', 'PRIN@u1', 'FORBIDDEN'],
    ['the town before it was handed over', 'o-town', 'TOWN@t1', 'NOT_FOUND'],
    ['an administrator', 'o-adm', 'ADM@d1', 'FORBIDDEN'],
  ])('is not for %s', async (_who, openid, as, code) => {
    const id = await filed();
    const { refusal } = await product.ask(
      openid,
      'report.act',
      { id, v: 1, step: 'verify', input: verified(id) },
      as,
    );
    expect(refusal.code).toBe(code);
    expect(await stateOf(id)).toBe('待核实');
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['no evidence', { photos: [] }, 'photos'],
    ['a photo of another case', { photos: ['cloud://local-env/case/other/1.jpg'] }, 'photos'],
    ['no finding', { finding: ' ' }, 'finding'],
    ['an item from nowhere', { item: 'R99' }, 'item'],
    ['something nobody asked for', { desk: 'town:t1' }, 'desk'],
  ])('is refused with the field when it is given %s, and nothing moves', async (_what, wrong, field) => {
    const id = await filed();
    const input = { ...verified(id), ...wrong } as Ask<'report.act'>['input'];
    const { refusal } = await officer({ id, v: 1, step: 'verify', input });
    expect([refusal.code, refusal.field]).toEqual(['INVALID', field]);
    expect(await stateOf(id)).toBe('待核实');
  });

  it('lets the town take on what nobody was responsible for', async () => {
    const id = await filed({ unitId: 'u5' });
    const input = verified(id);
    const first = await product.ask('o-town', 'report.act', { id, v: 1, step: 'verify', input }, 'TOWN@t1');
    expect(first.ok).toBe(true);
    const second = await product.ask(
      'o-town',
      'report.act',
      { id, v: 2, step: 'submitToTown', input: town },
      'TOWN@t1',
    );
    expect(second.ok).toBe(true);
  });
});
