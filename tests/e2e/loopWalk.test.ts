import { describe, expect, it } from '@jest/globals';
import { fileReport } from './support/filing';
import { handsOf, people } from './support/hands';
import { suite } from './support/suite';

/*
 * A case through every hand, as its people see it: each step by its page once, and by the door when it comes again.
 */

const walks = suite();
const { phoneOf, product } = walks;
const { evidence, fill, handToTown, opened, openedOwn, read, send, take } = handsOf(walks);

const stalls = 'R07';
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
    await phone.shot('loop/2-town-dispatch');
    await send(phone, '已交办给');
    await phone.see('已交办，待签收');
    await phone.see('湖塘镇辖区派出所');
    await phone.shot('loop/3-town-dispatched');
  });

  it('the lead signs and starts; the helper replies; the lead feeds back', async () => {
    const lead = await phoneOf(people.urban[0]);
    await lead.see(walk.number);
    await lead.tapText(walk.number);
    await lead.allowMessages();
    await lead.see('三日内清理占道摊点');
    await lead.shot('loop/4-department-case');
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
    await pleased.settled();
    await pleased.shot('loop/11-parent-timeline');
    await fill(pleased, 'evaluate', { picks: ['stars-5'], words: { comment: '谢谢' } });
    await pleased.shot('loop/12-parent-stars');
    await send(pleased, '谢谢您的评价。');
  });
});
