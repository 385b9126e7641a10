import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { noDeadlines } from '../../cloudfunctions/noDeadlines.table';
import { submitReport } from '../../cloudfunctions/report/submit';
import { sealWith } from '../../cloudfunctions/platform/seal';
import type { Store, World } from '../../cloudfunctions/world';
import type { ReportDoc } from '../../typings/reportDoc';
import { type Product, startProduct } from '../support/product';
import { asker, checklist, district, draft, identityKey, monday, unit } from '../support/samples';
import { checked, dispatch, done, form, shot, verified, walkersOf } from '../support/walkers';

let product: Product;
let people: ReturnType<typeof walkersOf>;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  people = walkersOf(product);
});

afterAll(() => product.stop());

/** Everybody who may ever be a citizen in these tests, and what they call themselves. */
const traces = /o-parent|o-joiner|o-other|o-shy|沈女士|高先生|早女士/;

const other = (nth: number) => `seal_${String(nth).padStart(20, '0')}`;

describe('who reported', () => {
  it('stands in no report, whatever happens to it: joined, merged, divided, closed, opened again', async () => {
    const hole = { itemId: 'R17', text: '路塌了' };
    const [id, second] = [await people.filed(hole), other(1)];
    const joined = { id, text: '我也看见', media: [], reporter: 'named', callMe: '高先生' } as const;
    expect((await product.ask('o-joiner', 'report.join', { ...joined, draftId: other(2) })).ok).toBe(true);
    const early = draft({ ...hole, draftId: second, callMe: '早女士' });
    const source = (await product.ask('o-other', 'report.submit', early)).answer;
    const { number } = await people.page(id);
    await people.walk(source.id, [['officer', 'merge', { target: number }]]);
    await people.walk(id, [
      ['officer', 'verify', verified(id, 'R17')],
      ['officer', 'submitToTown', form],
      ['town', 'dispatch', { ...dispatch, co: [] }],
      ['urban', 'sign'],
      ['urban', 'start', { measures: '围挡' }],
      ['urban', 'feedback', done(id)],
      ['officer', 'close', checked(id)],
      ['parent', 'reopen', { why: '又塌了' }],
    ]);
    const whole = await people.filed({ text: '两件事' });
    await people.walk(whole, [
      ['officer', 'split', { item1: 'R05', words1: '一件', item2: 'R17', words2: '另一件' }],
    ]);
    const reports = product.stored('reports');
    expect(reports.length).toBeGreaterThanOrEqual(5);
    for (const report of reports) expect(report).not.toMatch(traces);
  });

  it('is kept once, apart from every case, and of somebody anonymous not at all', async () => {
    await people.filed();
    await people.filed();
    const shy = draft({ draftId: other(3), reporter: 'anonymous', callMe: '' });
    expect((await product.ask('o-shy', 'report.submit', shy)).ok).toBe(true);
    const kept = product.stored('identities').map((text) => JSON.parse(text) as { openid: string });
    expect(kept.filter(({ openid }) => openid === 'o-parent')).toHaveLength(1);
    expect(kept.filter(({ openid }) => openid === 'o-shy')).toEqual([]);
    const ids = product.stored('reports').map((text) => (JSON.parse(text) as ReportDoc)._id);
    for (const id of ids) expect(JSON.stringify(kept)).not.toContain(id);
  });

  it('cannot be worked out from what is stored by trying everybody', async () => {
    const given = draft({ draftId: other(4), reporter: 'anonymous', callMe: '' });
    const { id } = (await product.ask('o-shy', 'report.submit', given)).answer;
    const guess = createHash('sha256').update(`report:o-shy:${given.draftId}`).digest('hex').slice(0, 24);
    expect(id).not.toBe(guess);
  });

  it('is told all the same, of the whole way, and finds it among their own', async () => {
    const id = await people.filed({ reporter: 'hidden', callMe: '' });
    await product.subscribe('o-parent', 'report.moved', 3);
    const before = (await product.pushes()).length;
    await people.walk(id, [
      ['officer', 'verify', verified(id, 'R05')],
      ['officer', 'selfHandle', { plan: '清走', before: shot(id) }],
    ]);
    const told = (await product.pushes()).slice(before).filter(({ to }) => to === 'o-parent');
    expect(told.map(({ code }) => code)).toEqual([0, 0]);
    const mine = await product.ask('o-parent', 'report.list', { box: 'mine', cursor: null });
    expect(mine.answer.cards.map((card) => card.id)).toContain(id);
  });
});

/** The two calls of a submission, in memory, breaking down at the one that is asked for. */
function brokenAt(call: number) {
  const held = { identities: new Map<string, unknown>(), reports: new Map<string, ReportDoc>() };
  let calls = 0;
  const store: Pick<Store, 'insert' | 'read'> = {
    read: (_collection, id) => Promise.resolve((held.reports.get(id) ?? null) as never),
    insert: (collection, document) => {
      calls += 1;
      if (calls === call) return Promise.reject(new Error('out of time'));
      const kept = held[collection as keyof typeof held] as Map<string, unknown>;
      const isNew = !kept.has(document._id);
      if (isNew) kept.set(document._id, document);
      return Promise.resolve(isNew ? 'inserted' : 'sameId');
    },
  };
  const world = {
    store,
    now: () => monday,
    seal: sealWith([identityKey], () => monday),
    directory: {
      forSubmission: () =>
        Promise.resolve({ unit: unit(), district: district(), deadlines: noDeadlines, checklist }),
    },
    wechat: { judge: () => Promise.resolve('pass') },
    courier: { deliver: (_report: ReportDoc, messages: ReportDoc['owed']) => Promise.resolve(messages) },
  } as unknown as World;
  return { held, world };
}

describe('a submission that stopped', () => {
  it.each([1, 2])('at its write %s is finished by sending it again: one case, one identity', async (call) => {
    const { held, world } = brokenAt(call);
    const send = () => submitReport(draft(), asker('o-parent'), world);
    await expect(send()).rejects.toThrow('out of time');
    expect(held.reports.size).toBe(0);
    expect((await send()).ok).toBe(true);
    expect((await send()).ok).toBe(true);
    expect([held.reports.size, held.identities.size]).toEqual([1, 1]);
    const [report] = held.reports.values();
    expect([...held.identities.keys()]).toEqual([report?.reporter.sealed]);
  });

  it('and is sent again without a name leads to nobody', async () => {
    const { held, world } = brokenAt(2);
    await expect(submitReport(draft(), asker('o-parent'), world)).rejects.toThrow('out of time');
    const shy = draft({ reporter: 'anonymous', callMe: '' });
    expect((await submitReport(shy, asker('o-parent'), world)).ok).toBe(true);
    const [report] = held.reports.values();
    expect([report?.reporter, report?.followers]).toEqual([{ kind: 'anonymous' }, []]);
    for (const id of held.identities.keys()) expect(JSON.stringify(report)).not.toContain(id);
  });
});
