import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { awardFlow, deedFlow, publicityFlow } from '../../cloudfunctions/bravery/flow.table';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import {
  aBravery,
  type Braveries,
  centre,
  constable,
  decision,
  forSelf,
  paper,
  sealedDeed,
  startBraveries,
  station,
  words,
} from '../support/braveries';
import { contentOf } from '../support/content';
import type { Product } from '../support/product';
import { amendStored, plant } from '../support/stored';

jest.setTimeout(30_000);

let product: Product;
let hands: Braveries;

beforeAll(async () => {
  ({ product, hands } = await startBraveries());
});

afterAll(() => product.stop());

/** By hand, from W07, F328, F329: in which state who may do what, and what it becomes. POL stands for the police. */
const law = [
  'applied: POL TDEPT DDEPT confirm → confirmed', 'applied: POL TDEPT DDEPT return → returned',
  'applied: POL TDEPT DDEPT refuse → unconfirmed', 'applied: REPORTER withdraw → withdrawn',
  'returned: REPORTER supplement → applied', 'returned: REPORTER withdraw → withdrawn',
  'confirmed: SYS finish → finished',
  'unconfirmed: REPORTER?firstTime applyAgain → applied',
  'pending: SGC?adult decide → decided', 'pending: SGC honour → awarded', 'pending: SGC noAward → notAwarded',
  'decided: SGC pay → awarded', 'decided: SGC?adult decide → stay', 'decided: SGC noAward → notAwarded',
  'asking: REPORTER?decidesHere agree → agreed', 'asking: REPORTER?decidesHere decline → notPublished',
  'asking: SGC?onPaper recordConsent → agreed', 'asking: SGC drop → notPublished',
  'agreed: SGC publish → published', 'agreed: REPORTER?decidesHere decline → notPublished',
  'agreed: SGC drop → notPublished',
  'published: REPORTER?decidesHere SGC takeDown → notPublished',
]; // prettier-ignore

interface Row {
  readonly to: string;
  readonly by: readonly { readonly role: string; readonly when?: string }[];
}

describe('the three tables', () => {
  it('are the law as it was written by hand', () => {
    const states = [deedFlow, awardFlow, publicityFlow].flatMap((flow) => Object.entries(flow.states));
    const drawn = states.flatMap(([state, { steps }]) =>
      Object.entries(steps as Readonly<Record<string, Row>>).map(([step, { to, by }]) => {
        const who = by.map(({ role, when }) => (when === undefined ? role : `${role}?${when}`));
        return `${state}: ${who.join(' ')} ${step} → ${to}`;
      }),
    );
    expect(drawn.toSorted()).toEqual(law.toSorted());
  });
});

describe('two tracks at the same time (快奖快宣, F329)', () => {
  it.each([
    ['the award first', ['decide', 'pay', 'agree', 'publish']],
    ['the publicity first', ['agree', 'publish', 'decide', 'pay']],
    ['in turns', ['agree', 'decide', 'publish', 'pay']],
  ] as const)('end the application whichever is over first: %s', async (_name, steps) => {
    const hero = `o-hero-${steps.join('')}`;
    const id = await hands.applied(hero, forSelf);
    await hands.confirm(id);
    const input = {
      decide: decision,
      pay: { paidRef: '凭证 9' },
      agree: { naming: 'masked' },
      publish: words,
    };
    for (const step of steps) {
      expect(hands.doc(id)?.state).toBe('confirmed');
      const hand = step === 'agree' ? ([hero] as const) : centre;
      expect((await hands.act(hand, id, step, input[step])).ok).toBe(true);
    }
    const deed = hands.doc(id);
    expect(deed).toMatchObject({ state: 'finished', box: 'past', award: { state: 'awarded', fen: 500_000 } });
    expect(deed?.publicity?.story).toBe('丁某某跳下河救起落水的孩子。');
    expect(deed?.journal.at(-1)).toMatchObject({ event: 'finish', by: { role: 'SYS' } });
    expect(isUnbroken(deed?.journal ?? [])).toBe(true);
  });

  it('ends without publicity or money as well, and says so to the applicant', async () => {
    await product.subscribe('o-none', 'report.moved', 9);
    const id = await hands.applied('o-none', forSelf);
    await hands.confirm(id);
    await hands.act(['o-none'], id, 'decline');
    await hands.act(centre, id, 'noAward', { reason: '不在奖励范围' });
    expect(hands.doc(id)?.state).toBe('finished');
    expect(await hands.toldOf('o-none')).toEqual(['公安已核实，请点开看', '基金会不予奖励，点开看原因']);
    const [row] = (await product.ask('o-none', 'bravery.mine', { cursor: null })).answer.rows;
    expect(row?.tracks.map(({ lines }) => lines)).toEqual([['不在奖励范围'], []]);
  });
});

describe('publicity (F329, F330, T36)', () => {
  it('is refused without a consent, in a sentence that says what to do', async () => {
    const id = await hands.applied('o-quiet');
    await hands.confirm(id);
    const refused = await hands.act(centre, id, 'publish', words);
    expect(refused.refusal).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(/还没有同意.*请/),
    });
    // Whoever applied for somebody else does not agree in their place.
    expect((await hands.act(['o-quiet'], id, 'agree', { naming: 'named' })).refusal.code).toBe('FORBIDDEN');
    expect((await hands.act(centre, id, 'recordConsent', paper)).ok).toBe(true);
    expect((await hands.act(centre, id, 'publish', words)).ok).toBe(true);
    await hands.act(centre, id, 'takeDown');
    expect(hands.doc(id)?.publicity).toMatchObject({
      state: 'notPublished',
      title: '',
      story: '',
      shownName: '',
    });
    expect(JSON.stringify(hands.doc(id)?.journal)).not.toContain('跳下河');
  });

  it.each([
    ['the applicant', { ...words, story: '方未名报告，有人跳下河救人' }, 'story'],
    ['the witness', { ...words, title: '秦小河看到的' }, 'title'],
    ['a number', { ...words, story: '联系 13800000000' }, 'story'],
  ])('never names %s', async (_who, input, field) => {
    const id = await hands.applied(`o-named-${field}-${_who}`);
    await hands.confirm(id);
    await hands.act(centre, id, 'recordConsent', { ...paper, naming: 'named' });
    expect((await hands.act(centre, id, 'publish', input)).refusal).toMatchObject({ code: 'INVALID', field });
    expect(hands.doc(id)?.publicity?.state).toBe('agreed');
  });

  it('keeps back what WeChat says must not be shown', async () => {
    const id = await hands.applied('o-risky');
    await hands.confirm(id);
    await hands.act(centre, id, 'recordConsent', paper);
    await product.script([{ api: 'security.msgSecCheck', suggest: 'risky' }]);
    const refused = await hands.act(centre, id, 'publish', words);
    await product.script([]);
    expect(refused.refusal.message).toMatch(/没有通过内容安全检查.*请/);
  });
});

describe('who is under 18 (F032, F335)', () => {
  it('gets an honour and no money, and never a name in public, whatever was chosen', async () => {
    const id = await hands.applied('o-young', forSelf);
    await hands.confirm(id, 'minor');
    expect((await hands.act(centre, id, 'decide', decision)).refusal.message).toMatch(
      /未满 18 周岁.*请登记荣誉/,
    );
    // A child does not decide alone: on paper, by a guardian.
    expect((await hands.act(['o-young'], id, 'agree', { naming: 'masked' })).refusal.code).toBe('FORBIDDEN');
    const named = await hands.act(centre, id, 'recordConsent', { ...paper, naming: 'named' });
    expect(named.refusal).toMatchObject({ code: 'INVALID', field: 'naming' });
    await hands.act(centre, id, 'recordConsent', paper);
    await hands.act(centre, id, 'honour', { grade: '见义勇为好少年', ref: '见基〔2026〕4号' });
    await hands.act(centre, id, 'publish', words);
    expect(hands.doc(id)).toMatchObject({
      state: 'finished',
      award: { fen: 0 },
      publicity: { shownName: '丁某某' },
    });
  });
});

describe('confirming (F328, T37)', () => {
  it('is done by one of two who are quick; the other is told to look again', async () => {
    const id = await hands.applied('o-race');
    const replies = await Promise.all([
      hands.act(station, id, 'confirm', { finding: '属实', age: 'adult' }, 1),
      hands.act(constable, id, 'refuse', { reason: '没有查到' }, 1),
    ]);
    expect(replies.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(replies.find(({ ok }) => !ok)?.refusal.code).toBe('CONFLICT');
    expect(hands.doc(id)?.journal).toHaveLength(2);
    // Pressed twice, the second press changes nothing.
    expect((await hands.act(station, id, 'confirm', { finding: '属实', age: 'adult' }, 1)).ok).toBe(false);
  });

  it('puts the name right that the applicant did not know; it is sealed as every name is', async () => {
    const id = await hands.applied('o-rider', { hero: { name: '外卖骑手', mobile: '' } });
    const finding = { finding: '属实', age: 'adult' };
    expect((await hands.act(station, id, 'confirm', { ...finding, heroName: '<7>' })).refusal.field).toBe(
      'heroName',
    );
    expect((await hands.act(station, id, 'confirm', { ...finding, heroName: ' 丁大勇 ' })).ok).toBe(true);
    expect(hands.doc(id)?.sealed?.hero.name).toBe('丁大勇');
    expect(JSON.stringify(hands.doc(id)?.journal)).not.toContain('丁大勇');
    await hands.act(centre, id, 'recordConsent', paper);
    await hands.act(centre, id, 'publish', words);
    expect(hands.doc(id)?.publicity).toMatchObject({
      shownName: '丁某某',
      story: '丁某某跳下河救起落水的孩子。',
    });
  });

  it('tells the reason of a no, and takes new facts once more', async () => {
    const id = await hands.applied('o-again');
    await hands.act(station, id, 'refuse', { reason: '现场没有监控' });
    const mine = async () => (await product.ask('o-again', 'bravery.mine', { cursor: null })).answer.rows[0];
    expect((await mine())?.said).toBe('公安未能确认：现场没有监控。有新的事实，可以再申请一次。');
    expect((await hands.act(['o-again'], id, 'applyAgain', { facts: '找到了行车记录仪' })).ok).toBe(true);
    expect((await hands.read(station, id)).answer.facts).toContain('补充：找到了行车记录仪');
    await hands.act(station, id, 'refuse', { reason: '录像里看不清' });
    expect((await mine())?.mayDo).toEqual([]);
    expect((await hands.act(['o-again'], id, 'applyAgain', { facts: '再一次' })).refusal.code).toBe(
      'FORBIDDEN',
    );
  });

  it('asks for more, and goes on where it was', async () => {
    const id = await hands.applied('o-more');
    await hands.act(constable, id, 'return', { reason: '请写清楚在桥的哪一头' });
    expect((await hands.act(['o-more'], id, 'supplement', { facts: '桥东头' })).ok).toBe(true);
    expect(hands.doc(id)).toMatchObject({ state: 'applied', rounds: 1, sealed: { more: ['桥东头'] } });
  });

  it('lets the applicant take it back until then, and nothing of it stays', async () => {
    const id = await hands.applied('o-back');
    expect((await hands.act(['o-back'], id, 'withdraw')).ok).toBe(true);
    expect(hands.doc(id)).toMatchObject({ state: 'withdrawn', box: 'gone', sealed: null });
    expect(JSON.stringify(hands.doc(id))).not.toMatch(/丁大勇|落水/);
    const other = await hands.applied('o-back');
    await hands.confirm(other);
    expect((await hands.act(['o-back'], other, 'withdraw')).refusal.code).toBe('FORBIDDEN');
  });

  it('is nobody’s who applied, and nobody’s of another town, office or role', async () => {
    const own = await hands.applied('o-police');
    expect((await hands.act(station, own, 'confirm', { finding: '属实', age: 'adult' })).refusal.code).toBe('FORBIDDEN');
    const elsewhere = await hands.applied('o-far', { townId: 't2' });
    const others = [['o-urban', 'TDEPT@t1-urban'], ['o-edu', 'EDU@d1'], ['o-adm', 'ADM@d1'], ['o-town', 'TOWN@t1'], ['o-aud', 'AUD@d1']] as const; // prettier-ignore
    for (const hand of [station, ...others])
      expect((await hands.act(hand, elsewhere, 'refuse', { reason: '不属实' })).refusal.code).toBe('NOT_FOUND');
    expect((await hands.act(centre, elsewhere, 'confirm', { finding: '属实', age: 'adult' })).refusal.code).toBe('FORBIDDEN');
  }); // prettier-ignore
});

describe('the award (W07)', () => {
  it.each(['', '-5', '0', '五千', '5000.555', '99999999', '1e3', '5000；'])('takes no amount like %p', async (yuan) => {
    const id = 'c'.repeat(40);
    if (hands.doc(id) === null) await plant(product, 'braveries', aBravery({ _id: id }));
    expect((await hands.act(centre, id, 'decide', { ...decision, yuan })).refusal).toMatchObject({ field: 'yuan' });
  }); // prettier-ignore

  it('is corrected before it is paid, and stands in no ledger of ours', async () => {
    const id = 'c'.repeat(40);
    await hands.act(centre, id, 'decide', decision);
    await hands.act(centre, id, 'decide', { ...decision, yuan: '8000.50' });
    expect(hands.doc(id)?.award).toMatchObject({ state: 'decided', fen: 800_050 });
    await hands.act(centre, id, 'pay', { paidRef: '凭证 12' });
    expect(product.stored('moneyEntries')).toEqual([]);
  });
});

describe('the clock (F329)', () => {
  it('finishes what a withdrawal left when it was stopped in between: what was written goes, and its pictures', async () => {
    const { uploaded } = contentOf(product);
    const file = await uploaded('bravery/bravery_draft_that_stopped/1.jpg');
    const _id = 'a'.repeat(40);
    const nothing = { where: '', facts: '', more: [], finding: '', hero: { name: '', mobile: '' }, witness: null, applicant: null };
    const left = { state: 'withdrawn', box: 'gone', award: null, publicity: null, sealed: { ...nothing, pictures: [file] } } as const;
    await plant(product, 'braveries', aBravery({ _id, ...left, dueAt: '2026-11-20T00:00:00.000Z' }));
    // Another that names the same file shows whether it is still there.
    const witness = 'a1'.repeat(20);
    await plant(product, 'braveries', aBravery({ _id: witness, sealed: { ...sealedDeed, pictures: [file] } }));
    const pictures = async () => (await hands.read(['o-parent'], witness)).answer.pictures;
    expect(await pictures()).toEqual([expect.stringContaining('http')]);
    await hands.tick();
    expect(hands.doc(_id)).toMatchObject({ state: 'withdrawn', sealed: null });
    expect(await pictures()).toEqual(['']);
    await hands.tick();
    expect(hands.doc(_id)?.v).toBe(3);
  }); // prettier-ignore

  it('reminds the police and tells the centre, three times and no more, and lets go of what is over', async () => {
    await product.subscribe('o-police', 'report.arrived', 9);
    await product.subscribe('o-sgc1', 'report.arrived', 9);
    const id = await hands.applied('o-waits');
    const before = (await hands.toldOf('o-sgc1')).length;
    for (let round = 1; round <= 5; round += 1) {
      await amendStored(product, 'braveries', id, { movedAt: '2026-11-01T00:00:00.000Z', ...(hands.doc(id)?.dueAt === undefined ? {} : { dueAt: '2026-11-02T00:00:00.000Z' }) });
      await hands.tick();
    }
    expect(hands.doc(id)).toMatchObject({ reminded: 3 });
    expect((await hands.toldOf('o-police')).filter((said) => said === '有申请等了几天，请核实')).toHaveLength(3);
    expect((await hands.toldOf('o-sgc1')).length - before).toBe(3);
    await hands.act(station, id, 'refuse', { reason: '不属实' });
    await amendStored(product, 'braveries', id, { dueAt: '2026-11-02T00:00:00.000Z' });
    await hands.tick();
    expect(hands.doc(id)?.sealed).toBeNull();
    expect(hands.doc(id)).not.toHaveProperty('dueAt');
  }); // prettier-ignore
});
