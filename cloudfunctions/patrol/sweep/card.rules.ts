import type {
  PatrolSweepDoc,
  SweepCard,
  SweepFinding,
  SweepPage,
  SweepState,
  SweepStep,
} from '../../../typings/sweep';
import { allowedSteps } from '../../workflow/step.rules';
import { isMissing, type Standing, stepOf, subjectOf } from './step.rules';
import { sweepButtons, type SweepCondition, sweepFlow, type SweepTell } from './sweep.table';

export type ListedSweep = Pick<
  PatrolSweepDoc,
  '_id' | 'title' | 'unit' | 'day' | 'state' | 'findings' | 'order'
>;

/** One sweep in a list. */
export function sweepCard({ _id, title, unit, day, state, findings }: ListedSweep): SweepCard {
  const { label, tone } = sweepFlow.states[state];
  const missing = findings.filter(isMissing).length;
  return { id: _id, title, unit, day, state: { text: label, tone }, findings: findings.length, missing };
}

/** One sweep, whole, as somebody stands to it; null: they only look. */
export function sweepPage(sweep: PatrolSweepDoc, standing: Standing | null): SweepPage {
  const { v, items, team, findings, summary, journal } = sweep;
  const card = sweepCard(sweep);
  return {
    card,
    v,
    items: items.map(({ id, name }) => ({ id, name, found: findings.filter(({ item }) => item?.id === id).length })),
    team: team.map(({ title, name }) => `${title} ${name}`.trim()),
    findings: findings.map((finding) => ({
      name: finding.item?.name ?? '清单以外的问题',
      where: finding.where,
      reportId: finding.report?.id ?? '',
      words: reportWords(finding),
    })),
    summary,
    hint: card.missing === 0 || sweep.state !== 'running' ? '' : `还有 ${card.missing} 处的上报没有送到。送到后才能办结；不会再报的，请点“${sweepFlow.states.running.steps.giveUp.label}”。`,
    history: journal.map(({ at, by, event, input }) => ({
      at,
      who: `${by.title} ${by.name ?? ''}`.trim(),
      words: [doneWords(event), String(input['reason'] ?? input['summary'] ?? input['words'] ?? '')].filter((word) => word !== '').join('：'),
    })),
    mayFind: standing !== null && stepOf(sweep, standing, 'find') !== null,
    mayDo: standing === null ? [] : buttonsOf(sweep, standing),
  };
} // prettier-ignore

function reportWords({ report, givenUp }: SweepFinding): string {
  if (report !== null) return `已上报，编号 ${report.number}`;
  return givenUp ? '没有上报，已说明原因' : '上报还在发现人的手机里，写完送出后连上';
}

const labels: Readonly<Record<string, string>> = { begin: '开始排查' };

const doneWords = (event: string): string =>
  Object.values(sweepFlow.states)
    .flatMap(({ steps }) => Object.entries<{ readonly done: string }>(steps))
    .find(([step]) => step === event)?.[1].done ??
  labels[event] ??
  event;

const buttonsOf = (sweep: PatrolSweepDoc, standing: Standing): SweepPage['mayDo'] =>
  allowedSteps<SweepState, SweepStep, SweepCondition, SweepTell>(sweepFlow, sweepButtons, subjectOf(sweep, standing)).flatMap(
    ([step, { label, tone, needs }]) => (step === 'arrive' || step === 'find' ? [] : [{ step, label, tone, needs }]),
  ); // prettier-ignore
