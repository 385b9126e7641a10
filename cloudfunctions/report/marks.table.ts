import type { Role } from '../../typings/person';
import type { MarkKind, ReportStep, Tone } from '../../typings/report';

/** What a mark is, and what it brings with it. */
export interface MarkRow {
  readonly label: string;
  /** The tag beside the state, for those who may open the case. */
  readonly tag: { readonly text: string; readonly tone: Tone };
  /** The tag of a severe one; null for a kind that is never called so. */
  readonly severeTag: string | null;
}

/** A bullying lead (F152), and a dispute that may come to worse (F149, W05). Either seals the case. */
export const marks = {
  bullying: { label: '学生欺凌', tag: { text: '学生欺凌', tone: 'danger' }, severeTag: '严重欺凌' },
  escalation: { label: '矛盾可能激化', tag: { text: '激化风险', tone: 'danger' }, severeTag: null },
} as const satisfies { readonly [M in MarkKind]: MarkRow };

/** What a dispute may come to (F149). */
export const risks = {
  crime: '民转刑',
  crowd: '群体性事件',
  petition: '进京访',
  threat: '扬言报复',
} as const;

/** Steps that would end a case, or let it go under in another: none of them before the police were told. */
export const endings = [
  'close', 'selfClose', 'reject', 'withdraw', 'merge', 'split',
] as const satisfies readonly ReportStep[]; // prettier-ignore

/** Who may say that something is not severe after all: nobody who could be asked why it happened (W05: no concealment). */
export const lessens: readonly Role[] = ['EDU'];
