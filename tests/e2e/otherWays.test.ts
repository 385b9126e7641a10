import { describe, expect, it } from '@jest/globals';
import { fileReport, received, writeReport } from './support/filing';
import { suite } from './support/suite';

const walks = suite();
const { phoneOf, product } = walks;
const arrived = 'local-report-arrived';

describe('when things are not as usual', () => {
  it('an officer without subscription credit: the next in line is told, and everybody sees how', async () => {
    await product().consent('o-head-wj-02-1', [arrived]);
    const { phone, number } = await fileReport(walks, 'o-par-02', 'wj-02-1', '楼梯扶手松了');
    expect((await product().pushes('o-off-wj-02-1')).map(({ code }) => code)).toEqual([43101]);
    expect((await product().pushes('o-head-wj-02-1')).map(({ code }) => code)).toEqual([0]);
    await phone.see('网格长');
    const officer = await phoneOf('o-off-wj-02-1');
    await officer.see(number);
    await officer.shot('walk/fallback-officer');
  });

  it('nobody can be pushed: the sender reads 未能微信提醒…已转站内待办, and the list holds it', async () => {
    const { phone, number } = await fileReport(walks, 'o-par-02', 'wj-02-2', '滑梯有裂缝');
    await phone.see('未能微信提醒责任网格员，已转站内待办');
    await phone.shot('walk/fallback-parent');
    const officer = await phoneOf('o-off-wj-02-2');
    await officer.see(number);
  });

  it('grid 5 has no officer: the town centre and the education bureau have it, with the flag', async () => {
    const { number } = await fileReport(walks, 'o-anon-01', 'wj-05-0', '围墙外有人倾倒垃圾');
    const town = await phoneOf('o-town-hutang');
    await town.see(number);
    await town.see('无责任网格员');
    await town.shot('walk/grid5-town');
    const bureau = await phoneOf('o-edu-wujin');
    await bureau.tap('box-watch');
    await bureau.see(number);
    await bureau.shot('walk/grid5-bureau');
  });

  it('a complaint about the school: the bureau reads it, the officer’s forged read is refused', async () => {
    const filing = await writeReport(walks, 'o-par-01', 'wj-01-1', '食堂饭菜连续三天有异物');
    await filing.tap('about-school');
    await filing.see('区教育局');
    await filing.tap('submit');
    const { id, number } = await received(filing);

    const officer = await phoneOf('o-off-wj-01-1');
    await officer.settled();
    expect(await officer.words()).not.toContain(number);
    const ask = { action: 'report.read', ask: { id } };
    const forged = [
      { ...ask, as: 'OFF@wj-01-1' },
      { ...ask, as: 'EDU@wujin' },
      { ...ask, as: 'OFF@wj-01-1', openid: 'o-edu-wujin', userInfo: { openId: 'o-edu-wujin' } },
      ask,
    ];
    for (const event of forged) expect(await officer.callFunction(event)).toMatchObject({ ok: false });
    await officer.enter(`/packages/office/pages/case/index?id=${id}`);
    await officer.see('没有读到这件事项');

    const bureau = await phoneOf('o-edu-wujin');
    await bureau.see(number);
    expect((await product().pushes('o-off-wj-01-1')).filter(({ page }) => page.includes(id))).toEqual([]);
  });

  it('five taps are one report, one number, one push', async () => {
    await product().consent('o-off-wj-03-1', [arrived]);
    const phone = await writeReport(walks, 'o-par-03', 'wj-03-1', '校门口地砖翘起');
    await phone.tapHastily('submit', 5);
    const { number } = await received(phone);
    expect(await product().pushes('o-off-wj-03-1')).toHaveLength(1);
    const mine = await phoneOf('o-par-03', { path: 'pages/report/list/index' });
    await mine.see(number);
    expect((await mine.words()).match(/W03-\d{6}-\w+/g)).toEqual([number]);
  });

  it('five sendings of one draft at once are one report; changed words are refused', async () => {
    await product().consent('o-off-wj-03-2', [arrived]);
    const draft = {
      draftId: 'e2e-five-sendings-at-once',
      unitId: 'wj-03-2',
      unitConfirmed: true,
      itemId: null,
      subMatterId: null,
      text: '围栏缺了一根',
      media: [],
      place: { words: '', point: null },
      reporter: 'named',
      callMe: '',
      happeningNow: false,
      aboutSchool: false,
      writtenAt: new Date().toISOString(),
    };
    const send = (text: string): Promise<unknown> =>
      product().post('/call/api', { action: 'report.submit', ask: { ...draft, text } }, 'o-par-03');
    const replies = await Promise.all(Array.from({ length: 5 }, () => send(draft.text)));
    const numbers = replies.map((reply) => (reply as { answer: { number: string } }).answer.number);
    expect(new Set(numbers).size).toBe(1);
    expect(await product().pushes('o-off-wj-03-2')).toHaveLength(1);
    expect(await send('另一段话')).toMatchObject({ ok: false, refusal: { code: 'CONFLICT' } });
  });
});
