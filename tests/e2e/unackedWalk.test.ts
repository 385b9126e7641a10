import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Receipt, ReportDraft } from '../../typings/report';
import { handsOf, people } from './support/hands';
import { suite } from './support/suite';

/*
 * An emergency that its officer does not open: the head is told, the town sees whom to telephone, the officer opens it,
 * the list shrinks; and the town's morning list of what WeChat could not deliver (F114, F119).
 */

const walks = suite();
const { phoneOf, product } = walks;
const { opened } = handsOf(walks);

const arrived = 'local-report-arrived';
const list = 'packages/office/pages/unacked/index';
const [officer] = people.officer;
const [town] = people.town;
const head = 'o-head-wj-01-1';
const walk = { id: '' };

const draft = (nth: number, more: Partial<ReportDraft>): ReportDraft => ({
  draftId: `e2e-unacked-${String(nth).padStart(20, '0')}`,
  unitId: 'wj-01-1',
  unitConfirmed: true,
  itemId: 'R05',
  subMatterId: null,
  text: '围墙边有人打架',
  media: [],
  place: { words: '东门外', point: null },
  reporter: 'named',
  callMe: '',
  happeningNow: false,
  aboutSchool: false,
  writtenAt: '2026-11-24T00:14:00.000Z',
  ...more,
});

async function filed(nth: number, more: Partial<ReportDraft> = {}): Promise<string> {
  const event = { action: 'report.submit', ask: draft(nth, more) };
  const reply = (await product().post('/call/api', event, people.parent[0])) as { answer: Receipt };
  return reply.answer.id;
}

const advance = (minutes: number) => product().post('/__local/clock', { advance: minutes * 60_000 });

beforeAll(async () => {
  // A Tuesday, 08:15.
  await product().post('/__local/clock', { set: '2026-11-24T00:15:00.000Z' });
  for (const openid of [officer, head, head, town, town]) {
    await product().consent(openid, [arrived]);
    await product().post('/__local/clock', { advance: 1000 });
  }
});

describe('an emergency that its officer does not open', () => {
  it('is passed on to the head after ten minutes, and stands in the list of the town', async () => {
    walk.id = await filed(1, { itemId: 'R24', happeningNow: true });
    await advance(12);
    const told = (await product().pushes(head)).filter(({ page }) => page === list);
    expect(told.map(({ code }) => code)).toEqual([0]);
    const phone = await phoneOf(town);
    await phone.seeId('unacked');
    await phone.see('未确认');
    await phone.shot('unacked/1-town-home');
    await phone.tap('unacked');
    await phone.see('责任网格员');
    await phone.see('已另外告知：网格长');
    expect(await phone.countOf('unacked-')).toBe(2);
    expect(await phone.words()).not.toContain('打架');
    await phone.shot('unacked/2-town-list');
    for (const [name, options] of [
      ['dark', { theme: 'dark' }],
      ['elder', { elder: true }],
    ] as const) {
      const other = await phoneOf(town, { path: list, ...options });
      await other.see('责任网格员');
      await other.shot(`unacked/2-town-list-${name}`);
    }
  });

  it('leaves the list when the officer opens it, and the head says 收到', async () => {
    const own = await phoneOf(officer, { path: list });
    await own.seeId('acknowledge-0');
    await own.shot('unacked/3-officer-list');
    await opened('officer', walk.id);
    const phone = await phoneOf(town, { path: list });
    await phone.see('网格长');
    expect(await phone.countOf('unacked-')).toBe(1);
    const other = await phoneOf(head, { path: list });
    await other.tap('acknowledge-0');
    await other.see('已收到，请尽快处理。');
    await other.see('都确认了');
    await other.shot('unacked/4-head-acknowledged');
    const again = await phoneOf(town, { path: list });
    await again.see('都确认了');
  });
});

describe('what WeChat could not deliver', () => {
  it('is told to the town in the morning, with whom to telephone', async () => {
    await filed(2);
    await advance(8);
    const told = (await product().pushes(town)).filter(({ page }) => page.startsWith(list));
    expect(told.map(({ page, code }) => [page, code])).toEqual([[`${list}?list=undelivered`, 0]]);
    for (const [name, options] of [
      ['light', {}],
      ['dark', { theme: 'dark' }],
      ['elder', { elder: true }],
    ] as const) {
      const phone = await phoneOf(town, { path: `${list}?list=undelivered`, ...options });
      await phone.see('11月24日早上汇总的');
      await phone.see('责任网格员');
      expect(await phone.words()).not.toContain('打架');
      await phone.shot(`unacked/5-undelivered-${name}`);
    }
  });
});
