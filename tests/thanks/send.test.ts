import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { volunteerIdOf } from '../../cloudfunctions/volunteer/standing.rules';
import type { Thanked, ThanksDoc, ThanksReason } from '../../typings/thanks';
import { aPress } from '../certificate/samples';
import { certificatesOf, startNoon } from '../certificate/support';
import { risky } from '../support/content';
import type { Product } from '../support/product';
import { bureau, head, officer, storedIn } from '../support/team';

jest.setTimeout(60_000);

let product: Product;
let world: ReturnType<typeof certificatesOf>;

beforeAll(async () => {
  product = await startNoon();
  world = certificatesOf(product);
  await world.join('o-parent');
  await world.join('o-gone', { state: 'left', box: 'past' });
  await world.join('o-off', { name: '程某' });
  await world.join('o-elsewhere', { unit: { id: 'u2', name: '青禾小学分校' } });
});

afterAll(() => product.stop());

const one = (openid: string, unitId = 'u1'): Thanked => ({
  kind: 'volunteer',
  id: volunteerIdOf(unitId, openid),
});
const team = (unitId = 'u1'): Thanked => ({ kind: 'team', unitId });

const send = ([openid, as]: readonly [string, string], whom: Thanked, reason: ThanksReason, words = '') =>
  product.ask(openid, 'thanks.send', { whom, reason, words }, as);

const stored = () => storedIn(product, 'thanks') as unknown as readonly ThanksDoc[];

describe('a thank-you (F332)', () => {
  it('is once for the same thing and month, however often and from whichever desk of the school it is tapped', async () => {
    const taps = await Promise.all([1, 2, 3, 4].map(() => send(officer, one('o-parent'), 'weather', '周四那场雨里')));
    expect(taps.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    expect(taps[0]?.answer.said).toBe('已送出，本人在“我的服务时长”里看得到。');
    expect(stored()).toMatchObject([{ for: 'o-parent', from: 'school', reason: 'weather', words: '周四那场雨里', day: '2026-11-27', by: { role: 'OFF' } }]);
    for (const again of [await send(officer, one('o-parent'), 'weather', '换了词'), await send(head, one('o-parent'), 'weather', '周四那场雨里')])
      expect(again.refusal).toMatchObject({ code: 'CONFLICT', message: '这个月已经这样谢过了，请换一句，或下个月再写。' });
    expect((await send(head, one('o-parent'), 'steady')).ok).toBe(true);
    await product.setClock('2026-12-01T04:00:00.000Z');
    expect((await send(officer, one('o-parent'), 'weather')).ok).toBe(true);
    await product.setClock('2026-12-01T05:00:00.000Z');
  }); // prettier-ignore

  it('is from a school to its own, from the bureau to a team whose names it does not see; to nobody by themselves', async () => {
    const before = stored().length;
    for (const [hand, whom, code] of [
      [officer, one('o-elsewhere', 'u2'), 'NOT_FOUND'],
      [officer, one('o-nobody'), 'NOT_FOUND'],
      [officer, team('u2'), 'NOT_FOUND'],
      [officer, one('o-gone'), 'CONFLICT'],
      [officer, one('o-off'), 'FORBIDDEN'],
      [bureau, one('o-parent'), 'NOT_FOUND'],
      [bureau, team('u5'), 'NOT_FOUND'],
      [bureau, team('nowhere'), 'NOT_FOUND'],
      [['o-town', 'TOWN@t1'], team(), 'FORBIDDEN'],
      [['o-prin', 'PRIN@u1'], one('o-parent'), 'FORBIDDEN'],
    ] as const)
      expect([hand, whom, (await send(hand, whom, 'busyDay')).refusal.code]).toEqual([hand, whom, code]);
    const citizen = await product.ask('o-parent', 'thanks.send', { whom: team(), reason: 'helped', words: '' });
    expect(citizen.refusal.code).toBe('FORBIDDEN');
    expect(stored()).toHaveLength(before);
    expect((await send(bureau, team('u2'), 'busyDay')).answer.said).toContain('在队的志愿者');
    expect((await send(officer, team(), 'busyDay')).ok).toBe(true);
  }); // prettier-ignore

  it('with words that WeChat’s check does not let through is handed back, and nothing is stored', async () => {
    const before = stored().length;
    await product.script(risky);
    const { refusal } = await send(officer, one('o-parent'), 'spotted', '不该说的话');
    expect(refusal).toMatchObject({ code: 'INVALID', message: expect.stringContaining('请改写后再发') });
    await product.script([]);
    for (const words of ['x'.repeat(101), '看\u0000不见', '<script>']) {
      const ask = { whom: one('o-parent'), reason: 'spotted', words };
      expect(await product.call(officer[0], { action: 'thanks.send', ask, as: officer[1] })).toMatchObject({ ok: false });
    }
    const ask = { whom: one('o-parent'), reason: 'best', words: '' };
    expect(await product.call(officer[0], { action: 'thanks.send', ask, as: officer[1] })).toMatchObject({ ok: false });
    expect(stored()).toHaveLength(before);
  }); // prettier-ignore

  it('of its school and days stands on the certificate as one sentence, none of somebody’s own words', async () => {
    await world.presses(aPress({ openid: 'o-parent', day: '2026-11-26' }));
    const { number } = (await world.issue('o-parent', { to: '2026-11-30' })).answer;
    expect(world.doc(number)?.thanks).toBe('一直坚持护学，让孩子们安心上学，谢谢您。');
    const early = (await world.issue('o-parent', { to: '2026-11-26' })).answer.number;
    expect(world.doc(early)?.thanks).toBe('');
  });
});
