import type { ShiftDoc, Standing } from '../../typings/shift';
import { decided, placed } from './line.rules';
import { chosen } from './make.rules';
import type { Member } from './reasons.rules';
import { gapsIn, hasRoom } from './room.rules';

/** How many places nobody has, or is offered. */
export const gapsOfShift = ({ line, needs }: Pick<ShiftDoc, 'line' | 'needs'>): number =>
  gapsIn(placed(decided(line, needs)), needs).reduce((sum, { count }) => sum + count, 0);

/** A line with those whom the automatic rota chose, as far as there is still room and they are not in it. */
export function withChosen(
  { line, who, needs }: Pick<ShiftDoc, 'line' | 'who' | 'needs'>,
  members: readonly Member[],
  at: Date,
): { readonly line: readonly Standing[]; readonly added: readonly Standing[] } {
  const all = [...decided(line, needs)];
  const added: Standing[] = [];
  for (const member of members) {
    if (who.includes(member.openid) || !hasRoom(placed(all), member.force, needs)) continue;
    const one = chosen(member, at);
    all.push(one);
    added.push(one);
  }
  return { line: all, added };
}
