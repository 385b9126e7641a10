import type { GridChangeKind } from '../../typings/gridChange';

/** How many, from and to. */
type Range = readonly [number, number];

interface ChangeRow {
  readonly label: string;
  readonly before: Range;
  readonly after: Range;
  /** Schools that the directory does not know yet. */
  readonly newUnits: Range;
  /** Only a grid that is not settled yet. */
  readonly pending?: true;
  /** What it begins with leaves the directory: cases that it has stay with it. */
  readonly closes?: true;
  /** Nothing is confirmed without the paper that says so (F003). */
  readonly needsFile?: true;
}

const most = 20;

/** What may be done to grids (F003, F005, W28). Every unit of the grids it begins with is in exactly one grid after it. */
export const gridChanges = {
  rename: { label: '更名', before: [1, 1], after: [1, 1], newUnits: [0, 0] },
  split: { label: '拆分', before: [1, 1], after: [2, most], newUnits: [0, 0] },
  merge: { label: '合并', before: [2, most], after: [1, 1], newUnits: [0, 0] },
  add: { label: '新增', before: [0, 0], after: [1, 1], newUnits: [1, most] },
  confirm: {
    label: '确定',
    before: [1, 1],
    after: [1, 1],
    newUnits: [1, most],
    pending: true,
    closes: true,
    needsFile: true,
  },
} as const satisfies Readonly<Record<GridChangeKind, ChangeRow>>;

export const changeRow = (kind: GridChangeKind): ChangeRow => gridChanges[kind];
