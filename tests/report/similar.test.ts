import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Ask } from '../../typings/contract';
import type { ReportDraft } from '../../typings/report';
import { readProfile } from '../../cloudfunctions/profile/folder';
import { directoryOf } from '../../cloudfunctions/profile/directory.rules';
import { likeness } from '../../cloudfunctions/report/similar.table';
import { type Product, startProduct } from '../support/product';
import { monday } from '../support/samples';
import { verified, walkersOf } from '../support/walkers';

let product: Product;
let people: ReturnType<typeof walkersOf>;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  people = walkersOf(product);
  await product.setClock(monday.toISOString());
});

afterAll(() => product.stop());

/** A degree of latitude is 111 km: 0.00018 is twenty metres. */
const gate = { longitude: 119.95, latitude: 31.72 };
const near = { longitude: 119.95, latitude: 31.72018 };
const far = { longitude: 119.95, latitude: 31.7212 };

const hole = { itemId: 'R17', place: { words: '东门外路口', point: gate }, text: '路塌了，我家楼下张三看见' };

const asked = (more: Partial<Ask<'report.similar'>> = {}, openid = 'o-neighbour') =>
  product.ask(openid, 'report.similar', { unitId: 'u1', itemId: 'R17', point: near, ...more });

const ids = async (more: Partial<Ask<'report.similar'>> = {}) =>
  (await asked(more)).answer.cards.map(({ id }) => id);

describe('a suggestion', () => {
  it('is an open report of the same item and unit, near and recent, in one call', async () => {
    const id = await people.filed(hole);
    await product.advance(600);
    expect(await ids()).toEqual([id]);
    expect(await product.lastCalls()).toHaveLength(1);
    expect(await ids({ point: far })).toEqual([]);
    expect(await ids({ point: null })).toEqual([id]);
    expect(await ids({ unitId: 'u2' })).toEqual([]);
    expect(await ids({ itemId: 'R05' })).toEqual([]);
    await people.walk(id, [['officer', 'reject', { reason: 'untrue', explain: '未见' }]]);
    expect(await ids()).toEqual([]);
  });

  it('holds no word, no picture, no time of day and no trace of who made it', async () => {
    const id = await people.filed({
      ...hole,
      callMe: '沈女士',
      media: [{ fileId: 'cloud://e/report/draft_00000000000000000002/1.jpg', kind: 'photo' }],
    });
    const { answer } = await asked();
    expect(answer.cards).toEqual([
      { id, title: 'R17的白话', where: '东门外路口', state: '已收到', people: 1, age: '今天', yours: false },
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/张三|沈女士|o-parent|cloud:|119\.|T\d\d:/);
    expect((await asked({}, 'o-parent')).answer.cards[0]?.yours).toBe(true);
    await people.walk(id, [['parent', 'withdraw', {}]]);
  });

  it('of something that is not a road or a fixture does not say where', async () => {
    const id = await people.filed({ itemId: 'R09', place: { words: '李四小卖部', point: gate } });
    const [card] = (await asked({ itemId: 'R09' })).answer.cards;
    expect([card?.id, card?.where]).toEqual([id, '']);
  });

  it.each<[string, Partial<ReportDraft>]>([
    ['an alarm', { happeningNow: true, itemId: 'R24' }],
    ['a complaint about the school', { aboutSchool: true }],
    ['a restricted matter', { itemId: 'R04' }],
    ['a matter between persons', { itemId: 'R12' }],
    ['somebody who chose to be nobody', { reporter: 'anonymous', callMe: '' }],
  ])('is never %s', async (_what, more) => {
    const id = await people.filed({ ...hole, unitId: 'u2', unitConfirmed: true, ...more });
    expect((await people.page(id)).state.text).toBe('待核实');
    expect(await ids({ unitId: 'u2', itemId: more.itemId ?? 'R17' })).not.toContain(id);
  });

  it('ends with the window of its item', async () => {
    const id = await people.filed({ ...hole, unitId: 'u5' });
    await product.advance(29 * 24 * 3600);
    expect((await asked({ unitId: 'u5' })).answer.cards[0]).toMatchObject({ id, age: '29 天前' });
    await product.advance(2 * 24 * 3600);
    expect(await ids({ unitId: 'u5' })).toEqual([]);
  });

  it('goes by the item that the officer settled on', async () => {
    const id = await people.filed({ ...hole, itemId: null });
    expect(await ids()).toEqual([]);
    await people.walk(id, [['officer', 'verify', verified(id, 'R17')]]);
    expect(await ids()).toEqual([id]);
    await people.walk(id, [
      ['officer', 'selfHandle', { plan: '围挡', before: [`cloud://e/case/${id}/1.jpg`] }],
      ['officer', 'selfClose', { result: '已填', after: [`cloud://e/case/${id}/2.jpg`] }],
    ]);
  });

  it('is one of three at most, the nearest first', async () => {
    const made: string[] = [];
    for (const metres of [40, 30, 20, 10]) {
      const point = { longitude: 119.95, latitude: 31.72 + metres / 111_195 };
      made.push(await people.filed({ ...hole, place: { words: '路口', point } }));
    }
    expect(await ids({ point: gate })).toEqual(made.slice(1).reverse());
  });

  it.each([
    ['nothing', {}],
    ['a query for an item', { unitId: 'u1', itemId: { $ne: '' }, point: null }],
    ['a point off the earth', { unitId: 'u1', itemId: 'R17', point: { longitude: 999, latitude: 0 } }],
    ['more than was asked', { unitId: 'u1', itemId: 'R17', point: null, limit: 100 }],
    ['an endless unit', { unitId: 'u'.repeat(5000), itemId: 'R17', point: null }],
  ])('is refused for %s', async (_what, ask) => {
    const reply = await product.call('o-x', { action: 'report.similar', ask });
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'INVALID' } });
  });

  it('of an item nobody knows is none, without a call', async () => {
    expect(await ids({ itemId: '__proto__' })).toEqual([]);
    expect(await product.lastCalls()).toHaveLength(0);
  });
});

describe('the table of likeness', () => {
  const read = readProfile('cloudfunctions/profile/wujin');
  const items = read.ok
    ? directoryOf(read.profile, []).flatMap((document) =>
        document.kind === 'checklist' ? document.items : [],
      )
    : [];

  it('has a row for every item of the checklist, and no other', () => {
    expect(Object.keys(likeness).sort()).toEqual(items.map(({ id }) => id).sort());
  });

  it('never likens what is restricted, stores no detail, or is not for citizens', () => {
    const rows: Readonly<Record<string, { readonly radiusMetres: number }>> = likeness;
    const kept = items.filter((item) => item.restricted || item.storesNoDetail || !item.forCitizens);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.map(({ id }) => rows[id]?.radiusMetres)).toEqual(kept.map(() => 0));
  });
});
