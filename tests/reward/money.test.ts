import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Account, MoneyCause, MoneyEntry, Move } from '../../typings/reward';
import { balancesOf, entryFor } from '../../cloudfunctions/reward/money.rules';
import { spokenFen } from '../../cloudfunctions/reward/fen.rules';
import { chance } from '../support/chance';
import { entered, funded, move, ownIn, year, type Kept } from '../support/money';

const accounts = [
  'grant',
  'budget',
  'reserved',
  'paid',
  'returned',
  'expired',
] as const satisfies readonly Account[];
const plain = [
  'fund', 'cut', 'reserve', 'pay', 'fail', 'expire', 'requeue', 'release', 'refund',
] as const satisfies readonly MoneyCause[]; // prettier-ignore

const on = (cause: MoneyCause, from: Account, to: Account, key: string = cause): Move =>
  move(cause, from, to, { key, subject: 'r1' });

/** One reward of 20 yuan, out of a budget of 100, as it may stand. */
const reserved = entered(funded, on('reserve', 'budget', 'reserved'));
const standings: Readonly<Record<string, Kept>> = {
  nothing: funded,
  reserved,
  returned: entered(reserved, on('fail', 'reserved', 'returned')),
  expired: entered(reserved, on('expire', 'reserved', 'expired')),
  paid: entered(reserved, on('pay', 'reserved', 'paid')),
};

/** Written by hand from F327 and W07: how the reward stands, whose money is meant, and what may be entered. */
const law = `
nothing  r1     reserve budget reserved
reserved r1     pay reserved paid
reserved r1     fail reserved returned
reserved r1     expire reserved expired
reserved r1     release reserved budget
returned r1     requeue returned reserved
returned r1     release returned budget
expired  r1     requeue expired reserved
expired  r1     release expired budget
paid     r1     refund paid returned
any      ledger fund grant budget
any      ledger cut budget grant`
  .trim()
  .split('\n')
  .map((line) => line.split(/\s+/).join(' '));

const told = (kept: Kept, wanted: Move) =>
  entryFor(kept.head, ownIn(kept, wanted.subject), wanted, new Date('2026-11-26T03:00:00.000Z'));

const said = (kept: Kept, wanted: Move): string => {
  const outcome = told(kept, wanted);
  return outcome.ok ? '' : outcome.refusal.message;
};

describe('the ledger of rewards', () => {
  it('lets money move exactly as the hand-written law says, from every standing, for every cause and way', () => {
    const wrong: string[] = [];
    for (const [standing, kept] of Object.entries(standings))
      for (const subject of ['r1', year])
        for (const cause of plain)
          for (const from of accounts)
            for (const to of accounts) {
              const whose = subject === year ? 'ledger' : 'r1';
              const line = `${subject === year ? 'any' : standing} ${whose} ${cause} ${from} ${to}`;
              const isLet = told(kept, move(cause, from, to, { key: 'new', subject })).ok;
              if (isLet !== law.includes(line))
                wrong.push(`${standing}: ${line} ${isLet ? 'let' : 'refused'}`);
            }
    expect(wrong).toEqual([]);
    expect(new Set(law).size).toBe(12);
  });

  it('enters the same happening once, however often it is told, and refuses another under its name', () => {
    const again = told(reserved, on('reserve', 'budget', 'reserved'));
    expect(again).toEqual({ ok: true, answer: { entry: reserved.entries[1], already: true } });
    expect(said(reserved, { ...on('reserve', 'budget', 'reserved'), fen: 2001 })).toMatch(
      /已经记过.*请先核对/,
    );
  });

  it('never reserves more than the budget holds, and never a reward twice', () => {
    expect(said(funded, { ...on('reserve', 'budget', 'reserved'), fen: 10_001 })).toMatch(
      /余额不够.*追加预算/,
    );
    expect(said(reserved, on('reserve', 'budget', 'reserved', 'again'))).toMatch(/已经预留或付过/);
    const paid = standings['paid'] ?? funded;
    expect(said(paid, on('reserve', 'budget', 'reserved', 'again'))).toMatch(/已经预留或付过/);
    expect(said(paid, on('pay', 'reserved', 'paid', 'again'))).toMatch(/没有这笔钱/);
  });

  it('moves the money of a reward whole', () => {
    for (const fen of [1, 1999, 2001])
      expect(said(reserved, { ...on('pay', 'reserved', 'paid'), fen })).toMatch(/不能拆开/);
  });

  it.each([0, -1, 0.5, 10_000_000_001, Number.NaN, Number.POSITIVE_INFINITY])('refuses %p fen', (fen) => {
    expect(said(funded, { ...on('reserve', 'budget', 'reserved'), fen })).toMatch(/整数分/);
  });

  it('asks for a reason and for proof where the cause alone does not say enough', () => {
    expect(said(reserved, { ...on('release', 'reserved', 'budget'), why: '  ' })).toMatch(/写明原因/);
    expect(said(reserved, { ...on('pay', 'reserved', 'paid'), ref: '' })).toMatch(/单号或凭证号/);
    expect(said(reserved, { ...on('pay', 'reserved', 'paid'), reverses: 2 })).toMatch(/只有冲正/);
  });

  it('corrects by an entry that takes back exactly one other, once, and changes nothing that stands', () => {
    const failed = standings['returned'] ?? funded;
    const back = { ...on('reverse', 'returned', 'reserved', 'back'), reverses: 3 };
    const corrected = entered(failed, back);
    expect(corrected.entries.slice(0, 3)).toEqual(failed.entries);
    expect(corrected.head.balances).toEqual(reserved.head.balances);
    expect(said(corrected, { ...back, key: 'more' })).toMatch(/已经冲正过/);
    expect(said(failed, { ...back, fen: 1999 })).toMatch(/正好相反/);
    expect(said(failed, { ...back, to: 'budget' })).toMatch(/正好相反/);
    expect(said(failed, { ...back, reverses: 1 })).toMatch(/哪一笔/);
    expect(said(failed, { ...back, why: '' })).toMatch(/写明原因/);
  });

  it('never takes back what was paid, nor what may be out on a bill: those have their own words', () => {
    const paid = standings['paid'] ?? funded;
    expect(said(paid, { ...on('reverse', 'paid', 'reserved', 'back'), reverses: 3 })).toMatch(/退了回来/);
    expect(said(reserved, { ...on('reverse', 'reserved', 'budget', 'back'), reverses: 2 })).toMatch(
      /归还预算/,
    );
  });

  it('takes money out of the budget again, as far as it is still there', () => {
    const back = move('reverse', 'budget', 'grant', { key: 'back', subject: year, fen: 10_000, reverses: 1 });
    expect(entered(funded, back).head.balances.budget).toBe(0);
    expect(said(reserved, back)).toMatch(/余额不够/);
  });

  it('always sums to what was put in, with no account below nothing, whatever anybody tries', () => {
    const tries = fc.array(
      fc.record({
        cause: fc.constantFrom(...plain, 'reverse' as const),
        from: fc.constantFrom(...accounts),
        to: fc.constantFrom(...accounts),
        key: fc.nat(30).map(String),
        subject: fc.constantFrom('r1', 'r2', 'r3', year),
        fen: fc.constantFrom(1, 2000, 3000, 9000),
        by: fc.constant('SGC@wj'),
        ref: fc.constant('付1'),
        why: fc.constant('按办法'),
        reverses: fc.option(fc.integer({ min: 1, max: 20 })),
      }),
      { maxLength: 60, size: 'max' },
    );
    const kinds = new Set<string>();
    fc.assert(
      fc.property(tries, (wanted) => {
        let kept = funded;
        for (const one of wanted) {
          const lawful = aimed(one, kept);
          if (!told(kept, lawful).ok) continue;
          kept = entered(kept, lawful);
          kinds.add(lawful.cause);
          const { grant: given, ...held } = kept.head.balances;
          const standing = Object.values(held);
          if (standing.reduce((sum, fen) => sum + fen, given) !== 0 || Math.min(...standing) < 0)
            throw new Error(JSON.stringify(kept));
        }
        expect(balancesOf(kept.entries)).toEqual(kept.head.balances);
        for (const subject of ['r1', 'r2', 'r3'])
          expect(balancesOf(ownIn(kept, subject)).paid).toBeLessThanOrEqual(9000);
      }),
      chance(120),
    );
    expect([...kinds].sort()).toEqual([...plain, 'reverse'].sort());
  });

  it.each([
    [1, '0.01 元'],
    [2000, '20.00 元'],
    [-123_456, '-1234.56 元'],
  ])('says %p fen as %s', (fen, words) => {
    expect(spokenFen(fen)).toBe(words);
  });
});

/** Half of the tries go a way that may be lawful, else chance would hardly ever find one. */
function aimed(wanted: Move, { entries }: Kept): Move {
  if (wanted.cause === 'reverse') return mirrored(wanted, entries);
  const ways = law.filter((line) => line.split(' ')[2] === wanted.cause);
  const line = ways[Number(wanted.key) % (ways.length * 2)]?.split(' ') ?? [];
  const [, whose, , from, to] = line;
  if (!isAccount(from) || !isAccount(to)) return { ...wanted, reverses: null };
  const subject = whose === 'ledger' ? year : wanted.subject;
  const fen = entries.findLast((entry) => entry.subject === subject && subject !== year)?.fen ?? wanted.fen;
  return { ...wanted, subject, from, to, fen, reverses: null };
}

const isAccount = (name: string | undefined): name is Account => accounts.some((account) => account === name);

function mirrored(wanted: Move, entries: readonly MoneyEntry[]): Move {
  const mistaken = entries.find(({ seq }) => seq === wanted.reverses);
  if (mistaken === undefined) return wanted;
  const { from, to, fen, subject } = mistaken;
  return { ...wanted, from: to, to: from, fen, subject };
}
