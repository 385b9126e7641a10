import type { BoardView } from '../../typings/board';
import type { LedgerFilters } from '../../typings/ledger';
import type { ReportOutcome } from '../../typings/reportDoc';
import type { Figure } from '../../typings/statistics';
import type { Span } from './period.rules';

/** One figure of a board: what is added up, and the list behind it, where reports and not events are counted. */
export interface Shown {
  readonly label: string;
  readonly figures: readonly Figure[];
  readonly of: 'flows' | 'stock';
  readonly behind?: (span: Span) => LedgerFilters;
}

const received = ({ from, to }: Span): LedgerFilters => ({ from, to });
const ended = ({ from, to }: Span) => ({ endedFrom: from, endedTo: to });
const endedAs =
  (outcome: ReportOutcome) =>
  (span: Span): LedgerFilters => ({ outcome, ...ended(span) });
const rejected = (span: Span): LedgerFilters => ({ state: 'rejected', ...ended(span) });

/** The figures of a place where cases are counted (F363, F365, F366). 办结 is not 解决: its three ends are told apart. */
export const caseTiles = [
  { label: '新收', figures: ['received'], of: 'flows', behind: received },
  { label: '已解决', figures: ['solved'], of: 'flows', behind: endedAs('solved') },
  { label: '不属受理', figures: ['notOurs'], of: 'flows', behind: endedAs('notOurs') },
  { label: '无法办理', figures: ['cannot'], of: 'flows', behind: endedAs('cannot') },
  { label: '不予受理', figures: ['rejected'], of: 'flows', behind: rejected },
  { label: '退回', figures: ['townReturns', 'notOursReturns', 'districtReturns'], of: 'flows' },
  { label: '返工', figures: ['reworks'], of: 'flows' },
  { label: '重开', figures: ['reopened'], of: 'flows' },
  { label: '上报区平台', figures: ['escalated'], of: 'flows' },
  { label: '在办', figures: ['open'], of: 'stock', behind: () => ({ open: true }) },
  { label: '逾期', figures: ['overdue'], of: 'stock', behind: () => ({ overdue: true }) },
  { label: '未送达提醒', figures: ['missed'], of: 'stock' },
] as const satisfies readonly Shown[];

/** The figures of one department (F367). */
export const departmentTiles = [
  { label: '交办', figures: ['given'], of: 'flows' },
  { label: '反馈', figures: ['handled'], of: 'flows' },
  { label: '逾期反馈', figures: ['handledLate'], of: 'flows' },
  { label: '退回', figures: ['sentBack'], of: 'flows' },
  { label: '返工', figures: ['sentToRework'], of: 'flows' },
  { label: '申请延期', figures: ['extensions'], of: 'flows' },
  { label: '在手', figures: ['tasks'], of: 'stock' },
  { label: '逾期', figures: ['late'], of: 'stock' },
] as const satisfies readonly Shown[];

/** The columns of towns, schools and items: the same figures, and the same lists behind them. */
export const caseColumns = [
  { label: '在办', figures: ['open'], of: 'stock', behind: () => ({ open: true }) },
  { label: '逾期', figures: ['overdue'], of: 'stock', behind: () => ({ overdue: true }) },
  { label: '新收', figures: ['received'], of: 'flows', behind: received },
  { label: '已解决', figures: ['solved'], of: 'flows', behind: endedAs('solved') },
  { label: '不属受理', figures: ['notOurs'], of: 'flows', behind: endedAs('notOurs') },
  { label: '无法办理', figures: ['cannot'], of: 'flows', behind: endedAs('cannot') },
  { label: '不予受理', figures: ['rejected'], of: 'flows', behind: rejected },
  { label: '返工', figures: ['reworks'], of: 'flows' },
] as const satisfies readonly Shown[];

/** The columns of departments. */
export const departmentColumns = [
  { label: '在手', figures: ['tasks'], of: 'stock' },
  { label: '逾期', figures: ['late'], of: 'stock' },
  { label: '交办', figures: ['given'], of: 'flows' },
  { label: '反馈', figures: ['handled'], of: 'flows' },
  { label: '逾期反馈', figures: ['handledLate'], of: 'flows' },
  { label: '返工', figures: ['sentToRework'], of: 'flows' },
] as const satisfies readonly Shown[];

/** What the lists are called. */
export const viewLabels = {
  towns: '按镇',
  units: '按学校',
  items: '按事项',
  departments: '按部门',
  none: '本单位',
} as const satisfies { readonly [V in BoardView]: string };
