import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MoneyEntry } from '../../typings/reward';
import { headAfter, moneyHash, emptyLedger } from '../../cloudfunctions/reward/money.rules';
import { verifyLedger } from '../../scripts/verifyLedger/verify';
import { chance } from '../support/chance';
import { entered, fileOf, funded, move, year, type Kept } from '../support/money';

/** Three rewards: one paid, one unclaimed and given back, one failed and waiting. */
const kept: Kept = [
  move('reserve', 'budget', 'reserved', { key: 'r1/reserve', subject: 'r1' }),
  move('reserve', 'budget', 'reserved', { key: 'r2/reserve', subject: 'r2', fen: 3000 }),
  move('pay', 'reserved', 'paid', { key: 'r1/pay', subject: 'r1' }),
  move('expire', 'reserved', 'expired', { key: 'r2/expire', subject: 'r2', fen: 3000 }),
  move('reserve', 'budget', 'reserved', { key: 'r3/reserve', subject: 'r3', fen: 500 }),
  move('release', 'expired', 'budget', { key: 'r2/release', subject: 'r2', fen: 3000 }),
  move('fail', 'reserved', 'returned', { key: 'r3/fail', subject: 'r3', fen: 500 }),
].reduce((before, one) => entered(before, one), funded);

const sound = fileOf(kept);

async function* read(lines: readonly string[]) {
  await Promise.resolve();
  yield* lines;
}

const said = async (lines: readonly string[]): Promise<string> => {
  const verdict = await verifyLedger(read(lines));
  expect(verdict.isWhole).toBe(false);
  return verdict.said;
};

/** What somebody writes who knows the format: every entry sealed anew, the last line made to fit. */
function forged(entries: readonly MoneyEntry[]): readonly string[] {
  let head = emptyLedger(year);
  const chain = entries.map((entry) => {
    const unsealed = { ...entry, seq: head.count + 1, prev: head.hash };
    const sealed = { ...unsealed, hash: moneyHash(unsealed) };
    head = headAfter(head, sealed);
    return sealed;
  });
  return fileOf({ head, entries: chain });
}

const swapped = <T>(list: readonly T[], at: number): readonly T[] =>
  list.map((one, nth) => list[nth === at ? at + 1 : nth === at + 1 ? at : nth] ?? one);

describe('npm run verify-ledger', () => {
  it('recomputes a whole ledger and says its sums and its seal', async () => {
    const { isWhole, said: words } = await verifyLedger(read(sound));
    expect(isWhole).toBe(true);
    expect(words).toContain('8 笔，前后相接');
    expect(words).toContain('拨入 100.00 元 = 余额 75.00 元 + 预留 0.00 元 + 已付 20.00 元 + 退回 5.00 元');
    expect(words).toContain(kept.head.hash);
  });

  it('finds any character that was changed, anywhere', async () => {
    const text = sound.join('\n');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 1),
        fc.constantFrom('0', '9', 'a', '"', '元'),
        async (at, other) => {
          fc.pre(text[at] !== other);
          const { isWhole } = await verifyLedger(
            read(`${text.slice(0, at)}${other}${text.slice(at + 1)}`.split('\n')),
          );
          expect(isWhole).toBe(false);
        },
      ),
      chance(400),
    );
  });

  it('finds every line that was left out, at the beginning, in the middle and at the end', async () => {
    for (let at = 0; at < sound.length; at += 1)
      expect(await said(sound.filter((_, nth) => nth !== at))).toMatch(/删去|对不上/);
    for (let length = 1; length < sound.length; length += 1)
      expect(await said(sound.slice(0, length))).toMatch(/断了：没有结尾行/);
    expect(await said([])).toBe('文件是空的。');
  });

  it('finds entries that changed places, that were copied, and what was added behind the end', async () => {
    for (let at = 1; at < sound.length - 2; at += 1)
      expect(await said(swapped(sound, at))).toMatch(new RegExp(`第 ${at + 1} 行：.*接不上`));
    expect(await said([...sound.slice(0, 4), ...sound.slice(3)])).toMatch(/接不上/);
    expect(await said([...sound, sound[2] ?? ''])).toMatch(/后来加上/);
    expect(await said([sound[0] ?? '', ...sound])).toMatch(/开头行只能有一行/);
    expect(await said(['{"kind":"case"}'])).toMatch(/格式/);
  });

  it('finds a cut end though the last line was made to fit: the seal is another', async () => {
    const cut = forged(kept.entries.slice(0, -1));
    const { isWhole, said: words } = await verifyLedger(read(cut));
    expect(isWhole).toBe(true);
    expect(words).not.toContain(kept.head.hash);
  });

  it('does not take another year for this one', async () => {
    expect(await said([(sound[0] ?? '').replace('2026', '2025'), ...sound.slice(1)])).toMatch(/接不上/);
  });

  it.each<[string, (entries: readonly MoneyEntry[]) => readonly MoneyEntry[], RegExp]>([
    ['a second payment', (all) => [...all, ...again(all, 'r1/pay')], /没有这笔钱/],
    ['the same payment again', (all) => [...all, ...all.filter(({ key }) => key === 'r1/pay')], /记了两次/],
    ['more than was reserved', (all) => changed(all, 'r1/pay', { fen: 2001 }), /不能拆开/],
    ['a payment without a reserve', (all) => all.filter(({ key }) => key !== 'r1/reserve'), /没有这笔钱/],
    ['money from nowhere', (all) => changed(all, 'r2/reserve', { from: 'grant' }), /不能这样记/],
    ['a reserve beyond the budget', (all) => changed(all, 'fund/1', { fen: 4000 }), /余额不够/],
    ['a payment without its bill', (all) => changed(all, 'r1/pay', { ref: '' }), /单号/],
  ])('finds %s, though everything was sealed anew', async (_, change, words) => {
    expect(await said(forged(change(kept.entries)))).toMatch(words);
  });

  it('ends with 0, 1 or 2', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
    const whole = join(folder, 'whole.jsonl');
    const broken = join(folder, 'broken.jsonl');
    writeFileSync(whole, sound.join('\n'));
    writeFileSync(broken, sound.slice(0, -1).join('\n'));
    const codes = await Promise.all([whole, broken, join(folder, 'none')].map(ended));
    rmSync(folder, { recursive: true });
    expect(codes).toEqual([0, 1, 2]);
  });
});

const ended = (file: string): Promise<number | string | null> =>
  new Promise((settle) => {
    execFile('node', ['scripts/verifyLedger.mjs', file], (error) => {
      settle(error === null ? 0 : (error.code ?? null));
    });
  });

const changed = (all: readonly MoneyEntry[], key: string, other: Partial<MoneyEntry>) =>
  all.map((entry) => (entry.key === key ? { ...entry, ...other } : entry));

const again = (all: readonly MoneyEntry[], key: string) =>
  all.filter((entry) => entry.key === key).map((entry) => ({ ...entry, key: 'another' }));
