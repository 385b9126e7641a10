import type { Refused } from '../../typings/refusal';
import type { MoneyEntry, Move } from '../../typings/reward';
import { refuse } from '../refuse';
import { causes } from './money.table';

/**
 * Why a correction is not one, or null: it names an entry of the same subject, takes back exactly that, and is the only
 * one that does. Nothing is ever overwritten (F327).
 */
export function reversalFault(own: readonly MoneyEntry[], move: Move): Refused | null {
  const mistaken = own.find(({ seq }) => seq === move.reverses);
  if (mistaken === undefined) return refuse('INVALID', '请写明要冲正的是这件奖励的哪一笔。', 'reverses');
  const { label, correctedBy } = causes[mistaken.cause];
  if (correctedBy !== 'reverse') return refuse('CONFLICT', `“${label}”不能冲正。${insteadOf[correctedBy]}`);
  if (own.some(({ reverses }) => reverses === mistaken.seq))
    return refuse('CONFLICT', `第 ${mistaken.seq} 笔已经冲正过，不能再冲正。请重新记一笔。`);
  return mistaken.from === move.to && mistaken.to === move.from && mistaken.fen === move.fen
    ? null
    : refuse('INVALID', `冲正要与第 ${mistaken.seq} 笔正好相反，金额相同。请改后再记。`, 'fen');
}

const insteadOf = {
  anew: '请重新记一笔正确的。',
  release: `请登记“${causes.release.label}”。`,
  refund: `钱退了回来的，请登记“${causes.refund.label}”。`,
} as const;
