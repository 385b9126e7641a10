import { expect, it } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bookParts, type FormCell, sheetXml, zipOf } from '../support/formBook';
import { readWorkbook } from '../support/workbook';
import type { Phone } from './support/phone';
import { finder, reviewers, rewardsOf } from './support/rewards';
import { suite } from './support/suite';

/*
 * Three ways that a reward goes other than straight on: paid by the finance office's list, out as Excel and back (F333);
 * refused with a reason, appealed, decided by the other reviewer (F331); not claimed for a day, so that it comes back (F326).
 */

const walks = suite();
const { phoneOf, product } = walks;
const { opened, ended, pass, balances } = rewardsOf(walks);

const mine = 'packages/reward/pages/mine/index';
const detail = (id: string) => `packages/reward/pages/detail/index?id=${id}`;
const folder = mkdtempSync(join(tmpdir(), 'finance-'));

const sum = (of: Readonly<Record<string, number>>): number =>
  Object.values(of).reduce((all, fen) => all + fen, 0);

/** What the finance office sends back: the list that went out, saved by a spreadsheet program, with its columns filled in. */
function filledIn(rows: readonly (readonly (string | number | null)[])[], answers: Readonly<Record<string, string>>): string {
  const titles = rows[0] ?? [];
  const cells = rows.map((row, nth): readonly FormCell[] =>
    titles.map((title, column) => (nth > 0 ? answers[String(title)] : undefined) ?? row[column] ?? ''),
  );
  const path = join(folder, `list-${Object.keys(answers).length}.xlsx`);
  writeFileSync(path, zipOf(bookParts([{ xml: sheetXml(cells) }])));
  return path;
} // prettier-ignore

/** The list behind the address that the page copies. */
async function copiedRows(phone: Phone): Promise<ReturnType<typeof readWorkbook>['rows']> {
  await phone.copy('export-copy');
  return readWorkbook(Buffer.from(await (await fetch(await phone.copied())).arrayBuffer())).rows;
}

it('is paid by the finance office: its list goes out as Excel and comes back, and the same file pays nothing twice', async () => {
  await opened('manual', { twoAboveFen: 100_000 });
  const reward = await ended();
  const centre = await phoneOf(reviewers[0], { path: detail(reward) });
  await centre.tap('step-approve');
  await centre.see('已同意');
  await centre.enter('/packages/reward/pages/payouts/index');
  await centre.see('1 笔等待支付');
  await centre.tap('make');
  await centre.see('已列入 1 笔，可以导出了');
  await centre.tap('list-0');
  await centre.tap('export');
  await centre.seeId('export-copy');
  await centre.shot('reward/list-out');
  const out = await copiedRows(centre);
  expect(out[1]?.slice(3, 9)).toEqual(['专属网格员', expect.any(String), '20.00', null, null, null]);

  await centre.choose('import', [filledIn(out, { 结果: '已付' })]);
  await centre.see('已付的要填凭证号');
  await centre.shot('reward/list-faults');
  const back = filledIn(out, { 结果: '已付', 凭证号: '记-11-031' });
  await centre.choose('import', [back]);
  await centre.see('已付 1 笔，共 20.00 元');
  await centre.shot('reward/list-back');
  expect(await balances()).toMatchObject({ reserved: 2000, paid: 0 });
  await centre.tap('adopt');
  await centre.see('已登记，账已记好');
  await centre.choose('import', [back]);
  await centre.see('1 笔以前登记过，不再登记');
  expect(await centre.countOf('adopt')).toBe(0);
  await centre.shot('reward/list-again');
  expect(await balances()).toMatchObject({ budget: 98_000, reserved: 0, paid: 2000 });

  await centre.enter('/packages/reward/pages/budget/index');
  await centre.see('财务凭证号 记-11-031');
  expect(await centre.countOf('entry-')).toBe(3);
  await centre
    .byId('entry-3')
    .evaluate((line: { readonly scrollIntoView: () => void }) => line.scrollIntoView());
  await centre.shot('reward/list-ledger');
  await centre.enter(`/${detail(reward)}`);
  await centre.see('已到账：财务凭证号 记-11-031');
  await centre.shot('reward/list-paid');
  const officer = await phoneOf(finder, { path: mine });
  await officer.see('20.00 元');
  expect(await officer.words()).toContain('已到账');
  await officer.shot('reward/list-mine');
});

it('is refused with a reason, appealed once, and decided by the other reviewer alone', async () => {
  const reward = await ended();
  const first = await phoneOf(reviewers[0], { path: detail(reward) });
  await first.tap('step-refuse');
  await first.fill('need-reason', '照片里看不出摊贩占道');
  await first.tap('take');
  await first.see('本人可以申诉一次');

  const officer = await phoneOf(finder, { path: mine });
  await officer.see('照片里看不出摊贩占道');
  await officer.shot('reward/refused');
  await officer.tap('appeal-0');
  await officer.fill('need-case', '现场处置的照片里有摊位和占住的盲道');
  await officer.tap('take');
  await officer.see('由另一位审核人复核');
  await officer.shot('reward/appealed');

  await first.enter(`/${detail(reward)}`);
  await first.see('申诉，待另一人复核');
  await first.see('现场处置的照片里有摊位和占住的盲道');
  await first.see('申诉由另一位复核');
  expect(await first.countOf('step-')).toBe(0);
  await first.settled();
  await first.shot('reward/appeal-first');
  const second = await phoneOf(reviewers[1], { path: detail(reward) });
  await second.tap('step-approve');
  await second.see('已同意');
  await officer.enter(`/${mine}`);
  await officer.see('已同意，排队支付中');
  expect(await officer.countOf('appeal-')).toBe(0);
});

it('comes back when nobody claims it for a day, is sent anew under another number, and its finder is told', async () => {
  const centre = await phoneOf(reviewers[0], { path: 'packages/reward/pages/budget/index' });
  await centre.tap('path-simulate');
  await centre.see('已改');
  await pass(61);
  const officer = await phoneOf(finder, { path: mine });
  await officer.see('待领取');
  await product().consent(finder, ['local-report-moved']);
  // NB: WeChat tells of consents by the second: two of one second are one.
  await pass(2);
  await product().consent(finder, ['local-report-moved']);
  const before = await balances();
  expect(before).toMatchObject({ reserved: 2000, paid: 2000 });

  // NB: the merchant closes the bill ten minutes late; what follows takes a few of the clock's rounds, seldom ones in a jump.
  await pass(24 * 3600 + 3600);
  await pass(121);
  const after = await balances();
  expect(after).toMatchObject({ reserved: 2000, paid: 2000, expired: 0 });
  expect(sum(after)).toBe(sum(before));
  const told = (await product().pushes(finder)).filter(({ code }) => code === 0).slice(-2);
  expect(told.map(({ page }) => page.replace(/\?.*/, ''))).toEqual([mine, mine.replace('mine', 'claim')]);
  await centre.enter('/packages/reward/pages/budget/index');
  await centre.see('到期未领，退回');
  await centre.see('重新支付，预留');
  await centre
    .byId('entry-6')
    .evaluate((line: { readonly scrollIntoView: () => void }) => line.scrollIntoView());
  await centre.shot('reward/expired-ledger');
  await officer.enter(`/${mine}`);
  await officer.see('待领取');
  await officer.shot('reward/expired-mine');
  await officer.tap('claim-0');
  await officer.tap('claim');
  await officer.allow('确认收款');
  await officer.see('已经支付');
  expect(await balances()).toMatchObject({ budget: 96_000, reserved: 0, paid: 4000, expired: 0 });
});
