import { describe, expect, it } from '@jest/globals';
import { fileReport } from './support/filing';
import { handsOf, people } from './support/hands';
import { suite } from './support/suite';

/*
 * A case through every hand, as its people see it: each step by its page once, and by the door when it comes again.
 */

const walks = suite();
const { phoneOf, product } = walks;
const { atTown, evidence, fill, handToTown, opened, openedOwn, read, send, shotFrom, take } = handsOf(walks);

const stalls = 'R07';
const food = 'R09';
const moved = 'local-report-moved';
const dispatched = { co: [], requirement: '限期办结', dueOn: '' };
const toUrban = { ...dispatched, lead: 'hutang-urban' };

const pushedTo = async (openid: string): Promise<readonly number[]> =>
  (await product().pushes(openid)).map(({ code }) => code);

describe('a case with a lead and a helper, reworked, closed, and not solved after all', () => {
  const walk = { id: '', number: '' };

  it('the town dispatches it: one lead, one to help', async () => {
    const { id, number } = await fileReport(walks, people.parent[0], 'wj-01-1', '流动摊贩占了校门口人行道');
    Object.assign(walk, { id, number });
    await handToTown(id, stalls);

    const phone = await opened('town', id);
    await phone.shot('loop/1-town-case');
    const picks = ['lead-hutang-urban', 'co-hutang-police'];
    await fill(phone, 'dispatch', {
      picks,
      words: { requirement: '三日内清理占道摊点' },
    });
    await shotFrom(phone, '牵头单位', 'loop/2-town-dispatch');
    await shotFrom(phone, '协办单位（可不填）', 'loop/2-town-dispatch-below');
    await send(phone, '已交办给');
    await phone.see('已交办，待签收');
    await phone.see('湖塘镇辖区派出所');
    await shotFrom(phone, '预判交办部门', 'loop/3-town-dispatched');
  });

  it('the lead signs and starts; the helper replies; the lead feeds back', async () => {
    const lead = await phoneOf(people.urban[0]);
    await lead.see(walk.number);
    await lead.tapText(walk.number);
    await lead.allowMessages();
    await lead.see('三日内清理占道摊点');
    await lead.shot('loop/4-department-case');
    await shotFrom(lead, '预判交办部门', 'loop/4-department-case-below');
    await fill(lead, 'sign', {});
    await send(lead, '已签收，请尽快处置。');
    await lead.see('已签收');
    await fill(lead, 'start', { words: { measures: '到场劝离并清理' } });
    await send(lead, '已记录处置措施。');

    await fill(lead, 'feedback', { photos: ['photos'], words: { result: '摊点已清理' } });
    await lead.tap('submit');
    await lead.see('协办单位还没有反馈：湖塘镇辖区派出所');
    await lead.shot('loop/5-lead-must-wait');

    const helper = await opened('police', walk.id);
    await fill(helper, 'reply', { photos: ['photos'], words: { result: '放学时段已安排疏导' } });
    await send(helper, '已反馈给牵头单位。');
    await helper.see('协办单位已反馈');
    await helper.shot('loop/6-helper-replied');
    expect((await read('town', walk.id)).tasks.map(({ state }) => state)).toEqual(['办理中', '已反馈']);

    const again = await opened('urban', walk.id);
    await fill(again, 'feedback', { photos: ['photos'], words: { result: '摊点已清理' } });
    await send(again, '到现场核查');
    await again.see('已反馈，待现场核查');
  });

  it('the officer’s check fails, the lead works again, the officer closes, the parent is told', async () => {
    const officer = await opened('officer', walk.id);
    await fill(officer, 'rework', { photos: ['photos'], words: { why: '第二天又摆出来了' } });
    await officer.shot('loop/7-officer-rework');
    await send(officer, '返工');
    await officer.see('第二天又摆出来了');

    await take(walk.id, 'urban', 'start', { measures: '定点值守' });
    const photos = await evidence('urban', walk.id);
    await take(walk.id, 'urban', 'feedback', { outcome: 'solved', result: '已清理并值守', photos });
    await product().consent(people.parent[0], [moved]);
    const before = await pushedTo(people.parent[0]);

    const check = await opened('officer', walk.id);
    await fill(check, 'close', { photos: ['photos'], words: { finding: '连看两天，没有再摆' } });
    await check.shot('loop/8-officer-check');
    await send(check, '已结案，并告知上报人。');
    await check.see('结案');
    expect((await pushedTo(people.parent[0])).slice(before.length)).toEqual([0]);
  });

  it('the parent objects, and the whole way is gone again until it is solved', async () => {
    const own = await openedOwn(walk.id);
    await own.see('已解决');
    expect(await own.words()).not.toContain('三日内清理占道摊点');
    await own.settled();
    await own.shot('loop/9-parent-closed');
    await fill(own, 'reopen', { words: { why: '早上又有三个摊' } });
    await send(own, '已重新办理');
    await own.see('核实中');
    await own.shot('loop/10-parent-reopened');
    expect((await read('officer', walk.id)).state.text).toBe('重开，待核实');

    await handToTown(walk.id, stalls);
    await take(walk.id, 'town', 'dispatch', toUrban);
    await take(walk.id, 'urban', 'sign');
    await take(walk.id, 'urban', 'start', { measures: '划定疏导点' });
    const photos = await evidence('urban', walk.id);
    await take(walk.id, 'urban', 'feedback', { outcome: 'solved', result: '已迁至疏导点', photos });
    const seen = await evidence('officer', walk.id);
    await take(walk.id, 'officer', 'close', { seen: 'onSite', photos: seen, finding: '摊点已迁走' });

    const pleased = await openedOwn(walk.id);
    await pleased.see('摊点已迁走');
    await shotFrom(pleased, '办理经过', 'loop/11-parent-timeline');
    await fill(pleased, 'evaluate', { picks: ['stars-5'], words: { comment: '谢谢' } });
    await pleased.shot('loop/12-parent-stars');
    await send(pleased, '谢谢您的评价。');
  });
});

describe('a case the town cannot solve', () => {
  const walk = { id: '', number: '' };

  it('the town says what it tried, and the district’s platform has it', async () => {
    walk.id = await atTown(food, '校门口小店没有食品许可证');
    walk.number = (await read('parent', walk.id)).number;
    const town = await opened('town', walk.id);
    await fill(town, 'escalate', {
      words: {
        tried: '三次约谈，仍在经营',
        opinions: '镇市场监管分局：需区局立案',
        why: '镇级没有处罚权限',
      },
    });
    await town.shot('loop/20-town-escalates');
    await send(town, '已上报区网格平台。');
    await town.see('已上报区平台');
  });

  it('the platform reads what was tried and dispatches to a department of the district', async () => {
    const platform = await phoneOf(people.platform[0]);
    await platform.see(walk.number);
    await platform.tapText(walk.number);
    await platform.allowMessages();
    await platform.see('三次约谈，仍在经营');
    await fill(platform, 'districtDispatch', { picks: ['lead-MARKET'], words: { requirement: '依法立案' } });
    await shotFrom(platform, '牵头单位', 'loop/21-platform-dispatch');
    await send(platform, '已交办给市场监管局');
    await platform.see('区级交办，待签收');
  });

  it('the department solves it, the officer closes, and the parent reads that it is solved', async () => {
    const market = await phoneOf(people.market[0]);
    await market.see(walk.number);
    await take(walk.id, 'market', 'sign');
    await take(walk.id, 'market', 'start', { measures: '现场检查并立案' });
    const photos = await evidence('market', walk.id);
    await take(walk.id, 'market', 'feedback', { outcome: 'solved', result: '已责令停业', photos });
    const seen = await evidence('officer', walk.id);
    await take(walk.id, 'officer', 'close', { seen: 'onSite', photos: seen, finding: '店已停业' });

    const own = await openedOwn(walk.id);
    await own.see('已解决');
    await own.see('店已停业');
    expect(await own.words()).not.toContain('三次约谈');
    await shotFrom(own, '办理经过', 'loop/22-parent-timeline');
  });
});

describe('a case that is nobody’s', () => {
  const walk = { id: '', number: '' };

  it('the first department returns it with its basis, and the town dispatches to another', async () => {
    walk.id = await atTown(stalls, '推车卖玩具堵住校门');
    walk.number = (await read('parent', walk.id)).number;
    await take(walk.id, 'town', 'dispatch', toUrban);
    const urban = await opened('urban', walk.id);
    await fill(urban, 'returnNotOurs', { words: { basis: '职责清单：路面交通归公安' } });
    await urban.shot('loop/30-department-returns');
    await send(urban, '已退回湖塘镇网格中心');

    const town = await opened('town', walk.id);
    await town.see('部门退回');
    await town.see('职责清单：路面交通归公安');
    await fill(town, 'dispatch', { picks: ['lead-hutang-police'], words: { requirement: '请疏导' } });
    await send(town, '已交办给湖塘镇辖区派出所');
  });

  it('the second return lies with the chief, who rules; the department it is given to signs', async () => {
    await take(walk.id, 'police', 'returnNotOurs', { basis: '职责清单：无证摊点归城管' });
    const chief = await phoneOf(people.chief[0]);
    await chief.see(walk.number);
    await chief.tapText(walk.number);
    await chief.allowMessages();
    await chief.see('疑难事项');
    await shotFrom(chief, '办理经过', 'loop/31-chief-case');
    await fill(chief, 'assign', {
      picks: ['lead-hutang-urban'],
      words: { record: '两家会商：由综合执法局承办', requirement: '七日内办结' },
    });
    await chief.shot('loop/32-chief-rules');
    await send(chief, '已裁定由湖塘镇综合执法局承办。');

    const urban = await opened('urban', walk.id);
    await urban.see('两家会商：由综合执法局承办');
    await fill(urban, 'sign', {});
    await send(urban, '已签收，请尽快处置。');
    await urban.see('已签收');
    expect((await read('officer', walk.id)).desk).toBe('湖塘镇综合执法局');
  });
});
