import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { whoOf } from '../../cloudfunctions/people/place.rules';
import { draft } from '../support/samples';
import { bureau, changesIn, head, officer, school, teamsOf, type Teams } from '../support/team';

// NB: whole walks through the real functions, on a machine that may be busy.
jest.setTimeout(90_000);

let product: Product;
let team: Teams;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  team = teamsOf(product);
});

afterAll(() => product.stop());

/* Thursday the 26th; the weekend is the 28th and 29th. All in Asia/Shanghai. */
const at = (day: number, time: string): string =>
  new Date(`2026-11-${String(day)}T${time}:00+08:00`).toISOString();
const weekend = { from: at(28, '00:00'), to: at(30, '08:00') };

const leave = (openid: string, window = weekend) => ({
  kind: 'leave' as const,
  who: whoOf(openid),
  ...window,
});

describe('leave, deputies and turns (F034, T19)', () => {
  it('a report of Sunday reaches the deputy, and one of Monday the officer again', async () => {
    await product.setClock(at(26, '10:00'));
    const { code } = (await team.invite(bureau, { place: school, role: 'AUX', name: '某保安' })).answer;
    await team.claim('o-aux', code);
    const file = { kind: 'deputy', who: whoOf('o-aux'), role: 'OFF' } as const;
    expect((await team.changeDuty(bureau, file)).ok).toBe(true);
    expect(await team.posts('o-aux')).toEqual(['AUX@u1', 'OFF@u1']);
    expect((await team.changeDuty(officer, leave('o-off'))).ok).toBe(true);

    await product.setClock(at(29, '10:00'));
    const sunday = (await product.ask('o-parent', 'report.submit', draft())).answer;
    const read = await product.ask('o-aux', 'report.read', { id: sunday.id }, 'OFF@u1');
    expect(read.ok).toBe(true);
    const { days } = (await team.duty(head)).answer;
    expect(days.slice(0, 2)).toEqual([
      { day: '2026-11-29', names: ['某保安', '某o-head'] },
      { day: '2026-11-30', names: ['某o-off', '某o-head'] },
    ]);
  });

  it('a gap is seen in advance, with who receives instead', async () => {
    await product.setClock(at(26, '10:00'));
    const nobody = { from: at(28, '00:00'), to: at(29, '00:00') };
    for (const openid of ['o-off', 'o-aux', 'o-head']) await team.changeDuty(head, leave(openid, nobody));
    expect((await team.duty(head)).answer.gaps).toEqual([{ ...nobody, fallsTo: '柳溪镇网格中心' }]);
    const ended = { kind: 'leaveEnded' as const, who: whoOf('o-head'), ...nobody };
    expect((await team.changeDuty(head, ended)).answer.gaps).toEqual([]);
  });

  it('whoever has the turn comes first', async () => {
    const turn = { kind: 'turn' as const, who: whoOf('o-head'), from: at(26, '18:00'), to: at(27, '08:00') };
    expect((await team.changeDuty(head, turn)).ok).toBe(true);
    await product.setClock(at(26, '20:00'));
    const { answer } = await product.ask(
      'o-parent',
      'report.submit',
      draft({ draftId: 'draft_0123456789abcdef02' }),
    );
    expect(answer.said).toContain('网格长');
  });

  it.each([
    ['an officer plans for the head', officer, leave('o-head'), 'FORBIDDEN'],
    [
      'an officer names a deputy',
      officer,
      { kind: 'deputy', who: whoOf('o-head'), role: 'OFF' },
      'FORBIDDEN',
    ],
    [
      'it ends before it begins',
      head,
      leave('o-off', { from: at(28, '10:00'), to: at(28, '09:00') }),
      'INVALID',
    ],
    ['it is over already', head, leave('o-off', { from: at(20, '10:00'), to: at(21, '09:00') }), 'INVALID'],
    [
      'it lasts two years',
      head,
      leave('o-off', { from: at(28, '00:00'), to: '2028-11-28T00:00:00.000Z' }),
      'INVALID',
    ],
    ['somebody of another school', head, leave('o-off2'), 'CONFLICT'],
  ] as const)('is refused when %s', async (_what, hand, change, code) => {
    expect((await team.changeDuty(hand, change)).refusal.code).toBe(code);
  });

  it('a deputy who is one no more has the post no more; all of it is in the chain', async () => {
    const over = { kind: 'deputyEnded', who: whoOf('o-aux'), role: 'OFF' } as const;
    expect((await team.changeDuty(head, over)).ok).toBe(true);
    expect(await team.posts('o-aux')).toEqual(['AUX@u1']);
    expect(changesIn(product).map(({ event }) => event)).toEqual(
      ['invited', 'joined', 'deputy', 'leave', 'leave', 'leave', 'leave', 'leaveEnded', 'turn', 'deputyEnded'],
    );
  }); // prettier-ignore
});
