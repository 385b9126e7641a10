import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { chained } from '../../cloudfunctions/workflow/journal.rules';
import { consents } from '../../cloudfunctions/consents.table';
import type { ExportTicket } from '../../typings/ledger';
import type { ReportDraft } from '../../typings/report';
import { requestId } from '../support/exports';
import { type Product, startProduct } from '../support/product';
import { anApproved, aReward } from '../support/rewards';
import { aliasFor, draft } from '../support/samples';
import { plant } from '../support/stored';
import { aVolunteer } from '../support/volunteers';
import { verified, walkersOf } from '../support/walkers';
import { readWorkbook } from '../support/workbook';

let product: Product;
let drafts = 0;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
});

afterAll(() => product.stop());

const fresh = (): string => `mine_${String((drafts += 1)).padStart(20, '0')}`;

const filedBy = async (openid: string, more: Partial<ReportDraft> = {}): Promise<string> =>
  (await product.ask(openid, 'report.submit', draft({ draftId: fresh(), ...more }))).answer.id;

const joinedBy = (openid: string, id: string, text: string) =>
  product.ask(openid, 'report.join', {
    id,
    draftId: fresh(),
    text,
    media: [],
    reporter: 'named',
    callMe: '方女士',
  });

async function made(openid: string): Promise<{ readonly ticket: ExportTicket; readonly words: string }> {
  const { answer, ok, refusal } = await product.ask(openid, 'privacy.export', { requestId: requestId() });
  if (!ok) throw new Error(refusal.message);
  for (let look = 0; look < 800; look += 1) {
    const ticket = (await product.ask(openid, 'privacy.exportState', { id: answer.id })).answer;
    if (ticket.state === 'done' || ticket.state === 'failed') {
      const bytes = Buffer.from(await (await fetch(ticket.address ?? '')).arrayBuffer());
      return {
        ticket,
        words: readWorkbook(bytes)
          .rows.map((row) => row.join(' '))
          .join('\n'),
      };
    }
    await pause(25);
  }
  throw new Error('the file was not made');
}

describe('everything of mine as a file', () => {
  it('holds who I am here and my own words, and nobody else’s', async () => {
    const people = walkersOf(product);
    const id = await filedBy('o-own', { itemId: 'R17', text: '=路塌了', callMe: '沈女士' });
    await joinedBy('o-other', id, '邻居也看见了');
    const theirs = await people.filed({ itemId: 'R17', text: '别人写的话', callMe: '周先生' });
    await joinedBy('o-own', theirs, '我一起上报');
    await people.walk(id, [['officer', 'verify', { ...verified(id, 'R17'), finding: '办理的人写的' }]]);
    await filedBy('o-own', { itemId: 'R04', text: '不该出现的内容' });
    await product.ask('o-own', 'privacy.consent', {
      purpose: 'photos',
      version: consents.photos.version,
      agree: true,
    });
    const { ticket, words } = await made('o-own');
    expect(ticket.name).toMatch(/^我的信息-\d{6}\.xlsx$/);
    for (const own of [
      'o-own',
      '沈女士',
      '方女士',
      '=路塌了',
      '我一起上报',
      '这类事项为保护当事人',
      '同意：照片和视频',
    ])
      expect(words).toContain(own);
    for (const other of ['邻居也看见了', '别人写的话', '周先生', '办理的人写的', '不该出现', 'o-other', '~'])
      expect(words).not.toContain(other);
  });

  it('holds my volunteering, with my own number in full', async () => {
    const unit = { id: 'u2', name: '青禾小学分校' };
    await plant(product, 'volunteers', aVolunteer({ openid: 'o-helper', unit, mobile: '13900000000', tie: '三年级 2 班' }));
    await plant(product, 'volunteers', aVolunteer({ openid: 'o-another', tie: '别人的班级' }));
    const { words } = await made('o-helper');
    for (const own of ['一项志愿服务', '青禾小学分校', '13900000000', '三年级 2 班', '在队']) expect(words).toContain(own);
    expect(words).not.toContain('别人的班级');
  }); // prettier-ignore

  it('holds what became of my finds: how much, or every reason why not; nobody else’s', async () => {
    const found = (nth: string) => ({ ...aReward().case, number: `Y01-261126-0000${nth}` });
    const refusal = { at: '2026-11-26T03:00:00.000Z', event: 'refuse', from: 'candidate', to: 'refused', by: { role: 'SGC', title: '区社治中心' }, input: { reason: '照片里看不清' }, desk: '', spoken: {} } as const;
    const who = aliasFor('o-rewarded');
    await plant(product, 'rewards', anApproved({ state: 'paid', stands: 'paid', owed: [], voucher: '记-11-031' }, { _id: '1'.repeat(40), who, case: found('1') }));
    const refused = { ...aReward().review, state: 'refused' as const };
    await plant(product, 'rewards', aReward({ _id: '2'.repeat(40), who, state: 'refused', review: refused, case: found('2'), journal: [chained([], refusal)] }));
    await plant(product, 'rewards', aReward({ _id: '3'.repeat(40), who: aliasFor('o-another'), case: found('3') }));
    const { words } = await made('o-rewarded');
    for (const own of ['您的奖励', 'Y01-261126-00001', '20.00 元', '已到账', 'Y01-261126-00002', '不予奖励', '照片里看不清']) expect(words).toContain(own);
    for (const other of ['Y01-261126-00003', '记-11-031']) expect(words).not.toContain(other);
  }); // prettier-ignore

  it('is readable for somebody of whom nothing is kept, and for staff with their posts', async () => {
    expect((await made('o-nobody')).words).toContain('没有留');
    expect((await made('o-off')).words).toContain('责任网格员');
  });

  it('is one file however often it is tapped, and nobody else fetches it', async () => {
    const ask = { requestId: requestId() };
    const replies = await Promise.all([1, 2, 3].map(() => product.ask('o-own', 'privacy.export', ask)));
    expect(new Set(replies.map(({ answer }) => answer.id)).size).toBe(1);
    const id = replies[0]?.answer.id ?? '';
    expect((await product.ask('o-thief', 'privacy.exportState', { id })).refusal.code).toBe('NOT_FOUND');
    expect((await product.ask('o-edu', 'privacy.exportState', { id }, 'EDU@d1')).refusal.code).toBe(
      'NOT_FOUND',
    );
    // The same words of somebody else are another file.
    expect((await product.ask('o-thief', 'privacy.export', ask)).answer.id).not.toBe(id);
  });

  it('is refused when it is asked for too often in a day, and by what is no identity', async () => {
    for (let time = 0; time < 5; time += 1)
      expect((await product.ask('o-eager', 'privacy.export', { requestId: requestId() })).ok).toBe(true);
    expect(
      (await product.ask('o-eager', 'privacy.export', { requestId: requestId() })).refusal,
    ).toMatchObject({
      code: 'RATE_LIMIT',
      message: expect.stringContaining('请打开'),
    });
    for (const ask of [
      {},
      { requestId: '../x' },
      { requestId: 'x'.repeat(500) },
      { requestId: requestId(), who: 'o-own' },
    ])
      expect(await product.call('o-own', { action: 'privacy.export', ask })).toMatchObject({ ok: false });
  });

  it('is told to nobody in an office’s way', async () => {
    const { answer } = await product.ask('o-edu', 'privacy.export', { requestId: requestId() });
    const reply = await product.ask('o-edu', 'ledger.exportState', { id: answer.id }, 'EDU@d1');
    expect(reply.refusal.code).toBe('NOT_FOUND');
  });

  it('cannot be ordered in an office’s way', async () => {
    const ask = { requestId: requestId(), format: 'mine' };
    const reply = await product.call('o-edu', { action: 'ledger.export', ask, as: 'EDU@d1' });
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'INVALID' } });
  });

  it('goes when I leave, with its record', async () => {
    await filedBy('o-leaves');
    const { ticket } = await made('o-leaves');
    expect((await product.ask('o-leaves', 'privacy.cancel', { agree: true })).answer.finished).toBe(true);
    expect((await fetch(ticket.address ?? '')).ok).toBe(false);
    expect(product.stored('exports').join()).not.toContain('o-leaves');
  });
});

describe('a file of mine', () => {
  it('is deleted after seven days', async () => {
    const daily = await startProduct({ ticks: '0 0 3 * * * *' });
    const { answer } = await daily.ask('o-own', 'privacy.export', { requestId: requestId() });
    const state = async () => (await daily.ask('o-own', 'privacy.exportState', { id: answer.id })).answer;
    for (let look = 0; look < 400 && (await state()).state !== 'done'; look += 1) await pause(25);
    const { address } = await state();
    await daily.advance(8 * 86_400);
    for (let look = 0; look < 400 && (await state()).state !== 'gone'; look += 1) await pause(25);
    expect((await state()).state).toBe('gone');
    expect((await fetch(address ?? '')).ok).toBe(false);
    await daily.stop();
  });
});
