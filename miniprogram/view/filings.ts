import type { GuardedUnit } from '../../typings/roster';
import type { Desk, DeskColumn, DeskRow } from './deskTable';
import { newDesk, wordCell } from './deskTable';
import { order, states } from './roster';

interface Town {
  readonly id: string;
  readonly name: string;
}

const columns: readonly DeskColumn[] = [
  { by: 'town', label: '镇（街道）', share: 24 },
  { by: 'name', label: '学校', share: 38 },
  { by: 'state', label: '备案', share: 18 },
  { by: 'lacks', label: '辅助网格员', share: 20, isMostFirst: true },
];

/** The schools of the district in the table of a wide screen: those that wait for somebody come first. */
export const noFilings: Desk = newDesk(columns, '所', 'state');

/** A town's schools as rows. */
export const filingRows = (town: Town, units: readonly GuardedUnit[]): readonly DeskRow[] =>
  units.map(({ id, name, state, shortBy }) => ({
    id,
    part: town.id,
    cells: [
      wordCell(town.name, 'soft'),
      wordCell(name),
      { text: states[state][0], key: order.indexOf(state), tone: states[state][1] },
      { text: lacksWords(shortBy), key: shortBy, tone: (shortBy ?? 0) > 0 ? 'wrong' : 'soft' },
    ],
  }));

function lacksWords(lacks: number | null): string {
  if (lacks === null) return '还不知道';
  return lacks === 0 ? '够' : `差 ${lacks} 名`;
}
