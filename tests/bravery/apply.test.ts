import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { anApplication, type Braveries, forSelf, startBraveries, station } from '../support/braveries';
import { contentOf, riskyPicture } from '../support/content';
import type { Product } from '../support/product';

jest.setTimeout(30_000);

let product: Product;
let hands: Braveries;

beforeAll(async () => {
  ({ product, hands } = await startBraveries());
});

afterAll(() => product.stop());

describe('applying (F328, T37)', () => {
  it('is for anybody, and tells the police of the place, without a word of what happened on the screen', async () => {
    await product.subscribe('o-police', 'report.arrived', 2);
    const { answer } = await hands.send('o-citizen');
    expect(answer).toMatchObject({ number: expect.stringMatching(/^J\d{6}-[0-9A-F]{5}$/) });
    const [push] = (await product.pushes()).filter(({ to }) => to === 'o-police');
    expect(push?.words).toMatchObject({ thing1: '见义勇为申请', thing2: '柳溪镇' });
    expect(JSON.stringify(push)).not.toMatch(/丁大勇|落水|o-citizen/);
  });

  it('is one application, however often it is pressed; other words need another draft', async () => {
    const draftId = 'bravery_draft_pressed_twice';
    const replies = await Promise.all([1, 2, 3].map(() => hands.send('o-taps', { draftId })));
    expect(new Set(replies.map(({ answer }) => answer.id))).toEqual(new Set([hands.idOf('o-taps', draftId)]));
    const other = await hands.send('o-taps', { draftId, where: '西桥边' });
    expect(other.refusal).toMatchObject({ code: 'CONFLICT', message: expect.stringMatching(/我的申请/) });
    expect((await product.ask('o-taps', 'bravery.mine', { cursor: null })).answer.rows).toHaveLength(1);
  });

  it('keeps nobody’s account, and of an applicant without a name nothing that leads to them', async () => {
    const id = await hands.applied('o-nameless', { applicant: null });
    expect(JSON.stringify(hands.doc(id))).not.toContain('o-nameless');
    const { answer } = await hands.read(station, id);
    expect(answer.people.find(({ who }) => who === 'applicant')).toMatchObject({ words: '没有留姓名', mayUnseal: false });
  });

  it('tells the centre where no police is registered', async () => {
    await product.subscribe('o-sgc1', 'report.arrived', 1);
    await hands.applied('o-nobody', { townId: 't2' });
    expect((await product.pushes()).filter(({ to }) => to === 'o-sgc1')).toHaveLength(1);
  });

  it.each([
    ['tomorrow', { day: '2026-11-24' }, 'day'],
    ['three years ago', { day: '2023-11-20' }, 'day'],
    ['a town that is not there', { townId: 't9' }, 'townId'],
    ['a number of one’s own', { ...forSelf, hero: { name: '丁大勇', mobile: '13800000000' } }, 'hero'],
    ['two names of one person', { ...forSelf, applicant: '丁大勇' }, 'applicant'],
    ['somebody else’s picture', { pictures: ['cloud://local-env/bravery/another_draft/1.jpg'] }, 'pictures'],
    ['a name of signs', { hero: { name: '<b>丁</b>', mobile: '' } }, 'hero'],
    ['a name of digits', { applicant: '13800000000' }, 'applicant'],
    ['nothing of what happened', { facts: '救人' }, 'facts'],
    ['what cannot be seen', { facts: `看不见的字\u0000\u202e${'救'.repeat(20)}` }, 'facts'],
    ['a book', { facts: '救'.repeat(1001) }, 'facts'],
  ])('refuses %s and keeps nothing', async (_name, more, field) => {
    const { refusal } = await hands.send('o-hostile', more);
    expect(refusal).toMatchObject({ code: 'INVALID', field, message: expect.stringMatching(/请|再|可以/) });
    expect((await product.ask('o-hostile', 'bravery.mine', { cursor: null })).answer.rows).toEqual([]);
  });

  it('refuses risky words, which stay on the phone, and a sixth application that is open', async () => {
    await product.script([{ api: 'security.msgSecCheck', suggest: 'risky' }]);
    expect((await hands.send('o-many')).refusal.message).toMatch(/内容还在您的手机里/);
    await product.script([]);
    for (let nth = 0; nth < 5; nth += 1) await hands.applied('o-many');
    expect((await hands.send('o-many')).refusal).toMatchObject({ code: 'CONFLICT' });
  });

  it('shows a picture to the police once WeChat has looked at it, and never one that it finds risky', async () => {
    const draftId = 'bravery_draft_with_pictures';
    const { uploaded } = contentOf(product);
    const pictures = [await uploaded(`bravery/${draftId}/1.jpg`), await uploaded(`bravery/${draftId}/2.jpg`)];
    await product.script([{ ...riskyPicture, times: 1 }]);
    const id = await hands.applied('o-pictures', anApplication({ draftId, pictures }));
    const seen = async () => (await hands.read(station, id)).answer;
    expect(await seen()).toMatchObject({ pictures: [], pictureWords: expect.stringContaining('正在检查') });
    expect((await hands.read(['o-pictures'], id)).answer.pictures).toHaveLength(2);
    const traces = hands.doc(id)?.traces ?? [];
    const said = (trace: string | undefined, suggest: string) =>
      product.tell({ MsgType: 'event', Event: 'wxa_media_check', trace_id: trace, errcode: 0, result: { suggest } });
    await said(traces[0], 'pass');
    await said(traces[1], 'risky');
    expect(await seen()).toMatchObject({ pictures: [expect.any(String)], pictureWords: expect.stringContaining('没有通过') });
    await hands.act(['o-pictures'], id, 'withdraw');
    expect(hands.doc(id)).not.toHaveProperty('checks');
  });
}); // prettier-ignore
