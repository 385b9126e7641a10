import type { ReportDoc } from '../../typings/reportDoc';

/** A unit still owes an answer after its day, a day in Asia/Shanghai. A case that is over is never overdue. */
export const isOverdue = ({ open, tasks }: Pick<ReportDoc, 'open' | 'tasks'>, today: string): boolean =>
  open &&
  tasks.some(({ state, dueOn }) => (state === 'sent' || state === 'signed') && dueOn !== '' && dueOn < today);
