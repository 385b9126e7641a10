import { createHash } from 'node:crypto';
import type { ExportDoc, ExportFormat, ExportOrder } from '../../typings/ledger';
import type { Post, Role } from '../../typings/person';
import { compactDayOf } from '../calendar.rules';
import type { Match } from '../world';
import { plansAt } from '../patrol/scope.rules';
import { posterScope } from '../poster/scope.rules';
import { dutyScope } from '../rota/attendance/scope.rules';
import { keepsRota } from '../rota/scope.rules';
import { formTitle } from '../roster/book/write.rules';
import { rosterScope } from '../roster/scope.rules';
import { ledgerScope } from './scope.rules';

/** The same tap twice is one file; nobody can work out the id of somebody else's. */
export const exportIdOf = (openid: string, requestId: string): string =>
  createHash('sha256').update(`export:${openid}:${requestId}`).digest('hex').slice(0, 32);

/** Whole journals, with what was written in every step, leave the system for these two only (§2.3: R, logged). */
const auditors: readonly Role[] = ['AUD', 'EDU'];

/** What is for whoever orders it alone, in no post. */
export type OwnFormat = 'mine' | 'certificate';

export const isOwnFormat = (format: ExportFormat): format is OwnFormat =>
  format === 'mine' || format === 'certificate';

/**
 * What an order may draw from: the ledger's own scope; for journals the auditors' district; for posters and rosters the
 * school's own or the bureau's district. Null: not for this post; what is one's own belongs to none.
 */
export function scopeOfOrder(format: ExportFormat, post: Post | null): Match | null {
  if (isOwnFormat(format)) return null;
  if (format === 'poster') return posterScope(post);
  if (format === 'roster') return rosterScope(post);
  if (format === 'payList' || format === 'money') return moneyScope(post, format);
  if (format === 'dutyLedger') return dutyScope(post);
  if (format === 'codes' || format === 'postCodes') return codesScope(post, format);
  if (format !== 'journal') return ledgerScope(post);
  return post !== null && auditors.includes(post.role) ? { districtId: post.place.id } : null;
}

/** The codes of a school's stops are for who plans its patrols, those of its guard posts for who keeps its rota. */
function codesScope(post: Post | null, format: 'codes' | 'postCodes'): Match | null {
  if (post === null) return null;
  const { id } = post.place;
  const isTheirs = format === 'codes' ? plansAt(post, id) : keepsRota(post, null, id);
  return isTheirs ? { _id: id } : null;
}

/** Names with sums are the centre's alone; the books without names, also the auditor's (F327, F333). */
const moneyScope = (post: Post | null, format: 'payList' | 'money'): Match | null =>
  post !== null && (post.role === 'SGC' || (post.role === 'AUD' && format === 'money'))
    ? { districtId: post.place.id }
    : null;

const titles = {
  ledger: '上报台账',
  journal: '流转记录',
  platform: '平台报送表',
  platformJson: '平台报送表',
  sheet: '办理单',
  poster: '上墙公示',
  codes: '巡查点二维码',
  postCodes: '岗位签到码',
  dutyLedger: '值守台账',
  roster: formTitle,
  payList: '奖励付款清单',
  money: '奖励资金账',
  mine: '我的信息',
  certificate: '志愿服务时长证明',
} as const satisfies { readonly [F in ExportFormat]: string };

const endings = {
  ledger: 'xlsx',
  journal: 'jsonl',
  platform: 'xlsx',
  platformJson: 'json',
  sheet: 'xlsx',
  poster: 'pdf',
  codes: 'pdf',
  postCodes: 'pdf',
  dutyLedger: 'xlsx',
  roster: 'xlsx',
  payList: 'xlsx',
  money: 'jsonl',
  mine: 'xlsx',
  certificate: 'pdf',
} as const satisfies { readonly [F in ExportFormat]: string };

/** What the file is called on somebody's phone. */
export const fileNameOf = ({ format }: ExportOrder, at: Date): string =>
  `${titles[format]}-${compactDayOf(at)}.${endings[format]}`;

/** An order as it is stored, before anybody works on it. */
export const newExport = (id: string, who: string, post: Post, order: ExportOrder, at: Date): ExportDoc => ({
  _id: id,
  v: 1,
  who,
  post,
  order,
  state: 'queued',
  rows: 0,
  attempts: 0,
  name: fileNameOf(order, at),
  createdAt: at.toISOString(),
  dueAt: at.toISOString(),
});
