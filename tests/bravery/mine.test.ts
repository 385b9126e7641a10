import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { braveryLines } from '../../cloudfunctions/bravery/lines.rules';
import {
  aBravery,
  type Braveries,
  centre,
  decision,
  forSelf,
  startBraveries,
  words,
} from '../support/braveries';
import type { Product } from '../support/product';

jest.setTimeout(30_000);

let product: Product;
let hands: Braveries;

beforeAll(async () => {
  ({ product, hands } = await startBraveries());
});

afterAll(() => product.stop());

const mine = async (openid: string) =>
  (await product.ask(openid, 'bravery.mine', { cursor: null })).answer.rows;

describe('one’s own applications', () => {
  it('stand in one’s own file in one’s own words, and say what was deleted since (F033)', () => {
    const lines = Object.fromEntries(braveryLines(aBravery({ award: { state: 'awarded', grade: '二等', fen: 500_000, ref: '3号', paidRef: '9' } })));
    expect(lines).toMatchObject({ 编号: 'J261120-BBBBB', 事发地: '柳溪镇 东桥边', 见义勇为的人: '丁大勇', 进展: '已核实', 奖励: '已奖励；二等；5000.00 元，由基金会发放；决定文号 3号；发放凭证 9' });
    expect(lines['您写的']).toContain('落水');
    expect(Object.fromEntries(braveryLines(aBravery({ sealed: null })))).toMatchObject({ 您写的: '已删除', 照片: '0 张' });
  }); // prettier-ignore

  it('are the latest first, in plain words, and nobody else’s', async () => {
    const [first, second] = [await hands.applied('o-me'), await hands.applied('o-me', forSelf)];
    await hands.confirm(second);
    const rows = await mine('o-me');
    expect(rows.map(({ id }) => id)).toEqual([second, first]);
    expect(rows[0]?.tracks.map(({ label, state }) => `${label}${state.text}`)).toEqual(['奖励待定奖', '宣传待您决定']);
    expect(rows[0]?.mayDo.map(({ step }) => step)).toEqual(['agree', 'decline']);
    expect(rows[1]).toMatchObject({ state: { text: '待核实' }, mayDo: [{ step: 'withdraw' }] });
    expect(await mine('o-you')).toEqual([]);
  });

  it('go with their owner: what is not confirmed whole, what is stays without them, their deed is taken down', async () => {
    const open = await hands.applied('o-leaves');
    const told = await hands.applied('o-leaves');
    await hands.confirm(told);
    const own = await hands.applied('o-leaves', forSelf);
    await hands.confirm(own);
    await hands.act(['o-leaves'], own, 'agree', { naming: 'named' });
    await hands.act(centre, own, 'publish', words);
    await hands.act(centre, own, 'decide', decision);
    expect((await product.ask('o-leaves', 'privacy.read', {})).answer.rows.find(({ key }) => key === 'braveries')?.count).toBe(3);
    expect((await product.ask('o-leaves', 'privacy.cancel', { agree: true })).answer.finished).toBe(true);
    expect(hands.doc(open)).toBeNull();
    expect(hands.doc(told)).toMatchObject({ who: '', sealed: { applicant: null, hero: { name: '丁大勇' } } });
    expect(hands.doc(own)).toMatchObject({ who: '', sealed: null, publicity: { state: 'notPublished', story: '' }, award: { fen: 500_000 } });
    expect(JSON.stringify(hands.doc(own))).not.toMatch(/丁大勇|方未名/);
    expect((await product.ask('o-x', 'bravery.public', { cursor: null })).answer.deeds).toEqual([]);
    // The award goes on without them, and is the end of it.
    expect((await hands.act(centre, own, 'pay', { paidRef: '凭证 3' })).ok).toBe(true);
    expect(hands.doc(own)?.state).toBe('finished');
  });
}); // prettier-ignore
