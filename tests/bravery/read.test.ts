import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Braveries, centre, constable, startBraveries, station } from '../support/braveries';
import type { Product } from '../support/product';

jest.setTimeout(30_000);

let product: Product;
let hands: Braveries;
let id: string;

beforeAll(async () => {
  ({ product, hands } = await startBraveries());
  id = await hands.applied('o-parent');
});

afterAll(() => product.stop());

const outsiders = [
  ['o-adm', 'ADM@d1'], ['o-edu', 'EDU@d1'], ['o-chief', 'CHIEF@d1'], ['o-aud', 'AUD@d1'], ['o-town', 'TOWN@t1'],
  ['o-off', 'OFF@u1'], ['o-head', 'HEAD@u1'], ['o-urban', 'TDEPT@t1-urban'], ['o-gas', 'DDEPT@GAS'], ['o-dist', 'DIST@d1'],
] as const; // prettier-ignore

describe('who reads an application (F031, F330)', () => {
  it.each([...outsiders, ['o-stranger', undefined] as const])('not %s', async (openid, as) => {
    expect((await hands.read([openid, as], id)).refusal.code).toBe('NOT_FOUND');
  });

  it('the police: what happened, nobody’s name or number without a reason', async () => {
    const { answer } = await hands.read(station, id);
    expect(answer.facts).toEqual(['早上有孩子落水，丁某某跳下河把人救了上来，秦某某在桥上看到']);
    expect(answer.people).toEqual([
      { who: 'hero', label: '见义勇为的人', words: '丁某某 138****0000', mayUnseal: true },
      { who: 'witness', label: '证人', words: '秦某某', mayUnseal: true },
      { who: 'applicant', label: '申请人', words: '方某某', mayUnseal: true },
    ]);
    expect(answer.mayDo.map(({ step }) => step)).toEqual(['confirm', 'return', 'refuse']);
  });

  it('the centre: nothing before it is confirmed, and then without any name in it', async () => {
    const before = (await hands.read(centre, id)).answer;
    expect(JSON.stringify(before)).not.toMatch(/落水|东桥|丁某/);
    expect(before.said).toBe('公安核实属实后，这里才看得到内容。');
    await hands.confirm(id);
    const after = (await hands.read(centre, id)).answer;
    expect(after.facts[0]).toBe('早上有孩子落水，丁某某跳下河把人救了上来，秦某某在桥上看到');
    expect(after.people.map(({ who }) => who)).toEqual(['hero']);
    expect(after.took).toEqual(['事发到核实 3 天']);
    expect(after.mayDo.map(({ step }) => step)).toEqual(['decide', 'honour', 'noAward', 'recordConsent', 'drop']);
  });

  it('the applicant: how it stands, which office did what, and nobody’s name of an office', async () => {
    await product.ask(station[0], 'bravery.unseal', { id, v: hands.doc(id)?.v ?? 0, whom: 'hero', reason: '核对身份证件' }, station[1]);
    const { answer } = await hands.read(['o-parent'], id);
    expect(answer.timeline.map(({ title, by }) => `${by} ${title}`)).toEqual(['承办单位t1-police 公安核实属实', '申请人 提交申请']);
    expect(JSON.stringify(answer)).not.toMatch(/某o-police|核对身份证件|13800000000/);
    expect((await hands.read(constable, id)).answer.timeline.map(({ title }) => title)).toContain('查看了姓名');
  });
}); // prettier-ignore
