import { expect, it } from '@jest/globals';
import { suite } from './support/suite';

/* The bureau sits at a PC: it finds things in tables and opens them beside, and never leaves the keys. */

const { phoneOf, product } = suite();

const officer = 'o-edu-wujin';

it('finds, sorts and opens a school beside the table by the keyboard alone', async () => {
  const desk = await phoneOf(officer, { wide: true });
  await desk.tabTo('filings');
  await desk.key('Enter');
  await desk.see('共 45 所');
  await desk.settled();
  await desk.shot('desk/1-table');

  await desk.tabTo('find');
  await desk.typeWords('小学 未提交');
  await desk.see('所，共 45 所');
  const found = await desk.countOf('row-');
  expect(found).toBeGreaterThan(1);
  expect(found).toBeLessThan(45);

  const first = () => desk.idsOf('row-').then((ids) => ids[0] ?? '');
  await desk.tabTo('sort-name');
  await desk.key('Enter');
  const least = await first();
  await desk.key('Space');
  expect(await first()).not.toBe(least);
  expect((await desk.idsOf('row-')).at(-1)).toBe(least);

  const chosen = await first();
  await desk.tabTo(chosen);
  await desk.key('Enter');
  await desk.seeId('team-title');
  const name = await desk.read('team-title');
  expect(await desk.read(chosen)).toContain(name);
  expect(await desk.stack()).toEqual(['pages/home/index', 'packages/office/pages/filings/index']);
  await desk.settled();
  await desk.shot('desk/2-beside');
  await desk.tabTo('open-roster');
  await desk.key('Enter');
  await desk.seeId('state');
  expect((await desk.stack()).at(-1)).toBe('packages/office/pages/roster/index');
});

it('stands as well in the dark, and becomes the list of towns in a narrow window', async () => {
  const desk = await phoneOf(officer, {
    wide: true,
    theme: 'dark',
    path: 'packages/office/pages/filings/index',
  });
  await desk.see('共 45 所');
  await desk.tap('row-wj-01-1');
  await desk.seeId('team-title');
  await desk.settled();
  await desk.shot('desk/3-dark');
  await desk.narrowed(() => desk.seeId('town-hutang'));
  await desk.seeId('team-title');
});

it('has people, posters, grids and counterparts the same way: found, sorted, opened beside', async () => {
  const desk = await phoneOf(officer, { wide: true });
  const open = (page: string) => desk.enter(`/packages/office/pages/${page}/index`);
  const press = async (id: string): Promise<void> => {
    await desk.tabTo(id);
    await desk.key('Enter');
  };

  await open('counterpart');
  await desk.seeId('row-hutang-fire');
  await desk.tabTo('find');
  await desk.typeWords('湖塘 缺联络员');
  await desk.see('个单位，共');
  await press('sort-name');
  const [unit = ''] = await desk.idsOf('row-');
  await press(unit);
  await desk.seeId('liaison-person');
  await desk.settled();
  await desk.shot('desk/4-counterpart');
  await press('tab-all');
  await press('add');
  await desk.see('新增单位');

  await open('grids');
  await desk.see('共 38 个网格');
  await desk.tabTo('find');
  await desk.typeWords('待确定');
  await desk.see('共 38 个网格');
  const pending = await desk.countOf('row-');
  expect(pending).toBeGreaterThan(0);
  expect(pending).toBeLessThan(38);
  await press((await desk.idsOf('row-'))[0] ?? '');
  await desk.seeId('side-grid');
  await desk.shot('desk/5-grids');
  await press('propose');
  await desk.seeId('kind-rename');
  await desk.shot('desk/5-grids-form');

  await open('people');
  await desk.seeId('sort-title');
  await press('sort-name');
  const [person = ''] = await desk.idsOf('row-');
  await press(person);
  await desk.settled();
  await desk.shot('desk/6-people');
  await press('invite');
  await desk.seeId('send');

  await product().post('/__local/clock', { advance: 61_000 });
  await open('posters');
  await press('tab-never');
  await desk.see('共 45 所');
  await desk.tabTo('find');
  await desk.typeWords('中学');
  await press('sort-name');
  const [school = ''] = await desk.idsOf('row-');
  await press(school);
  await desk.seeId('side-title');
  expect(await desk.read(school)).toContain(await desk.read('side-title'));
  await desk.settled();
  await desk.shot('desk/7-posters');
  await press('open-poster');
  await desk.seeId('state');
}, 60_000);
