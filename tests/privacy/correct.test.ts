import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IdentityDoc } from '../../typings/identity';
import { type Product, startProduct } from '../support/product';
import { draft } from '../support/samples';

let product: Product;
let drafts = 0;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
});

afterAll(() => product.stop());

const filedBy = async (openid: string, callMe = '沈女士') => {
  drafts += 1;
  const given = draft({ draftId: `right_${String(drafts).padStart(20, '0')}`, itemId: 'R17', callMe });
  return (await product.ask(openid, 'report.submit', given)).answer.id;
};
const correct = (openid: string, from: string, to: string) =>
  product.ask(openid, 'privacy.correct', { was: from, newName: to });
const namesOf = async (openid: string) => (await product.ask(openid, 'privacy.read', {})).answer.names;
const calledBy = async (id: string) =>
  (await product.ask('o-edu', 'report.unseal', { id, nth: null, reason: '需要回访本人' }, 'EDU@d1')).answer
    .callMe;
const identities = (openid: string) =>
  product
    .stored('identities')
    .map((text) => JSON.parse(text) as IdentityDoc)
    .filter((identity) => identity.openid === openid);

describe('correcting how one is called', () => {
  it('holds for every case at once, keeps what it was with it, and changes no case', async () => {
    const ids = [await filedBy('o-wrong', '审女士'), await filedBy('o-wrong', '审女士')];
    const before = product.stored('reports').join();
    expect((await correct('o-wrong', '审女士', '沈女士')).answer).toMatchObject({ changed: 1 });
    expect(product.stored('reports').join()).toBe(before);
    expect(await Promise.all(ids.map(calledBy))).toEqual(['沈女士', '沈女士']);
    expect(await namesOf('o-wrong')).toEqual(['沈女士']);
    expect(identities('o-wrong')[0]?.corrected?.map(({ from }) => from)).toEqual(['审女士']);
    // Tapped again it changes nothing.
    expect((await correct('o-wrong', '审女士', '沈女士')).answer.changed).toBe(0);
  });

  it('is one’s own only', async () => {
    await filedBy('o-victim', '方女士');
    expect((await correct('o-thief', '方女士', '别人')).refusal).toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining('请返回'),
    });
    expect(await namesOf('o-victim')).toEqual(['方女士']);
  });

  it.each([
    [{ was: '沈女士', newName: '' }], [{ was: '沈女士', newName: '138000000' }], [{ was: '沈女士', newName: '长'.repeat(21) }],
    [{ was: 1, newName: '沈' }], [{ newName: '沈' }], [null],
  ])('refuses %p in a sentence, and changes nothing', async (ask) => {
    const before = product.stored('identities').join();
    const reply = await product.call('o-victim', { action: 'privacy.correct', ask });
    expect(reply).toMatchObject({ ok: false, refusal: { message: expect.stringMatching(/请|再|可以/) } });
    expect(product.stored('identities').join()).toBe(before);
  }); // prettier-ignore

  it('says by whom and how what is not one’s own to correct is corrected', async () => {
    const words = (await product.ask('o-off', 'privacy.read', {})).answer.corrects.join();
    for (const who of ['网格长', '责任网格员', '教育部门', '管理岗位的人', '不能改动'])
      expect(words).toContain(who);
  });
});
