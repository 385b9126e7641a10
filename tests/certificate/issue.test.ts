import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { codeOf } from '../attendance/support';
import { monday, rotaOf, small, startRota } from '../rota/support';
import type { Product } from '../support/product';
import { aPress } from './samples';
import { certificatesOf, startNoon, term } from './support';

jest.setTimeout(60_000);

let product: Product;
let certificates: ReturnType<typeof certificatesOf>;

beforeAll(async () => {
  product = await startNoon();
  certificates = certificatesOf(product);
});

afterAll(() => product.stop());

describe('a certificate of hours (F198)', () => {
  it('is of the presses that count, and only of these: by hand, 40 + 30 + 25 minutes in three mornings', async () => {
    await certificates.join('o-sum', { name: '顾望舒' });
    const openid = 'o-sum';
    await certificates.presses(
      aPress({ openid, day: '2026-11-02' }),
      aPress({ openid, day: '2026-11-03', came: 10, post: { id: 'north', name: '北门', point: null } }),
      aPress({ openid, day: '2026-11-04', went: 25 }),
      // What waits, did not happen, was excused or not accepted.
      aPress({ openid, day: '2026-11-05', state: 'pending', by: 'photo' }),
      aPress({ openid, day: '2026-11-06', state: 'absent' }),
      aPress({ openid, day: '2026-11-09', state: 'excused' }),
      aPress({ openid, day: '2026-11-10', state: 'refused' }),
      // On duty as a teacher, at another school, on another day, not over yet, and somebody else.
      aPress({ openid, day: '2026-11-11', force: 'teacher' }),
      aPress({ openid, day: '2026-11-12', unit: { id: 'u2', name: '青禾小学分校' } }),
      aPress({ openid, day: '2026-08-31' }),
      aPress({ openid, day: '2026-11-27', startsAt: '2026-11-27T03:50:00.000Z', endsAt: '2026-11-27T04:30:00.000Z', inAt: '2026-11-27T03:50:00.000Z', order: '2026-11-27T03:50:00.000Z.x' }),
      aPress({ openid: 'o-else', day: '2026-11-13' }),
    );
    const { answer } = await certificates.issue(openid);
    expect(answer.number).toMatch(/^2026-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(answer.said).toBe(`已开具：1 小时 35 分，编号 ${answer.number}。可以打开 PDF，也可以转发给别人核对。`);
    expect(certificates.doc(answer.number)).toMatchObject({
      openid, name: '顾望舒', unit: { id: 'u1', name: '青禾小学' }, ...term,
      minutes: 95, times: 3, posts: ['南门', '北门'], thanks: '', issuedOn: '2026-11-27',
    });
    const { schools } = (await product.ask(openid, 'attendance.hours', term)).answer;
    expect(schools).toEqual([
      { unit: { id: 'u1', name: '青禾小学' }, words: '1 小时 35 分' },
      { unit: { id: 'u2', name: '青禾小学分校' }, words: '40 分' },
    ]);
  }); // prettier-ignore

  it('is one, however often and however many at once ask for it; fifty people at once have fifty numbers', async () => {
    const crowd = Array.from({ length: 50 }, (_, nth) => `o-crowd-${nth}`);
    for (const openid of crowd) {
      await certificates.join(openid);
      await certificates.presses(aPress({ openid, day: '2026-11-02' }));
    }
    const replies = await Promise.all(crowd.map((openid) => certificates.issue(openid)));
    expect(new Set(replies.map(({ answer }) => answer.number)).size).toBe(50);
    await certificates.join('o-again');
    await certificates.presses(aPress({ openid: 'o-again', day: '2026-11-02' }));
    const again = await Promise.all(crowd.map(() => certificates.issue('o-again')));
    expect(again.every(({ ok }) => ok)).toBe(true);
    expect(new Set(again.map(({ answer }) => answer.number)).size).toBe(1);
    expect(certificates.all().filter(({ openid }) => openid === 'o-again')).toHaveLength(1);
    expect((await certificates.issue('o-again')).answer.said).toContain('已经开过，就是这一份');
  });

  it('is another one when more was served, or for other days; ten new ones a day at most', async () => {
    const openid = 'o-many';
    await certificates.join(openid);
    await certificates.presses(aPress({ openid, day: '2026-11-02' }));
    const first = (await certificates.issue(openid)).answer.number;
    await certificates.presses(aPress({ openid, day: '2026-11-03' }));
    const second = (await certificates.issue(openid)).answer.number;
    expect(second).not.toBe(first);
    for (let nth = 3; nth <= 10; nth += 1)
      expect((await certificates.issue(openid, { from: `2026-10-${String(nth).padStart(2, '0')}` })).ok).toBe(true);
    expect((await certificates.issue(openid, { from: '2026-10-20' })).refusal).toMatchObject({
      code: 'RATE_LIMIT',
      message: '一天最多开 10 份新证明，请用已经开好的，或明天再开。',
    });
    // What is there already is given all the same.
    expect((await certificates.issue(openid)).answer.number).toBe(second);
  }); // prettier-ignore

  it.each([
    ['of days to come', { to: '2026-11-28' }, '结束日期不能晚于今天，请重新选择。'],
    ['of days the wrong way round', { from: '2026-11-20', to: '2026-11-01' }, '结束日期在开始日期以前，请重新选择。'],
    ['of more than a year', { from: '2025-11-01' }, '一份证明最多开一年的时长，请分段选择日期。'],
    ['of a day that does not exist', { from: '2026-02-30' }, '请选开始日期。'],
    ['of a school where they are no volunteer', { unitId: 'u2' }, '请先在“我的志愿服务”里申请'],
    ['of a school that does not exist', { unitId: 'nowhere' }, '请先在“我的志愿服务”里申请'],
    ['of days on which nothing was served', { from: '2026-11-20' }, '还没有核实过、已经结束的班，请换一段日期'],
  ])('%s is refused, and says what to do', async (_what, more, words) => {
    await certificates.join('o-wrong').catch(() => undefined);
    await certificates.presses(aPress({ openid: 'o-wrong', day: '2026-11-02' })).catch(() => undefined);
    const { ok, refusal } = await certificates.issue('o-wrong', more);
    expect([ok, refusal.message]).toEqual([false, expect.stringContaining(words)]);
    expect(certificates.all().some(({ openid }) => openid === 'o-wrong')).toBe(false);
  }); // prettier-ignore

  it('is not given to somebody whose name no school has looked at, nor to a teacher on duty', async () => {
    await certificates.join('o-applied', { state: 'applied', box: 'waiting' });
    await certificates.presses(aPress({ openid: 'o-applied', day: '2026-11-02' }));
    await certificates.presses(aPress({ openid: 'o-teacher', day: '2026-11-02', force: 'teacher' }));
    for (const openid of ['o-applied', 'o-teacher'])
      expect((await certificates.issue(openid)).refusal.code).toBe('FORBIDDEN');
  });
});

it('from a press at the gate to the number: not while the shift is on, and then what was served', async () => {
  const gate = await startRota(1);
  const rota = rotaOf(gate);
  const { join, issue, list } = certificatesOf(gate);
  await join('o-parent', { until: '2099-12-31' });
  const posts = small.posts.map((post) => ({ ...post, needs: { of: { police: 1, parent: 1 }, any: 0 } }));
  await rota.save({ ...small, posts });
  await rota.make();
  await gate.ask('o-parent', 'shift.signUp', { ids: [monday] });
  await gate.setClock('2026-11-29T23:26:00.000Z');
  const evidence = { fix: null, code: codeOf(), photo: null };
  expect((await gate.ask('o-parent', 'attendance.checkIn', { id: monday, evidence, keptAt: null })).ok).toBe(true);
  const days = { from: '2026-09-01', to: '2026-11-30' };
  expect((await issue('o-parent', days)).refusal.message).toContain('等值完班');
  await gate.setClock('2026-11-30T00:00:00.000Z');
  const { answer } = await issue('o-parent', days);
  expect(await list('o-parent')).toEqual([
    { number: answer.number, unitName: '青禾小学', period: '2026年9月1日至2026年11月30日', hours: '34 分', issuedOn: '2026年11月30日' },
  ]);
  await gate.stop();
}); // prettier-ignore
