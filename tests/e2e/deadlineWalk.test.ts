import { describe, it } from '@jest/globals';
import { suite } from './support/suite';

/*
 * The bureau gives one item two working hours; a report of it runs over: the town's list says so, and whoever looks
 * after the town is told once, then finds a draft of an order (F099, F100, F116).
 */

const walks = suite();
const { phoneOf, product } = walks;

const office = 'packages/office/pages';
const edu = 'o-edu-wujin';

/** A Monday, by the clocks of Shanghai; the minute behind it lets the timer run. */
const monday = async (time: string): Promise<void> => {
  await product().post('/__local/clock', { set: new Date(`2027-03-01T${time}:00+08:00`).toISOString() });
  await product().post('/__local/clock', { advance: 61_000 });
};

describe('a time limit', () => {
  it('is set by the bureau on one page, which says what nobody knows yet', async () => {
    await monday('08:30');
    const phone = await phoneOf(edu, { path: `${office}/deadlines/index` });
    await phone.see('还没有设置任何期限');
    await phone.see('2027、2028 年放假安排还没有填');
    await phone.settled();
    await phone.shot('deadlines/empty');
    await phone.tap('new-limit');
    await phone.pick('form-item', '校门口游商、无证摊点');
    await phone.pick('form-unit', '个工作小时');
    await phone.fill('form-amount', '2');
    await phone.shot('deadlines/form');
    await phone.tap('keep-limit');
    await phone.tap('tab-settings');
    await phone.fill('setting-escalateHours', '2');
    await phone.tap('save');
    await phone.see('请写明为什么改');
    await phone.fill('reason', '摊点投诉多，按会议纪要调整');
    await phone.shot('deadlines/settings');
    await phone.tap('save');
    await phone.see('已保存，一分钟内生效');
    await phone.tap('tab-limits');
    await phone.see('2 个工作小时');
    await phone.shot('deadlines/set');
    await phone.tap('tab-history');
    await phone.see('摊点投诉多，按会议纪要调整');
    await phone.shot('deadlines/history');
  });
});
