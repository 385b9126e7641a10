import type { BraveryDoc } from '../../typings/bravery';
import type { TimelineEntry } from '../../typings/report';
import { toldWords } from '../workflow/delivery.rules';
import type { Flow } from '../workflow/flow';
import { awardFlow, deedFlow, publicityFlow } from './flow.table';
import type { Sight } from './sealed.rules';

const others: Readonly<Record<string, string>> = {
  apply: '提交申请',
  finish: '办结',
  remind: '系统提醒',
  unsealed: '查看了姓名',
  letGo: '到期删除内容和姓名',
  left: '申请人注销',
};

const flows: readonly Flow<string, string, string, string, string>[] = [deedFlow, awardFlow, publicityFlow];

const steps = flows
  .flatMap(({ states }) => Object.values(states))
  .flatMap((state) => Object.entries(state.steps));

const doneWords = (event: string): string =>
  others[event] ?? steps.find(([step]) => step === event)?.[1]?.done ?? event;

/** What was done. NB: who looked at a name is for the police's own eyes; the applicant sees which office did what, and nobody's name. */
export function timelineOf({ journal, owed }: BraveryDoc, sight: Sight): readonly TimelineEntry[] {
  return journal
    .map((line, nth) => ({ ...line, nth }))
    .filter(({ event }) => sight === 'police' || event !== 'unsealed')
    .map(({ at, event, by, input, nth }): TimelineEntry => ({
      at,
      title: doneWords(event),
      by: by.name === undefined || sight === 'self' ? by.title : `${by.title} ${by.name}`,
      words: wordsOf(input),
      photos: [],
      told: owed.filter(({ key }) => key.startsWith(`${nth}/`)).map(toldWords).join('；'),
    }))
    .toReversed();
} // prettier-ignore

const inputLabels: Readonly<Record<string, string>> = {
  reason: '原因',
  caseNumber: '编号',
  grade: '档次',
  yuan: '金额（元）',
  ref: '决定文号',
  paidRef: '发放凭证',
  consentRef: '同意书',
  consentOn: '签字日期',
};

const wordsOf = (input: BraveryDoc['journal'][number]['input']): string =>
  Object.entries(input)
    .flatMap(([name, value]) =>
      typeof value === 'string' && inputLabels[name] !== undefined ? [`${inputLabels[name]}：${value}`] : [],
    )
    .join('\n');
