import { expect, it } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RosterPage } from '../../typings/roster';
import { formBook, type Person } from '../support/formBook';
import type { Phone } from './support/phone';
import { suite } from './support/suite';

/*
 * A school fills the form it already has, imports it and files it; the bureau returns it once, then files it. What it
 * filed it takes out again as the same form, and reading that in changes nothing.
 */

const { phoneOf, product } = suite();

const unit = 'wj-01-1';
const folder = mkdtempSync(join(tmpdir(), 'form-'));

async function rosterNow(): Promise<RosterPage> {
  const event = { action: 'roster.read', ask: { unitId: unit }, as: `HEAD@${unit}` };
  return ((await product().post('/call/api', event, `o-head-${unit}`)) as { readonly answer: RosterPage })
    .answer;
}

/** The form as the school fills it: whoever is in the team already, and the guards. */
async function filledForm(more: readonly Person[], officerMobile: string): Promise<string> {
  const { lines } = await rosterNow();
  const named = (kind: string) => lines.find((line) => line.kind === kind)?.name ?? '';
  const people: readonly Person[] = [
    ['网格长（学校安全分管领导）', named('HEAD'), '副校长', '0519-80000001', 13800000001, ''],
    ['责任网格员（安全工作职能部门负责人）', named('OFF'), '安全办主任', '0519-80000002', officerMobile, ''],
    ['辅助网格员', '魏守门', '保安队长', '', 13800000003, '保安员'],
    ...more,
  ];
  const path = join(folder, `form-${people.length}-${officerMobile.length}.xlsx`);
  writeFileSync(path, formBook(people, []));
  return path;
}

/** The file whose address the page copies. */
async function copiedFile(phone: Phone): Promise<Buffer> {
  await phone.copy('export-copy');
  return Buffer.from(await (await fetch(await phone.copied())).arrayBuffer());
}

async function shotFrom(phone: Phone, words: string, name: string): Promise<void> {
  await phone.byText(words).scrollIntoViewIfNeeded();
  await phone.settled();
  await phone.shot(name);
}

const guard: Person = ['辅助网格员', '方夜巡', '保安', '', 13800000004, '保安员'];

it('a school imports its form and files it; the bureau returns it once, then files it', async () => {
  const head = await phoneOf(`o-head-${unit}`, { path: `packages/office/pages/roster/index?unit=${unit}` });
  await head.seeId('import');
  await head.settled();
  await head.shot('roster/before');

  await head.choose('import', [await filledForm([], '138000000012345')]);
  await head.see('手机号应为 11 位，现在是 15 位，请核对');
  await head.see('E4');
  await head.shot('roster/faults');
  await head.tap('drop-plan');

  await head.choose('import', [await filledForm([guard], '13800000002')]);
  await head.seeId('adopt');
  await head.shot('roster/plan');
  await head.tap('adopt');
  await head.see('已导入，请核对后提交备案。');
  await head.tap('step-submit');
  await head.fill('step-input', '860');
  await head.tap('take');
  await head.see('已提交区教育局备案。备案之前，原来的队伍照常接收上报。');
  expect(await head.read('state')).toBe('待备案');

  const bureau = await phoneOf('o-edu-wujin', { path: 'packages/office/pages/filings/index' });
  await bureau.see('45 所学校，已备案 0 所');
  await bureau.settled();
  await bureau.shot('roster/board');
  await bureau.enter(`/packages/office/pages/roster/index?unit=${unit}`);
  await bureau.seeId('step-return');
  await bureau.tap('step-return');
  await bureau.fill('step-input', '第 5 行职务请写全称');
  await bureau.tap('take');
  await bureau.see('已退回，并告知学校原因。');

  await head.enter(`/packages/office/pages/roster/index?unit=${unit}`);
  await head.see('原因：第 5 行职务请写全称');
  await head.tap('step-submit');
  await head.see('已提交区教育局备案。备案之前，原来的队伍照常接收上报。');

  await bureau.enter(`/packages/office/pages/roster/index?unit=${unit}`);
  await bureau.seeId('step-file');
  await bureau.tap('step-file');
  await bureau.see('已备案，名单里的责任网格员、网格长开始接收上报。');
  await bureau.shot('roster/filed');
  await bureau.enter('/packages/office/pages/filings/index');
  await bureau.see('45 所学校，已备案 1 所');
  await bureau.tap('export');
  await bureau.see('已生成，共');
  await shotFrom(bureau, '导出 Excel', 'roster/export-all');

  await head.enter(`/packages/office/pages/roster/index?unit=${unit}`);
  await head.tap('step-amend');
  await head.see('可以修改了');
  await head.tap('export');
  await head.see('已生成，共 4 人');
  await shotFrom(head, '导出 Excel', 'roster/export');
  const taken = join(folder, 'taken-out.xlsx');
  writeFileSync(taken, await copiedFile(head));
  await head.choose('import', [taken]);
  await head.see('和现在的名单一样，没有要改的');
});

it('the bureau tries another number of guards, sees which school would be short, and sets it', async () => {
  const bureau = await phoneOf('o-edu-wujin', { path: 'packages/office/pages/guards/index' });
  await bureau.see('现在按标准核对');
  await bureau.settled();
  await bureau.shot('guards/now');
  await bureau.tap('edit');
  await bureau.fill('guards-1', '3');
  await bureau.fill('source', '区教育局 2026 年通知');
  await bureau.tap('try');
  await bureau.see('1 所从够变成不够');
  await shotFrom(bureau, '1 所从够变成不够', 'guards/trial');
  await bureau.tap('save');
  await bureau.see('请写明为什么改');
  await bureau.fill('reason', '按局务会纪要');
  await bureau.tap('save');
  await bureau.see('今天起按它核对');
  await bureau.settled();
  await bureau.shot('guards/set');
  await bureau.enter('/packages/office/pages/filings/index');
  await bureau.see('1 所学校辅助网格员不足');
  await bureau.tap('town-hutang');
  await bureau.see('辅助网格员差 1 名');
  for (const [look, options] of [['dark', { theme: 'dark' }], ['elder', { elder: true }]] as const) {
    const phone = await phoneOf('o-edu-wujin', { path: 'packages/office/pages/guards/index', ...options });
    await phone.see('区教育局 2026 年通知');
    await phone.settled();
    await phone.shot(`guards/${look}`);
    await phone.tap('edit');
    await shotFrom(phone, '第 1 档', `guards/${look}-form`);
  }
}); // prettier-ignore
