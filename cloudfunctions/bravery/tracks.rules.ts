import type { BraveryDoc, BraveryTrack } from '../../typings/bravery';
import { spokenFen } from '../reward/fen.rules';
import { awardFlow, publicityFlow } from './flow.table';
import { decidesHere } from './subject.rules';

const reasonIn = ({ journal }: BraveryDoc, events: readonly string[]): string => {
  const reason = journal.findLast(({ event }) => events.includes(event))?.input['reason'];
  return typeof reason === 'string' ? reason : '';
};

/** What a state means for the applicant, with the reason that was given and what they can do. */
export function saidToSelf(deed: BraveryDoc): string {
  const words: Readonly<Record<BraveryDoc['state'], string>> = {
    applied: '事发地公安正在核实，有结果会告诉您。',
    returned: `公安请您补充：${reasonIn(deed, ['return'])}`,
    confirmed: '公安已经核实。奖励由见义勇为基金会决定，宣传要当事人同意，两件事同时进行。',
    unconfirmed: `公安未能确认：${reasonIn(deed, ['refuse'])}。${deed.rounds === 1 ? '有新的事实，可以再申请一次。' : '有不同意见，请直接联系事发地派出所。'}`,
    withdrawn: '您已撤回，写的内容都删了。可以重新申请。',
    finished: '奖励和宣传都已办完，谢谢。',
  };
  return words[deed.state];
} // prettier-ignore

/** The two tracks in words, for the applicant or for an office. */
export function tracksOf(deed: BraveryDoc, isSelf: boolean): readonly BraveryTrack[] {
  const { award, publicity } = deed;
  if (award === null || publicity === null) return [];
  const awarding = awardFlow.states[award.state];
  const publishing = publicityFlow.states[publicity.state];
  const text = (row: { readonly label: string; readonly reporterSees: string }) => (isSelf ? row.reporterSees : row.label);
  return [
    { label: '奖励', state: { text: text(awarding), tone: awarding.tone }, lines: awardLines(deed) },
    { label: '宣传', state: { text: publicity.state === 'asking' && isSelf && !decidesHere(deed) ? '待同意' : text(publishing), tone: publishing.tone }, lines: publicityLines(deed) },
  ];
} // prettier-ignore

function awardLines(deed: BraveryDoc): readonly string[] {
  const { award } = deed;
  if (award === null) return [];
  if (award.state === 'notAwarded') return [reasonIn(deed, ['noAward'])];
  return [
    ...(award.grade === '' ? [] : [award.grade]),
    ...(award.fen === 0 ? [] : [`${spokenFen(award.fen)}，由基金会发放`]),
    ...(award.ref === '' ? [] : [`决定文号 ${award.ref}`]),
    ...(award.paidRef === '' ? [] : [`发放凭证 ${award.paidRef}`]),
  ];
}

function publicityLines(deed: BraveryDoc): readonly string[] {
  const { publicity } = deed;
  if (publicity === null) return [];
  const { state, naming, consentRef, title, story, shownName } = publicity;
  if (state === 'asking')
    return [decidesHere(deed) ? '没有当事人同意不公开。' : '要当事人（未成年人由监护人）书面同意。'];
  if (state === 'notPublished') return [reasonIn(deed, ['drop'])].filter((words) => words !== '');
  return [
    naming === 'named' ? '同意写真实姓名' : '同意公开，隐去姓名',
    ...(consentRef === '' ? [] : [`同意书 ${consentRef}`]),
    ...(title === '' ? [] : [`${shownName}：${title}`, story]),
  ];
}
