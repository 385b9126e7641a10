import { describe, expect, it } from '@jest/globals';
import { fileReport } from './support/filing';
import { handsOf } from './support/hands';
import { suite } from './support/suite';

/* The bureau looks at the month, town by town, and finds behind each figure as many cases as it counts. */

const walks = suite();
const { phoneOf, product } = walks;
const { atTown, take } = handsOf(walks);

const board = '/packages/office/pages/board/index';

describe('a board', () => {
  it('counts what happened, and each figure opens its list', async () => {
    await fileReport(walks, 'o-par-01', 'wj-01-1', '校门口积水很深，孩子鞋都湿了');
    await atTown('R07', '流动摊贩占了校门口人行道');
    const late = await atTown('R07', '校门口夜市占道');
    await take(late, 'town', 'dispatch', {
      lead: 'hutang-urban',
      co: ['hutang-police'],
      requirement: '三日内清理占道摊点',
      dueOn: '2099-11-30',
    });
    // The clock counts them.
    await product().post('/__local/clock', { advance: 125_000 });

    const phone = await phoneOf('o-edu-wujin');
    await phone.enter(board);
    await phone.see('武进区');
    await phone.settled();
    await phone.shot('boards/1-bureau');
    const number = Number(/\d+/.exec(await phone.read('tile-open'))?.[0]);
    expect(number).toBe(3);
    await phone.tap('tile-open');
    await phone.see('只看：还在办理');
    await phone.see('已交办，待签收');
    await phone.settled();
    expect(await phone.countOf('card-')).toBe(number);
    await phone.shot('boards/2-behind-a-figure');

    await phone.enter(board);
    await phone.seeId('row-hutang');
    await phone.byId('row-hutang').scrollIntoViewIfNeeded();
    await phone.shot('boards/1-bureau-towns');
    expect(await phone.read('cell-hutang-0')).toBe('3');
    await phone.tap('cell-hutang-0');
    await phone.see('只看：还在办理');
    await phone.see('待核实');
    await phone.settled();
    expect(await phone.countOf('card-')).toBe(3);
    await phone.enter(board);
    await phone.seeId('row-hutang');
    await phone.tap('row-hutang');
    await phone.seeId('row-wj-01-1');
    await phone.settled();
    await phone.shot('boards/3-into-a-town');

    const desk = await phoneOf('o-edu-wujin', { wide: true });
    await desk.enter(board);
    await desk.seeId('row-hutang');
    await desk.tap('view-departments');
    await desk.see('退回率');
    await desk.shot('boards/4-departments-on-a-pc');
    await desk.tap('view-towns');
    await desk.seeId('row-hutang');
    await desk.shot('boards/5-towns-on-a-pc');
  }, 120_000);

  it.each([
    ['town', 'o-town-hutang', '湖塘镇'],
    ['department', 'o-tdept-hutang-urban', '交办'],
    ['head', 'o-head-wj-01-1', '新收'],
  ])('is the own one only: %s', async (role, openid, words) => {
    const phone = await phoneOf(openid);
    await phone.enter(board);
    await phone.see(words);
    await phone.settled();
    await phone.shot(`boards/6-${role}`);
  });

  it.each([
    ['dark', { theme: 'dark' }],
    ['elder', { elder: true }],
  ] as const)('can be read %s', async (look, options) => {
    const phone = await phoneOf('o-edu-wujin', options);
    await phone.enter(board);
    await phone.see('武进区');
    await phone.settled();
    await phone.shot(`boards/7-${look}`);
  });
});
