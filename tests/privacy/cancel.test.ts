import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { finishCancellation } from '../../cloudfunctions/privacy/cancel';
import { sealWith } from '../../cloudfunctions/platform/seal';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import { sealedLine } from '../../cloudfunctions/workflow/seal.rules';
import type { Directory, Files, Store, World } from '../../cloudfunctions/world';
import type { CancellationDoc, DeletionDoc } from '../../typings/privacy';
import type { ReportDoc } from '../../typings/reportDoc';
import { dying, Killed } from '../support/dying';
import { storeOver } from '../support/folding';
import { type Product, startProduct } from '../support/product';
import { aliasFor, draft, identityKey } from '../support/samples';
import { plant } from '../support/stored';
import { aVolunteer } from '../support/volunteers';
import { verified, walkersOf } from '../support/walkers';

let product: Product;
let people: ReturnType<typeof walkersOf>;
let drafts = 0;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  people = walkersOf(product);
});

afterAll(() => product.stop());

const fresh = (): string => `leave_${String((drafts += 1)).padStart(20, '0')}`;

const filedBy = async (openid: string, more: Partial<ReturnType<typeof draft>> = {}): Promise<string> =>
  (await product.ask(openid, 'report.submit', draft({ draftId: fresh(), ...more }))).answer.id;

const joinedBy = (openid: string, id: string) =>
  product.ask(openid, 'report.join', {
    id, draftId: fresh(), text: '我也看见', media: [], reporter: 'named', callMe: '方女士',
  }); // prettier-ignore

const cancel = (openid: string) => product.ask(openid, 'privacy.cancel', { agree: true });
const mine = async (openid: string) =>
  (await product.ask(openid, 'report.list', { box: 'mine', cursor: null })).answer.cards;
const everything = (): string =>
  [
    'reports',
    'identities',
    'credits',
    'exports',
    'attempts',
    'cancellations',
    'deletions',
    'directory',
    'volunteers',
  ]
    .flatMap((name) => product.stored(name))
    .join('\n');
const traces = (openid: string): boolean =>
  everything().includes(openid) || everything().includes(aliasFor(openid));
const caseOf = (id: string): ReportDoc =>
  product
    .stored('reports')
    .map((text) => JSON.parse(text) as ReportDoc)
    .find(({ _id }) => _id === id) as ReportDoc;
const ledger = (): readonly DeletionDoc[] =>
  product.stored('deletions').map((text) => JSON.parse(text) as DeletionDoc);

describe('leaving (注销, F031, F033)', () => {
  it('cuts the person out of every case, which goes on and still verifies', async () => {
    const id = await filedBy('o-leaver', { itemId: 'R17', text: '路塌了' });
    const other = await people.filed({ itemId: 'R17', text: '另一处路塌了' });
    expect((await joinedBy('o-leaver', other)).ok).toBe(true);
    await product.call('o-leaver', { action: 'people.readInvite', ask: { code: 'AAAA-AAAA-AAAA' } });
    await product.subscribe('o-leaver', 'report.moved');
    await people.walk(id, [['officer', 'verify', verified(id, 'R17')]]);
    expect(traces('o-leaver')).toBe(true);

    const { answer } = await cancel('o-leaver');
    expect([answer.finished, answer.said]).toEqual([true, expect.stringContaining('已经注销')]);
    expect(traces('o-leaver')).toBe(false);
    expect(await mine('o-leaver')).toEqual([]);
    expect((await product.ask('o-leaver', 'report.read', { id })).refusal).toMatchObject({
      code: 'NOT_FOUND',
    });

    const page = await people.page(id, 'officer');
    expect([page.text, page.reporter]).toEqual(['路塌了', '上报人已注销']);
    expect((await people.page(other)).voices.map(({ reporter }) => reporter)).toEqual(['上报人已注销']);
    expect([id, other].map((one) => isUnbroken(caseOf(one).journal))).toEqual([true, true]);
    expect(caseOf(id).owed.flatMap(({ ladder }) => ladder.map(({ openid }) => openid))).not.toContain(
      'o-leaver',
    );
    // It can still be worked on.
    expect((await people.take(id, 'officer', 'submitToTown', { summary: '占道', address: '校门口', town: 't1', taken: '已劝离', asks: '请协调' })).ok).toBe(true); // prettier-ignore
    // The one who reported the other case is untouched.
    expect((await mine('o-parent')).map((card) => card.id)).toContain(other);
  });

  it('leaves every school’s team: nothing of the membership is left, and the school is counted anew', async () => {
    await plant(product, 'volunteers', aVolunteer({ openid: 'o-helper', captainOf: 'u1/PAR' }));
    await plant(product, 'volunteers', aVolunteer({ openid: 'o-helper', unit: { id: 'u2', name: '分校' } }));
    const counts = { waiting: 0, accepted: 0, active: { PAR: 1, RES: 0, SHOP: 0, ORG: 0 }, captains: [], groups: 0 };
    await plant(product, 'volunteerTeams', { _id: 'u1', v: 1, counts, joined: {} });
    expect(traces('o-helper')).toBe(true);
    expect((await cancel('o-helper')).answer.finished).toBe(true);
    expect(traces('o-helper')).toBe(false);
    expect(product.stored('volunteerTeams').join()).toContain('countDueAt');
    const last = [...ledger()].sort((one, next) => one.nth - next.nth).at(-1);
    expect(last?.counts).toMatchObject({ volunteering: 2, reports: 0 });
  }); // prettier-ignore

  it('lets nobody find out any more who it was', async () => {
    const id = await filedBy('o-sealed', { itemId: 'R09' });
    await cancel('o-sealed');
    const ask = { id, nth: null, reason: '需要回访本人' };
    expect((await product.ask('o-edu', 'report.unseal', ask, 'EDU@d1')).refusal).toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining('已经注销'),
    });
  });

  it('is written down once, chained, naming nobody', async () => {
    const before = ledger().length;
    await filedBy('o-once');
    const replies = await Promise.all(Array.from({ length: 5 }, () => cancel('o-once')));
    expect(replies.map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
    expect((await cancel('o-once')).answer.said).toContain('没有与您有关的记录');
    const lines = [...ledger()].sort((one, next) => one.nth - next.nth);
    expect(lines.length).toBe(before + 1);
    expect(lines.at(-1)?.counts).toMatchObject({ reports: 1, identity: 1, joins: 0 });
    lines.forEach(({ nth, cause, day, counts, prev, hash }, index) => {
      expect(prev).toBe(lines[index - 1]?.hash ?? null);
      expect(sealedLine({ nth, cause, day, counts }, prev).hash).toBe(hash);
    });
    expect(product.stored('cancellations')).toEqual([]);
  });

  it('hides what they called themselves, and mobile numbers, from every reader, written before or after', async () => {
    const id = await filedBy('o-named', { itemId: 'R17', text: '路塌了，我是祁又安', callMe: '祁又安' });
    await people.walk(id, [
      ['officer', 'verify', { ...verified(id, 'R17'), finding: '已电话联系祁又安 13888888800 核实' }],
    ]);
    expect(JSON.stringify(await people.page(id, 'officer'))).toContain('祁又安');
    await cancel('o-named');
    const form = {
      summary: '祁又安反映路面塌陷',
      address: '校门口',
      town: 't1',
      taken: '已劝离',
      asks: '请协调',
    };
    expect((await people.take(id, 'officer', 'submitToTown', form)).ok).toBe(true);
    const sheet = (await product.ask('o-edu', 'ledger.sheet', { id }, 'EDU@d1')).answer;
    for (const read of [
      await people.page(id, 'officer'),
      await people.page(id, 'town'),
      await people.page(id),
      sheet,
    ]) {
      const words = JSON.stringify(read);
      expect(words).not.toMatch(/祁又安|13888888800/);
      expect(words).toContain('上报人反映路面塌陷');
    }
    const stored = caseOf(id);
    expect(isUnbroken(stored.journal)).toBe(true);
    // What the case keeps for that is no name.
    expect(stored.gone?.join()).toMatch(/^3:[\w-]{20,}$/);
    // Another case in which somebody of that name is meant is not touched.
    const other = await filedBy('o-namesake', { text: '祁又安家门口积水', callMe: '祁又安' });
    expect((await people.page(other, 'officer')).text).toContain('祁又安');
  });

  it('lets them come back as somebody new, who is told again', async () => {
    const old = await filedBy('o-back');
    await cancel('o-back');
    const id = await filedBy('o-back');
    expect((await mine('o-back')).map((card) => card.id)).toEqual([id]);
    expect(caseOf(old).reporter).toEqual({ kind: 'named' });
    const ask = { id, nth: null, reason: '需要回访本人' };
    expect((await product.ask('o-edu', 'report.unseal', ask, 'EDU@d1')).answer.callMe).toBe('沈女士');
  });

  it('leaves nothing of somebody of whom there is more than one page', async () => {
    const store = storeOver(product.cloud);
    for (let nth = 0; nth < 120; nth += 1) {
      await store.insert('attempts', { _id: `o-many/2026-01-01T${String(nth).padStart(3, '0')}`, count: 1 });
      const identity = {
        _id: `many-${nth}`,
        openid: 'o-many',
        kind: 'named',
        callMe: `某${nth}`,
        at: '',
      } as const;
      await store.insert('identities', identity);
    }
    // Somebody whose name begins alike keeps theirs.
    await store.insert('attempts', { _id: 'o-many2/2026-01-01T01', count: 1 });
    expect((await cancel('o-many')).answer.finished).toBe(true);
    expect(everything()).not.toMatch(/o-many[^2]/);
    expect(everything()).toContain('o-many2');
  });

  it('asks staff to hand over first, and deletes nothing', async () => {
    const id = await filedBy('o-off2');
    const before = product.stored('identities').length;
    expect((await cancel('o-off2')).refusal).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(/责任网格员.*请先/),
    });
    expect(product.stored('identities').length).toBe(before);
    expect((await mine('o-off2')).map((card) => card.id)).toEqual([id]);
  });

  it.each([{}, { agree: false }, { agree: true, openid: 'o-parent' }, null, 'x'])(
    'refuses %p in a sentence, and deletes nothing',
    async (ask) => {
      const before = everything();
      const reply = await product.call('o-parent', { action: 'privacy.cancel', ask });
      expect(reply).toMatchObject({ ok: false, refusal: { message: expect.stringMatching(/请|再|可以/) } });
      expect(everything()).toBe(before);
    },
  );
});

describe('a cancellation that stops', () => {
  it('is finished by the clock wherever it stopped, before a write or after', async () => {
    const store = storeOver(product.cloud);
    const now = () => new Date();
    const { directoryOver } = jest.requireActual<{ directoryOver: (s: Store, n: () => Date) => Directory }>(
      '../../cloudfunctions/platform/directory',
    );
    const { files } = jest.requireActual<{ files: Files }>('../../cloudfunctions/platform/files');
    const seal = sealWith([identityKey], now);
    const world = (over: Store) =>
      ({ store: over, now, seal, files, directory: directoryOver(over, now) }) as unknown as Omit<
        World,
        'courier'
      >;
    let stopped = 0;
    for (let at = 1, goesOn = true; goesOn; at += 1)
      for (const when of ['before', 'after'] as const) {
        const openid = `o-stop-${at}-${when}`;
        const id = await filedBy(openid, { itemId: 'R17' });
        const other = await people.filed({ itemId: 'R17', text: '另一处' });
        await joinedBy(openid, other);
        await store.insert('credits', { _id: `${openid}:t`, openid, template: 't', left: 1, seen: [] });
        await store.insert('attempts', { _id: `${openid}/2026-11-26T01`, count: 1 });
        const begun: CancellationDoc = {
          _id: `stop-${at}-${when}`, openid, cause: `cause-${at}-${when}`, startedAt: '2026-01-01T00:00:00.000Z',
          counts: { reports: 1, joins: 1, identity: 2, reminders: 1, exports: 0, posts: 0 }, dueAt: '2026-01-01T00:00:00.000Z',
        }; // prettier-ignore
        await store.insert('cancellations', begun);
        const mortal = dying(store, at, when);
        await finishCancellation(begun, world(mortal.store)).catch((error: unknown) => {
          if (!(error instanceof Killed)) throw error;
          stopped += 1;
        });
        goesOn = mortal.died();
        await product.cloud.host.invoke({ name: 'clock', event: '{}', source: 'wx_trigger' });
        expect([openid, traces(openid)]).toEqual([openid, false]);
        expect(ledger().filter(({ cause }) => cause === begun.cause)).toHaveLength(1);
        expect([id, other].map((one) => isUnbroken(caseOf(one).journal))).toEqual([true, true]);
        expect(await mine(openid)).toEqual([]);
      }
    expect(stopped).toBeGreaterThan(12);
  }, 120_000);
});
