import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SchoolProfile } from '../../typings/school';
import { type Product, startProduct } from '../support/product';
import { stored } from '../support/stored';
import { walkersOf } from '../support/walkers';

let product: Product;
let walkers: ReturnType<typeof walkersOf>;
beforeAll(async () => {
  product = await startProduct({ ticks: false });
  walkers = walkersOf(product);
});
afterAll(() => product.stop());

const at = (longitude: number, latitude: number) => ({ longitude, latitude });
const filled: SchoolProfile = {
  level: '小学', studentCount: 900, nature: '公办', setting: '镇区', boarding: '走读', address: '某路 1 号', station: '某派出所',
  gates: [{ name: '南门', point: at(119.95, 31.72) }], boundary: [], measure: 'gates',
}; // prettier-ignore

const versionNow = async () =>
  (await product.ask('o-off', 'school.read', { unitId: 'u1' }, 'OFF@u1')).answer.v;
const save = async (profile: Partial<SchoolProfile>, v?: number) =>
  product.ask('o-off', 'school.save', { unitId: 'u1', v: v ?? (await versionNow()), profile: { ...filled, ...profile } }, 'OFF@u1'); // prettier-ignore

describe('a school that fills in its profile', () => {
  it('has nothing missing any more, and keeps its people', async () => {
    const seats = stored(product, 'directory', 'unit:u1');
    expect((await save({})).answer.said).toBe('已保存，一分钟内生效。');
    const { answer } = await product.ask('o-head', 'school.read', { unitId: 'u1' }, 'HEAD@u1');
    expect([answer.missing, answer.profile]).toEqual([[], filled]);
    expect(stored(product, 'directory', 'unit:u1')).toMatchObject({
      seats: seats?.kind === 'unit' ? seats.seats : [],
    });
  });

  it('lets every later report say how far it was; a handler reads it, the reporter does not (F012)', async () => {
    await product.advance(61);
    // 0.001 degrees of latitude are 111 metres.
    const id = await walkers.filed({ place: { words: '南门外', point: at(119.95, 31.719) } });
    expect(stored(product, 'reports', id)?.zone).toEqual({ kind: 'near', metres: 111, from: 'gates' });
    const page = async (openid: string, as?: string) =>
      (await product.ask(openid, 'report.read', { id }, as)).answer.zone;
    expect([await page('o-off', 'OFF@u1'), await page('o-parent')]).toEqual([
      '距校门约 111 米（直线，200 米内）',
      '',
    ]);
    const far = await walkers.filed({ place: { words: '桥头', point: at(119.95, 31.71) } });
    expect(stored(product, 'reports', far)?.zone?.kind).toBe('outside');
    const nowhere = await walkers.filed();
    expect(stored(product, 'reports', nowhere)).not.toHaveProperty('zone');
  });
});

describe('a profile that cannot be', () => {
  it.each([
    ['two corners', { boundary: [at(119.95, 31.72), at(119.951, 31.72)] }, '校界至少要三个点，请再标几个，或清空后只标校门。'],
    ['a gate without a name', { gates: [{ name: ' ', point: at(119.95, 31.72) }] }, '每个校门都要有名称，而且不能重复，请补全。'],
    ['two gates of one name', { gates: [{ name: '南门', point: at(119.95, 31.72) }, { name: '南门', point: at(119.951, 31.72) }] }, '每个校门都要有名称，而且不能重复，请补全。'],
    ['a gate in another town', { gates: [{ name: '南门', point: at(119.95, 31.72) }, { name: '北门', point: at(119.99, 31.72) }] }, '有的点离其他点超过 3 公里，请检查是不是标错了位置。'],
    ['a measure from a boundary that nobody drew', { measure: 'boundary' }, '还没有标校界，请先标校界，或改为从校门量。'],
    ['a measure from gates that nobody marked', { gates: [], measure: 'gates' }, '还没有标校门，请先标校门，或改为从校界量。'],
    ['no pupils', { studentCount: 0 }, null],
    ['a million pupils', { studentCount: 1_000_000 }, null],
  ] as const)('%s is refused with what to do, and nothing is kept', async (_, profile, message) => {
    const before = stored(product, 'directory', 'unit:u1');
    const { ok, refusal } = await save(profile);
    expect(ok).toBe(false);
    if (message !== null) expect(refusal.message).toBe(message);
    expect(refusal.message).toMatch(/请/);
    expect(stored(product, 'directory', 'unit:u1')).toEqual(before);
  }); // prettier-ignore

  it('of an older version is refused, so that nobody overwrites another', async () => {
    const v = await versionNow();
    expect((await save({ address: '甲路' }, v)).ok).toBe(true);
    expect((await save({ address: '乙路' }, v)).refusal.code).toBe('CONFLICT');
  });
});
