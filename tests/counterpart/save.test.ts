import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changedTable } from '../../cloudfunctions/counterpart/change.rules';
import { firstTable, personKeyOf } from '../../cloudfunctions/counterpart/table.rules';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import type { DistrictDoc, PersonDoc } from '../../typings/directory';
import { type Product, startProduct } from '../support/product';
import { district } from '../support/samples';
import { plant, stored } from '../support/stored';
import { dispatch, walkersOf } from '../support/walkers';
import { keepers, tablesOf, type Keeper } from './support';

let product: Product;
let tables: ReturnType<typeof tablesOf>;
let walkers: ReturnType<typeof walkersOf>;
beforeAll(async () => {
  product = await startProduct({ ticks: false });
  await product.setClock('2026-11-23T01:05:00.000Z');
  tables = tablesOf(product);
  walkers = walkersOf(product);
});
afterAll(() => product.stop());

const phoneOnly = { name: '谷小满', title: '副主任', phone: '0519-88888888', key: '' };

/** An instance feels a change within its minute. */
const minute = () => product.advance(61);

describe('a town that fills in a missing liaison', () => {
  it('is where the next dispatch is told, and the liaison may open the case; the other cases stay shut', async () => {
    const id = await walkers.atTown();
    const key = await tables.keyOf('某o-urban');
    expect(key).toMatch(/^[0-9a-f]{16}$/);
    const { ok } = await tables.save({
      id: 't1-health',
      liaison: { name: '', title: '联络员', phone: '13900000000', key },
    });
    expect(ok).toBe(true);
    await minute();
    await product.subscribe('o-urban', 'report.arrived');
    await walkers.walk(id, [
      ['town', 'dispatch', { ...dispatch, lead: 't1-health', co: [], overrideWhy: '归口卫健' }],
    ]);
    const told = (await product.pushes()).filter(({ to }) => to === 'o-urban');
    expect(told.length).toBeGreaterThan(0);
    const asLiaison = await product.ask('o-urban', 'report.read', { id }, 'TDEPT@t1-health');
    expect(asLiaison.ok).toBe(true);
    const asBefore = await product.ask('o-urban', 'report.read', { id }, 'TDEPT@t1-urban');
    expect(asBefore.refusal.code).toBe('NOT_FOUND');
  });

  it('ends the access of one who is replaced with the next call, and leaves what others gave', async () => {
    const { ok } = await tables.save({ id: 't1-health', liaison: phoneOnly });
    expect(ok).toBe(true);
    const { refusal } = await product.ask(
      'o-urban',
      'report.list',
      { box: 'todo', cursor: null },
      'TDEPT@t1-health',
    );
    expect(refusal.code).toBe('FORBIDDEN');
    const own = await product.ask('o-urban', 'report.list', { box: 'todo', cursor: null }, 'TDEPT@t1-urban');
    expect(own.ok).toBe(true);
    const row = (await tables.list()).answer.rows.find(({ id }) => id === 't1-health');
    expect(row).toMatchObject({ liaison: phoneOnly, gaps: ['noLeader', 'notReached'] });
  });

  it('does not take the seat of one who had it before', async () => {
    const key = await tables.keyOf('某o-police');
    const liaison = { name: '', title: '', phone: '', key };
    expect((await tables.save({ id: 't1-police', liaison })).ok).toBe(true);
    expect((await tables.save({ id: 't1-police', liaison: phoneOnly })).ok).toBe(true);
    const { ok } = await product.ask(
      'o-police',
      'report.list',
      { box: 'todo', cursor: null },
      'TDEPT@t1-police',
    );
    expect(ok).toBe(true);
  });

  it('tells the liaison first and the leader behind', async () => {
    const [urban, police] = [await tables.keyOf('某o-urban'), await tables.keyOf('某o-police')];
    const blank = { name: '', title: '', phone: '' };
    await tables.save({
      id: 't1-health',
      liaison: { ...blank, key: police },
      leader: { ...blank, key: urban },
    });
    await minute();
    const id = await walkers.atTown();
    await product.subscribe('o-urban', 'report.arrived');
    await product.subscribe('o-police', 'report.arrived');
    const before = (await product.pushes()).length;
    await walkers.walk(id, [
      ['town', 'dispatch', { ...dispatch, lead: 't1-health', co: [], overrideWhy: '归口卫健' }],
    ]);
    const told = (await product.pushes()).slice(before).map(({ to }) => to);
    expect(told).toContain('o-police');
    expect(told).not.toContain('o-urban');
  });
});

describe('a row', () => {
  it('is chosen from its first day on, and no longer from the day it closes; cases that it has stay', async () => {
    const added = await tables.save({
      id: null,
      name: '柳溪镇市场监管分局',
      code: 'MARKET',
      liaison: phoneOnly,
      activeFrom: '2026-11-25',
      closesOn: '2026-11-26',
    });
    expect(added.refusal).toBeUndefined();
    const id = (await tables.list()).answer.rows.find(({ name }) => name === '柳溪镇市场监管分局')?.id ?? '';
    expect(id).toMatch(/^t1-market-\d+$/);
    const choices = async () => {
      await minute();
      const report = await product.ask('o-town', 'report.read', { id: held, step: 'dispatch' }, 'TOWN@t1');
      const lead = report.answer.mayDo.find(({ step }) => step === 'dispatch')?.needs[0];
      return (lead?.options ?? []).map(({ value }) => value);
    };
    const held = await walkers.atTown();
    expect(await choices()).not.toContain(id);
    await product.setClock('2026-11-24T15:57:00.000Z');
    expect(await choices()).not.toContain(id);
    await product.setClock('2026-11-24T16:00:00.000Z');
    expect(await choices()).toContain(id);
    await walkers.walk(held, [
      ['town', 'dispatch', { ...dispatch, lead: id, co: [], overrideWhy: '归口市场监管' }],
    ]);
    await product.setClock('2026-11-25T16:00:00.000Z');
    const next = await walkers.atTown();
    const refused = await walkers.take(next, 'town', 'dispatch', {
      ...dispatch,
      lead: id,
      co: [],
      overrideWhy: '归口市场监管',
    });
    expect(refused.refusal.code).toBe('INVALID');
    expect((await walkers.page(held)).desk).toContain('柳溪镇市场监管分局');
  });

  it('is never changed by two at once', async () => {
    const { v } = (await tables.list()).answer;
    const both = await Promise.all([
      tables.save({ id: 't1-urban', note: '甲' }, { v }),
      tables.save({ id: 't1-urban', note: '乙' }, { v, as: 'bureau' }),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)?.refusal.code).toBe('CONFLICT');
    const after = (await tables.list()).answer;
    expect(after.v).toBe(v + 1);
    expect(after.history[0]).toMatchObject({ words: expect.stringContaining('备注'), reason: '联络员调整' });
  });

  it('keeps a chain of who changed what and why, which nobody can bend', () => {
    const journal = stored(product, 'registers', 'counterparts:t1')?.journal ?? [];
    expect(journal.length).toBeGreaterThan(4);
    expect(isUnbroken(journal)).toBe(true);
    expect(journal.every(({ by, input }) => by.openid !== undefined && input['reason'] !== '')).toBe(true);
    const bent = journal.map((entry, nth) => (nth === 1 ? { ...entry, at: '2026-01-01' } : entry));
    expect(isUnbroken(bent)).toBe(false);
  });
});

describe('what is refused', () => {
  it.each<readonly [string, Parameters<ReturnType<typeof tablesOf>['save']>[0], string]>([
    ['name', { id: 't1-health', name: '' }, '请填写单位名称'],
    ['name', { id: 't1-health', name: '柳溪派出所' }, '已有“柳溪派出所”'],
    ['name', { id: 't1-health', name: '<b>卫健</b>' }, '尖括号'],
    ['code', { id: null, name: '新单位', code: 'ANY_RELEVANT' }, '没有固定单位'],
    ['code', { id: null, name: '新单位', code: 'PIPELINE_OWNER' }, '没有固定单位'],
    ['code', { id: null, name: '新单位', code: '__proto__' }, '请选它对应'],
    ['liaison', { id: 't1-health', liaison: { ...phoneOnly, phone: '139000000001' } }, '电话不对'],
    ['liaison', { id: 't1-health', liaison: { ...phoneOnly, phone: '' } }, '值班电话'],
    ['leader', { id: 't1-health', leader: { ...phoneOnly, name: '1' } }, '姓名'],
    ['liaison', { id: 't1-health', liaison: { ...phoneOnly, key: 'ffffffffffffffff' } }, '重新选择'],
    ['activeFrom', { id: 't1-health', activeFrom: '2026-02-30' }, '启用日期不对'],
    ['activeFrom', { id: 't1-health', activeFrom: '2020-01-01' }, '不能早于今天'],
    ['closesOn', { id: 't1-health', activeFrom: '2027-01-02', closesOn: '2027-01-02' }, '之后'],
    ['row', { id: 'nowhere', name: 'x' }, '刷新'],
  ])('%s: %j', async (field, change, said) => {
    const { v } = (await tables.list()).answer;
    const blank = { name: '', code: '', leader: null, liaison: null, note: '', activeFrom: '', closesOn: '' };
    const { refusal } =
      change.id === 'nowhere'
        ? await product.ask(
            'o-town',
            'counterpart.save',
            { place: 't1', v, row: { ...blank, ...change }, reason: '测试' },
            'TOWN@t1',
          )
        : await tables.save(change);
    expect(refusal).toMatchObject({ field });
    expect(refusal.message).toContain(said);
    expect((await tables.list()).answer.v).toBe(v);
  });

  it('is a change without a reason', async () => {
    const { refusal } = await tables.save({ id: 't1-health', note: '甲' }, { reason: ' ' });
    expect(refusal).toMatchObject({ code: 'INVALID', field: 'reason' });
  });

  it.each<readonly [Keeper, string]>([
    ['town', 't2'],
    ['town', 'd1'],
    ['otherTown', 't1'],
    ['chief', 't1'],
  ])('is %s at %s', async (as, place) => {
    const row = { id: 't1-health', name: '柳溪镇卫健办', code: 'HEALTH', leader: null, liaison: null, note: '', activeFrom: '', closesOn: '' }; // prettier-ignore
    const ask = { place, v: 0, row, reason: '越权' };
    const { refusal } = await product.ask(keepers[as][0], 'counterpart.save', ask, keepers[as][1]);
    expect(refusal.code).toBe('FORBIDDEN');
  });

  it.each([
    ['o-off', 'OFF@u1'],
    ['o-head', 'HEAD@u1'],
    ['o-urban', 'TDEPT@t1-urban'],
    ['o-aud', 'AUD@d1'],
  ])('is %s as %s, for looking too', async (openid, as) => {
    const { refusal } = await product.ask(openid, 'counterpart.list', { place: null }, as);
    expect(refusal.code).toBe('FORBIDDEN');
  });
});

describe('a stop in between', () => {
  it('is made up for by the clock: the directory says what the table says, once', async () => {
    const ticking = await startProduct();
    const given = district();
    const decided = changedTable({
      table: firstTable({ id: 't1', name: '柳溪镇' }, given),
      input: {
        id: 't1-health', name: '柳溪镇卫生办', code: 'HEALTH', leader: null, note: '', activeFrom: '', closesOn: '',
        liaison: { name: '', title: '', phone: '', key: personKeyOf('o-urban') },
      }, // prettier-ignore
      reason: '停在半路',
      district: given,
      words: [{ code: 'HEALTH', name: '卫健局' }],
      by: { role: 'TOWN', title: '网格中心', openid: 'o-town' },
      at: new Date('2026-11-23T01:05:00.000Z'),
    });
    if (!decided.ok) throw new Error(decided.refusal.message);
    await plant(ticking, 'registers', decided.answer);
    await ticking.advance(121);
    await ticking.advance(61);
    const after = stored(ticking, 'registers', 'counterparts:t1');
    expect([after?.dueAt, after?.todo]).toEqual([undefined, []]);
    const unit = (stored(ticking, 'directory', 'district') as DistrictDoc).departments.find(
      ({ id }) => id === 't1-health',
    );
    expect([unit?.name, unit?.seats.map(({ openid }) => openid)]).toEqual(['柳溪镇卫生办', ['o-urban']]);
    const person = stored(ticking, 'directory', 'person:o-urban') as PersonDoc;
    expect(person.posts.map(({ id }) => id)).toEqual(['TDEPT@t1-urban', 'TDEPT@t1-health']);
    const { v } = stored(ticking, 'directory', 'district') as DistrictDoc;
    await ticking.advance(121);
    expect((stored(ticking, 'directory', 'district') as DistrictDoc).v).toBe(v);
    await ticking.stop();
  });
});
