import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { volunteerIdOf } from '../../cloudfunctions/volunteer/standing.rules';
import { certificatesOf, startNoon } from '../certificate/support';
import { ownFileOf } from '../support/ownFile';
import type { Product } from '../support/product';
import { bureau, officer } from '../support/team';

jest.setTimeout(60_000);

let product: Product;

beforeAll(async () => {
  product = await startNoon();
  const { join } = certificatesOf(product);
  for (const openid of ['o-parent', 'o-other']) await join(openid);
  await join('o-left', { state: 'left', box: 'past' });
});

afterAll(() => product.stop());

const whom = { kind: 'volunteer', id: volunteerIdOf('u1', 'o-parent') } as const;
const team = { kind: 'team', unitId: 'u1' } as const;
const mine = async (openid: string) =>
  (await product.ask(openid, 'thanks.list', { whom: null })).answer.thanks.map(
    ({ sentence, words, from }) => [sentence, words, from],
  );

it('shows me what was said to me and to the teams I am in, the latest first, by the post and never by name', async () => {
  await product.ask(...said(officer, whom, 'helped', '扶起摔倒的孩子'));
  await product.advance(60);
  await product.ask(...said(bureau, team, 'weather', ''));
  const toTeam = ['风雨天仍守在岗位上，谢谢您。', '', '教育局 安监科，2026年11月27日'];
  expect(await mine('o-parent')).toEqual([
    toTeam,
    ['在路上帮了孩子一把，谢谢您。', '扶起摔倒的孩子', '青禾小学 责任网格员，2026年11月27日'],
  ]);
  expect(await mine('o-other')).toEqual([toTeam]);
  expect(await mine('o-left')).toEqual([]);
  expect(await mine('o-nobody')).toEqual([]);
  const words = await ownFileOf(product, 'o-parent');
  expect(words).toContain('写给您的致谢\n青禾小学 责任网格员，2026年11月27日 在路上帮了孩子一把，谢谢您。扶起摔倒的孩子');
  expect(await ownFileOf(product, 'o-other')).not.toContain('在路上帮了');
}); // prettier-ignore

it('shows the school what it said already and what it can still say, and nobody else', async () => {
  const { answer } = await product.ask(officer[0], 'thanks.list', { whom }, officer[1]);
  expect(answer.title).toBe('沈一禾');
  expect(answer.reasons.map(({ key, sent }) => [key, sent])).toEqual([
    ['weather', false], ['steady', false], ['busyDay', false], ['spotted', false], ['helped', true],
  ]);
  expect(answer.thanks.map(({ sentence }) => sentence)).toEqual(['在路上帮了孩子一把，谢谢您。']);
  const teams = await product.ask(bureau[0], 'thanks.list', { whom: team }, bureau[1]);
  expect(teams.answer.reasons.filter(({ sent }) => sent).map(({ key }) => key)).toEqual(['weather']);
  for (const [openid, as] of [['o-off2', 'OFF@u2'], ['o-edu', 'EDU@d1'], ['o-other', undefined]] as const)
    expect([openid, (await product.ask(openid, 'thanks.list', { whom }, as)).ok]).toEqual([openid, false]);
}); // prettier-ignore

it('what was said to somebody goes when they leave for good', async () => {
  const { rows } = (await product.ask('o-parent', 'privacy.read', {})).answer;
  expect(rows.find(({ key }) => key === 'thanks')?.count).toBe(1);
  expect((await product.ask('o-parent', 'privacy.cancel', { agree: true })).answer.finished).toBe(true);
  expect(product.stored('thanks').join()).not.toContain('o-parent');
  expect((await mine('o-other')).length).toBe(1);
});

type Hand = readonly [openid: string, as: string];

const said = (
  [openid, as]: Hand,
  to: typeof whom | typeof team,
  reason: 'helped' | 'weather',
  words: string,
) => [openid, 'thanks.send', { whom: to, reason, words }, as] as const;
