import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { minutesAfter, noon, patrolsOf, startPatrols, visit, walked } from '../patrol/samples';
import type { Product } from '../support/product';

jest.setTimeout(60_000);

let product: Product;
let hands: ReturnType<typeof patrolsOf>;
let id: string;

beforeAll(async () => {
  product = await startPatrols();
  hands = patrolsOf(product);
  await hands.save();
  const proof = { by: 'place', point: { longitude: 119.95, latitude: 31.73 }, accuracyMetres: 20 } as const;
  const off = minutesAfter(noon, 180);
  const visits = [visit('east', off), visit('gate', off, { proof })];
  id = (await hands.send(walked(off, { visits }))).answer.id;
});

afterAll(() => product.stop());

it('says in words how each stop was shown, what is missing, and what the phone’s clock was off by', async () => {
  const page = (await hands.read(id)).answer;
  expect(page.visits.map(({ how }) => how)).toEqual(['扫码', '定位，离点 1112 米（误差 20 米）']);
  expect(page.missed).toEqual(['教学楼楼梯', '南门']);
  expect(page.clockWords).toBe('手机时间快了约 3 小时，下面的时间已经改正。');
  expect(page.card).toMatchObject({ stops: '1/3 个点', state: { text: '未计入' } });
  expect(page.mayDo.map(({ label }) => label)).toEqual(['计入']);
});

it('is there for who walked it and who looks after the school, and for nobody else', async () => {
  for (const openid of ['o-guard', 'o-off', 'o-head', 'o-prin', 'o-town', 'o-edu'])
    expect((await hands.read(id, openid)).ok).toBe(true);
  for (const openid of ['o-guard2', 'o-far', 'o-off9'])
    expect((await hands.read(id, openid)).refusal.code).toBe('NOT_FOUND');
});
