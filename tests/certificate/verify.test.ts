import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { hiddenName } from '../../cloudfunctions/rota/certificate/certificate.rules';
import {
  numberFrom,
  schoolYearOf,
  spokenNumber,
  typedNumber,
} from '../../cloudfunctions/rota/certificate/number.rules';
import { whoOf } from '../../cloudfunctions/people/place.rules';
import { leaveCertificates } from '../../cloudfunctions/privacy/leaveRecognition';
import type { World } from '../../cloudfunctions/world';
import { chance } from '../support/chance';
import { storeOver } from '../support/folding';
import type { Product } from '../support/product';
import { plant } from '../support/stored';
import { aPress, shiftOf } from './samples';
import { certificatesOf, startNoon } from './support';

jest.setTimeout(60_000);

describe('a certificate’s number', () => {
  it.each([
    ['2026-08-31', 2025],
    ['2026-09-01', 2026],
    ['2027-01-05', 2026],
  ])('of %s is of the school year that began in %d', (day, year) => {
    expect(schoolYearOf(day)).toBe(year);
    expect(numberFrom(day, new Uint8Array(16)).slice(0, 4)).toBe(String(year));
  });

  it('is told from a slip of the pen: one wrong character, or two neighbours that changed places', () => {
    const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(bytes, fc.nat(13), fc.nat(31), (some, at, nth) => {
        const other = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.charAt(nth);
        const number = numberFrom('2026-11-27', some);
        expect(typedNumber(number)).toBe(number);
        if (number[at] !== other) expect(typedNumber(number.slice(0, at) + other + number.slice(at + 1))).toBeNull();
        const [one = '', next = ''] = [number[at], number[at + 1]];
        const changed = number.slice(0, at) + next + one + number.slice(at + 2);
        if (next !== '' && one !== next && !['0Z', 'Z0'].includes(one + next)) expect(typedNumber(changed)).toBeNull();
      }),
      chance(300),
    );
  }); // prettier-ignore

  it('has the check that was worked out on paper', () => {
    // 2026 and nine zeros, from the right: 0 nine times, 6, then 2 doubled is 4, 0, 2 doubled is 4: 14, and 18 to 32.
    expect(numberFrom('2026-11-27', new Uint8Array(16))).toBe('2026000000000J');
  });

  it('is taken as people type it', () => {
    const number = numberFrom('2026-11-27', Uint8Array.from([1, 0, 17, 24, 9, 30, 2, 11, 5, 0]));
    const spoken = spokenNumber(number);
    const mistaken = spoken.replaceAll('1', 'l').replaceAll('0', 'O').replace('2O26', '2026');
    for (const typed of [spoken, number.toLowerCase(), ` ${spoken.replaceAll('-', ' — ')} `, mistaken])
      expect([typed, typedNumber(typed)]).toEqual([typed, number]);
    for (const wrong of ['', '2026', `${spoken}0`, '２０２６', '🙂'.repeat(14), 'ＡＢＣＤ-EFGHJ-KLMNP', spoken.replace('26', '27')])
      expect([wrong, typedNumber(wrong)]).toEqual([wrong, null]);
  }); // prettier-ignore

  it.each([
    ['沈禾', '沈＊'],
    ['沈一禾', '沈＊禾'],
    ['欧阳望舒', '欧＊＊舒'],
    ['𠮷野', '𠮷＊'],
    ['', '＊'],
  ])('hides of the name %s all but %s', (name, hidden) => {
    expect(hiddenName(name)).toBe(hidden);
  });
});

describe('checking one', () => {
  let product: Product;
  let certificates: ReturnType<typeof certificatesOf>;
  let number = '';
  const openid = 'o-parent';

  beforeAll(async () => {
    product = await startNoon();
    certificates = certificatesOf(product);
    await certificates.join(openid);
    await certificates.presses(aPress({ openid, day: '2026-11-25' }), aPress({ openid, day: '2026-11-26' }));
    number = (await certificates.issue(openid)).answer.number;
  });
  afterAll(() => product.stop());

  it('shows anybody that it stands and what it says, the whole name to its holder only', async () => {
    const { answer } = await certificates.verify('o-nobody', number.toLowerCase());
    expect(answer).toEqual({
      number, state: 'valid', tag: { text: '有效', tone: 'done' }, said: '时长由到岗签到累计，与现在的记录一致。',
      name: '沈＊禾', unitName: '青禾小学', period: '2026年9月1日至2026年11月27日', hours: '1 小时 20 分', times: 2,
      posts: '南门', issuedOn: '2026年11月27日', mine: false,
    });
    expect((await certificates.verify(openid, number)).answer).toMatchObject({ name: '沈一禾', mine: true });
  }); // prettier-ignore

  it('says so when there is no such number, or one is mistyped', async () => {
    const other = spokenNumber(numberFrom('2026-11-27', Uint8Array.from({ length: 16 }, () => 3)));
    expect((await certificates.verify('o-nobody', other)).refusal).toMatchObject({
      code: 'NOT_FOUND',
      message: '没有这个编号。请对照证明再输一次；仍然没有的，这份证明不是这里开具的。',
    });
    for (const wrong of ['2026', `${number.slice(0, -1)}${number.endsWith('A') ? 'B' : 'A'}`, '<script>', '编号'])
      expect((await certificates.verify('o-nobody', wrong)).refusal).toMatchObject({ code: 'INVALID', message: expect.stringContaining('请对照证明再输一次') });
    for (const ask of [{}, { number: 7 }, { number: '' }, { number: 'x'.repeat(5000) }, { number, openid }])
      expect(await product.call('o-nobody', { action: 'certificate.verify', ask })).toMatchObject({ ok: false });
  }); // prettier-ignore

  it('is for people, not for machines: thirty an hour; one’s own costs nothing, nor does a slip of the pen', async () => {
    for (let nth = 0; nth < 30; nth += 1)
      expect((await certificates.verify('o-eager', number)).ok).toBe(true);
    expect((await certificates.verify('o-eager', number)).refusal.code).toBe('RATE_LIMIT');
    expect((await certificates.verify('o-eager', '2026')).refusal.code).toBe('INVALID');
    for (let nth = 0; nth < 31; nth += 1) await certificates.verify(openid, number);
    expect((await certificates.verify(openid, number)).ok).toBe(true);
    await product.advance(3600);
    expect((await certificates.verify('o-eager', number)).ok).toBe(true);
  });

  it('tells when hours were corrected after it was issued: it does not stand any more, and the new one does', async () => {
    const deed = { id: 'u1.south.am.20261126', who: whoOf(openid), v: 1, deed: { kind: 'refuse' } } as const;
    await plant(product, 'shifts', shiftOf(aPress({ openid, day: '2026-11-26' })));
    expect(await product.ask('o-off', 'attendance.act', deed, 'OFF@u1')).toMatchObject({ ok: true });
    expect((await certificates.verify('o-nobody', number)).answer).toMatchObject({
      state: 'corrected', hours: '1 小时 20 分', tag: { text: '已失效' },
      said: '开具以后有到岗记录被更正：这段时间现在核实的是 40 分。这份证明不再有效，请以重新开具的为准。',
    });
    const newer = (await certificates.issue(openid)).answer.number;
    expect((await certificates.verify('o-nobody', newer)).answer).toMatchObject({ state: 'valid', hours: '40 分' });
    // Somebody looks again, and it was all right after all: the first one stands again, and is the one that is given.
    await product.ask('o-off', 'attendance.act', { ...deed, v: 2, deed: { kind: 'came' } }, 'OFF@u1');
    expect((await certificates.verify('o-nobody', number)).answer.state).toBe('valid');
    expect((await certificates.verify('o-nobody', newer)).answer.said).toContain('现在是 1 小时 20 分。');
    expect((await certificates.issue(openid)).answer.number).toBe(number);
  }); // prettier-ignore

  it('says that its holder has left, and nothing leads back to them; not even in between is it said to be corrected', async () => {
    const begun = { _id: 'f'.repeat(40), openid, cause: 'c'.repeat(32), counts: { certificates: 2 }, startedAt: '', dueAt: '2026-11-27T00:00:00.000Z' };
    await plant(product, 'cancellations', begun);
    await leaveCertificates(begun, { store: storeOver(product.cloud) } as unknown as World);
    const left = { state: 'left', name: '', hours: '1 小时 20 分', unitName: '青禾小学', tag: { text: '持有人已注销' }, mine: false };
    expect((await certificates.verify(openid, number)).answer).toMatchObject(left);
    expect(product.stored('attendances').join()).toContain(openid);
    await certificates.tick();
    expect(product.stored('attendances').join()).not.toContain(openid);
    expect((await certificates.verify('o-nobody', number)).answer).toMatchObject(left);
    const kept = certificates.doc(number);
    expect([kept?.openid, kept?.name, kept?.once, product.stored('certificates').join().includes('沈一禾')]).toEqual(['', '', undefined, false]);
    const last = product.stored('deletions').map((text) => JSON.parse(text) as { counts: object }).at(-1);
    expect(last?.counts).toEqual({ certificates: 2 });
  }); // prettier-ignore
});
