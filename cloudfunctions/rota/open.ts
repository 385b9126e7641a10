import type { Outcome } from '../../typings/refusal';
import type { ShiftDoc } from '../../typings/shift';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { standingAt } from './people';
import type { Member } from './reasons.rules';
import { keepsRota } from './scope.rules';

export interface OpenedShift {
  readonly shift: ShiftDoc;
  readonly member: Member | null;
  readonly stranger: string;
  readonly isKeeper: boolean;
}

const hidden = refuse('NOT_FOUND', '没有找到这一班，请返回刷新后再试。', 'id');

/** A shift for somebody of its school, or who looks after it; for everybody else it is not there. */
export async function openShift(id: string, asker: Asker, world: World): Promise<Outcome<OpenedShift>> {
  const shift = await world.store.read('shifts', id);
  if (shift === null) return hidden;
  const { member, stranger } = await standingAt(asker, shift.unit.id, world, shift.one);
  const isKeeper = keepsRota(asker.post, member, shift.unit.id);
  return member === null && !isKeeper && !shift.who.includes(asker.openid)
    ? hidden
    : grant({ shift, member, stranger, isKeeper });
}
