import type { Reach } from '../../typings/permission';
import type { ToolKey } from '../../typings/person';
import type { Permission } from '../permission.table';

/** A tool is there for whom its row of §2.3 opens; with `reach`, only for whom it reaches that far. */
interface ToolRow {
  readonly row: Permission;
  readonly reach?: readonly Reach[];
}

/**
 * The pages of an office besides its lists, in the order they stand on its first page. A new one costs a line here, a
 * line in miniprogram/view/tools.ts, and the page.
 */
export const tools = {
  ledger: { row: 'ledger.read' },
  unacked: { row: 'message.read' },
  board: { row: 'statistics.read' },
  route: { row: 'config.readRouting' },
  counterpart: { row: 'config.readDirectory' },
  checklist: { row: 'config.checklist' },
  deadlines: { row: 'config.readDeadlines' },
  guards: { row: 'config.readGuards' },
  opened: { row: 'audit.read' },
  roster: { row: 'filing.prepare', reach: ['S'] },
  filings: { row: 'filing.submit', reach: ['D'] },
  grids: { row: 'grids.read' },
  school: { row: 'school.profile' },
  cells: { row: 'school.profile' },
  poster: { row: 'poster.put', reach: ['S'] },
  posters: { row: 'poster.overview' },
  volunteers: { row: 'users.helpers', reach: ['S'] },
  rota: { row: 'rota.create', reach: ['S'] },
  shifts: { row: 'shift.signUp' },
  duty: { row: 'attendance.board' },
  volunteerCounts: { row: 'users.helpers', reach: ['D'] },
  patrol: { row: 'patrol.walk' },
  patrolWeeks: { row: 'patrol.overview' },
  rewards: { row: 'reward.view', reach: ['T', 'D'] },
  payouts: { row: 'reward.pay' },
  budget: { row: 'reward.pay' },
  rewardRules: { row: 'config.rewards' },
  braveries: { row: 'bravery.office' },
  people: { row: 'users.see' },
} as const satisfies Readonly<Record<ToolKey, ToolRow>>;
