import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handsOf } from './support/hands';
import { suite } from './support/suite';

/* The bureau brings in a checklist, another of the bureau approves it from tomorrow, and what was reported before keeps its words. */

const walks = suite();
const { phoneOf, product } = walks;
const { atTown, read } = handsOf(walks);

const page = '/packages/office/pages/checklist/index';
const folder = mkdtempSync(join(tmpdir(), 'checklist-'));
const newText = '校园周边流动摊点、占道夜市及无证食品经营';

interface Row {
  readonly id: string;
}

/** The official list with one row changed, as a file. */
function fileWith(name: string, more: object): string {
  const text = readFileSync('cloudfunctions/profile/wujin/routing.json', 'utf8');
  const list = JSON.parse(text) as { readonly items: readonly Row[] };
  const items = list.items.map((item) => (item.id === 'R07' ? { ...item, ...more } : item));
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ source: '2026 年调整文件附件', items }));
  return path;
}

interface Listed {
  readonly answer: { readonly versions: readonly { readonly id: string; readonly state: string }[] };
}

async function draftId(): Promise<string> {
  const event = { action: 'checklist.versions', ask: {}, as: 'EDU@wujin' };
  const { answer } = (await product().post('/call/api', event, 'o-edu-wujin')) as Listed;
  return answer.versions.find(({ state }) => state === 'draft')?.id ?? '';
}

describe('a version of the checklist', () => {
  it('is brought in by one and approved by another; old cases keep their words', async () => {
    const old = await atTown('R07', '流动摊贩占了校门口人行道');
    const oldText = (await read('officer', old)).item?.text;

    const bureau = await phoneOf('o-edu-wujin');
    await bureau.enter(page);
    await bureau.see('最初的清单');
    await bureau.settled();
    await bureau.shot('checklist/1-versions');
    await bureau.choose('import', [
      fileWith('bad.json', { departments: [{ name: '不存在局', condition: null }] }),
    ]);
    await bureau.see('不认识部门“不存在局”');
    await bureau.shot('checklist/2-what-is-wrong');
    await bureau.tap('close-plan');
    await bureau.choose('import', [fileWith('good.json', { text: newText })]);
    await bureau.see('读到 31 项；新增 0，改动 1，删去 0');
    await bureau.shot('checklist/3-what-changes');
    await bureau.tap('keep');
    await bureau.see('请写明为什么改清单');
    await bureau.fill('why', '按 2026 年文件调整');
    await bureau.tap('keep');
    await bureau.see('已存为草稿');
    await bureau.shot('checklist/4-draft');

    const other = await phoneOf('o-edu2-wujin', { wide: true });
    await other.enter(page);
    await other.tapText('31 项；新增 0，改动 1');
    await other.see(`原文：${newText}`);
    await other.settled();
    await other.shot('checklist/5-decided-on-a-pc');
    await other.tap('decide-approve');
    await other.see('请写明理由');
    await other.fill('reason', '局办公会同意');
    await other.tap('decide-approve');
    await other.see('已批准');
    await other.see('等待生效');
    await other.shot('checklist/6-waits');

    const before = await atTown('R07', '生效之前又报一件');
    await product().post('/__local/clock', { advance: 86_400_000 });
    const after = await atTown('R07', '生效之后的一件');
    const textOf = async (id: string) => (await read('officer', id)).item?.text;
    expect(oldText).not.toBe(newText);
    expect([await textOf(old), await textOf(before), await textOf(after)]).toEqual([
      oldText,
      oldText,
      newText,
    ]);
    await bureau.enter(page);
    await bureau.see('已停用');
    await bureau.shot('checklist/7-afterwards');
  }, 120_000);

  it.each([
    ['dark', { theme: 'dark' }],
    ['elder', { elder: true }],
  ] as const)('can be read %s', async (look, options) => {
    const phone = await phoneOf('o-edu-wujin', options);
    await phone.enter(page);
    await phone.see('已停用');
    await phone.tapText('现行');
    await phone.see('经过');
    await phone.shot(`checklist/8-${look}`);
  });

  it('is found from the list of gaps', async () => {
    const phone = await phoneOf('o-edu-wujin');
    await phone.enter('/packages/office/pages/route/index');
    await phone.tap('tab-gaps');
    await phone.seeId('to-counterpart');
    await phone.shot('checklist/9-from-the-gaps');
    await phone.tap('to-versions');
    await phone.see('现行');
  });

  it('is brought in, but not approved, by the administrator', async () => {
    const phone = await phoneOf('o-adm-wujin');
    await phone.enter(page);
    await phone.see('现行');
    await phone.choose('import', [fileWith('more.json', { text: '再改一版的原文' })]);
    await phone.fill('why', '预备下一版');
    await phone.tap('keep');
    await phone.see('已存为草稿');
    const draft = await draftId();
    await phone.seeId(`version-${draft}`);
    await phone.tap(`version-${draft}`);
    await phone.see('原文：再改一版的原文');
    expect(await phone.countOf('decide-')).toBe(0);
  });
});
