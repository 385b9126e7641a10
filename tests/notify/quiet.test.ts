import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { draft } from '../support/samples';
import { shot, verified, walkersOf } from '../support/walkers';

/** The minute timer would be run a thousand times between an evening and a morning. */
const everyHalfHour = '0 0,30 * * * * *';

let product: Product;
let people: ReturnType<typeof walkersOf>;

beforeAll(async () => {
  product = await startProduct({ ticks: everyHalfHour });
  people = walkersOf(product);
});

afterAll(() => product.stop());

const told = async (before: number) =>
  (await product.pushes()).slice(before).map(({ to, code }) => `${to} ${code}`);
const toldInTimeline = async (id: string) => (await people.page(id)).timeline.at(-1)?.told;

describe('by night', () => {
  it('a report is stored and put off to the morning, and whoever reported reads when', async () => {
    await product.setClock('2026-11-24T15:00:00.000Z');
    await product.subscribe('o-off', 'report.arrived');
    const before = (await product.pushes()).length;
    const { answer } = await product.ask(
      'o-parent',
      'report.submit',
      draft({ draftId: 'draft_night_0000000000001' }),
    );
    expect(answer.said).toBe('已送达青禾小学责任网格员，将于 06:30 提醒责任网格员。');
    expect(await toldInTimeline(answer.id)).toBe('将于 06:30 提醒责任网格员');
    await product.setClock('2026-11-24T22:29:30.000Z');
    expect(await told(before)).toEqual([]);
    await product.setClock('2026-11-24T22:30:00.000Z');
    expect(await told(before)).toEqual(['o-off 0']);
    expect(await toldInTimeline(answer.id)).toBe('已微信提醒责任网格员');
  });

  it('an emergency is told at once, to everybody whom it is for', async () => {
    await product.setClock('2026-11-25T15:00:00.000Z');
    for (const openid of ['o-off', 'o-head', 'o-edu']) await product.subscribe(openid, 'report.arrived');
    const before = (await product.pushes()).length;
    await people.filed({ itemId: 'R24', happeningNow: true });
    expect((await told(before)).sort()).toEqual(['o-edu 0', 'o-head 0', 'o-off 0']);
  });

  it('a parent who reported a few minutes ago is answered; one who went to bed is not', async () => {
    await product.setClock('2026-11-26T13:50:00.000Z');
    const id = await people.filed();
    const early = await people.filed();
    await product.subscribe('o-parent', 'report.moved', 2);
    await product.setClock('2026-11-26T14:10:00.000Z');
    const before = (await product.pushes()).length;
    await people.walk(id, [['officer', 'verify', verified(id)]]);
    expect(await told(before)).toEqual(['o-parent 0']);
    await product.setClock('2026-11-26T15:00:00.000Z');
    await people.walk(early, [['officer', 'verify', verified(early)]]);
    expect(await told(before)).toEqual(['o-parent 0']);
    await product.setClock('2026-11-26T22:31:00.000Z');
    expect((await told(before)).filter((line) => line === 'o-parent 0')).toHaveLength(2);
  });

  it('what happened overnight comes in the morning in the order in which it happened', async () => {
    await product.setClock('2026-11-27T10:00:00.000Z');
    const id = await people.filed();
    await product.subscribe('o-parent', 'report.moved', 3);
    await product.setClock('2026-11-27T14:40:00.000Z');
    const before = (await product.pushes()).length;
    await people.walk(id, [
      ['officer', 'verify', verified(id)],
      ['officer', 'selfHandle', { plan: '明早清走', before: shot(id) }],
    ]);
    expect(await told(before)).toEqual([]);
    await product.setClock('2026-11-27T22:30:30.000Z');
    const pushes = (await product.pushes()).slice(before).filter(({ to }) => to === 'o-parent');
    expect(pushes.map(({ words }) => words['phrase2'])).toEqual(['核实中', '处理中']);
  });
});
