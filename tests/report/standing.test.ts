import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { whoOf } from '../../cloudfunctions/people/place.rules';
import { standsForOfficer } from '../../cloudfunctions/report/standing';
import type { World } from '../../cloudfunctions/world';
import type { Seat } from '../../typings/directory';
import { type Product, startProduct } from '../support/product';
import { monday, postOf, report, roles, seat, unit } from '../support/samples';
import { head, teamsOf, type Teams } from '../support/team';
import { form, shot, verified, walkersOf } from '../support/walkers';

jest.setTimeout(60_000);

let product: Product;
let people: ReturnType<typeof walkersOf>;
let team: Teams;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  people = walkersOf(product);
  team = teamsOf(product);
});

afterAll(() => product.stop());

const at = (day: number, time: string): string => new Date(`2026-11-${day}T${time}:00+08:00`).toISOString();

describe('a head while the officer is away (F034, T19)', () => {
  it('acts on what came to the officer, and only as long', async () => {
    await product.setClock(at(26, '10:00'));
    const id = await people.filed();
    const early = await people.take(id, 'head', 'verify', verified(id));
    expect(early.refusal.code).toBe('FORBIDDEN');
    const away = { kind: 'leave', who: whoOf('o-off'), from: at(28, '00:00'), to: at(30, '08:00') } as const;
    expect((await team.changeDuty(head, away)).ok).toBe(true);
    expect((await people.take(id, 'head', 'verify', verified(id))).refusal.code).toBe('FORBIDDEN');

    await product.setClock(at(29, '10:00'));
    const offered = (await people.page(id, 'head')).mayDo.map(({ step }) => step);
    expect(offered).toEqual(expect.arrayContaining(['verify', 'askInfo', 'merge', 'split', 'reject']));
    await people.walk(id, [
      ['head', 'verify', verified(id)],
      ['head', 'submitToTown', form],
    ]);
    const other = await people.filed();
    const own = await people.filed();
    const { number } = await people.page(own);
    await people.walk(other, [['head', 'merge', { target: number }]]);

    await product.setClock(at(30, '09:00'));
    const id2 = await people.filed();
    const late = await people.take(id2, 'head', 'verify', verified(id2));
    expect(late.refusal.code).toBe('FORBIDDEN');
    expect((await people.page(id2, 'head')).mayDo.map(({ step }) => step)).toEqual(['mark']);
    await people.walk(id2, [['officer', 'verify', verified(id2)]]);
    expect(shot(id2)).toHaveLength(1);
  });
});

const away = [{ from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' }];
const off = (more: Partial<Seat> = {}) => seat('OFF', 'o-off', more);
const headSeat = (more: Partial<Seat> = {}) => seat('HEAD', 'o-head', more);

describe('by hand', () => {
  const stands = (seats: readonly Seat[], role: (typeof roles)[number] = 'HEAD', openid = 'o-head') =>
    standsForOfficer(report(), openid, postOf(role), {
      now: () => monday,
      directory: { unit: () => Promise.resolve(unit({ seats })) },
    } as unknown as World);

  it.each<[string, readonly Seat[], boolean]>([
    ['the officer is there', [off(), headSeat()], false],
    ['the officer is away', [off({ away }), headSeat()], true],
    ['the officer is away, a deputy is there', [off({ away }), seat('OFF', 'o-dep', { deputy: true }), headSeat()], false],
    ['the officer’s account is locked', [off({ locked: true }), headSeat()], true],
    ['there is no officer any more', [headSeat()], true],
    ['the head is away, too', [off({ away }), headSeat({ away })], false],
    ['another head is there', [off({ away }), seat('HEAD', 'o-other')], false],
  ])('%s: %s', async (_when, seats, expected) => {
    expect(await stands(seats)).toBe(expected);
  }); // prettier-ignore

  it('nobody but a head, whoever is away', async () => {
    const may: string[] = [];
    for (const role of roles) if (await stands([off({ away }), headSeat()], role)) may.push(role);
    expect(may).toEqual(['HEAD']);
  });
});
