import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { draft } from '../support/samples';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
});

afterAll(() => product.stop());

let made = 0;

async function filed(more: Parameters<typeof draft>[0] = {}): Promise<string> {
  made += 1;
  const given = draft({ draftId: `draft_${String(made).padStart(20, '0')}`, ...more });
  return (await product.ask('o-parent', 'report.submit', given)).answer.id;
}

describe('a case page', () => {
  it('costs two database calls; the form of a merge, which offers other cases, one more', async () => {
    const id = await filed();
    await product.advance(3600);
    for (const [openid, as] of [
      ['o-head', 'HEAD@u1'],
      ['o-off', 'OFF@u1'],
    ] as const) {
      await product.ask(openid, 'report.read', { id }, as);
      expect(await product.lastCalls()).toHaveLength(2);
    }
    await product.ask('o-off', 'report.read', { id, step: 'merge' }, 'OFF@u1');
    expect(await product.lastCalls()).toHaveLength(3);
  });

  it('shows handlers the official word, the advice and what they may do; the reporter plain words and nothing else', async () => {
    const id = await filed();
    const office = (await product.ask('o-off', 'report.read', { id }, 'OFF@u1')).answer;
    expect([office.state.text, office.advice?.mode, office.reporter]).toEqual([
      '待核实',
      'single',
      '实名上报',
    ]);
    expect(office.mayDo.map(({ step }) => step)).toEqual([
      'verify',
      'askInfo',
      'mark',
      'merge',
      'split',
      'reject',
    ]);
    expect(office.mayDo[0]?.needs.find(({ name }) => name === 'item')?.start).toBe('R05');
    const own = (await product.ask('o-parent', 'report.read', { id })).answer;
    expect([own.state.text, own.advice, own.tasks]).toEqual(['已收到', null, []]);
    expect(own.mayDo.map(({ step }) => step)).toEqual(['withdraw']);
  });

  it('never lets an openid out', async () => {
    const id = await filed({ reporter: 'hidden', callMe: '' });
    for (const [openid, as] of [
      ['o-off', 'OFF@u1'],
      ['o-parent', undefined],
    ] as const) {
      const text = JSON.stringify(await product.ask(openid, 'report.read', { id }, as));
      expect(text).not.toMatch(/o-(parent|off|head)/);
    }
  });

  it('of a restricted matter tells the reporter the status and no content', async () => {
    const id = await filed({ itemId: 'R04', text: '有人在门口大喊' });
    const own = (await product.ask('o-parent', 'report.read', { id })).answer;
    expect([own.state.text, own.text, own.photos]).toEqual(['已受理', '', []]);
    expect((await product.ask('o-off', 'report.read', { id }, 'OFF@u1')).answer.text).toBe('有人在门口大喊');
  });

  it('of somebody else is not there', async () => {
    const id = await filed();
    const { refusal } = await product.ask('o-stranger', 'report.read', { id });
    expect(refusal).toEqual({
      code: 'NOT_FOUND',
      message: '没有找到这条上报，可能不在您的管辖范围，请核对编号或切换身份。',
    });
  });
});
