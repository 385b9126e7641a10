import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { plan, registerOf } from './support';

let product: Product;
let register: ReturnType<typeof registerOf>;
beforeAll(async () => {
  product = await startProduct({ ticks: false });
  await product.setClock('2026-11-23T01:05:00.000Z');
  register = registerOf(product);
});
afterAll(() => product.stop());

const [one, two] = ['青禾小学专属网格', '青禾小学分校专属网格'];

describe('a proposal that cannot be', () => {
  it.each([
    ['a rename to the same name', 'rename', [1], [plan(1, one, ['u1'])], '新名称和现在一样，请填写新的名称。'],
    ['a rename to the name of another grid', 'rename', [1], [plan(1, two, ['u1'])], `“${two}”已经有了，请换一个名称。`],
    ['a rename to the name of a school', 'rename', [1], [plan(1, ' 青禾小学分校 ', ['u1'])], '“青禾小学分校”已经有了，请换一个名称。'],
    ['a name of one character', 'rename', [1], [plan(1, '甲', ['u1'])], '名称要有 2 到 40 个字，请补全。'],
    ['a grid of nowhere', 'rename', [99], [plan(99, '新名', ['u1'])], '选的网格不在这个镇，或选了两次，请刷新后重新选择。'],
    ['a grid twice', 'merge', [1, 1], [plan(1, '新名', ['u1'])], '选的网格不在这个镇，或选了两次，请刷新后重新选择。'],
    ['a school that is lost', 'merge', [1, 2], [plan(1, '新名', ['u1'])], '每所学校都要分到一个网格里，而且只能在一个网格里，请检查后再提交。'],
    ['a school in two grids', 'split', [1], [plan(1, '新名', ['u1']), plan(null, '另名', ['u1'])], '每所学校都要分到一个网格里，而且只能在一个网格里，请检查后再提交。'],
    ['a school of another grid', 'rename', [1], [plan(1, '新名', ['u2'])], '每所学校都要分到一个网格里，而且只能在一个网格里，请检查后再提交。'],
    ['a grid without a school', 'split', [1], [plan(1, '新名', ['u1']), plan(null, '另名', [])], '有一个网格里没有学校，请把学校分进去，或去掉这个网格。'],
    ['a split into one', 'split', [1], [plan(1, '新名', ['u1'])], '拆分之后应是 2 到 20 个网格，请检查后再提交。'],
    ['a merger of one', 'merge', [1], [plan(1, '新名', ['u1'])], '合并要从 2 到 20 个网格开始，请重新选择。'],
    ['the number of a grid that it does not begin with', 'rename', [1], [plan(2, '新名', ['u1'])], '保留的网格编号不对，请刷新后重新填写。'],
    ['a new grid without a school', 'add', [], [plan(null, '新名', [])], '新增时要填 1 到 20 所新学校，请检查后再提交。'],
    ['a new school where none may be', 'rename', [1], [plan(1, '新名', ['u1'], ['新校'])], '更名时要填 0 所新学校，请检查后再提交。'],
    ['a confirmation of a grid that is settled', 'confirm', [1], [plan(1, '新名', [], ['新校'])], '只有“待确定”的网格可以这样确定；已确定的请用更名、拆分或合并。'],
  ] as const)('%s is refused with what to do', async (_, kind, of, after, message) => {
    const fileId = kind === 'confirm' ? 'cloud://local-env/case/grid/a.jpg' : '';
    const { ok, refusal } = await register.propose(kind, of, after, { fileId });
    expect([ok, refusal.message]).toEqual([false, message]);
    expect((await register.read()).changes).toEqual([]);
  }); // prettier-ignore

  it.each([
    ['without a reason', { reason: ' ' }, '请写明调整的理由，至少两个字。'],
    ['of a town that is not one’s own', { town: 't2' }, '这个镇不在您的管辖范围，请重新选择。'],
  ])('%s is refused', async (_, more, message) => {
    const { refusal } = await register.propose('rename', [1], [plan(1, '新名', ['u1'])], more);
    expect(refusal.message).toBe(message);
  });

  it('of somebody who has no say in grids is refused at the door', async () => {
    const ask = {
      requestId: 'q'.repeat(24), town: 't1', kind: 'rename', of: [1], after: [plan(1, '新名', ['u1'])], fileId: '', reason: '改名',
    } as const; // prettier-ignore
    for (const [openid, as] of [
      ['o-head', 'HEAD@u1'],
      ['o-chief', 'CHIEF@d1'],
      ['o-parent', undefined],
    ] as const)
      // prettier-ignore
      expect((await product.ask(openid, 'grid.propose', ask, as)).refusal.code).toBe('FORBIDDEN');
  });
});

describe('a new school whose name looks like another’s (F041)', () => {
  it('is warned of, not refused: who proposes and who decides read whose name it is, and where', async () => {
    const wish = [plan(null, '新青禾专属网格', [], ['青禾小学东校区', '完全不同的学校'])];
    const { ok, answer } = await register.propose('add', [], wish, { as: 'bureau', town: 't2' });
    const warning = '新学校“青禾小学东校区”和“青禾小学”（柳溪镇）名称相近，请核对是不是同一所、要不要换个名称。';
    expect(ok).toBe(true);
    expect(answer.said).toContain(`已提出，等区教育局批准。${warning}`);
    expect(answer.said).not.toContain('完全不同的学校');
    const ask = { town: 't2' };
    for (const [openid, as] of [['o-adm', 'ADM@d1'], ['o-edu', 'EDU@d1']] as const)
      expect((await product.ask(openid, 'grid.register', ask, as)).answer.changes[0]?.warnings).toContain(warning);
  });
}); // prettier-ignore

describe('a proposal', () => {
  it('changes nothing yet, is there once however often it is sent, and keeps its grid for itself', async () => {
    const before = await register.grids();
    const requestId = 'q'.repeat(24);
    const rename = [plan(1, '青禾专属网格', ['u1'])];
    const first = await register.propose('rename', [1], rename, { requestId });
    const again = await register.propose('rename', [1], rename, { requestId });
    expect([first.answer.said, again.answer.said]).toEqual([
      '已提出，等区教育局批准。',
      '这项调整已经提出过了，等区教育局批准。',
    ]);
    const { changes } = await register.read();
    expect(changes.map(({ state, words }) => [state, words])).toEqual([
      ['draft', `更名：${one} → 青禾专属网格`],
    ]);
    expect(await register.grids()).toEqual(before);
    const other = await register.propose('merge', [1, 2], [plan(1, '合并网格', ['u1', 'u2'])]);
    expect(other.refusal.message).toBe('这个网格还有一项没办完的调整，请先等它生效，或撤回、作废它。');
    const named = await register.propose('rename', [2], [plan(2, '青禾专属网格', ['u2'])]);
    expect(named.refusal.message).toBe('“青禾专属网格”已经有了，请换一个名称。');
  });
});
