import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { contentOf, noPictures, riskyPicture } from '../support/content';
import { type Product, startProduct } from '../support/product';
import { verified } from '../support/walkers';

/*
 * Pictures keep nobody from a report, and are shown once WeChat has looked at them (F060).
 */

let product: Product;
let content: ReturnType<typeof contentOf>;

beforeAll(async () => {
  product = await startProduct();
  content = contentOf(product);
});

afterAll(() => product.stop());

beforeEach(() => product.script([]));

describe('pictures', () => {
  it('are shown to who handles the case once WeChat has looked at them, however often it says so', async () => {
    await product.script([{ api: 'security.mediaCheckAsync', duplicates: 2 }]);
    const id = await content.people.filed(await content.withPictures('pictures_00000000000001'));
    expect(await content.photosFor(id, 'officer')).toEqual({
      photos: 0,
      words: '2 张照片正在检查内容，通过后显示，一般不超过几分钟。',
    });
    expect(await content.photosFor(id, 'parent')).toEqual({ photos: 2, words: '' });
    await product.advance(60);
    await product.advance(5);
    expect(await content.photosFor(id, 'officer')).toEqual({ photos: 2, words: '' });
    const [request] = await content.asked('security.mediaCheckAsync');
    expect(request).toMatchObject({ version: 2, scene: 3, media_type: 2, openid: 'o-parent' });
  });

  it('that must not be shown are the bureau’s to decide about; the case goes on, and the bureau is told once', async () => {
    await product.script([{ ...riskyPicture, times: 1 }]);
    const id = await content.people.filed(await content.withPictures('pictures_00000000000002'));
    await product.advance(60);
    await product.advance(5);
    await product.subscribe('o-edu', 'report.moved', 3);
    for (let minute = 0; minute < 5; minute += 1) await product.advance(60);
    expect(await content.photosFor(id, 'officer')).toEqual({
      photos: 1,
      words: '1 张照片未通过内容检查，由教育局查看。',
    });
    expect((await content.toldOf(id)).filter((to) => to === 'o-edu')).toEqual(['o-edu']);
    expect(await content.photosFor(id, 'bureau')).toMatchObject({
      photos: 2,
      words: expect.stringMatching(/请您决定/),
    });
    await content.people.walk(id, [['officer', 'verify', verified(id)]]);
    expect((await content.people.take(id, 'officer', 'showPicture', { why: '看看' })).refusal.code).toBe(
      'FORBIDDEN',
    );
    expect((await content.people.take(id, 'bureau', 'showPicture')).refusal.message).toMatch(
      /请填写“放行理由”/,
    );
    await content.people.walk(id, [['bureau', 'showPicture', { why: '是消防通道' }]]);
    expect(await content.photosFor(id, 'officer')).toEqual({ photos: 2, words: '' });
    expect(JSON.stringify((await content.reads(id, 'parent')).answer.timeline)).not.toMatch(/放行|未通过/);
  });

  it('about which nobody answers are shown in the end, with a word of caution', async () => {
    await product.script(noPictures);
    const before = (await content.asked('security.mediaCheckAsync')).length;
    const id = await content.people.filed(await content.withPictures('pictures_00000000000003'));
    for (const minutes of [2, 3, 12]) await product.advance(minutes * 60);
    expect((await content.asked('security.mediaCheckAsync')).length - before).toBe(6);
    expect(await content.photosFor(id, 'officer')).toEqual({
      photos: 2,
      words: '2 张照片没有检查成功，请谨慎查看。',
    });
    await product.advance(120);
    expect((await content.asked('security.mediaCheckAsync')).length - before).toBe(6);
  });

  it('of somebody anonymous are asked about while they are there, and nothing of them is kept', async () => {
    const before = (await content.asked('security.mediaCheckAsync')).length;
    const id = await content.people.filed({
      ...(await content.withPictures('pictures_00000000000004')),
      reporter: 'anonymous',
      callMe: '',
    });
    expect(
      (await content.asked('security.mediaCheckAsync')).slice(before).map(({ openid }) => openid),
    ).toEqual(['o-parent', 'o-parent']);
    await product.advance(5);
    expect(await content.photosFor(id, 'officer')).toEqual({ photos: 2, words: '' });
    expect(product.stored('reports').find((doc) => doc.includes(id))).not.toContain('o-parent');
  });

  it('that come with an answer or with somebody who joins go the same way', async () => {
    const id = await content.people.filed({ media: [], itemId: 'R05' });
    await content.people.walk(id, [['officer', 'askInfo', { question: '在哪里？' }]]);
    const file = await content.uploaded(`case/${id}/more.jpg`);
    await content.people.walk(id, [['parent', 'addInfo', { answer: '这里', photos: [file] }]]);
    const joined = await content.withPictures('join_0000000000000000003');
    await product.ask('o-neighbour', 'report.join', {
      id,
      ...joined,
      text: '我也看到',
      reporter: 'named',
      callMe: '',
    });
    const shown = async () => {
      const { timeline, voices } = (await content.reads(id, 'officer')).answer;
      return [...timeline, ...voices].flatMap(({ photos }) => photos).length;
    };
    expect(await shown()).toBe(0);
    await product.advance(60);
    await product.advance(5);
    expect(await shown()).toBe(3);
  });

  it('that wait for their turn are not asked about because another one of the case is due', async () => {
    const first = { ...noPictures[0], times: 1 };
    await product.script([first]);
    const before = (await content.asked('security.mediaCheckAsync')).length;
    const since = async () => (await content.asked('security.mediaCheckAsync')).length - before;
    const id = await content.people.filed(await content.withPictures('pictures_00000000000006'));
    await product.advance(60);
    expect(await since()).toBe(2);
    const joined = await content.withPictures('join_0000000000000000006');
    const voice = { text: '我也看到', reporter: 'named', callMe: '' } as const;
    await product.ask('o-neighbour', 'report.join', { id, ...joined, ...voice });
    await product.advance(59);
    // The two that have just come; the first one's turn is two minutes after it was not taken.
    expect(await since()).toBe(4);
    await product.advance(120);
    expect(await since()).toBe(5);
    await product.advance(5);
    expect((await content.photosFor(id, 'officer')).words).toBe('');
  });

  it('keep their answer whatever else WeChat says, and whoever says it', async () => {
    await product.script([{ ...riskyPicture, times: 1 }]);
    const id = await content.people.filed(await content.withPictures('pictures_00000000000005'));
    await product.advance(60);
    await product.advance(5);
    const { checks } = JSON.parse(product.stored('reports').find((doc) => doc.includes(id)) ?? '{}') as {
      checks: { trace: string; state: string }[];
    };
    const trace = checks.find(({ state }) => state === 'risky')?.trace ?? '';
    const said = {
      Event: 'wxa_media_check',
      MsgType: 'event',
      trace_id: trace,
      errcode: 0,
      result: { suggest: 'pass', label: 100 },
    };
    for (const event of [
      said,
      { ...said, trace_id: 'unknown' },
      { ...said, trace_id: 7 },
      { ...said, result: null },
      { ...said, trace_id: '' },
    ])
      await product.tell(event);
    await product.call('o-parent', said, 'event');
    expect((await content.photosFor(id, 'officer')).photos).toBe(1);
  });
});
