import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReportState, ReportStep, StepInput } from '../../typings/report';
import { type Product, startProduct } from '../support/product';
import { checked, dispatch, done, form, shot, verified, walkersOf, who, type Who } from '../support/walkers';

/*
 * The law at the door: a case led by its people into each state; then everybody tries every step that the state knows,
 * through the real handler. The list is written by hand from W01 and §2.3, for a case of u1 that its town gives to two
 * units; `–` is a step that nobody may take as the case lies.
 */

const law: Readonly<Partial<Record<ReportState, string>>> = {
  submitted:
    'verify reject askInfo merge split: officer; withdraw: parent; addInfo closeParts: –; mark: officer head bureau; reportPolice showPicture holdPicture: –',
  heldReview: 'release reject: bureau; withdraw: parent; verify askInfo merge mark reopen: –',
  needInfo:
    'verify reject merge split: officer; addInfo withdraw: parent; askInfo: –; mark: officer head bureau; reportPolice showPicture holdPicture: –',
  withdrawn: 'verify reopen withdraw: –',
  rejected: 'object: parent; verify reopen reject: –',
  verified:
    'selfHandle: officer head; submitToTown merge split: officer; withdraw dispatch reject: –; mark: officer head bureau; reportPolice showPicture holdPicture: –',
  selfHandling:
    'selfClose: officer head; submitToTown: officer; close merge: –; mark: officer head bureau; reportPolice showPicture holdPicture: –',
  selfClosed: 'evaluate: parent; reopen: parent officer head bureau chief; selfClose: –',
  merged: 'verify reopen evaluate merge: –',
  split: 'closeParts verify reopen close: –',
  townPending:
    'dispatch returnToSchool escalate merge: town; checkLicence submitToTown districtDispatch: –; mark: officer head town bureau; reportPolice showPicture holdPicture: –',
  townReturned:
    'resubmit: officer; selfHandle: officer head; reject dispatch: –; mark: officer head town bureau; reportPolice showPicture holdPicture: –',
  dispatched:
    'sign returnNotOurs: urban; reply: police; waive escalate: town; dispatch feedback close: –; mark: officer head town bureau; reportPolice showPicture holdPicture: –',
  deptReturned:
    'dispatch escalate toDifficult: town; districtDispatch sign: –; mark: officer head town bureau; reportPolice showPicture holdPicture: –',
  accepted:
    'start: urban; reply: police; waive escalate: town; feedback returnNotOurs: –; mark: officer head town bureau; reportPolice showPicture holdPicture: –',
  handling:
    'feedback askExtension: urban; reply: police; waive suspend escalate: town; grantExtension denyExtension close: –; mark: officer head town bureau; reportPolice showPicture holdPicture: –',
  feedback:
    'close rework: officer town; evaluate feedback: –; mark: officer head town bureau; reportPolice showPicture holdPicture: –',
  rework:
    'start: urban; waive escalate: town; reply close: –; mark: officer head town bureau; reportPolice showPicture holdPicture: –',
  escalated:
    'districtDispatch districtReturn: platform; dispatch: –; mark: officer head town bureau; reportPolice showPicture holdPicture: –',
  districtDispatched:
    'sign returnNotOurs: gas; reply: market; waive: platform; districtDispatch assign dispatch: –; mark: officer head town bureau; reportPolice showPicture holdPicture: –',
  districtReturned:
    'dispatch escalate: town; checkLicence districtDispatch: –; mark: officer head town bureau; reportPolice showPicture holdPicture: –',
  difficult:
    'assign: bureau chief; dispatch districtDispatch: –; mark: officer head town bureau; reportPolice showPicture holdPicture: –',
  suspended:
    'resume: town; govReport: bureau chief; feedback: –; mark: officer head town bureau; reportPolice showPicture holdPicture: –',
  govReported:
    'resume: town bureau chief; govReport: –; mark: officer head town bureau; reportPolice showPicture holdPicture: –',
  closed: 'evaluate: parent; reopen: parent officer head town bureau chief; close: –',
  evaluated: 'reopen: parent officer head town bureau chief; evaluate: –',
  reopened:
    'verify submitToTown: officer; reopen dispatch: –; mark: officer head town bureau; reportPolice showPicture holdPicture: –',
};

type Walk = readonly (readonly [Who, ReportStep, (id: string) => StepInput])[];

const given = (input: StepInput) => () => input;
const verify: Walk = [['officer', 'verify', (id) => verified(id)]];
const toTown: Walk = [...verify, ['officer', 'submitToTown', given(form)]];
const toUrban: Walk = [...toTown, ['town', 'dispatch', given(dispatch)]];
const signed: Walk = [...toUrban, ['urban', 'sign', given({})]];
const atWork: Walk = [...signed, ['urban', 'start', given({ measures: '到场' })]];
const fedBack: Walk = [
  ...atWork,
  ['police', 'reply', (id) => ({ result: '已疏导', photos: shot(id) })],
  ['urban', 'feedback', (id) => done(id)],
];
const closed: Walk = [...fedBack, ['officer', 'close', (id) => checked(id)]];
const returned: Walk = [...toUrban, ['urban', 'returnNotOurs', given({ basis: '不归我办' })]];
const tried = { tried: '约谈三次', opinions: '需区级立案', why: '没有处罚权限' };
const escalated: Walk = [...toTown, ['town', 'escalate', given(tried)]];
const byDistrict = { ...dispatch, lead: 'GAS', co: ['MARKET'] };
const hung = { tempMeasure: '围挡', owner: '所长', reviewOn: '2099-01-04' };
const suspended: Walk = [...atWork, ['town', 'suspend', given(hung)]];
const selfHandled: Walk = [
  ...verify,
  ['officer', 'selfHandle', (id) => ({ plan: '清理', before: shot(id) })],
];

const ways: Readonly<Partial<Record<ReportState, Walk>>> = {
  submitted: [],
  needInfo: [['officer', 'askInfo', given({ question: '在哪里？' })]],
  withdrawn: [['parent', 'withdraw', given({})]],
  rejected: [['officer', 'reject', given({ reason: 'untrue', explain: '未见' })]],
  verified: verify,
  selfHandling: selfHandled,
  selfClosed: [...selfHandled, ['officer', 'selfClose', (id) => ({ result: '已清理', after: shot(id) })]],
  split: [['officer', 'split', given({ item1: 'R05', words1: '楼梯', item2: 'R17', words2: '路面' })]],
  townPending: toTown,
  townReturned: [...toTown, ['town', 'returnToSchool', given({ why: '缺照片' })]],
  dispatched: toUrban,
  deptReturned: returned,
  accepted: signed,
  handling: atWork,
  feedback: fedBack,
  rework: [...fedBack, ['officer', 'rework', (id) => ({ why: '还有', photos: shot(id) })]],
  escalated,
  districtDispatched: [...escalated, ['platform', 'districtDispatch', given(byDistrict)]],
  districtReturned: [...escalated, ['platform', 'districtReturn', given({ guidance: '请镇里再协调' })]],
  difficult: [...returned, ['town', 'toDifficult', given({ dispute: '两家都说不归自己' })]],
  suspended,
  govReported: [...suspended, ['chief', 'govReport', (id) => ({ document: shot(id), why: '专报' })]],
  closed,
  evaluated: [...closed, ['parent', 'evaluate', given({ stars: '5' })]],
  reopened: [...closed, ['parent', 'reopen', given({ why: '又来了' })]],
};

const everybody = Object.keys(who) as Who[];

interface Row {
  readonly step: ReportStep;
  readonly may: readonly string[];
}

const rowsOf = (state: string): readonly Row[] =>
  (law[state as ReportState] ?? '').split('; ').flatMap((line) => {
    const [steps = '', names = ''] = line.split(': ');
    return steps.split(' ').map((step) => ({ step: step as ReportStep, may: names.split(' ') }));
  });

let product: Product;
let people: ReturnType<typeof walkersOf>;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  people = walkersOf(product);
});

afterAll(() => product.stop());

/** A case whose words WeChat would not have shown. */
async function heldCase(): Promise<string> {
  await product.script([{ api: 'security.msgSecCheck', suggest: 'risky' }]);
  const id = await people.filed();
  await product.script([]);
  return id;
}

/** A case in this state. */
async function caseIn(state: string): Promise<string> {
  if (state === 'heldReview') return heldCase();
  const id = await people.filed();
  if (state === 'merged') {
    const { number } = await people.page(await people.filed());
    await people.walk(id, [['officer', 'merge', { target: number }]]);
    return id;
  }
  const way = ways[state as ReportState];
  if (way === undefined) throw new Error(`no way leads to ${state}`);
  await people.walk(
    id,
    way.map(([as, step, input]) => [as, step, input(id)] as const),
  );
  return id;
}

describe('a case at the door', () => {
  it.each(Object.keys(law))('%s: offers each person their steps, and refuses all others', async (state) => {
    const id = await caseIn(state);
    const rows = rowsOf(state);
    const before = await people.page(id);
    const wrong: string[] = [];
    for (const as of everybody) {
      const [openid, post] = who[as];
      const read = await product.ask(openid, 'report.read', { id }, post);
      const offered = read.ok ? read.answer.mayDo.map(({ step }) => step) : [];
      const theirs = rows.filter(({ may }) => may.includes(as)).map(({ step }) => step);
      expect([as, [...offered].sort()]).toEqual([as, [...theirs].sort()]);
      const refused = rows.filter(({ may }) => !may.includes(as));
      // Where it is not there for somebody, no step comes into question: one try shows it.
      for (const { step } of read.ok ? refused : refused.slice(0, 1)) {
        const ask = { id, v: before.v, step, input: {} };
        const { ok, refusal } = await product.ask(openid, 'report.act', ask, post);
        if (ok || !['FORBIDDEN', 'NOT_FOUND'].includes(refusal.code))
          wrong.push(`${as} ${step}: ${ok ? 'taken' : refusal.code}`);
      }
    }
    expect(wrong).toEqual([]);
    expect((await people.page(id)).v).toBe(before.v);
  });

  it('knows every state that a case can be in', () => {
    expect([...Object.keys(ways), 'heldReview', 'merged'].sort()).toEqual(Object.keys(law).sort());
    expect(Object.keys(law)).toHaveLength(27);
  });
});
