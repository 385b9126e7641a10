import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { retention } from '../../cloudfunctions/privacy/retention.table';
import type { RetentionRow } from '../../typings/privacy';
import { type Product, startProduct } from '../support/product';
import { walkersOf } from '../support/walkers';

let product: Product;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
});

afterAll(() => product.stop());

const read = (openid: string) => product.ask(openid, 'privacy.read', {});

/** Written by hand: every kind of data that the requirements let us keep. */
const classes = [
  'reports', 'joins', 'media', 'link', 'identity', 'journal', 'reminders', 'posts', 'rosters', 'postHistory', 'volunteering',
  'shifts', 'diary', 'substitutes', 'attendances', 'certificates', 'thanks', 'rewards', 'braveries', 'rounds', 'sweeps',
  'exports',
  'consents', 'attempts', 'location',
  'drafts', 'deletions',
]; // prettier-ignore

describe('what is kept of me (F031–F033)', () => {
  it('is every kind, each with what, why, on what ground, how long and where', async () => {
    const { rows, deletes, stays, handOver } = (await read('o-nobody')).answer;
    expect(rows.map(({ key }) => key)).toEqual(classes);
    for (const { what, why, basis, kept, where } of rows)
      for (const words of [what, why, basis, kept, where]) expect(words).toMatch(/\p{Script=Han}{2}/u);
    expect([deletes.length > 0, stays.length > 0, handOver]).toEqual([true, true, []]);
    expect(rows.flatMap(({ count }) => (count === null ? [] : [count]))).toEqual([
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ]);
  });

  it('counts my own and nobody else’s', async () => {
    const { filed } = walkersOf(product);
    const id = await filed({ itemId: 'R17', text: '路塌了' });
    await filed({ reporter: 'anonymous', callMe: '' });
    const ask = { id, draftId: `joint_${'0'.repeat(20)}`, text: '我也看见', media: [], reporter: 'hidden', callMe: '' } as const; // prettier-ignore
    expect((await product.ask('o-joiner', 'report.join', ask)).ok).toBe(true);
    await product.subscribe('o-parent', 'report.moved');
    const counts = async (openid: string) =>
      Object.fromEntries((await read(openid)).answer.rows.map(({ key, count }) => [key, count]));
    for (let tries = 0; tries < 40 && (await counts('o-parent'))['reminders'] === 0; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 25));
    // NB: nobody can find what was sent anonymously, so it is not counted either.
    expect(await counts('o-parent')).toMatchObject({
      reports: 1,
      joins: 0,
      identity: 1,
      reminders: 1,
      posts: 0,
    });
    expect(await counts('o-joiner')).toMatchObject({ reports: 0, joins: 1, identity: 1, reminders: 0 });
  });

  it('names the posts that have to be handed over, and shows no id and no alias', async () => {
    const { answer } = await read('o-off');
    expect(answer.handOver).toEqual(['u1责任网格员']);
    expect(JSON.stringify(answer)).not.toMatch(/o-off|~[\w-]{20}/);
  });

  it('says of every kind that has a time whether it is swept', () => {
    const rows: readonly (readonly [string, RetentionRow])[] = Object.entries(retention);
    const timed = rows.filter(([, { ends }]) => ends === 'time' || ends === 'both');
    expect(timed.map(([key, { swept }]) => [key, swept])).toEqual([
      ['media', true], ['link', true], ['identity', true], ['substitutes', true], ['attendances', true], ['braveries', true], ['rounds', true], ['sweeps', true], ['exports', true], ['attempts', true], ['location', true],
    ]); // prettier-ignore
    for (const { swept, kept } of Object.values(retention))
      expect(swept).toBe(/自动|断开联系为止/.test(kept));
  });

  it.each([null, 'x', { openid: 'o-parent' }, [1]])('refuses %p in a sentence', async (ask) => {
    const reply = await product.call('o-parent', { action: 'privacy.read', ask });
    expect(reply).toMatchObject({ ok: false, refusal: { message: expect.stringMatching(/请|再|可以/) } });
  });
});
