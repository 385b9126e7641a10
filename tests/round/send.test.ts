import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import { minutesAfter, noon, patrolsOf, startPatrols, visit, walked, withFinding } from '../patrol/samples';
import type { Product } from '../support/product';
import { draft } from '../support/samples';
import { stored } from '../support/stored';

jest.setTimeout(60_000);

let product: Product;
let hands: ReturnType<typeof patrolsOf>;

beforeAll(async () => {
  product = await startPatrols();
  hands = patrolsOf(product);
  await hands.save();
});

afterAll(() => product.stop());

const report = (
  draftId: string,
  roundId: string,
  more: Partial<ReturnType<typeof draft>> = {},
  openid = 'o-guard',
) => {
  const found = { in: 'round', id: roundId } as const;
  return product.ask(openid, 'report.submit', draft({ draftId, text: '消防门关不上', found, ...more }), 'AUX@u1');
}; // prettier-ignore

const aMinuteLater = async () => {
  await product.advance(61);
  await hands.tick();
};

describe('a round is sent', () => {
  it('once, however often: five at once are one, and other words under its name are refused', async () => {
    const round = walked();
    const replies = await Promise.all(Array.from({ length: 5 }, () => hands.send(round)));
    expect(replies.map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
    expect(new Set(replies.map(({ answer }) => answer.id)).size).toBe(1);
    expect(replies.filter(({ answer }) => !answer.already)).toHaveLength(1);
    // Sent once more in the evening: the same round.
    expect((await hands.send({ ...round, sentAt: minutesAfter(noon, 300) })).answer.already).toBe(true);
    expect((await hands.send({ ...round, visits: round.visits.slice(1) })).refusal.code).toBe('CONFLICT');
    const kept = hands.round(replies[0]?.answer.id ?? '');
    expect([kept.state, isUnbroken(kept.journal)]).toEqual(['counted', true]);
  });

  it('and the report first or second: both find each other, and nothing counts before (F191)', async () => {
    const first = withFinding('draft_of_the_fire_door_01');
    const sent = await hands.send(first);
    expect(sent.answer.said).toContain('1 处异常随上报送给责任网格员');
    expect(hands.round(sent.answer.id).state).toBe('awaiting');
    const { answer } = await report('draft_of_the_fire_door_01', first.roundId);
    await aMinuteLater();
    const linked = [{ report: { id: answer.id, number: answer.number } }];
    expect(hands.round(sent.answer.id)).toMatchObject({ state: 'counted', findings: linked });
    expect(stored(product, 'reports', answer.id)?.found).toEqual({ in: 'round', id: sent.answer.id });
    expect((await hands.read(sent.answer.id)).answer.findings[0]?.reportId).toBe(answer.id);
    const line = { in: 'round', id: sent.answer.id, words: '2026-11-23 巡查中发现：保安巡更' };
    const caseOf = (openid: string, as?: string) => product.ask(openid, 'report.read', { id: answer.id }, as);
    expect((await caseOf('o-off', 'OFF@u1')).answer.foundOn).toEqual(line);
    expect((await caseOf('o-guard')).answer.foundOn).toBeUndefined();

    // The report first, and the phone died before the round went out: sent later, it is whole at once.
    const second = withFinding('draft_of_the_fire_door_02');
    await report('draft_of_the_fire_door_02', second.roundId);
    expect(hands.round((await hands.send(second)).answer.id).state).toBe('counted');
  });

  it('and a report that names another round, or is another person’s, leaves it waiting', async () => {
    const round = withFinding('draft_of_the_fire_door_03');
    const { id } = (await hands.send(round)).answer;
    await report('draft_of_the_fire_door_03', walked().roundId);
    await report('draft_of_the_fire_door_03', round.roundId, {}, 'o-guard2');
    await aMinuteLater();
    expect(hands.round(id)).toMatchObject({ state: 'awaiting', findings: [{ report: null }] });
  });

  it('by somebody of the school only; no citizen names a round in a report, nor does anybody unnamed', async () => {
    expect((await hands.send(walked(), 'o-far')).refusal.code).toBe('FORBIDDEN');
    expect((await product.ask('o-parent', 'round.send', walked())).refusal.code).toBe('FORBIDDEN');
    const { roundId } = walked();
    const found = { in: 'round', id: roundId } as const;
    const asked = draft({ draftId: 'draft_of_a_citizen_000001', found });
    expect((await product.ask('o-parent', 'report.submit', asked)).refusal.field).toBe('found');
    const unnamed = await report('draft_of_nobody_0000000001', roundId, { reporter: 'anonymous' });
    expect(unnamed.refusal.field).toBe('found');
  });

  it('never with five hundred stops, never to a school without patrols, and nothing is stored then', async () => {
    const before = product.stored('rounds').length;
    const many = (count: number) =>
      walked(noon, { visits: Array.from({ length: count }, () => visit('east', noon)) });
    expect((await hands.send(many(101))).refusal.message).toContain('最多 100 个');
    expect((await hands.send(many(500))).refusal.code).toBe('TOO_LARGE');
    expect((await hands.send(walked(noon, { circuit: 'gone' }))).refusal.message).toContain('已经撤销');
    const noPlan = await hands.send(walked(noon, { unitId: 'u2' }), 'o-far');
    expect(noPlan.refusal.message).toContain('还没有设巡查路线');
    expect(product.stored('rounds')).toHaveLength(before);
  });
});

describe('a report that never comes', () => {
  it('is told to the officer once, a day later, and not at all when it comes in time (F191)', async () => {
    const late = withFinding('draft_of_what_is_lost_0001');
    const inTime = withFinding('draft_of_what_is_lost_0002');
    const ids = [(await hands.send(late)).answer.id, (await hands.send(inTime)).answer.id] as const;
    const told = () =>
      ids.map((id) => hands.round(id).owed.map(({ key, ladder }) => [key, ladder[0]?.openid]));
    await product.advance(23 * 3600);
    await hands.tick();
    await report('draft_of_what_is_lost_0002', inTime.roundId);
    expect(told()).toEqual([[], []]);
    for (const hours of [1.2, 7, 24]) {
      await product.advance(hours * 3600);
      await hands.tick();
    }
    expect(told()).toEqual([[['late/officer', 'o-off']], []]);
    const [message] = hands.round(ids[0]).owed;
    expect(message?.fields['thing4']).toBe('保安巡更有1处没收到上报');
    expect(message?.page).toBe(`packages/patrol/pages/round/index?id=${ids[0]}`);
  });
});
