import type {
  Alike,
  GridChangeDoc,
  GridChangeLine,
  GridChangeState,
  GridNow,
  GridPlan,
  GridVersion,
} from '../../typings/gridChange';
import { dayOf } from '../calendar.rules';
import { changeRow } from './change.table';

type Dated = Pick<GridChangeDoc, 'state' | 'validFrom'>;

/** What a proposal is at an instant. */
export function changeState({ state, validFrom }: Dated, at: string): GridChangeState {
  if (state !== 'approved') return state;
  return validFrom > at ? 'next' : 'valid';
}

/** True while it may still come: nothing else may begin with the same grids. */
export const isOpen = (change: Dated, at: string): boolean =>
  ['draft', 'next'].includes(changeState(change, at));

/** A change as the register lists it. */
export const changeLine = (change: GridChangeDoc, at: string): GridChangeLine => ({
  id: change._id,
  v: change.v,
  kind: change.kind,
  state: changeState(change, at),
  words: `${changeRow(change.kind).label}：${wordsOf(change)}`,
  validFrom: change.validFrom,
  fileId: change.fileId,
  warnings: warningsOf(change.alike ?? []),
  history: change.journal.map(({ at: when, event, by, input }) => ({
    at: when,
    who: [by.title, by.name ?? ''].filter((part) => part !== '').join(' '),
    words: `${events[event] ?? event}：${String(input['reason'] ?? '')}`,
  })),
});

/** One sentence for each new school; both who proposes and who decides read whose names are alike, and where. */
export const warningsOf = (alike: readonly Alike[]): readonly string[] =>
  [...new Set(alike.map(({ name }) => name))].map((name) => {
    const others = alike.filter((one) => one.name === name).map(({ other, town }) => `“${other}”（${town}）`);
    return `新学校“${name}”和${others.join('、')}名称相近，请核对是不是同一所、要不要换个名称。`;
  });

const events: Readonly<Record<string, string>> = {
  proposed: '提出',
  approved: '批准',
  withdrawn: '撤回批准',
  dropped: '作废',
};

function wordsOf({ before, after }: Pick<GridChangeDoc, 'before' | 'after'>): string {
  const now = before.map(({ name }) => name).join('、');
  const then = after.map(planWords).join('、');
  return now === '' ? then : `${now} → ${then}`;
}

const planWords = ({ name, newUnits }: GridPlan): string =>
  newUnits.length === 0 ? name : `${name}（${newUnits.map((unit) => unit.name).join('、')}）`;

/** Every name that a grid had, oldest first, with the days from and to which it held (F005). */
export function versionsOf(
  grid: GridNow,
  changes: readonly GridChangeDoc[],
  at: string,
): readonly GridVersion[] {
  const mine = changes
    .filter((change) => changeState(change, at) === 'valid')
    .filter(({ after }) => after.some(({ seq }) => seq === grid.seq))
    .sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
  const [first] = mine;
  const before = first?.before.find(({ seq }) => seq === grid.seq);
  const names = [
    ...(before === undefined ? [] : [{ version: before.version, name: before.name, from: '' }]),
    ...mine.map((change) => ({
      version: versionAfter(change),
      name: change.after.find(({ seq }) => seq === grid.seq)?.name ?? grid.name,
      from: dayOf(new Date(change.validFrom)),
    })),
  ];
  if (names.length === 0) return [{ version: grid.version, name: grid.name, from: '', to: '' }];
  return names.map((one, nth) => ({ ...one, to: names[nth + 1]?.from ?? '' }));
}

/** One more than the highest of the grids that it begins with; a new grid begins with 1. */
export const versionAfter = ({ before }: Pick<GridChangeDoc, 'before'>): number =>
  Math.max(0, ...before.map(({ version }) => version)) + 1;
