import { beforeAll, describe, expect, it } from '@jest/globals';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/repository';
import { fileReport, received, writeReport } from './support/filing';
import { handsOf } from './support/hands';
import type { PhoneOptions } from './support/phone';
import { suite } from './support/suite';

/*
 * Every page as every role sees it, light, dark and with large letters, into dist/screenshots: made to be looked at.
 * `PICTURE=1 npm run e2e` also renews the picture of the README.
 */

const walks = suite();
const { phoneOf, product } = walks;
const { atTown, take } = handsOf(walks);

const looks: readonly (readonly [name: string, options: PhoneOptions])[] = [
  ['light', {}],
  ['dark', { theme: 'dark' }],
  ['elder', { elder: true }],
];

const office = '/packages/office/pages';
const seen = { school: '', town: '', department: '' };

/** A page by its address; of one with tabs or a lid, the one to tap. */
type Shot = readonly [name: string, url: string, tapped?: string];

const citizenPages = (): readonly Shot[] => [
  ['home', '/pages/home/index'],
  ['submit', '/pages/report/submit/index'],
  ['list', '/pages/report/list/index'],
  ['detail', `/pages/report/detail/index?id=${seen.school}`],
  ['me', '/pages/me/index'],
  ['privacy', '/pages/privacy/index'],
];

const handlerPages = (report: () => string) => (): readonly Shot[] => [
  ['home', '/pages/home/index'],
  ['todo', `${office}/todo/index?box=todo`],
  ['case', `${office}/case/index?id=${report()}`],
  ['verify', `${office}/step/index?id=${report()}&step=verify`],
  ['me', '/pages/me/index'],
];

const ledgerPages = (report: () => string) => (): readonly Shot[] => [
  ['ledger', `${office}/ledger/index`],
  ['ledger-filters', `${office}/ledger/index`, 'filters'],
  ['sheet', `${office}/sheet/index?id=${report()}`],
];

const routePages = (): readonly Shot[] => [
  ['board', `${office}/board/index`],
  ['board-items', `${office}/board/index`, 'view-items'],
  ['route', `${office}/route/index`],
  ['route-gaps', `${office}/route/index`, 'tab-gaps'],
];

const together =
  (...parts: readonly (() => readonly Shot[])[]) =>
  (): readonly Shot[] =>
    parts.flatMap((pages) => pages());

const ofSchool = together(
  handlerPages(() => seen.school),
  ledgerPages(() => seen.school),
);
const ofTown = together(
  handlerPages(() => seen.town),
  ledgerPages(() => seen.town),
  routePages,
);
const ofDepartment = together(
  (): readonly Shot[] => [
    ['home', '/pages/home/index'],
    ['todo', `${office}/todo/index?box=todo`],
    ['case', `${office}/case/index?id=${seen.department}`],
    ['sign', `${office}/step/index?id=${seen.department}&step=sign`],
  ],
  ledgerPages(() => seen.department),
);
const onlyHome = (): readonly Shot[] => [
  ['home', '/pages/home/index'],
  ['me', '/pages/me/index'],
];

const roles: readonly (readonly [role: string, openid: string, pages: () => readonly Shot[]])[] = [
  ['parent', 'o-par-01', citizenPages],
  ['officer', 'o-off-wj-01-1', ofSchool],
  ['head', 'o-head-wj-01-1', ofSchool],
  ['town', 'o-town-hutang', ofTown],
  ['bureau', 'o-edu-wujin', ofTown],
  ['auxiliary', 'o-aux-wj-01-1', onlyHome],
  ['principal', 'o-prin-wj-01-1', onlyHome],
  ['department', 'o-tdept-hutang-urban', ofDepartment],
];

describe('what people see', () => {
  beforeAll(async () => {
    const first = await fileReport(walks, 'o-par-01', 'wj-01-1', '校门口积水很深，孩子鞋都湿了');
    const second = await fileReport(walks, 'o-par-01', 'wj-05-0', '围墙外有人倾倒垃圾，天热有异味');
    const department = await atTown('R07', '流动摊贩占了校门口人行道');
    await take(department, 'town', 'dispatch', {
      lead: 'hutang-urban',
      co: ['hutang-police'],
      requirement: '三日内清理占道摊点，放学时段派人值守，并把处置照片传上来',
      dueOn: '2099-11-30',
    });
    Object.assign(seen, { school: first.id, town: second.id, department });
  }, 60_000);

  describe.each(looks)('%s', (look, options) => {
    it.each(roles)('%s', async (role, openid, pages) => {
      const phone = await phoneOf(openid, options);
      for (const [page, url, tapped] of pages()) {
        await phone.enter(url);
        await phone.settled();
        if (tapped !== undefined) await phone.tap(tapped);
        await phone.settled();
        expect(`/${(await phone.stack()).at(-1) ?? ''}`).toBe(url.split('?')[0]);
        await phone.shot(`${look}/${role}-${page}`);
      }
    });
  });

  it.each(looks)('the receipt, %s', async (look, options) => {
    const phone = await phoneOf('o-res-01', {
      ...options,
      path: 'pages/report/submit/index?scene=u%3Dwj-20-1',
    });
    await phone.seeId('send-to');
    await phone.fill('text', '路灯不亮');
    await phone.shot(`${look}/parent-submit-filled`);
    if ((await phone.byId('unit-yes').count()) > 0) await phone.tap('unit-yes');
    await phone.tap('submit');
    await phone.see('收到了，谢谢您');
    await phone.shot(`${look}/parent-receipt`);
  });

  it('the desk, for the README', async () => {
    const officer = 'o-off-wj-09-1';
    await product().consent(officer, ['local-report-arrived']);
    const parent = await writeReport(walks, 'o-par-02', 'wj-09-1', '校门口积水很深，孩子鞋都湿了');
    await parent.tap('suggest-R14');
    await parent.tap('submit');
    await received(parent);
    const desk = await phoneOf(officer, { desk: true });
    await desk.openNotice('隐患上报提醒');
    await desk.see('预判交办部门');
    await desk.settled();
    const picture = await desk.shot('desk');
    if (process.env['PICTURE'] === '1') copyFileSync(picture, join(root, 'docs/picture.png'));
  });
});
