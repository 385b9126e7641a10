import { noDeadlines } from '../../cloudfunctions/noDeadlines.table';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StepInput } from '../../typings/report';
import type { ReportDoc } from '../../typings/reportDoc';
import type { Store, World } from '../../cloudfunctions/world';
import { settleParts } from '../../cloudfunctions/report/split';
import { outcomeOfParts, partReport, partsOf } from '../../cloudfunctions/report/split.rules';
import { type Product, startProduct } from '../support/product';
import { checklist, district, monday, report, unit } from '../support/samples';
import { shot, verified, walkersOf, type Who } from '../support/walkers';

let product: Product;
let people: ReturnType<typeof walkersOf>;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  people = walkersOf(product);
});

afterAll(() => product.stop());

const two: StepInput = { item1: 'R05', words1: '楼梯口堆纸箱', item2: 'R17', words2: '门口路塌了' };

/** The parts of a case, as they lie on the desk that divided it. */
async function partsIn(id: string, as: Who = 'officer'): Promise<readonly string[]> {
  const { number } = await people.page(id);
  const found: string[] = [];
  for (const other of await people.todo(as)) {
    const { timeline } = await people.page(other);
    if (timeline.at(-1)?.words === `原编号：${number}`) found.push(other);
  }
  return found;
}

const solve = (id: string, item: string) =>
  people.walk(id, [
    ['officer', 'verify', verified(id, item)],
    ['officer', 'selfHandle', { plan: '处理', before: shot(id) }],
    ['officer', 'selfClose', { result: '好了', after: shot(id, '2') }],
  ]);

describe('a report of two things', () => {
  it('is divided into two cases, and closes with the second of them; who reported is told once', async () => {
    const whole = await people.filed({ callMe: '沈女士' });
    expect(await people.walk(whole, [['officer', 'split', two]])).toBe('已分案，分别办理');
    const parts = await partsIn(whole);
    const pages = await Promise.all(parts.map((id) => people.page(id, 'officer')));
    expect(pages.map(({ text, item, reporter }) => [text, item?.id, reporter])).toEqual([
      ['楼梯口堆纸箱', 'R05', '实名上报'],
      ['门口路塌了', 'R17', '实名上报'],
    ]);
    await product.subscribe('o-parent', 'report.moved', 5);
    const before = (await product.pushes()).length;
    const [first = '', second = ''] = parts;
    await solve(first, 'R05');
    expect((await people.page(whole)).state.text).toBe('已分案，分别办理');
    await solve(second, 'R17');
    expect((await people.page(whole)).state.text).toBe('结案');
    const told = (await product.pushes()).slice(before).filter(({ to }) => to === 'o-parent');
    expect(told.map(({ code, page }) => [code, page.endsWith(whole)])).toEqual([[0, true]]);
    const own = await people.page(whole, 'parent');
    expect([own.state.text, own.timeline[0]?.title, own.timeline[0]?.by]).toEqual([
      '已解决',
      '各件都已办结',
      '系统',
    ]);
    expect(own.mayDo.map(({ step }) => step)).toEqual(['evaluate', 'reopen']);
  });

  it('is over for nobody as long as one part is open, and no hand can close it', async () => {
    const whole = await people.filed();
    await people.walk(whole, [['officer', 'split', two]]);
    for (const as of ['officer', 'parent', 'bureau'] as const) {
      expect((await people.page(whole, as)).mayDo).toEqual([]);
      expect((await people.take(whole, as, 'closeParts')).refusal.code).toBe('FORBIDDEN');
    }
    expect(await people.todo('officer')).toContain(whole);
  });

  it('closes once when both parts close at the same moment', async () => {
    const whole = await people.filed();
    await people.walk(whole, [['officer', 'split', two]]);
    const parts = await partsIn(whole);
    const { length } = await product.pushes();
    const no = { reason: 'untrue', explain: '未见' };
    const replies = await Promise.all(parts.map((id) => people.take(id, 'officer', 'reject', no)));
    expect(replies.map(({ ok }) => ok)).toEqual([true, true]);
    const page = await people.page(whole);
    expect([page.state.text, page.timeline.filter(({ title }) => title === '各件都已办结').length]).toEqual([
      '结案（不属受理）',
      1,
    ]);
    expect((await product.pushes()).slice(length).filter(({ to }) => to === 'o-parent')).toHaveLength(1);
  });

  it('keeps those who joined: they are told of the whole', async () => {
    const whole = await people.filed({ itemId: 'R17' });
    const joined = await product.ask('o-n1', 'report.join', {
      id: whole, draftId: 'joint_00000000000000000001', text: '', media: [], reporter: 'hidden', callMe: '',
    }); // prettier-ignore
    expect(joined.ok).toBe(true);
    await people.walk(whole, [['officer', 'split', two]]);
    await product.subscribe('o-n1', 'report.moved', 2);
    const { length } = await product.pushes();
    for (const id of await partsIn(whole))
      await people.walk(id, [['officer', 'reject', { reason: 'untrue', explain: '未见' }]]);
    const told = (await product.pushes()).slice(length).filter(({ to }) => to === 'o-n1');
    expect(told.map(({ code }) => code)).toEqual([0]);
  });

  it('about the school itself stays away from the school in every part', async () => {
    const whole = await people.filed({ aboutSchool: true });
    await people.walk(whole, [['bureau', 'split', two]]);
    const parts = await partsIn(whole, 'bureau');
    expect(parts).toHaveLength(2);
    for (const id of parts)
      expect((await product.ask('o-off', 'report.read', { id }, 'OFF@u1')).refusal.code).toBe('NOT_FOUND');
  });
});

describe('dividing is refused', () => {
  it.each<[string, StepInput, string]>([
    ['into one', { item1: 'R05', words1: '只有一件' }, 'item2'],
    ['without words', { ...two, words2: ' ' }, 'words2'],
    ['into an item and no words', { ...two, item3: 'R09' }, 'words3'],
    ['into words and no item', { ...two, words4: '还有' }, 'item4'],
    ['into an item from nowhere', { ...two, item2: 'R99' }, 'item2'],
    ['into six', { ...two, item6: 'R05', words6: '第六件' }, 'item6'],
    ['into a novel', { ...two, words1: '长'.repeat(501) }, 'words1'],
  ])('%s, and nothing is made', async (_what, input, field) => {
    const whole = await people.filed();
    const { refusal } = await people.take(whole, 'officer', 'split', input);
    expect([refusal.code, refusal.field]).toEqual(['INVALID', field]);
    expect((await people.page(whole)).state.text).toBe('待核实');
    expect(await partsIn(whole)).toEqual([]);
  });

  it('when two do it at the same time: one of them', async () => {
    const whole = await people.filed();
    const { v } = await people.page(whole);
    const ask = { id: whole, v, step: 'split', input: two } as const;
    const replies = await Promise.all([1, 2].map(() => product.ask('o-off', 'report.act', ask, 'OFF@u1')));
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await partsIn(whole)).toHaveLength(2);
  });
});

describe('the parts', () => {
  const whole = report({ openid: 'o-parent' });

  it('are the same however often they are made, and hold nothing that leads to the reporter', () => {
    const [first, second] = [partsOf(whole, two, monday), partsOf(whole, two, monday)];
    expect(first).toEqual(second);
    const made = first.map((part) => partReport(whole, part, checklist, district(), 0));
    expect(new Set(made.map(({ _id }) => _id)).size).toBe(2);
    expect(JSON.stringify(made)).not.toContain('o-parent');
  });

  it('of a restricted item are restricted', () => {
    const [part] = partsOf(whole, { ...two, item1: 'R04' }, monday);
    expect(part && partReport(whole, part, checklist, district(), 0).flags).toEqual(['RESTRICTED']);
  });

  it('make the whole solved only if all of them were', () => {
    const ended = (outcome?: 'solved' | 'notOurs' | 'cannot') => ({
      ...whole,
      ...(outcome === undefined ? {} : { outcome }),
    });
    expect([
      outcomeOfParts([ended('solved'), ended('solved')]),
      outcomeOfParts([ended('solved'), ended()]),
      outcomeOfParts([ended('solved'), ended('notOurs')]),
      outcomeOfParts([ended('solved'), ended('cannot')]),
      outcomeOfParts([ended(), ended()]),
    ]).toEqual(['solved', 'solved', 'notOurs', 'cannot', 'notOurs']);
  });
});

/** The few calls of the store that parts need, in memory, and breaking down at the call that is asked for. */
function brokenAt(call: number, whole: ReportDoc) {
  const held = new Map<string, ReportDoc>([[whole._id, whole]]);
  let calls = 0;
  const step = <T>(answer: () => T): Promise<T> => {
    calls += 1;
    return calls === call ? Promise.reject(new Error('out of time')) : Promise.resolve(answer());
  };
  const store: Pick<Store, 'read' | 'readAll' | 'insert' | 'amend'> = {
    read: (_collection, id) => step(() => (held.get(id) ?? null) as never),
    readAll: (_collection, ids) => step(() => ids.flatMap((id) => held.get(id) ?? []) as never),
    insert: (_collection, document) =>
      step(() => {
        if (held.has(document._id)) return 'sameId';
        held.set(document._id, document as ReportDoc);
        return 'inserted';
      }),
    amend: (_collection, id, _match, _unlike, change) =>
      step(() => {
        const before = held.get(id);
        if (before !== undefined) held.set(id, { ...before, ...change.set });
        return before !== undefined;
      }),
  };
  const directory = {
    checklist: () => Promise.resolve(checklist),
    district: () => Promise.resolve(district()),
    unit: () => Promise.resolve(unit()),
    deadlines: () => Promise.resolve(noDeadlines),
  };
  return { held, world: { store, directory, now: () => monday } as unknown as World };
}

describe('a case whose dividing stopped', () => {
  const filed = report({ openid: 'o-parent' });
  const whole: ReportDoc = {
    ...filed,
    state: 'split',
    v: 2,
    parts: partsOf(filed, two, monday),
    partsDueAt: monday.toISOString(),
  };

  it.each([1, 2, 3, 4, 5])('at its call %i gets every part once when it is looked at again', async (call) => {
    const { held, world } = brokenAt(call, whole);
    await expect(settleParts(whole._id, world)).rejects.toThrow('out of time');
    await settleParts(whole._id, world);
    await settleParts(whole._id, world);
    expect([...held.keys()].sort()).toEqual([whole._id, ...(whole.parts ?? []).map(({ id }) => id)].sort());
    expect(held.get(whole._id)?.state).toBe('split');
  });

  it('at the close of its last part is closed when it is looked at again', async () => {
    const { held, world } = brokenAt(7, whole);
    await settleParts(whole._id, world);
    for (const { id } of whole.parts ?? []) {
      const part = held.get(id);
      if (part !== undefined) held.set(id, { ...part, state: 'closed', open: false, outcome: 'solved' });
    }
    await expect(settleParts(whole._id, world)).rejects.toThrow('out of time');
    const settled = await settleParts(whole._id, world);
    expect([settled?.after.state, settled?.after.outcome]).toEqual(['closed', 'solved']);
    expect(settled?.owed.map(({ ladder }) => ladder[0]?.openid).sort()).toEqual([
      'o-off',
      // The reporter by alias (F031).
      expect.stringMatching(/^~/),
    ]);
    expect(await settleParts(whole._id, world)).toBeNull();
  });
});

describe('the clock', () => {
  it('looks at a divided case in a query of its own, and touches none that is not due', async () => {
    const ticking = await startProduct();
    // Ten on a Tuesday: no digest is sent, and the parts themselves are due only after an hour of work.
    await ticking.setClock('2026-12-01T02:00:00.000Z');
    const walkers = walkersOf(ticking);
    const whole = await walkers.filed();
    await walkers.walk(whole, [['officer', 'split', two]]);
    await ticking.advance(120);
    const idle = await ticking.lastCalls('clock', 'reports');
    await ticking.advance(1800);
    expect(await ticking.lastCalls('clock', 'reports')).toEqual(idle);
    expect(idle).not.toContain('database.modifyDocument');
    expect((await walkers.page(whole)).state.text).toBe('已分案，分别办理');
    await ticking.stop();
  });
});
