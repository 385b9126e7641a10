import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { rotaOf, startRota } from '../rota/support';
import { codeOf, minutesPast, monday, morningOf, quarterPast } from '../attendance/support';
import type { Product } from '../support/product';
import { plant } from '../support/stored';
import { aSubstitute } from './samples';

let product: Product;

beforeAll(async () => {
  product = await startRota(4);
  const rota = rotaOf(product);
  await rota.save();
  await rota.make();
  await rota.signUp('t0', monday, 'u1.south.am.20261204');
  await plant(product, 'substitutes', aSubstitute(null));
  await plant(product, 'substitutes', aSubstitute(rota.shift(), 'asked'));
});
afterAll(() => product.stop());

const list = async (openid: string) => (await product.ask(openid, 'substitute.list', {})).answer;

it('shows each of the two what is theirs to do; who named reads the name, who was asked a surname', async () => {
  const lines = (await list('t0')).lines.map(({ words, where, stateLabel, mayDo }) => [words, where, stateLabel, mayDo.map(({ step }) => step).join(' ')]); // prettier-ignore
  expect(lines).toEqual(
    expect.arrayContaining([
      ['沈t3 替我', '青禾小学的每一班', '可以替班', 'withdraw'],
      ['沈t3 替我', '11月30日 07:20–08:00 南门', '等对方答应', 'withdraw'],
    ]),
  );
  const theirs = (await list('t3')).lines.map(({ words, stateLabel, mayDo }) => [words, stateLabel, mayDo.map(({ step }) => step).join(' ')]); // prettier-ignore
  expect(theirs).toEqual(
    expect.arrayContaining([
      ['我替 沈老师', '可以替班', 'withdraw'],
      ['我替 沈老师', '等您答应', 'accept decline'],
    ]),
  );
  expect(await list('t1')).toEqual({ lines: [], turns: [] });
});

it('names the turns near by at which I may press for somebody, and none once they are there', async () => {
  const morning = morningOf(product);
  expect((await list('t3')).turns).toEqual([]);
  await product.setClock(quarterPast);
  expect((await list('t3')).turns).toMatchObject([
    { id: monday, insteadOf: '替沈老师', end: 'expected', mayCheckIn: true },
  ]);
  expect((await product.lastCalls()).length).toBeLessThanOrEqual(6);
  expect((await list('t0')).turns).toEqual([]);
  await morning.press('t3', { code: codeOf() });
  expect((await list('t3')).turns).toMatchObject([{ id: monday, mayCheckIn: false, mayCheckOut: true }]);
  await product.setClock(minutesPast(75));
  expect((await list('t3')).turns).toEqual([]);
});
