import type { OpenedLine } from '../../typings/identity';
import { moment } from './time';

/** What a reason is given for: the content of a sealed case, or who reported it. */
export type ReasonFor = 'content' | 'reporter';

export const reasonLimits = { least: 5, most: 200 } as const;

interface ReasonWords {
  readonly title: string;
  readonly notice: string;
  readonly button: string;
}

/** What is said before somebody looks behind a seal: that it is written down, and who will know. */
export const reasonWords: { readonly [F in ReasonFor]: ReasonWords } = {
  content: {
    title: '查看限制内容',
    notice: '写明理由后，今天之内可以查看和办理。谁、什么时候、为什么看过都会留痕，审计员能看到。',
    button: '记录理由并打开',
  },
  reporter: {
    title: '查看上报人身份',
    notice:
      '只在确有需要时查看。谁、什么时候、为什么看过都会留痕，审计员能看到；要求保密的上报人会收到提醒，并看到您写的理由。',
    button: '记录理由并查看',
  },
};

/** What is wrong with a reason, in words; empty when it will do. */
export function reasonProblem(reason: string): string {
  const { least, most } = reasonLimits;
  const length = reason.trim().length;
  if (length < least) return `请写明理由，至少 ${least} 个字。`;
  return length > most ? `理由最多 ${most} 个字，请删减。` : '';
}

export interface OpenedRow {
  readonly key: string;
  readonly id: string;
  readonly number: string;
  readonly unitName: string;
  readonly when: string;
  readonly by: string;
  readonly what: string;
  readonly reason: string;
}

/** The auditor's lines, ready to be shown. */
export const openedRows = (lines: readonly OpenedLine[], now: number): readonly OpenedRow[] =>
  lines.map(({ at, ...line }) => ({ ...line, key: `${line.id}/${at}`, when: moment(at, now) }));
