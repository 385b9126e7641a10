import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { StartError, type Cloud } from '../../../local/cloud';
import { Clock } from '../../../local/cloud/time/clock';
import { parseCron } from '../../../local/cloud/time/cron';
import { call, door, freshCloud } from './support';

const next = (cron: string, after: string): string => {
  const at = parseCron(cron).nextAfter(Date.parse(after));
  return at === undefined ? 'never' : new Date(at).toISOString();
};

describe('a timer of seven fields, in UTC+8', () => {
  it.each([
    ['0 */5 * * * * *', '2026-11-23T01:02:03Z', '2026-11-23T01:05:00.000Z'],
    ['0 */5 * * * * *', '2026-11-23T01:05:00Z', '2026-11-23T01:10:00.000Z'],
    ['0 0 8 * * * *', '2026-11-23T00:00:00Z', '2026-11-24T00:00:00.000Z'],
    ['0 30 0 1 * * *', '2026-11-23T00:00:00Z', '2026-11-30T16:30:00.000Z'],
    ['0 0 9 * * MON-FRI *', '2026-11-27T02:00:00Z', '2026-11-30T01:00:00.000Z'],
    ['0 0 9 * * 7 *', '2026-11-23T00:00:00Z', '2026-11-29T01:00:00.000Z'],
    ['0 0 9 29 2 * *', '2026-11-23T00:00:00Z', '2028-02-29T01:00:00.000Z'],
    ['10,20 * * * * * *', '2026-11-23T00:00:10Z', '2026-11-23T00:00:20.000Z'],
    ['0 0 0 1 JAN * 2030', '2026-11-23T00:00:00Z', '2029-12-31T16:00:00.000Z'],
    ['0 0 0 1 1 * 2020', '2026-11-23T00:00:00Z', 'never'],
  ])('%s after %s is %s', (cron, after, due) => {
    expect(next(cron, after)).toBe(due);
  });

  it('joins day and weekday by OR when both are given', () => {
    const first = next('0 0 0 15 * 1 *', '2026-11-09T00:00:00Z');
    expect([first, next('0 0 0 15 * 1 *', first)]).toEqual([
      '2026-11-14T16:00:00.000Z',
      '2026-11-15T16:00:00.000Z',
    ]);
  });

  it.each([
    '* * * * *',
    '60 * * * * * *',
    '0 0 24 * * * *',
    '0 0 0 0 * * *',
    'a b c d e f g',
    '*/0 * * * * * *',
    '',
  ])('refuses %j in one sentence', (cron) => {
    expect(() => parseCron(cron)).toThrow(StartError);
  });
});

describe('the clock', () => {
  it('runs what comes due in order, each at its own time, and once', async () => {
    const clock = new Clock();
    const ran: string[] = [];
    const start = clock.now();
    const note = (name: string) => () => void ran.push(`${name} ${Math.round((clock.now() - start) / 1000)}`);
    clock.book(start + 20_000, note('second'));
    clock.book(start + 10_000, note('first'));
    clock.book(start + 99_000, note('never'));
    await Promise.all([clock.advance(15_000), clock.advance(15_000)]);
    expect(ran).toEqual(['first 10', 'second 20']);
    expect(Math.round((clock.now() - start) / 1000)).toBe(30);
    clock.close();
  });
});

describe('timers of functions', () => {
  let cloud: Cloud;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    ({ cloud, stop } = await freshCloud());
  });
  afterAll(() => stop());
  beforeEach(() => cloud.reset());

  const ticks = (): { due: string; type: string; timer: string }[] =>
    cloud.store.driver
      .prepare('SELECT doc FROM "doc_ticks" ORDER BY rowid')
      .all([])
      .map((row) => JSON.parse(String(row['doc'])) as { due: string; type: string; timer: string });

  it('fire for every due quarter of an hour, in order, once each', async () => {
    await door(cloud, '/__local/clock', { set: '2027-03-01T00:01:00Z' });
    await cloud.reset();
    await door(cloud, '/__local/clock', { set: '2027-03-01T00:01:00Z' });
    const before = ticks().length;
    await door(cloud, '/__local/clock', { advance: 3600_000 });
    const due = ticks().slice(before);
    expect(due.map((tick) => tick.due)).toEqual(
      ['00:15', '00:30', '00:45', '01:00'].map((time) => `2027-03-01T${time}:00.000Z`),
    );
    expect(due[0]).toMatchObject({ type: 'Timer', timer: 'quarter' });
    await door(cloud, '/__local/clock', { advance: 1000 });
    expect(ticks()).toHaveLength(before + 4);
  });

  it('are fired ever more seldom in a long jump, and up to its end', async () => {
    await door(cloud, '/__local/clock', { set: '2027-03-02T00:00:01.000Z' });
    const before = ticks().length;
    await door(cloud, '/__local/clock', { advance: 5 * 86_400_000 });
    const due = ticks().slice(before).map((tick) => Date.parse(tick.due)); // prettier-ignore
    const rests = due.slice(1).map((at, nth) => (at - (due[nth] ?? 0)) / 60_000);
    expect(rests.slice(0, 25).every((minutes) => minutes <= 15)).toBe(true);
    expect(rests.slice(40, 90)).toContain(60);
    expect(Math.max(...rests)).toBeLessThanOrEqual(25 * 60);
    expect(rests.at(-1)).toBe(15);
  });

  it('let functions and the database see the virtual time', async () => {
    await door(cloud, '/__local/clock', { advance: 40 * 60_000 });
    const { result } = await call(cloud, 'api', { do: 'now' });
    expect(Math.abs((result as { now: number }).now - Date.now() - 40 * 60_000)).toBeLessThan(5000);
    expect(result).toMatchObject({ isDate: true, zone: 0 });
  });

  it('end a jump of a whole year', async () => {
    const startedAt = Date.now();
    await cloud.clock.advance(366 * 86_400_000);
    expect(ticks().length).toBeLessThanOrEqual(500);
    const last = Date.parse(ticks().at(-1)?.due ?? '');
    expect(cloud.clock.now() - last).toBeLessThan(16 * 60_000);
    expect(Date.now() - startedAt).toBeLessThan(60_000);
  }, 70_000);

  it.each([[{ set: 'tomorrow' }], [{ advance: -5 }], [{ advance: 'x' }]])('refuse %j', async (body) => {
    expect(await door(cloud, '/__local/clock', body)).toMatchObject({ code: 'INVALID_PARAM' });
  });
});
