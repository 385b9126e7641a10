import { describe, expect, it } from '@jest/globals';
import type { Phone } from './support/phone';
import { handsOf } from './support/hands';
import { suite } from './support/suite';

/* A town's 卫健办 has nobody who receives; the bureau names somebody, and the next case that is given there reaches them. */

const walks = suite();
const { phoneOf, product } = walks;
const { atTown, take } = handsOf(walks);

const page = '/packages/office/pages/counterpart/index';
const liaison = 'o-tdept-hutang-urban';

interface Listed {
  readonly answer: {
    readonly people: readonly { readonly name: string; readonly where: string }[];
  };
}

/** Somebody of the town's 综合执法局, as the sheet of people names them. */
async function someone(): Promise<string> {
  const event = { action: 'counterpart.list', ask: { place: 'hutang' }, as: 'EDU@wujin' };
  const { answer } = (await product().post('/call/api', event, 'o-edu-wujin')) as Listed;
  const found = answer.people.find(({ where }) => where === '湖塘镇综合执法局');
  return `${found?.name ?? ''}（湖塘镇综合执法局）`;
}

async function openHutang(phone: Phone): Promise<void> {
  await phone.enter(page);
  await phone.seeId('place-hutang');
  await phone.tap('place-hutang');
}

describe('a gap', () => {
  it('is found, filled with a reason, and the next dispatch reaches who was named', async () => {
    const name = await someone();
    const bureau = await phoneOf('o-edu-wujin');
    await bureau.enter(page);
    await bureau.seeId('place-hutang');
    await bureau.settled();
    await bureau.shot('counterpart/1-places');
    await bureau.tap('place-hutang');
    await bureau.seeId('unit-hutang-health');
    expect(await bureau.read('unit-hutang-health')).toContain('未落实接收人');
    await bureau.shot('counterpart/2-gaps');
    await bureau.tap('unit-hutang-health');
    await bureau.seeId('liaison-person');
    await bureau.settled();
    await bureau.shot('counterpart/3-form');
    await bureau.pick('liaison-person', name);
    await bureau.fill('liaison-phone', '12');
    await bureau.tap('save');
    await bureau.see('联络员的电话不对');
    await bureau.byId('problem').scrollIntoViewIfNeeded();
    await bureau.shot('counterpart/4-refused');
    await bureau.fill('liaison-phone', '0519-88888888');
    await bureau.tap('save');
    await bureau.see('请写明为什么改');
    await bureau.fill('reason', '原联络员调岗');
    await bureau.tap('save');
    await bureau.see('已保存');
    await bureau.shot('counterpart/5-saved');
    await bureau.tap('back');
    await bureau.byId('unit-hutang-health').filter({ hasText: '联系人不全' }).waitFor();
    await bureau.tap('tab-all');
    await bureau.see('原因：原联络员调岗');
    await bureau.byText('原因：原联络员调岗').scrollIntoViewIfNeeded();
    await bureau.shot('counterpart/6-changes');

    await product().post('/__local/clock', { advance: 61_000 });
    const id = await atTown('R07', '流动摊贩占了校门口人行道');
    await product().consent(liaison, ['local-report-arrived']);
    await take(id, 'town', 'dispatch', {
      lead: 'hutang-health',
      co: [],
      requirement: '请查餐饮卫生',
      dueOn: '2099-11-30',
      overrideWhy: '是餐饮卫生，归口卫健',
    });
    const event = { action: 'report.list', ask: { box: 'todo', cursor: null }, as: 'TDEPT@hutang-health' };
    const todo = (await product().post('/call/api', event, liaison)) as {
      readonly answer: { readonly cards: readonly { readonly id: string }[] };
    };
    expect(todo.answer.cards.map((card) => card.id)).toEqual([id]);
    const desk = await phoneOf(liaison, { desk: true });
    await desk.openNotice('隐患');
    await desk.see('湖塘镇卫健办');
    await desk.shot('counterpart/7-who-was-named');
  }, 120_000);
});

describe('the table', () => {
  it.each([
    ['town', 'o-town-hutang', {}],
    ['dark', 'o-edu-wujin', { theme: 'dark' }],
    ['elder', 'o-edu-wujin', { elder: true }],
  ] as const)('%s', async (look, openid, options) => {
    const phone = await phoneOf(openid, options);
    await phone.enter(page);
    await phone.seeId('place-hutang');
    if (look === 'town') expect(await phone.countOf('place-')).toBe(1);
    if (look !== 'town') await phone.tap('place-hutang');
    await phone.seeId('unit-hutang-fire');
    await phone.shot(`counterpart/8-${look}`);
    await phone.tap('unit-hutang-fire');
    await phone.seeId('liaison-person');
    await phone.settled();
    await phone.shot(`counterpart/8-${look}-form`);
  });

  it('is only looked at by the chief', async () => {
    const chief = await phoneOf('o-chief-wujin');
    await openHutang(chief);
    await chief.tap('unit-hutang-fire');
    await chief.see('您现在的身份只能查看');
    expect(await chief.countOf('save')).toBe(0);
    await chief.shot('counterpart/9-chief');
  });
});
