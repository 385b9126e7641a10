import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { consents } from '../../cloudfunctions/consents.table';
import { sweepRetention } from '../../cloudfunctions/privacy/retain';
import { sealWith } from '../../cloudfunctions/platform/seal';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import { sealedLine } from '../../cloudfunctions/workflow/seal.rules';
import type { Files, Store, World } from '../../cloudfunctions/world';
import type { DeletionDoc } from '../../typings/privacy';
import type { ReportDoc } from '../../typings/reportDoc';
import { dying, Killed } from '../support/dying';
import { storeOver } from '../support/folding';
import { type Product, startProduct } from '../support/product';
import { draft, identityKey } from '../support/samples';

let product: Product;
let store: Store;
let drafts = 0;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  store = storeOver(product.cloud);
});

afterAll(() => product.stop());

const now = { at: new Date() };
const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000);
const removed: string[] = [];
const seal = sealWith([identityKey], () => now.at);
/** Storage is the local cloud's own; what is deleted is written down beside. */
const world = (over: Store = store, files?: Files) => {
  const real = jest.requireActual<{ files: Files }>('../../cloudfunctions/platform/files').files;
  const noted: Files = {
    ...real,
    remove: async (ids) => {
      await real.remove(ids);
      removed.push(...ids);
    },
  };
  return { store: over, now: () => now.at, seal, files: files ?? noted } as unknown as Omit<World, 'courier'>;
};

const upload = async (cloudPath: string): Promise<string> => {
  const { app } = jest.requireActual<{
    app: { uploadFile(given: object): Promise<{ fileID: string }> };
  }>('../../cloudfunctions/platform/sdk');
  return (await app.uploadFile({ cloudPath, fileContent: Buffer.from('a picture') })).fileID;
};

/** A report with a point and a picture that really lies in storage; closed by its own reporter unless it stays open. */
async function filed(openid: string, isClosed = true): Promise<string> {
  drafts += 1;
  const draftId = `keep_${String(drafts).padStart(20, '0')}`;
  await product.ask(openid, 'privacy.consent', {
    purpose: 'location',
    version: consents.location.version,
    agree: true,
  });
  const fileId = await upload(`report/${draftId}/1.jpg`);
  const given = draft({
    draftId, itemId: 'R17', media: [{ fileId, kind: 'photo' }],
    place: { words: '东门外', point: { longitude: 119.951, latitude: 31.721 } },
  }); // prettier-ignore
  const { ok, refusal, answer } = await product.ask(openid, 'report.submit', given);
  if (!ok) throw new Error(refusal.message);
  if (isClosed) {
    const withdrawn = await product.ask(openid, 'report.act', {
      id: answer.id,
      v: 1,
      step: 'withdraw',
      input: {},
    });
    if (!withdrawn.ok) throw new Error(withdrawn.refusal.message);
  }
  return answer.id;
}

const caseOf = async (id: string): Promise<ReportDoc> => {
  const found = await store.read('reports', id);
  if (found === null) throw new Error('gone');
  return found;
};
const lines = (): readonly DeletionDoc[] =>
  product
    .stored('deletions')
    .map((text) => JSON.parse(text) as DeletionDoc)
    .sort((one, next) => one.nth - next.nth);
/** Sweeps until nothing is due. */
async function sweepAll(days: number, over: Store = store): Promise<void> {
  now.at = inDays(days);
  for (let round = 0; round < 20; round += 1) if ((await sweepRetention(world(over))).seen === 0) return;
  throw new Error('always something due');
}
const isThere = async (fileId: string): Promise<boolean> =>
  ((await world().files.addresses([fileId]))[0] ?? '') !== '';

describe('what has been kept long enough (F374)', () => {
  it('goes on its day: the point, then the pictures with their files, then who it was; the case stays and verifies', async () => {
    const id = await filed('o-kept');
    const open = await filed('o-open', false);
    const [fileId = ''] = (await caseOf(id)).media.map((one) => one.fileId);
    await sweepAll(89);
    expect((await caseOf(id)).place.point).not.toBeNull();
    await sweepAll(91);
    expect([
      (await caseOf(id)).place.point,
      (await caseOf(id)).media.length,
      (await caseOf(id)).place.words,
    ]).toEqual([null, 1, '东门外']);
    expect((await caseOf(id)).unit.id).toBe('u1');
    await sweepAll(364);
    expect(await isThere(fileId)).toBe(true);
    await sweepAll(366);
    expect((await caseOf(id)).media).toEqual([]);
    expect(await isThere(fileId)).toBe(false);
    expect((await product.ask('o-kept', 'report.read', { id })).ok).toBe(true);
    await sweepAll(1096);
    const after = await caseOf(id);
    expect([after.reporter, after.followers, after.text, isUnbroken(after.journal), after.retainDueAt]).toEqual([
      { kind: 'named' }, [], draft().text, true, undefined,
    ]); // prettier-ignore
    // Their only case: who they are goes with it.
    expect(product.stored('identities').join()).not.toContain('o-kept');
    // The open one has all of it, however old.
    expect([(await caseOf(open)).media.length, (await caseOf(open)).place.point === null]).toEqual([
      1,
      false,
    ]);
    expect(await caseOf(open)).toMatchObject({ reporter: { alias: expect.any(String) } });
  });

  it('leaves who they are to somebody who has another case', async () => {
    await filed('o-two');
    const later = await filed('o-two', false);
    await sweepAll(1096);
    expect(product.stored('identities').join()).toContain('o-two');
    await sweepAll(2300);
    expect(product.stored('identities').join()).toContain('o-two');
    expect((await caseOf(later)).open).toBe(true);
  });

  it('is written down in the chained ledger, as much as went, naming nobody', async () => {
    const before = lines().length;
    for (let nth = 0; nth < 3; nth += 1) await filed('o-sum');
    await sweepAll(400);
    const fresh = lines().slice(before);
    const sum = (key: 'location' | 'media') =>
      fresh.reduce((total, { counts }) => total + (counts[key] ?? 0), 0);
    expect([sum('location'), sum('media')]).toEqual([3, 3]);
    expect(JSON.stringify(fresh)).not.toMatch(/o-sum|~/);
    lines().forEach(({ nth, cause, day, counts, prev, hash }, index) => {
      expect(prev).toBe(lines()[index - 1]?.hash ?? null);
      expect(sealedLine({ nth, cause, day, counts }, prev).hash).toBe(hash);
    });
  });

  it('takes away how often somebody tried a code, after thirty days', async () => {
    await product.call('o-tries', { action: 'people.readInvite', ask: { code: 'AAAA-AAAA-AAAA' } });
    await sweepAll(29);
    expect(product.stored('attempts').join()).toContain('o-tries');
    await sweepAll(31);
    expect(product.stored('attempts').join()).not.toContain('o-tries');
  });

  it('asks for what is due only, and writes nothing when nothing is', async () => {
    await sweepAll(0);
    const before = product.stored('deletions').length;
    expect(await sweepRetention(world())).toEqual({ seen: 0 });
    expect([product.stored('deletions').length, product.stored('sweeps')]).toEqual([before, []]);
  });

  it('is done by the clock', async () => {
    const id = await filed('o-clock');
    await product.setClock(inDays(91).toISOString());
    for (let tick = 0; tick < 3; tick += 1)
      await product.cloud.host.invoke({ name: 'clock', event: '{}', source: 'wx_trigger' });
    await product.setClock(new Date().toISOString());
    expect((await caseOf(id)).place.point).toBeNull();
  });
});

describe('a sweep that stops between two documents', () => {
  it('is finished by the next, with one line for as much as went, and no file left', async () => {
    let stopped = 0;
    await sweepAll(400);
    for (let at = 1, goesOn = true; goesOn; at += 1)
      for (const when of ['before', 'after'] as const) {
        const ids = [await filed(`o-stop-${at}`), await filed(`o-stop-${at}`)];
        const files = (await Promise.all(ids.map(caseOf))).flatMap(({ media }) =>
          media.map((one) => one.fileId),
        );
        const before = lines().length;
        now.at = inDays(400);
        const mortal = dying(store, at, when);
        await sweepRetention(world(mortal.store)).catch((error: unknown) => {
          if (!(error instanceof Killed)) throw error;
          stopped += 1;
        });
        goesOn = mortal.died();
        await sweepAll(400);
        const fresh = lines().slice(before);
        expect(fresh.map(({ counts }) => counts)).toEqual([{ location: 2, media: 2 }]);
        expect(await Promise.all(files.map(isThere))).toEqual([false, false]);
        expect(product.stored('sweeps')).toEqual([]);
      }
    expect(stopped).toBeGreaterThan(8);
  }, 120_000);
});
