import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agreed, noConsents, stateOf } from '../../cloudfunctions/consents.rules';
import { consents } from '../../cloudfunctions/consents.table';
import { revokedIn } from '../../cloudfunctions/event/authorisations';
import { consents as onPhone } from '../../miniprogram/view/consents.table';
import type { ConsentDoc, ConsentPurpose } from '../../typings/privacy';
import type { ReportDraft } from '../../typings/report';
import { volunteerIdOf } from '../../cloudfunctions/volunteer/standing.rules';
import { wallOf } from '../poster/wall';
import { type Product, startProduct } from '../support/product';
import { amendStored, stored } from '../support/stored';
import { officer } from '../support/team';
import { anApplication, numberWish } from '../support/volunteers';
import { draft } from '../support/samples';

let product: Product;
let drafts = 0;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
});

afterAll(() => product.stop());

const point = { words: '东门', point: { longitude: 119.951, latitude: 31.721 } };
const another = (more: Partial<ReportDraft> = {}): ReportDraft => {
  drafts += 1;
  const draftId = `agree_${String(drafts).padStart(20, '0')}`;
  return draft({ draftId, ...more });
};
const photoOf = ({ draftId }: ReportDraft) => [
  { fileId: `cloud://local-env/report/${draftId}/1.jpg`, kind: 'photo' as const },
];
const decide = (
  openid: string,
  purpose: ConsentPurpose,
  agree: boolean,
  version: number = consents[purpose].version,
) => product.ask(openid, 'privacy.consent', { purpose, version, agree });
const submit = (openid: string, given: ReportDraft) => product.ask(openid, 'report.submit', given);
const docOf = (openid: string): ConsentDoc | undefined =>
  product
    .stored('consents')
    .map((text) => JSON.parse(text) as ConsentDoc)
    .find((doc) => doc.openid === openid);
const stateFor = async (openid: string, purpose: ConsentPurpose) =>
  (await product.ask(openid, 'privacy.read', {})).answer.consents.find((line) => line.purpose === purpose)
    ?.state;

describe('what is stored with consent only (F033)', () => {
  it('refuses a point on the map without one, says what is stored instead, and takes the report without it', async () => {
    const given = another({ place: point });
    const before = product.stored('reports').length;
    expect((await submit('o-loc', given)).refusal).toMatchObject({
      code: 'CONSENT_REQUIRED',
      field: 'place',
      message: expect.stringMatching(/请去掉地图上的点再送出，会保存学校和您写的地点/),
    });
    expect(product.stored('reports').length).toBe(before);
    expect((await submit('o-loc', { ...given, place: { ...point, point: null } })).ok).toBe(true);
  });

  it('takes it with one, and refuses it again on the very next call once it is taken back', async () => {
    expect((await decide('o-yes', 'location', true)).ok).toBe(true);
    const sent = another({ place: point });
    const first = await submit('o-yes', sent);
    expect(first.ok).toBe(true);
    expect((await decide('o-yes', 'location', false)).answer.said).toContain('只保存学校和您写的地点');
    expect((await submit('o-yes', another({ place: point }))).refusal.code).toBe('CONSENT_REQUIRED');
    // What had arrived before is answered as the first time.
    expect((await submit('o-yes', sent)).answer).toMatchObject({
      number: first.answer.number,
      already: true,
    });
  });

  it('takes picked pictures until that is taken back, also of somebody who joins', async () => {
    const given = another();
    expect((await submit('o-pic', { ...given, media: photoOf(given) })).ok).toBe(true);
    const { id } = (await submit('o-parent', another({ itemId: 'R17', text: '路塌了' }))).answer;
    await decide('o-pic', 'photos', true);
    await decide('o-pic', 'photos', false);
    const later = another();
    expect((await submit('o-pic', { ...later, media: photoOf(later) })).refusal).toMatchObject({
      code: 'CONSENT_REQUIRED',
      field: 'media',
    });
    expect((await submit('o-pic', later)).ok).toBe(true);
    const joining = another();
    const voice = { id, draftId: joining.draftId, text: '我也看见', reporter: 'named', callMe: '' } as const;
    const join = (media: ReturnType<typeof photoOf>) =>
      product.ask('o-pic', 'report.join', { ...voice, media });
    expect((await join(photoOf(joining))).refusal.code).toBe('CONSENT_REQUIRED');
    expect((await join([])).ok).toBe(true);
  });

  it('costs no call of a report that holds neither', async () => {
    await product.subscribe('o-off', 'report.arrived', 2);
    await submit('o-plain', another());
    await submit('o-plain', another());
    expect(await product.lastCalls()).toEqual(['database.insertDocument', 'database.modifyDocument']);
  });
});

describe('a mobile number of one’s own (F033, T29)', () => {
  const apply = (openid: string, mobile: string, more = {}) =>
    product.ask(openid, 'volunteer.apply', anApplication({ mobile, ...more }));
  const saysYes = (openid: string) => product.ask(openid, 'privacy.consent', numberWish);
  const volunteer = (openid: string) => stored(product, 'volunteers', volunteerIdOf('u1', openid));
  const dueOf = (openid: string) => docOf(openid)?.forgetDueAt;
  const tick = () => product.cloud.host.invoke({ name: 'clock', event: '{}', source: 'wx_trigger' });

  it('of a volunteer is not taken without a yes, nor stored, and is not needed', async () => {
    const refused = await apply('o-vol1', '13800000000');
    expect(refused.refusal).toMatchObject({ code: 'CONSENT_REQUIRED', field: 'mobile' });
    expect(refused.refusal.message).toContain('请不填号码再提交，照样受理');
    expect(volunteer('o-vol1')).toBeNull();
    expect((await apply('o-vol1', '')).ok).toBe(true);
  });

  it('goes from every school on the call that takes the yes back, and the school reads why', async () => {
    await saysYes('o-vol2');
    expect((await apply('o-vol2', '13800000000')).ok).toBe(true);
    expect((await apply('o-vol2', '13800000000', { unitId: 'u2' })).ok).toBe(true);
    expect((await decide('o-vol2', 'phone', false)).answer.said).toContain('手机号已经删去');
    expect(product.stored('volunteers').filter((text) => text.includes('o-vol2') && text.includes('13800000000'))).toEqual([]);
    const { answer } = await product.ask(officer[0], 'volunteer.read', { id: volunteerIdOf('u1', 'o-vol2') }, officer[1]);
    expect([answer.mobile, answer.mayReveal, answer.timeline[0]?.title]).toEqual(['', false, '收回手机号，已删去']);
    expect((await apply('o-vol2', '13800000000')).refusal.code).toBe('CONSENT_REQUIRED');
  }); // prettier-ignore

  it('that was on its way in that very moment, or that a call which stopped has left, goes with the clock', async () => {
    await saysYes('o-vol3');
    await apply('o-vol3', '13800000000');
    await decide('o-vol3', 'phone', false);
    await amendStored(product, 'volunteers', volunteerIdOf('u1', 'o-vol3'), { mobile: '13800000000' });
    await product.advance(61);
    await tick();
    expect(volunteer('o-vol3')?.mobile).toBe('');
    expect(dueOf('o-vol3')).toBeUndefined();
  });

  it('that somebody lets us keep again is left alone by the clock', async () => {
    await saysYes('o-vol4');
    await apply('o-vol4', '');
    await decide('o-vol4', 'phone', false);
    await saysYes('o-vol4');
    await amendStored(product, 'volunteers', volunteerIdOf('u1', 'o-vol4'), { mobile: '13800000000' });
    await product.advance(61);
    await tick();
    expect(volunteer('o-vol4')?.mobile).toBe('13800000000');
    expect(dueOf('o-vol4')).toBeUndefined();
  });

  it('goes likewise when WeChat says that the permission for the phone number was taken back', async () => {
    await saysYes('o-vol5');
    await apply('o-vol5', '13800000000');
    await product.tell({ Event: 'user_authorization_revoke', OpenID: 'o-vol5', RevokeInfo: '8' });
    expect(volunteer('o-vol5')?.mobile).toBe('');
  });

  it('is put on a poster with a yes of its own only, and comes off it when the number is taken back as a whole', async () => {
    const wall = wallOf(product);
    await wall.ready();
    await wall.team((row) => ({ ...row, officePhone: '', mobile: '13800000012' }));
    const wish = { unitId: 'u1', v: (await wall.read()).v, agree: true };
    expect((await product.ask('o-off', 'poster.consent', wish)).refusal.code).toBe('CONSENT_REQUIRED');
    await wall.consent('o-off', true);
    expect(JSON.stringify((await product.ask('o-parent', 'poster.public', { unitId: 'u1' })).answer)).toContain('13800000012');
    await decide('o-off', 'phone', false);
    expect(JSON.stringify((await product.ask('o-parent', 'poster.public', { unitId: 'u1' })).answer)).not.toContain('13800000012');
    expect(stored(product, 'directory', 'unit:u1')).toHaveProperty('postersDueAt');
    await saysYes('o-off');
    // Taken back is taken back: a later yes to the number does not bring the wall's own yes back.
    expect((await wall.read()).myConsent).toBe(false);
  }); // prettier-ignore
});

describe('a consent', () => {
  it('is kept with purpose, text and times, however often it is tapped, and its end as history', async () => {
    await Promise.all(Array.from({ length: 5 }, () => decide('o-history', 'photos', true)));
    await decide('o-history', 'photos', false);
    await decide('o-history', 'photos', false);
    await decide('o-history', 'photos', true);
    const given = docOf('o-history')?.given ?? [];
    expect(given.map(({ purpose, version, withdrawnAt, by }) => [purpose, version, withdrawnAt !== undefined, by])).toEqual([
      ['photos', 2, true, 'self'],
      ['photos', 2, false, undefined],
    ]); // prettier-ignore
    const lines = (await product.ask('o-history', 'privacy.read', {})).answer.consents;
    expect(lines.map(({ purpose, state, history }) => [purpose, state, history.length])).toEqual([
      ['location', 'never', 0],
      ['photos', 'given', 2],
      ['phone', 'never', 0],
    ]);
  });

  it('is each for itself, and one person’s only', async () => {
    await decide('o-one', 'photos', true);
    expect(await stateFor('o-one', 'location')).toBe('never');
    expect(await stateFor('o-two', 'photos')).toBe('never');
  });

  it('to an older text is asked again', () => {
    const held = agreed(noConsents('o-x'), 'location', new Date(0));
    const older = { ...held, given: held.given.map((entry) => ({ ...entry, version: 0 })) };
    expect([stateOf(held, 'location'), stateOf(older, 'location')]).toEqual(['given', 'older']);
    expect(stateOf(agreed(older, 'location', new Date(1)), 'location')).toBe('given');
  });

  it('to a text that is not the present one is refused, and so is one too many in a day, but never taking back', async () => {
    expect((await decide('o-late', 'location', true, 7)).refusal).toMatchObject({
      code: 'CONFLICT',
      field: 'version',
    });
    for (let time = 0; time < 20; time += 1) {
      expect((await decide('o-eager', 'photos', true)).ok).toBe(true);
      expect((await decide('o-eager', 'photos', false)).ok).toBe(true);
    }
    expect((await decide('o-eager', 'location', true)).refusal.code).toBe('RATE_LIMIT');
    expect((await decide('o-eager', 'photos', false)).ok).toBe(true);
    expect(docOf('o-eager')?.given.length).toBe(20);
  });

  it.each([
    [{}], [null], ['x'],
    [{ purpose: 'face', version: 1, agree: true }],
    [{ purpose: '__proto__', version: 1, agree: true }],
    [{ purpose: 'photos', version: 1e9, agree: true }],
    [{ purpose: 'photos', version: 2, agree: 'yes' }],
    [{ purpose: 'photos', version: 2, agree: true, openid: 'o-parent' }],
  ])('refuses %p in a sentence, and stores nothing', async (ask) => {
    const before = product.stored('consents').join();
    const reply = await product.call('o-hostile', { action: 'privacy.consent', ask });
    expect(reply).toMatchObject({ ok: false, refusal: { message: expect.stringMatching(/请|再|可以/) } });
    expect(product.stored('consents').join()).toBe(before);
  }); // prettier-ignore

  it('goes with a cancellation, and is counted in its line', async () => {
    await decide('o-leaves', 'photos', true);
    expect((await product.ask('o-leaves', 'privacy.cancel', { agree: true })).answer.finished).toBe(true);
    expect(docOf('o-leaves')).toBeUndefined();
    const lines = product
      .stored('deletions')
      .map((text) => JSON.parse(text) as { counts: { consents?: number } });
    expect(lines.map(({ counts }) => counts.consents)).toContain(1);
  });

  it('taken back in WeChat’s own settings is taken back here', async () => {
    await decide('o-settings', 'location', true);
    await decide('o-settings', 'photos', true);
    await product.tell({ Event: 'user_authorization_revoke', FromUserName: 'o-wechat-itself', MsgType: 'event', OpenID: 'o-settings', RevokeInfo: '13' }); // prettier-ignore
    for (let tries = 0; tries < 80 && (await stateFor('o-settings', 'location')) === 'given'; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 25));
    expect([await stateFor('o-settings', 'location'), await stateFor('o-settings', 'photos')]).toEqual([
      'withdrawn',
      'given',
    ]);
    expect(docOf('o-settings')?.given[0]?.by).toBe('wechat');
  });
});

describe('what WeChat says was taken back', () => {
  const said = (RevokeInfo: unknown, OpenID: unknown = 'o-1') => ({
    Event: 'user_authorization_revoke',
    OpenID,
    RevokeInfo,
  });
  it.each<[unknown, readonly ConsentPurpose[] | null]>([
    [said('13'), ['location']], [said(18), ['location']], [said('14'), ['photos']], [said('7,14'), ['photos']],
    [said('8'), ['phone']], [said('13,14,8'), ['location', 'photos', 'phone']],
    [said('6'), null], [said(''), null], [said('13', ''), null], [said('1'.repeat(500)), null], [said(undefined), null],
    [{ ...said('13'), Event: 'user_info_modified' }, null], [7, null], [undefined, null],
  ])('%p', (event, purposes) => {
    expect(revokedIn(event)?.purposes ?? null).toEqual(purposes);
  }); // prettier-ignore
});

/** Written by hand from F033: asked separately, each with a plain reason and another way. */
describe('the texts', () => {
  it('are for location, photos and phone, each with why, how long and another way', () => {
    expect(Object.keys(consents)).toEqual(['location', 'photos', 'phone']);
    for (const { why, kept, without } of Object.values(consents))
      for (const words of [why, kept, without]) expect(words).toMatch(/\p{Script=Han}{4}/u);
  });

  it('are the same on the phone', () => {
    const withRule = Object.entries(onPhone).map(([purpose, text]) => [
      purpose,
      { ...text, refusedBy: purpose === 'photos' ? 'withdrawal' : 'absence' },
    ]);
    expect(Object.fromEntries(withRule)).toEqual(consents);
  });
});
