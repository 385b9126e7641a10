import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import { absorbing, missingVoices } from '../../cloudfunctions/report/merge.rules';
import { firstFinder } from '../../cloudfunctions/report/joined.rules';
import type { Ask } from '../../typings/contract';
import type { ReportDraft } from '../../typings/report';
import { type Product, startProduct } from '../support/product';
import { aliasFor, draft, report } from '../support/samples';
import { form, shot, verified, walkersOf, type Who, who } from '../support/walkers';

let product: Product;
let people: ReturnType<typeof walkersOf>;
let made = 500;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  people = walkersOf(product);
});

afterAll(() => product.stop());

const hole: Partial<ReportDraft> = { itemId: 'R17', text: '路塌了' };

/** Filed by anybody; answers the id and the number that a merge names. */
async function filedBy(openid: string, more: Partial<ReportDraft> = {}) {
  made += 1;
  const given = draft({ draftId: `draft_${String(made).padStart(20, '0')}`, ...hole, ...more });
  return (await product.ask(openid, 'report.submit', given)).answer;
}

const merge = (id: string, target: string, as: Who = 'officer') => people.take(id, as, 'merge', { target });

/** What the form of a merge offers. */
async function choices(id: string, as: Who = 'officer') {
  const [openid, post] = who[as];
  const { answer } = await product.ask(openid, 'report.read', { id, step: 'merge' }, post);
  return answer.mayDo.find(({ step }) => step === 'merge')?.needs[0]?.options ?? [];
}

const selfClosed = (id: string) =>
  people.walk(id, [
    ['officer', 'verify', verified(id, 'R17')],
    ['officer', 'selfHandle', { plan: '围挡', before: shot(id) }],
    ['officer', 'selfClose', { result: '已填', after: shot(id, '2') }],
  ]);

const join = (openid: string, id: string, more: Partial<Ask<'report.join'>> = {}) => {
  made += 1;
  return product.ask(openid, 'report.join', {
    id, draftId: `joint_${String(made).padStart(20, '0')}`, text: '', media: [], reporter: 'hidden', callMe: '', ...more,
  }); // prettier-ignore
};

describe('two reports of one thing', () => {
  it('become one case: its people are told of the merge, and once of the end', async () => {
    const [source, target] = [await filedBy('o-a'), await filedBy('o-b')];
    await join('o-c', source.id, { text: '我也看见' });
    for (const openid of ['o-a', 'o-b', 'o-c']) await product.subscribe(openid, 'report.moved', 6);
    expect((await choices(source.id)).map(({ value }) => value)).toContain(target.number);
    const before = (await product.pushes()).length;
    expect((await merge(source.id, target.number)).answer.said).toBe('已并入，两边的上报人会一起收到结果。');
    expect(
      (await product.pushes())
        .slice(before)
        .map(({ to }) => to)
        .sort(),
    ).toEqual(['o-a', 'o-c']);
    expect((await people.page(source.id)).state.text).toBe('已并案');
    expect((await people.page(target.id)).voices.map(({ text }) => text)).toEqual(['路塌了', '我也看见']);
    const verifiedAt = await people.take(target.id, 'officer', 'verify', verified(target.id, 'R17'));
    expect(verifiedAt.ok).toBe(true);
    await people.walk(target.id, [['officer', 'selfHandle', { plan: '围挡', before: shot(target.id) }]]);
    const end = (await product.pushes()).length;
    await people.walk(target.id, [['officer', 'selfClose', { result: '已填', after: shot(target.id, '2') }]]);
    expect(
      (await product.pushes())
        .slice(end)
        .map(({ to }) => to)
        .sort(),
    ).toEqual(['o-a', 'o-b', 'o-c']);
    const own = (await product.ask('o-a', 'report.read', { id: target.id })).answer;
    expect([own.state.text, own.text]).toEqual(['已解决', '路塌了']);
    expect(await people.todo('officer')).not.toContain(source.id);
  });

  it('remember who found it first, whichever was merged into which', async () => {
    const earlier = await filedBy('o-first', { callMe: '早女士' });
    await product.advance(60);
    const later = await filedBy('o-later', { callMe: '晚女士' });
    expect((await merge(earlier.id, later.number)).ok).toBe(true);
    const { voices } = await people.page(later.id);
    expect(voices.map(({ reporter, first }) => [reporter, first])).toEqual([['实名上报', true]]);
    await product.advance(60);
    const last = await filedBy('o-last');
    expect((await merge(last.id, later.number)).ok).toBe(true);
    expect((await people.page(later.id)).voices.map(({ first }) => first)).toEqual([true, false]);
  });

  it('of which one is anonymous: the code leads to the case that goes on', async () => {
    const source = await filedBy('o-nobody', { reporter: 'anonymous', callMe: '', text: '匿名所见' });
    const target = await filedBy('o-d');
    expect((await merge(source.id, target.number)).ok).toBe(true);
    const page = await product.ask('o-else', 'report.read', { pickupCode: source.pickupCode ?? '' });
    expect([page.answer.id, page.answer.text]).toEqual([target.id, '匿名所见']);
  });

  it('merged on by one more step carry everybody along', async () => {
    const [a, b, c] = [await filedBy('o-e'), await filedBy('o-f'), await filedBy('o-g')];
    await merge(a.id, b.number);
    await merge(b.id, c.number);
    await product.subscribe('o-e', 'report.moved');
    const before = (await product.pushes()).length;
    await selfClosed(c.id);
    const told = (await product.pushes()).slice(before).filter(({ to, code }) => to === 'o-e' && code === 0);
    expect(told).toHaveLength(1);
    expect((await people.page(c.id)).voices).toHaveLength(2);
  });

  it('at the town are merged by the town, among all that it may see', async () => {
    const [source, target] = [await filedBy('o-h'), await filedBy('o-i')];
    for (const { id } of [source, target])
      await people.walk(id, [
        ['officer', 'verify', verified(id, 'R17')],
        ['officer', 'submitToTown', form],
      ]);
    expect((await people.page(source.id, 'officer')).mayDo.map(({ step }) => step)).not.toContain('merge');
    expect((await merge(source.id, target.number, 'town')).ok).toBe(true);
    expect(await people.todo('town')).not.toContain(source.id);
  });

  it('offer only what is the same thing, and nothing of another kind', async () => {
    const alone = await filedBy('o-j', { itemId: 'R09' });
    expect(await choices(alone.id)).toEqual([]);
    const complaint = await filedBy('o-k', { aboutSchool: true });
    expect((await choices(complaint.id, 'bureau')).length).toBe(0);
    const open = await filedBy('o-l');
    const values = (await choices(open.id)).map(({ value }) => value);
    expect(values).not.toContain(complaint.number);
    expect(values).not.toContain(open.number);
  });
});

describe('a merge', () => {
  it('is done once when three do it at the same time', async () => {
    const [source, target] = [await filedBy('o-m'), await filedBy('o-n')];
    const { v } = await people.page(source.id);
    const ask = { id: source.id, v, step: 'merge', input: { target: target.number } } as const;
    const replies = await Promise.all([1, 2, 3].map(() => product.ask('o-off', 'report.act', ask, 'OFF@u1')));
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await people.page(target.id)).voices).toHaveLength(1);
  });

  it('of two cases into each other leaves at least one of them open', async () => {
    for (let round = 0; round < 5; round += 1) {
      const pair = [await filedBy('o-o'), await filedBy('o-p')] as const;
      const act = async ({ id }: { id: string }, { number }: { number: string }) =>
        product.ask('o-off', 'report.act', { id, v: 1, step: 'merge', input: { target: number } }, 'OFF@u1');
      await Promise.all([act(pair[0], pair[1]), act(pair[1], pair[0])]);
      const states = [await people.page(pair[0].id), await people.page(pair[1].id)].map(
        ({ state }) => state.text,
      );
      expect(states).toContain('待核实');
    }
  });

  it('takes along who joins the source in the same moment, or sends them on', async () => {
    const [source, target] = [await filedBy('o-q'), await filedBy('o-r')];
    const late = Array.from({ length: 10 }, (_, index) => `o-sameTime${index}`);
    const joins = late.map((openid) => join(openid, source.id));
    const merged = merge(source.id, target.number);
    const replies = await Promise.all(joins);
    expect((await merged).ok).toBe(true);
    const inIt = replies.filter(({ ok }) => ok).length;
    expect((await people.page(target.id)).voices).toHaveLength(inIt + 1);
  });

  it.each<[string, (given: { own: string; closed: string; other: string }) => string]>([
    ['itself', ({ own }) => own],
    ['what is closed', ({ closed }) => closed],
    ['another item', ({ other }) => other],
    ['nothing', () => ''],
    ['what is not there', () => 'Y01-000000-00000'],
    ['a query', () => '{"$ne":""}'],
  ])('into %s is refused, and nothing moves', async (_what, targetOf) => {
    const source = await filedBy('o-s');
    const closed = await filedBy('o-t');
    await people.walk(closed.id, [['officer', 'reject', { reason: 'untrue', explain: '未见' }]]);
    const other = await filedBy('o-u', { itemId: 'R05' });
    const target = targetOf({ own: source.number, closed: closed.number, other: other.number });
    const { refusal } = await merge(source.id, target);
    expect([refusal.code, refusal.field]).toEqual(['INVALID', 'target']);
    expect((await people.page(source.id)).state.text).toBe('待核实');
    expect((await people.page(other.id)).voices).toEqual([]);
  });

  it.each<[Who, string]>([
    ['parent', 'FORBIDDEN'],
    ['head', 'FORBIDDEN'],
    ['bureau', 'FORBIDDEN'],
    ['otherTown', 'NOT_FOUND'],
    ['urban', 'NOT_FOUND'],
  ])('is not for %s', async (as, code) => {
    const source = await filedBy('o-parent');
    const target = await filedBy('o-v');
    const [openid, post] = who[as];
    const ask = { id: source.id, v: 1, step: 'merge', input: { target: target.number } } as const;
    expect((await product.ask(openid, 'report.act', ask, post)).refusal.code).toBe(code);
    expect((await people.page(target.id)).voices).toEqual([]);
  });

  it('that would bring more than a hundred together is refused', async () => {
    const [source, target] = [await filedBy('o-w'), await filedBy('o-x')];
    await Promise.all(Array.from({ length: 100 }, (_, index) => join(`o-many${index}`, target.id)));
    const { refusal } = await merge(source.id, target.number);
    expect([refusal.code, refusal.field]).toEqual(['CONFLICT', 'target']);
    expect((await people.page(source.id)).state.text).toBe('待核实');
  });

  it('that stopped halfway is finished by doing it again: nobody is lost, nobody is in it twice', () => {
    const [source, target] = [
      report({ openid: 'o-a', draft: { draftId: 'draft_a00000000000000000' } }),
      report({ openid: 'o-b', draft: { draftId: 'draft_b00000000000000000' } }),
    ];
    const at = new Date('2026-11-23T02:00:00.000Z');
    const by = { role: 'OFF', title: '责任网格员', openid: 'o-off' } as const;
    const more = missingVoices(target, source);
    const { set, append } = absorbing(target, source, more, by, at);
    const half = {
      ...target,
      ...set,
      joined: more,
      followers: [...target.followers, ...((append?.['followers'] ?? []) as string[])],
      journal: [...target.journal, ...((append?.['journal'] ?? []) as typeof target.journal)],
    };
    expect(isUnbroken(half.journal)).toBe(true);
    expect(half.followers).toEqual([aliasFor('o-b'), aliasFor('o-a')]);
    expect(missingVoices(half, source)).toEqual([]);
    expect(firstFinder(half)).toBeNull();
  });
});
