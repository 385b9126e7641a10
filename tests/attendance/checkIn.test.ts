import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Product } from '../support/product';
import { away, codeOf, minutesPast, monday, morningOf, startMorning } from './support';

jest.setTimeout(60_000);

let product: Product;
let morning: ReturnType<typeof morningOf>;

beforeAll(async () => {
  product = await startMorning();
  morning = morningOf(product);
});

afterAll(() => product.stop());

describe('checking in', () => {
  it('asks for the consent first, and names the other ways', async () => {
    const { refusal } = await morning.press('t0', { fix: away(10) });
    expect(refusal).toMatchObject({ code: 'CONSENT_REQUIRED', field: 'fix' });
    expect(refusal.message).toContain('请扫岗位上的现场码，或拍照请队长确认');
    expect(morning.attended('t0')).toBeNull();
  });

  it('is refused 800 m away, with the way out', async () => {
    await morning.agree('t0');
    const { refusal } = await morning.press('t0', { fix: away(800) });
    expect(refusal.message).toBe('您离南门大约 800 米，签到要在 200 米以内。请走近再按；人已经到了，请扫岗位上的现场码，或拍照请队长确认。'); // prettier-ignore
    const unsure = await morning.press('t0', { fix: away(800, 3000) });
    expect(unsure.refusal.message).toContain('现在定位不准');
    expect((await morning.press('t0', {})).refusal.message).toContain('请打开定位再按，或扫现场码，或拍照请队长确认');
  });

  it('by position is three database calls, keeps no position, and five presses are one', async () => {
    const first = await morning.press('t0', { fix: away(210) });
    expect(first.answer).toMatchObject({ end: 'onTime', said: '07:15 已签到，辛苦了。' });
    expect(await product.lastCalls()).toHaveLength(3);
    const again = await Promise.all(Array.from({ length: 4 }, () => morning.press('t0', { fix: away(205) })));
    expect(again.map(({ answer }) => answer.said)).toEqual(Array.from({ length: 4 }, () => '您已经签到，不用再按。'));
    expect(morning.attended('t0')).toMatchObject({ state: 'came', by: 'location', metres: 210, accuracyMetres: 20, inAt: expect.stringMatching(/^2026-11-29T23:15:/), flags: [], v: 1 }); // prettier-ignore
    expect(product.stored('attendances').join()).not.toMatch(/31\.72\d{3}|119\.95\d/);
  });

  it('by the code on site needs no position, and says so to whoever looks; two calls', async () => {
    expect((await morning.press('t1', { code: 'https://example.com' })).refusal.message).toContain('这不是岗位上的现场码');
    expect((await morning.press('t1', { code: codeOf('north') })).refusal.message).toContain('这张现场码不是南门的');
    expect((await morning.press('t1', { code: codeOf().replace('.1.', '.2.') })).ok).toBe(false);
    expect((await morning.press('t1', { code: codeOf() })).answer.end).toBe('onTime');
    expect(await product.lastCalls()).toHaveLength(2);
    expect(morning.attended('t1')).toMatchObject({ by: 'code', codeVersion: 1, flags: ['codeAlone'] });
  });

  it('by a picture waits for who keeps the rota; scanned after all it waits no longer', async () => {
    const photo = `cloud://local-env.x/checkin/${monday}/1.jpg`;
    expect((await morning.press('c0', { photo: 'cloud://local-env.x/report/abc/1.jpg' })).refusal.message).toContain('请重新拍一张');
    expect((await morning.press('c0', { photo })).answer).toMatchObject({ end: 'pending', endLabel: '待队长确认' });
    await morning.agree('c0');
    expect((await morning.press('c0', { fix: away(900), code: codeOf() })).answer.end).toBe('onTime');
    expect(morning.attended('c0')).toMatchObject({ state: 'came', by: 'code', metres: 900, flags: ['codeFarAway'], v: 2 });
  });

  it('is for who holds the place, with their own account, within its time', async () => {
    const said = async (openid: string) => (await morning.press(openid, { code: codeOf() })).refusal.message;
    expect(await said('t2')).toContain('您在这一班是候补');
    expect(await said('t3')).toContain('这一班没有排您');
    expect(await said('o-nobody')).toContain('这一班没有排您');
    await product.setClock(minutesPast(-61));
    expect(await said('t0')).toBe('还没到签到时间，请在 2026年11月30日 06:20 以后再来。');
    await product.setClock(minutesPast(41));
    expect(await said('t0')).toContain('请联系队长或责任网格员补记');
    expect((await morning.press('t0', { code: codeOf() }, { id: 'u1.south.am.20990101' })).refusal.code).toBe('NOT_FOUND');
  });

  it('kept without a network counts when it was pressed, and replaces the absence', async () => {
    const id = 'u1.south.pm.20261130';
    await product.setClock(minutesPast(-500));
    await morning.signUp('t3', id);
    // The shift ended at 17:20; nobody pressed.
    await product.setClock('2026-11-30T09:55:00.000Z');
    await morning.tick();
    const absent = product.stored('attendances').find((text) => text.includes(id));
    expect(absent).toContain('"absent"');
    const keptAt = '2026-11-30T08:38:00.000Z';
    expect((await morning.press('t3', { code: codeOf() }, { id, keptAt: '2026-11-20T08:38:00.000Z' })).refusal.message).toContain('超过 7 天');
    expect((await morning.press('t3', { code: codeOf() }, { id, keptAt })).answer).toMatchObject({ end: 'late' });
    const kept = product.stored('attendances').find((text) => text.includes(id)) ?? '';
    expect(JSON.parse(kept)).toMatchObject({ state: 'came', inAt: keptAt, flags: ['codeAlone', 'sentLater'] });
    expect(JSON.parse(kept)).not.toMatchObject({ inReceivedAt: keptAt });
    expect((await morning.press('t3', { code: codeOf() }, { id, keptAt })).answer.said).toBe('您已经签到，不用再按。');
  });
}); // prettier-ignore
