import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import { type Product, startProduct } from '../support/product';
import { unit } from '../support/samples';
import { plant, stored } from '../support/stored';
import { walkersOf } from '../support/walkers';
import { plan, registerOf } from './support';

const pending = unit({
  _id: 'unit:u9',
  id: 'u9',
  name: '老校区',
  unitKind: 'area',
  level: null,
  grid: { seq: 9, name: '老校区专属网格（待确定）', version: 1 },
  point: null,
  pending: true,
  seats: [],
});

let product: Product;
let register: ReturnType<typeof registerOf>;
let walkers: ReturnType<typeof walkersOf>;
beforeAll(async () => {
  product = await startProduct({ ticks: '5 0 0 * * * *', also: [pending] });
  await product.setClock('2026-11-23T01:05:00.000Z');
  register = registerOf(product);
  walkers = walkersOf(product);
});
afterAll(() => product.stop());

const gridOf = (id: string) => stored(product, 'reports', id)?.grid.name;
/** Past midnight in Asia/Shanghai, when the clock ticks, and the minute in which an instance feels it. */
const midnight = async (day: string) => {
  await product.setClock(`${day}T16:00:10.000Z`);
  await product.advance(61);
};
const searched = async (words: string) =>
  (await product.ask('o-parent', 'grid.search', { words })).answer.units.map(
    ({ id, gridName }) => `${id} ${gridName}`,
  );

describe('a grid that gets another name', () => {
  let old = '';

  it('keeps its name until the day, and cannot change today or without a date', async () => {
    const { answer } = await register.propose('rename', [1], [plan(1, '青禾专属网格', ['u1'])]);
    expect((await register.decide(answer.id, 'approve', '2026-11-23')).refusal.field).toBe('validFrom');
    expect((await register.decide(answer.id, 'approve', '2026-02-30')).refusal.field).toBe('validFrom');
    old = await walkers.filed();
    expect((await register.decide(answer.id, 'approve', '2026-11-24')).ok).toBe(true);
    expect((await register.read()).changes[0]?.state).toBe('next');
    expect((await register.grids())[0]).toBe('1 青禾小学专属网格 v1: u1');
  });

  it('has it from midnight on; old cases keep the old one, and both are told with their days (F005)', async () => {
    await midnight('2026-11-23');
    const after = await walkers.filed();
    expect([gridOf(old), gridOf(after)]).toEqual(['青禾小学专属网格', '青禾专属网格']);
    expect(stored(product, 'reports', after)?.grid).toEqual({ seq: 1, name: '青禾专属网格', version: 2 });
    expect(stored(product, 'reports', old)?.grid.version).toBe(1);
    expect(await searched('青禾专属')).toEqual(['u1 青禾专属网格']);
    const [grid] = (await register.read()).grids;
    expect(grid?.versions).toEqual([
      { version: 1, name: '青禾小学专属网格', from: '', to: '2026-11-24' },
      { version: 2, name: '青禾专属网格', from: '2026-11-24', to: '' },
    ]);
  });

  it('is on record with who and why', async () => {
    const [change] = (await register.read()).changes;
    expect(change?.history.map(({ words }) => words)).toEqual(['提出：按通知调整', '批准：会议决定']);
    expect(isUnbroken(stored(product, 'gridChanges', change?.id ?? '')?.journal ?? [])).toBe(true);
  });
});

describe('grids that become one, and one that becomes two', () => {
  it('merge under one number, and split with a number that nobody had', async () => {
    await register.approved('2026-11-26', 'merge', [1, 2], [plan(1, '青禾联合专属网格', ['u1', 'u2'])]);
    await midnight('2026-11-25');
    expect((await register.grids()).slice(0, 2)).toEqual([
      '1 青禾联合专属网格 v3: u1,u2',
      '5 老校区东北角专属网格 v1: u5',
    ]);
    await register.approved('2026-11-27', 'split', [1], [
      plan(1, '青禾本部专属网格', ['u1']),
      plan(null, '青禾分校专属网格', ['u2']),
    ]); // prettier-ignore
    await midnight('2026-11-26');
    expect(await register.grids()).toEqual([
      '1 青禾本部专属网格 v4: u1',
      '5 老校区东北角专属网格 v1: u5',
      '9 老校区专属网格（待确定） v1: u9',
      '10 青禾分校专属网格 v4: u2',
    ]);
  });
});

describe('a new school, and a grid that gets settled', () => {
  it('can be reported for from its day on; until a team is filed the town receives', async () => {
    await register.approved('2026-11-28', 'add', [], [plan(null, '新校专属网格', [], ['新校'])]);
    expect(await searched('新校')).toEqual([]);
    await midnight('2026-11-27');
    expect(await searched('新校')).toEqual(['y-11-1 新校专属网格']);
    const id = await walkers.filed({ unitId: 'y-11-1' });
    expect(stored(product, 'reports', id)).toMatchObject({ receiver: 'TOWN', noOfficer: true });
  });

  it('needs the paper that says so; what stood for it takes no report any more (F003)', async () => {
    const confirmed = [plan(9, '新区学校专属网格', [], ['新区学校'])];
    const bare = await register.propose('confirm', [9], confirmed);
    expect(bare.refusal.message).toBe('确定网格要附上文件，请先上传批复或通知的照片。');
    const old = await walkers.filed({ unitId: 'u9' });
    const fileId = 'cloud://local-env/case/grid/paper.jpg';
    await register.approved('2026-11-29', 'confirm', [9], confirmed, { fileId });
    await midnight('2026-11-28');
    expect((await register.grids()).filter((grid) => grid.startsWith('9 '))).toEqual([
      '9 新区学校专属网格 v2: y-9-1',
    ]);
    expect((await product.ask('o-parent', 'grid.unit', { unitId: 'u9' })).refusal.code).toBe('NOT_FOUND');
    await expect(walkers.filed({ unitId: 'u9' })).rejects.toThrow();
    expect(gridOf(old)).toBe('老校区专属网格（待确定）');
  });
});

describe('a new school whose name looks like another’s', () => {
  const card = async (unitId: string) => (await product.ask('o-parent', 'grid.unit', { unitId })).answer;

  it('is confirmed by name from its day on, and so is the other (F041)', async () => {
    expect((await card('u2')).lookAlikes).not.toContain('青禾小学分校北园');
    const wish = [plan(null, '北园专属网格', [], ['青禾小学分校北园'])];
    await register.approved('2026-11-30', 'add', [], wish);
    await midnight('2026-11-29');
    expect((await card('y-12-1')).lookAlikes).toContain('青禾小学分校');
    expect((await card('u2')).lookAlikes).toContain('青禾小学分校北园');
    const found = (await product.ask('o-parent', 'grid.search', { words: '青禾小学分校' })).answer.units;
    expect(found.find(({ id }) => id === 'u2')?.lookAlikes).toContain('青禾小学分校北园');
    await expect(walkers.filed({ unitId: 'y-12-1', unitConfirmed: false })).rejects.toThrow();
  });
});

describe('a change that stopped before it was noted', () => {
  it('is made again by the clock, and once is enough', async () => {
    const { changes } = await register.read();
    const added = changes.find(({ words }) => words.includes('新校专属网格'));
    const document = stored(product, 'gridChanges', added?.id ?? '');
    if (document === null) throw new Error('nothing was added');
    const before = await register.grids();
    await plant(product, 'gridChanges', { ...document, _id: 'r'.repeat(24), dueAt: document.validFrom });
    await midnight('2026-11-30');
    expect(stored(product, 'gridChanges', 'r'.repeat(24))).not.toHaveProperty('dueAt');
    expect(await register.grids()).toEqual(before);
    expect(await searched('新校')).toEqual(['y-11-1 新校专属网格']);
  });
});

describe('a decision', () => {
  it('may be taken back before its day, and dropped; then nothing changes', async () => {
    const before = await register.grids();
    const { answer } = await register.propose('rename', [1], [plan(1, '另一个专属网格', ['u1'])]);
    await register.decide(answer.id, 'approve', '2026-12-05');
    expect((await register.decide(answer.id, 'withdraw')).ok).toBe(true);
    expect((await register.decide(answer.id, 'withdraw')).refusal.code).toBe('CONFLICT');
    expect((await register.decide(answer.id, 'drop')).ok).toBe(true);
    expect((await register.decide(answer.id, 'approve', '2026-12-05')).refusal.code).toBe('CONFLICT');
    await midnight('2026-12-04');
    expect(await register.grids()).toEqual(before);
  });

  it('is the bureau’s, of what is there, and of what it saw', async () => {
    const { answer } = await register.propose('rename', [1], [plan(1, '又一个专属网格', ['u1'])]);
    const ask = { id: answer.id, v: 1, decision: 'drop', validFrom: '', reason: '不用了' } as const;
    for (const [openid, as] of [
      ['o-town', 'TOWN@t1'],
      ['o-adm', 'ADM@d1'],
      ['o-chief', 'CHIEF@d1'],
    ] as const)
      // prettier-ignore
      expect((await product.ask(openid, 'grid.decide', ask, as)).refusal.code).toBe('FORBIDDEN');
    const as = 'EDU@d1';
    expect((await product.ask('o-edu', 'grid.decide', { ...ask, id: 'x' }, as)).refusal.code).toBe(
      'NOT_FOUND',
    );
    expect((await product.ask('o-edu', 'grid.decide', { ...ask, v: 7 }, as)).refusal.code).toBe('CONFLICT');
    expect((await product.ask('o-edu', 'grid.decide', { ...ask, reason: '' }, as)).refusal.field).toBe(
      'reason',
    );
  });
});
