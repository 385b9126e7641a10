import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ReportDoc } from '../../typings/reportDoc';
import { drawn, jpegOf } from '../support/pictures';
import { type Product, startProduct } from '../support/product';
import { centrePeople, rewardsOf } from '../support/rewards';
import { stored } from '../support/stored';
import { storedIn } from '../support/team';

jest.setTimeout(30_000);

let product: Product;
let hands: ReturnType<typeof rewardsOf>;

beforeAll(async () => {
  product = await startProduct({ ticks: false, also: centrePeople });
  hands = rewardsOf(product);
});

afterAll(() => product.stop());

const report = (id: string): ReportDoc | null => stored(product, 'reports', id);

describe('a case that ended (F320, F321, F324)', () => {
  it('makes nothing where the centre has no table, and is looked at only once', async () => {
    const id = await hands.ended();
    expect(report(id)?.rewardDueAt).toBeDefined();
    await hands.tick();
    expect(report(id)?.rewardDueAt).toBeUndefined();
    expect(storedIn(product, 'rewards')).toHaveLength(0);
    await hands.opened();
  });

  it('makes its finder a candidate once, with nobody’s name, also when it was stopped after that', async () => {
    const id = await hands.ended();
    await hands.tick();
    const reward = hands.rewardOf(id);
    expect(reward).toMatchObject({ state: 'candidate', box: 'review', kind: 'dedicated', case: { id } });
    expect(reward?.review).toMatchObject({ why: [], isForwarded: false, fen: null });
    expect(JSON.stringify(reward)).not.toContain('o-off');
    // As if it had stopped before the mark was taken away.
    const { store } = product.cloud;
    const held = report(id);
    store.driver.prepare(`UPDATE ${store.collection('reports').table} SET doc = json_set(doc, '$.rewardDueAt', ?) WHERE json_extract(doc, '$._id') = ?`).run([held?.at ?? '', id]); // prettier-ignore
    await hands.tick();
    expect(hands.rewardOf(id)?.v).toBe(1);
  });

  it('tells everybody else every reason, and keeps nothing of who is anonymous', async () => {
    const before = storedIn(product, 'rewards').length;
    const id = await hands.ended('o-parent');
    const nobody = await hands.ended('o-parent', 'R05', { reporter: 'anonymous' });
    await hands.tick();
    expect(hands.rewardOf(id, 'o-parent')).toMatchObject({ state: 'excluded', kind: 'unlisted' });
    expect(hands.rewardOf(id, 'o-parent')?.review.why.map(({ because }) => because)).toEqual([
      'ageUnknown',
      'unlisted',
    ]);
    expect(hands.rewardOf(id, 'o-parent')?.review.isForwarded).toBe(true);
    expect(storedIn(product, 'rewards')).toHaveLength(before + 1);
    expect(report(nobody)?.rewardDueAt).toBeUndefined();
  });

  it('says that a picture looks like one of another find, saved anew and brighter; another motif does not', async () => {
    const found = async (nth: number, bytes: Buffer) => {
      const draftId = `reward_like_${String(nth).padStart(20, '0')}`;
      const url = `${product.cloud.url}/__local/upload?path=report/${draftId}/1.jpg`;
      const sent = await fetch(url, { method: 'POST', headers: { 'x-openid': 'o-off' }, body: bytes });
      const { fileID: fileId } = (await sent.json()) as { readonly fileID: string };
      const id = await hands.ended('o-off', 'R05', { draftId, media: [{ fileId, kind: 'photo' }] });
      await hands.tick();
      return hands.rewardOf(id);
    };
    const first = await found(1, jpegOf(drawn(7)));
    expect(first?.sketchKeys?.[0]).toMatch(/^d1\/0/);
    const other = await found(2, jpegOf(drawn(8)));
    expect(other?.flags.map(({ kind }) => kind)).not.toContain('likePhoto');
    const again = await found(3, jpegOf(drawn(7, { width: 240, height: 180, brighter: 1.1 }), 60));
    const words = `有一张照片与 ${first?.case.number ?? ''} 的很像（改过大小、亮度或裁过边也算），请先核对是不是同一张。`;
    expect(again?.flags).toContainEqual({ kind: 'likePhoto', words });
    expect(again?.state).toBe('candidate');
    // The very same file is said to be the same, and not to be like it as well.
    const copy = await found(4, jpegOf(drawn(8)));
    const kinds = copy?.flags.map(({ kind }) => kind) ?? [];
    expect(kinds.filter((kind) => kind.endsWith('Photo'))).toEqual(['samePhoto']);
  });

  it('says that the same place and matter were there before', async () => {
    const id = await hands.ended();
    await hands.tick();
    expect(hands.rewardOf(id)?.flags.map(({ kind }) => kind)).toContain('samePlace');
    expect(hands.rewardOf(id)?.state).toBe('candidate');
  });
});
