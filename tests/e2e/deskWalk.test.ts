import { expect, it } from '@jest/globals';
import { suite } from './support/suite';

/* The bureau sits at a PC: it finds a school in the table of filings and looks at its team, and never leaves the keys. */

const { phoneOf } = suite();

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
