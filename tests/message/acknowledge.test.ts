import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { plant, stored } from '../support/stored';
import { verified, walkersOf } from '../support/walkers';

/** The clock rings every ten minutes of four hours a day, so that days pass quickly. */
const everyTen = '0 0,10,20,30,40,50 9-12 * * * *';

let product: Product;
let people: ReturnType<typeof walkersOf>;
let day = 27;

beforeAll(async () => {
  product = await startProduct({ ticks: everyTen });
  people = walkersOf(product);
});

afterAll(() => product.stop());

/** 09:00 of another day; everybody has reminders left. */
async function morning(): Promise<void> {
  const today = new Date(Date.UTC(2026, 10, day)).toISOString().slice(0, 10);
  day += 1;
  await product.setClock(`${today}T00:59:00.000Z`);
  for (const openid of ['o-off', 'o-head', 'o-town', 'o-edu'])
    await product.subscribe(openid, 'report.arrived', 3);
  await product.setClock(`${today}T01:00:30.000Z`);
}

async function alarm(): Promise<string> {
  await morning();
  return people.filed({ itemId: 'R24', happeningNow: true });
}

const minutes = (count: number) => product.advance(count * 60);
const said = async (before: number) =>
  (await product.pushes())
    .slice(before)
    .map(({ to, code, words }) => `${to} ${code} ${words['thing5'] ?? ''}`);
const listOf = async (openid: string, as: string) =>
  (await product.ask(openid, 'message.unacked', { cursor: null }, as)).answer.lines;
const idOf = (text: string) => (JSON.parse(text) as { _id: string })._id;
const own = async (id: string, openid = 'o-town', as = 'TOWN@t1') =>
  (await listOf(openid, as)).filter((line) => line.id === id).map(({ who }) => who);
const acknowledge = (openid: string, id: string, as?: string) =>
  product.ask(openid, 'message.acknowledge', { id }, as);

describe('an emergency that nobody opens', () => {
  it('is passed on to the head, then to the town, and leaves the list when the officer opens it', async () => {
    const id = await alarm();
    const before = (await product.pushes()).length;
    await minutes(5);
    expect([await said(before), await own(id)]).toEqual([[], []]);
    await minutes(15);
    expect(await said(before)).toEqual(['o-head 0 责任网格员未确认，请您处置']);
    expect(await own(id)).toEqual(['责任网格员 某o-off', '网格长 某o-head']);
    expect(await own(id, 'o-edu', 'EDU@d1')).toHaveLength(2);
    expect(await own(id, 'o-stone', 'TOWN@t2')).toEqual([]);
    await minutes(20);
    expect((await said(before)).slice(1)).toEqual(['o-town 0 一直没有人确认，请电话联系']);
    await people.page(id, 'officer');
    expect(await own(id)).toEqual(['网格长 某o-head']);
    await people.page(id, 'head');
    expect(await own(id)).toEqual([]);
    await minutes(120);
    expect(await said(before)).toHaveLength(2);
  });

  it('is told once, however far the clock jumps, forth and back', async () => {
    const id = await alarm();
    const before = (await product.pushes()).length;
    await minutes(60 * 3);
    await product.setClock(`2026-11-${day - 2}T02:00:00.000Z`);
    await minutes(60);
    await product.setClock(`2026-11-${day - 1}T03:00:00.000Z`);
    await minutes(60);
    expect((await said(before)).map((line) => line.split(' ')[0])).toEqual(['o-head', 'o-town']);
    expect((await acknowledge('o-head', id, 'HEAD@u1')).answer.said).toBe('已收到，请尽快处理。');
  });

  it('is told once when the clock dies between telling and writing it down', async () => {
    const id = await alarm();
    const before = (await product.pushes()).length;
    // The notice is there, and was told; the case does not know of it yet.
    const told = { _id: `silence:${id}/0/0/passedOn`, v: 1, owed: [] };
    await plant(product, 'notices', told);
    await minutes(20);
    expect([await said(before), await own(id)]).toEqual([[], ['责任网格员 某o-off', '网格长 某o-head']]);
    expect(stored(product, 'notices', told._id)).toEqual(told);
  });

  it('is over when somebody of the school sets about it', async () => {
    const id = await alarm();
    const before = (await product.pushes()).length;
    await minutes(20);
    await people.walk(id, [['officer', 'verify', { ...verified(id), item: 'R24' }]]);
    await minutes(10);
    expect(await own(id)).toEqual([]);
    await minutes(60);
    expect((await said(before)).filter((line) => line.startsWith('o-town'))).toEqual([]);
  });
});

describe('收到', () => {
  it('said twice, too late or by somebody else is answered with what is so', async () => {
    const id = await alarm();
    expect((await acknowledge('o-off', id, 'OFF@u1')).answer.said).toBe('已收到，请尽快处理。');
    expect((await acknowledge('o-off', id, 'OFF@u1')).answer.said).toBe('您已经确认过了。');
    for (const [openid, as] of [
      ['o-edu', 'EDU@d1'],
      ['o-town', 'TOWN@t1'],
      ['o-off2', 'OFF@u1-other'],
      ['o-off', 'OFF@u1'],
    ] as const) {
      const { ok, refusal } = await acknowledge(openid, openid === 'o-off' ? 'f'.repeat(24) : id, as);
      expect([openid, ok]).toEqual([openid, false]);
      expect(refusal.message).toMatch(/请/);
    }
    expect((await acknowledge('o-parent', id)).refusal.code).toBe('FORBIDDEN');
    await people.walk(id, [['officer', 'verify', { ...verified(id), item: 'R24' }]]);
    await minutes(30);
    expect((await acknowledge('o-head', id, 'HEAD@u1')).answer.said).toBe('已经有人在办理，不用再确认了。');
  });

  it('takes nothing from a courier at work, nor a courier from it', async () => {
    await morning();
    await product.script([{ api: 'subscribeMessage.send', openid: 'o-off', delayMs: 800, errcode: 0, answer: { errcode: 0 } }]); // prettier-ignore
    const before = new Set(product.stored('reports').map(idOf));
    const filing = people.filed({ itemId: 'R24', happeningNow: true });
    let id: string | undefined;
    for (let tries = 0; id === undefined && tries < 100; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      id = product
        .stored('reports')
        .map(idOf)
        .find((one) => !before.has(one));
    }
    if (id === undefined) throw new Error('nothing was filed');
    expect(stored(product, 'reports', id)?.owed[0]?.state).toBe('owed');
    expect((await acknowledge('o-off', id, 'OFF@u1')).answer.said).toBe('已收到，请尽快处理。');
    expect(await filing).toBe(id);
    await product.script([]);
    const doc = stored(product, 'reports', id);
    expect(doc?.owed[0]?.state).toBe('sent');
    expect(doc?.acks?.map(({ key, what }) => [key, what])).toEqual([['0/0', 'acknowledged']]);
  });
});
