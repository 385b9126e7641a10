import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sightOf } from '../../cloudfunctions/report/access.rules';
import { lessenFault, policeFault, policeFor } from '../../cloudfunctions/report/marks.rules';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import type { ReportStep } from '../../typings/report';
import type { ReportDoc } from '../../typings/reportDoc';
import { type Product, startProduct } from '../support/product';
import { asker, district, monday, postOf, report, roles } from '../support/samples';
import { checked, dispatch, done, form, shot, verified, walkersOf, type Who, who } from '../support/walkers';

let product: Product;
let people: ReturnType<typeof walkersOf>;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  people = walkersOf(product);
});

afterAll(() => product.stop());

const severe = { mark: 'bullying', severe: 'yes', why: '放学后多人围住一名学生' };
const light = { mark: 'bullying', severe: 'no', why: '互相推搡' };
const threat = { mark: 'escalation', risk: 'petition', why: '扬言要进京' };
const alarm = { receivedBy: '柳溪派出所值班室', calledAt: '周一上午九点', alarmNumber: '暂无' };

const stored = (id: string): ReportDoc | undefined =>
  product
    .stored('reports')
    .map((text) => JSON.parse(text) as ReportDoc)
    .find(({ _id }) => _id === id);

const readAs = (as: Who, id: string) => product.ask(who[as][0], 'report.read', { id }, who[as][1]);

describe('a bullying lead', () => {
  it('seals the case, tells police and bureau at once without a word of it, and the police can open it', async () => {
    await product.subscribe('o-police', 'report.arrived');
    await product.subscribe('o-edu', 'report.arrived');
    const id = await people.filed({ itemId: null, text: '几个大孩子堵住丁小禾要钱' });
    expect((await readAs('police', id)).refusal.code).toBe('NOT_FOUND');
    const before = (await product.pushes()).length;
    await people.walk(id, [['officer', 'mark', severe]]);
    const told = (await product.pushes()).slice(before);
    expect(told.map(({ to }) => to).sort()).toEqual(['o-edu', 'o-police']);
    expect(told.map(({ words }) => words['thing1'])).toEqual(['限制查看事项', '限制查看事项']);
    expect(JSON.stringify(told)).not.toMatch(/欺凌|丁小禾|堵住|围住/);
    const page = await readAs('police', id);
    expect([page.answer.text, page.answer.flags[0]?.text]).toEqual(['几个大孩子堵住丁小禾要钱', '严重欺凌']);
    const listed = await product.ask(
      'o-police',
      'report.list',
      { box: 'scope', cursor: null },
      who.police[1],
    );
    expect(listed.answer.cards.map((card) => card.id)).toContain(id);
    const journal = stored(id)?.journal ?? [];
    expect(journal.at(-1)).toMatchObject({ event: 'mark', input: severe, by: { role: 'OFF' } });
    expect(isUnbroken(journal)).toBe(true);
  });

  it('says what it was marked as to those who handle it only: not in a list, not to who reported, not to others', async () => {
    const id = await people.filed();
    await people.walk(id, [['head', 'mark', light]]);
    const own = await readAs('parent', id);
    expect([own.answer.text, own.answer.state.text, own.answer.flags]).toEqual(['', '已受理', []]);
    const list = await product.call('o-off', { action: 'report.list', ask: { box: 'todo', cursor: null }, as: 'OFF@u1' }); // prettier-ignore
    for (const shown of [JSON.stringify(own), JSON.stringify(list)]) expect(shown).not.toMatch(/欺凌|推搡/);
    expect((await people.page(id, 'officer')).flags.map(({ text }) => text)).toEqual([
      '学生欺凌',
      '限制查看',
    ]);
    for (const as of ['urban', 'otherTown', 'neighbour'] as const)
      expect([as, (await readAs(as, id)).refusal.code]).toEqual([as, 'NOT_FOUND']);
  });

  it('can be joined by nobody once it is sealed', async () => {
    const id = await people.filed({ itemId: 'R17' });
    await people.walk(id, [['officer', 'mark', light]]);
    const joined = { id, draftId: `join_${'0'.repeat(20)}`, text: '我也看见', media: [], reporter: 'named', callMe: '' } as const; // prettier-ignore
    expect((await product.ask('o-neighbour', 'report.join', joined)).ok).toBe(false);
  });

  it('that is severe does not end before the report to the police is recorded, by any way out', async () => {
    const id = await people.filed();
    await people.walk(id, [['officer', 'mark', severe]]);
    const early = await people.take(id, 'officer', 'reject', { reason: 'untrue', explain: '没有这回事' });
    expect([early.refusal.code, early.refusal.message]).toEqual([
      'CONFLICT',
      expect.stringContaining('登记报警'),
    ]);
    const own = await people.take(id, 'parent', 'withdraw', {});
    expect([own.refusal.code, own.refusal.message.includes('欺凌')]).toEqual(['CONFLICT', false]);
    await people.walk(id, [
      ['officer', 'verify', verified(id)],
      ['officer', 'submitToTown', form],
      ['town', 'dispatch', { ...dispatch, co: [] }],
      ['urban', 'sign'],
      ['urban', 'start', { measures: '分开安置' }],
      ['urban', 'feedback', done(id)],
    ]);
    const close = await people.take(id, 'officer', 'close', checked(id));
    expect([close.refusal.code, close.refusal.message]).toEqual([
      'CONFLICT',
      expect.stringContaining('登记报警'),
    ]);
    await people.walk(id, [['head', 'reportPolice', alarm]]);
    expect((await people.take(id, 'head', 'reportPolice', alarm)).refusal.code).toBe('FORBIDDEN');
    expect(await people.walk(id, [['officer', 'close', checked(id)]])).toBe('结案');
    expect(isUnbroken(stored(id)?.journal ?? [])).toBe(true);
  });

  it('stays severe, whatever the school or the town says later; the bureau may say otherwise', async () => {
    const id = await people.filed();
    await people.walk(id, [['officer', 'mark', severe]]);
    for (const as of ['officer', 'head'] as const)
      expect([as, (await people.take(id, as, 'mark', light)).refusal.field]).toEqual([as, 'severe']);
    await people.walk(id, [['bureau', 'mark', light]]);
    expect(stored(id)?.marks).toEqual([{ kind: 'bullying', severe: false, risk: '' }]);
    await people.walk(id, [['officer', 'reject', { reason: 'untrue', explain: '未见' }]]);
  });

  it('wants a reason and an answer to how severe it is, in words', async () => {
    const id = await people.filed();
    const faults = [{}, { mark: 'bullying', why: '看到' }, { mark: 'bullying', severe: 'no' }, { ...light, mark: 'theft' }, { ...severe, risk: 7 }]; // prettier-ignore
    for (const input of faults) {
      const { ok, refusal } = await people.take(id, 'officer', 'mark', input as never);
      expect([JSON.stringify(input), ok, /请|再|可以/.test(refusal.message)]).toEqual([
        JSON.stringify(input),
        false,
        true,
      ]);
    }
    expect(stored(id)?.marks).toBeUndefined();
  });
});

describe('a dispute that may come to worse', () => {
  it('is sealed, tells police and bureau, keeps what it may come to, and may be closed without the police', async () => {
    const id = await people.filed();
    await people.walk(id, [
      ['officer', 'verify', verified(id)],
      ['bureau', 'mark', threat],
    ]);
    expect((await people.page(id, 'police')).flags.map(({ text }) => text)).toEqual([
      '激化风险：进京访',
      '限制查看',
    ]);
    await people.walk(id, [
      ['officer', 'selfHandle', { plan: '调解', before: shot(id) }],
      ['officer', 'selfClose', { result: '已谈妥', after: shot(id) }],
    ]);
    expect(stored(id)?.state).toBe('selfClosed');
  });

  it('that is divided or becomes part of another keeps its marks, and the police keep reading', async () => {
    const id = await people.filed();
    await people.walk(id, [
      ['officer', 'mark', threat],
      ['officer', 'split', { item1: 'R05', words1: '一件', item2: 'R17', words2: '另一件' }],
    ]);
    const parts = product.stored('reports').map((text) => JSON.parse(text) as ReportDoc).filter(({ partOf }) => partOf?.id === id); // prettier-ignore
    expect(parts.map(({ marks, informed }) => [marks?.[0]?.risk, informed])).toEqual([['进京访', ['t1-police']], ['进京访', ['t1-police']]]); // prettier-ignore
    for (const part of parts) expect((await readAs('police', part._id)).ok).toBe(true);
    const [target, source] = [await people.filed({ itemId: 'R04' }), await people.filed({ itemId: 'R04' })];
    await people.walk(source, [['officer', 'mark', threat]]);
    await people.walk(source, [['officer', 'merge', { target: (await people.page(target)).number }]]);
    expect(stored(target)?.marks?.[0]?.risk).toBe('进京访');
    expect((await readAs('police', target)).ok).toBe(true);
  });
});

describe('by hand', () => {
  const marked: ReportDoc = {
    ...report(),
    marks: [{ kind: 'bullying', severe: true, risk: '' }],
    flags: ['RESTRICTED'],
  };

  it('no way out is open while the police are owed, and every other step is', () => {
    const ways: readonly ReportStep[] = ['close', 'selfClose', 'reject', 'withdraw', 'merge', 'split'];
    const others: readonly ReportStep[] = [
      'verify',
      'dispatch',
      'feedback',
      'mark',
      'reportPolice',
      'rework',
      'escalate',
    ];
    expect(ways.filter((step) => policeFault(step, marked) === null)).toEqual([]);
    expect(others.filter((step) => policeFault(step, marked) !== null)).toEqual([]);
    const told = { ...marked, policeToldAt: monday.toISOString() };
    expect(ways.filter((step) => policeFault(step, told) !== null)).toEqual([]);
  });

  it('only the bureau makes less of it', () => {
    const may = roles.filter(
      (role) => lessenFault(marked, { mark: 'bullying', severe: 'no' }, postOf(role)) === null,
    );
    expect(may).toEqual(['EDU']);
  });

  it('a sealed lead is open to the school, its town once it has it, the police, the bureau; to nobody else', () => {
    const police = { ...marked, informed: ['x1'] };
    const seen = roles.map((role) => [role, sightOf(police, asker('o-x', postOf(role)), monday)]);
    expect(Object.fromEntries(seen)).toEqual({
      VOL: 'none', AUX: 'none', OFF: 'handler', HEAD: 'handler', PRIN: 'handler', TEACH: 'none', POL: 'none', MED: 'none',
      CGO: 'none', ADV: 'none', TOWN: 'none', TDEPT: 'handler', DIST: 'none', DDEPT: 'handler', EDU: 'handler',
      CHIEF: 'handler', SGC: 'none', PSC: 'reason', EXP: 'none', ADM: 'none', AUD: 'reason',
    }); // prettier-ignore
  });

  it('a complaint about the school is open to the bureau and who it hands it to; to the school by no mark', () => {
    const complaint: ReportDoc = {
      ...marked,
      flags: ['BYPASS', 'RESTRICTED'],
      bypass: true,
      townSees: 't1',
      districtSees: 'd1',
    };
    const seen = roles.map((role) => [role, sightOf(complaint, asker('o-x', postOf(role)), monday)]);
    expect(Object.fromEntries(seen)).toEqual({
      VOL: 'none', AUX: 'none', OFF: 'none', HEAD: 'none', PRIN: 'none', TEACH: 'none', POL: 'none', MED: 'none',
      CGO: 'none', ADV: 'none', TOWN: 'reason', TDEPT: 'none', DIST: 'reason', DDEPT: 'none', EDU: 'handler',
      CHIEF: 'handler', SGC: 'none', PSC: 'reason', EXP: 'none', ADM: 'none', AUD: 'reason',
    }); // prettier-ignore
  });

  it('the police are those of the place, with somebody to receive, else the district’s; none where there are none', () => {
    const here = { eventTown: { id: 't1', name: '' } };
    const bare = district().departments.map((one) => ({ ...one, seats: [] }));
    const bureau = {
      id: 'POL',
      name: '公安分局',
      level: 'district' as const,
      townId: null,
      code: 'POLICE',
      seats: district().platformSeats,
    };
    expect(policeFor(here, district(), monday)?.id).toBe('t1-police');
    expect(policeFor(here, district({ departments: [...bare, bureau] }), monday)?.id).toBe('POL');
    expect(policeFor(here, district({ departments: bare }), monday)?.id).toBe('t1-police');
    expect(policeFor({ eventTown: { id: 't2', name: '' } }, district(), monday)).toBeNull();
  });
});
