import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { ExportTicket } from '../../typings/ledger';
import { readCode } from '../support/code';
import { requestId } from '../support/exports';
import { codesOf, glyphsOf, sheetsOf, unreadable, wordsOf } from '../support/pdf';
import type { Product } from '../support/product';
import { amendStored } from '../support/stored';
import { aPress } from './samples';
import { certificatesOf, startNoon } from './support';

jest.setTimeout(60_000);

let product: Product;
let certificates: ReturnType<typeof certificatesOf>;

beforeAll(async () => {
  product = await startNoon();
  certificates = certificatesOf(product);
});

afterAll(() => product.stop());

const order = (openid: string, number: string, id = requestId()) =>
  product.ask(openid, 'certificate.export', { requestId: id, number });

async function settled(openid: string, id: string): Promise<ExportTicket> {
  for (let look = 0; look < 800; look += 1) {
    const ticket = (await product.ask(openid, 'privacy.exportState', { id })).answer;
    if (ticket.state === 'done' || ticket.state === 'failed') return ticket;
    await pause(25);
  }
  throw new Error('the file was not made');
}

/** Somebody with one morning, and its certificate. */
async function served(openid: string, name: string): Promise<string> {
  await certificates.join(openid, { name });
  await certificates.presses(
    aPress({ openid, day: '2026-11-25' }),
    aPress({ openid, day: '2026-11-26', came: 8, post: { id: 'north', name: '北门护学通道', point: null } }),
  );
  return (await certificates.issue(openid)).answer.number;
}

it('is one A4 sheet of at most 300 KB, every character with its glyph, and a code that opens its check', async () => {
  const number = await served('o-parent', '沈一禾');
  const id = requestId();
  const taps = await Promise.all([1, 2, 3].map(() => order('o-parent', number.toLowerCase(), id)));
  expect(new Set(taps.map(({ answer }) => answer.id)).size).toBe(1);
  const ticket = await settled('o-parent', taps[0]?.answer.id ?? '');
  expect(ticket.name).toBe('志愿服务时长证明-261127.pdf');
  expect(ticket.said).toContain('共 1 页');
  const pdf = Buffer.from(await (await fetch(ticket.address ?? '')).arrayBuffer());
  const keep = process.env['KEEP_PDF'];
  if (keep !== undefined) writeFileSync(keep, pdf);
  expect(pdf.length).toBeLessThanOrEqual(300 * 1024);
  expect(sheetsOf(pdf)).toEqual([[595.28, 841.89]]);
  const drawn = glyphsOf(pdf);
  expect(unreadable(drawn)).toEqual([]);
  for (const words of ['志愿服务时长证明', `编号${number}`, '沈一禾', '自2026年9月1日至2026年11月27日', '青禾小学', '1小时12分', '2次', '南门、北门护学通道', '微信扫码，核对这份证明'])
    expect(wordsOf(drawn)).toContain(words);
  expect(codesOf(pdf).map(readCode)).toEqual([
    `packages/rota/pages/certificate/index?scene=n%3D${number.replaceAll('-', '')}`,
  ]);
}); // prettier-ignore

it('is for its holder alone, and only while it stands', async () => {
  const number = await served('o-holder', '顾望舒');
  for (const [openid, typed] of [['o-thief', number], ['o-holder', '2026-00000-0000J'], ['o-holder', '编号']] as const)
    expect((await order(openid, typed)).refusal).toMatchObject({ code: 'NOT_FOUND', message: expect.stringContaining('请回到') });
  const mine = (await order('o-holder', number)).answer.id;
  expect((await product.ask('o-thief', 'privacy.exportState', { id: mine })).refusal.code).toBe('NOT_FOUND');
  await certificates.presses();
  const [press] = product.stored('attendances').map((text) => JSON.parse(text) as { _id: string; openid: string }).filter(({ openid }) => openid === 'o-holder');
  await amendStored(product, 'attendances', press?._id ?? '', { state: 'refused' });
  expect((await order('o-holder', number)).refusal).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('请以重新开具的为准') });
}); // prettier-ignore

it('with a name that the fonts do not have is not printed with empty boxes: it says what to do instead', async () => {
  const number = await served('o-rare', '沈\u{10ffff}');
  const ticket = await settled('o-rare', (await order('o-rare', number)).answer.id);
  expect(ticket.state).toBe('failed');
  expect(ticket.said).toContain(
    '（U+10FFFF）没有可以打印的字形，证明没有印出来。编号照样有效，请直接出示编号',
  );
});
