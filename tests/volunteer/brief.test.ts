import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { briefing, questions } from '../../cloudfunctions/volunteer/briefing.table';
import { type Product, startProduct } from '../support/product';
import { plant } from '../support/stored';
import { aVolunteer, rightAnswers, volunteersOf, type Volunteers } from '../support/volunteers';

let product: Product;
let hands: Volunteers;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  hands = volunteersOf(product);
});

afterAll(() => product.stop());

describe('the briefing before the first shift (F351)', () => {
  it('says why an answer is wrong, keeps nothing of it, and takes the right ones', async () => {
    await hands.apply('o-new');
    await hands.accept('o-new');
    const wrong = rightAnswers.answers.map((one, nth) => (nth === 0 ? { ...one, choice: 'a' } : one));
    const { answer } = await hands.brief('o-new', wrong);
    expect(answer).toMatchObject({ passed: false, wrong: [{ id: 'q1', explain: questions[0]?.explain }] });
    expect(hands.doc('o-new')).toMatchObject({ state: 'accepted', briefing: null });
    expect((await hands.brief('o-new')).answer).toMatchObject({ passed: true, wrong: [] });
    expect(hands.doc('o-new')).toMatchObject({ state: 'active', briefing: { version: briefing.version } });
  });

  it('is not passed by leaving questions out, or by answering one twice', async () => {
    await hands.apply('o-less');
    await hands.accept('o-less');
    expect((await hands.brief('o-less', [])).answer.wrong).toHaveLength(questions.length);
    const first = rightAnswers.answers.slice(0, 1);
    const twice = [{ question: 'q1', choice: 'a' }, ...first, ...rightAnswers.answers.slice(1)];
    expect((await hands.brief('o-less', twice)).answer.passed).toBe(false);
  });

  it('comes after the review, is one’s own, and is of the valid version', async () => {
    await hands.apply('o-soon');
    expect((await hands.brief('o-soon')).refusal.message).toContain('请先等审核结果');
    await hands.accept('o-soon');
    expect((await hands.brief('o-soon', rightAnswers.answers, '2020-1')).refusal.message).toContain('新版');
    const { _id: id } = aVolunteer({ openid: 'o-soon' });
    const asked = { id, ...rightAnswers };
    expect((await product.ask('o-neighbour', 'volunteer.brief', asked)).refusal.code).toBe('NOT_FOUND');
  });

  it('is asked again when there is a new version, of those in the team too', async () => {
    const old = { version: '2020-1', passedAt: '2020-09-01T02:00:00.000Z' };
    await plant(product, 'volunteers', aVolunteer({ openid: 'o-old', briefing: old }));
    const mine = async () => (await product.ask('o-old', 'volunteer.mine', {})).answer.rows[0];
    expect(await mine()).toMatchObject({ mustBrief: true, said: expect.stringContaining('新版') });
    expect((await hands.brief('o-old')).answer.passed).toBe(true);
    const kept = hands.doc('o-old')?.briefing;
    expect(kept?.version).toBe(briefing.version);
    expect(await mine()).toMatchObject({ mustBrief: false });
    await hands.brief('o-old');
    expect(hands.doc('o-old')?.briefing).toEqual(kept);
  });
});

describe('the questions', () => {
  it('are about observing and reporting: each has one right answer and says why', () => {
    for (const { right, options, explain } of questions) {
      expect(options.filter(({ value }) => value === right)).toHaveLength(1);
      expect(explain.length).toBeGreaterThan(15);
    }
    const right = questions.map(
      ({ options, right: good }) => options.find(({ value }) => value === good)?.label,
    );
    expect(right.join()).not.toMatch(/站到|夺|拦|查证|追|群里/);
  });
});
