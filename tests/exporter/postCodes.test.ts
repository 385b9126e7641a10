import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { codeOf, morningOf, startMorning } from '../attendance/support';
import { readCode } from '../support/code';
import { exportsOf, requestId } from '../support/exports';
import { drawnCodesOf, glyphsOf, sheetsOf, unreadable, wordsOf } from '../support/pdf';
import type { Product } from '../support/product';

jest.setTimeout(60_000);

let product: Product;

beforeAll(async () => {
  product = await startMorning();
});

afterAll(() => product.stop());

const order = () => ({ requestId: requestId(), format: 'postCodes', unit: 'u1' }) as const;

const printed = async () => {
  const { ticket, bytes } = await exportsOf(product).made('officer', order());
  return { ticket, pdf: bytes, scanned: drawnCodesOf(bytes).map(readCode), words: wordsOf(glyphsOf(bytes)) };
};

it('a post’s sheet is read by a scanner that is not ours, and lets somebody press (F181)', async () => {
  const morning = morningOf(product);
  const first = await printed();
  expect([
    first.ticket.rows,
    first.ticket.name.startsWith('岗位签到码-'),
    first.ticket.said.includes('1 页'),
  ]).toEqual([1, true, true]);
  expect(sheetsOf(first.pdf)).toEqual([[595.28, 841.89]]);
  expect(unreadable(glyphsOf(first.pdf))).toEqual([]);
  for (const words of ['南门', '青禾小学', '签到”里的扫现场码', '第1版'])
    expect(first.words).toContain(words);
  expect(first.scanned).toEqual([codeOf()]);
  expect((await morning.press('t0', { code: first.scanned[0] ?? null })).answer.said).toContain('已签到');
});

it('a code made anew is on the next sheet; the old one lets people in and is flagged by its version', async () => {
  const morning = morningOf(product);
  await product.ask('o-off', 'attendance.codes', { unitId: 'u1', renew: 'south' }, 'OFF@u1');
  const second = await printed();
  expect(second.scanned).toEqual([codeOf('south', 2)]);
  expect(second.words).toContain('第2版');
  expect((await morning.press('t1', { code: codeOf() })).ok).toBe(true);
  expect((await morning.press('c0', { code: second.scanned[0] ?? null })).ok).toBe(true);
  expect(['t1', 'c0'].map((openid) => morning.attended(openid)?.codeVersion)).toEqual([1, 2]);
});

it('is printed for who keeps the rota there, and for nobody else', async () => {
  const police = await product.ask('c0', 'ledger.export', order(), 'POL@u1');
  expect(police.ok).toBe(true);
  const strangers = { 't0': 'TEACH@u1', 'o-off9': 'OFF@u2', 'o-edu': 'EDU@d1', 'o-town': 'TOWN@t1' };
  for (const [openid, as] of Object.entries(strangers)) {
    const reply = await product.ask(openid, 'ledger.export', order(), as);
    expect([openid, ['FORBIDDEN', 'NOT_FOUND'].includes(reply.refusal.code)]).toEqual([openid, true]);
  }
}); // prettier-ignore
