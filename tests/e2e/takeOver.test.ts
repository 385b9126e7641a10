import { describe, expect, it } from '@jest/globals';
import { fileReport } from './support/filing';
import { suite } from './support/suite';

const walks = suite();
const { phoneOf, product } = walks;
const people = '/packages/office/pages/people/index';

describe('when an officer leaves', () => {
  it('the new one takes up an invitation, holds every open case, and the old phone is refused', async () => {
    const first = await fileReport(walks, 'o-par-01', 'wj-04-1', '围墙有裂缝');
    const second = await fileReport(walks, 'o-par-02', 'wj-04-1', '楼道灯不亮');
    const old = await phoneOf('o-off-wj-04-1');
    await old.see(first.number);

    const bureau = await phoneOf('o-edu-wujin', { path: people });
    await bureau.tap('other-school');
    await bureau.fill('unit-search', await nameOf('wj-04-1'));
    await bureau.tap('unit-wj-04-1');
    await bureau.see('责任网格员');
    await bureau.shot('walk/people-school');
    await bureau.tapText('换人');
    await bureau.fill('name', '新来的网格员');
    await bureau.shot('walk/people-replace');
    await bureau.tap('send');
    await bureau.seeId('invited-code');
    await bureau.shot('walk/people-code');
    const code = (await bureau.read('invited-code')).replaceAll('-', '');

    const heir = await phoneOf('o-heir', { path: `pages/claim/index?scene=c%3D${code}`, scene: 1047 });
    await heir.see('是您本人吗');
    await heir.shot('walk/claim-preview');
    await heir.tap('claim');
    await heir.see('认领好了');
    await heir.shot('walk/claim-done');
    await heir.tap('home');
    await heir.see(first.number);
    await heir.see(second.number);

    const ask = { action: 'report.read', ask: { id: first.id }, as: 'OFF@wj-04-1' };
    expect(await old.callFunction(ask)).toMatchObject({ ok: false, refusal: { code: 'FORBIDDEN' } });
    expect(await heir.callFunction(ask)).toMatchObject({ ok: true });
    await old.enter('/pages/home/index');
    await old.settled();
    expect(await old.words()).not.toContain(first.number);
  });

  it('somebody without an invitation can only type a code', async () => {
    const phone = await phoneOf('o-par-03', { path: 'pages/claim/index' });
    await phone.fill('code', 'AAAA-AAAA-AAAA');
    await phone.tap('read');
    await phone.see('邀请码不对');
    await phone.shot('walk/claim-wrong');
  });
});

/** What the school is called in the profile that the demo runs. */
async function nameOf(unitId: string): Promise<string> {
  const event = { action: 'grid.unit', ask: { unitId } };
  const reply = (await product().post('/call/api', event, 'o-par-01')) as { answer: { name: string } };
  return reply.answer.name;
}
