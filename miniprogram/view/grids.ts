import type {
  GridChangeKind,
  GridChangeLine,
  GridChangeState,
  GridLine,
  GridPlan,
  GridProposal,
  GridRegister,
} from '../../typings/gridChange';
import type { Desk, DeskRow } from './deskTable';
import { matchingRows, newDesk, wordCell } from './deskTable';
import { dayOf, moment } from './time';

/** A grid as a row of the register. */
export interface GridRow {
  readonly key: string;
  readonly seq: number;
  readonly town: string;
  readonly title: string;
  readonly tag: string;
  readonly words: string;
  /** `2026-11-24 前叫“…”`, newest first. */
  readonly before: readonly string[];
}

export const gridRows = (register: GridRegister | null): readonly GridRow[] =>
  (register?.grids ?? []).map((grid) => ({
    key: `${register?.town.id ?? ''}-${grid.seq}`,
    seq: grid.seq,
    town: register?.town.name ?? '',
    title: `${grid.seq} ${grid.name}`,
    tag: grid.pending ? '待确定' : '',
    words: grid.units.map(({ name }) => name).join('、'),
    before: beforeWords(grid),
  }));

const beforeWords = ({ versions, name }: GridLine): readonly string[] =>
  [...versions]
    .reverse()
    .filter((version) => version.to !== '')
    .map((version) =>
      version.name === name ? `${version.to} 前有别的学校` : `${version.to} 前叫“${version.name}”`,
    );

/** The grids of all towns that were read, in the table of a wide screen. */
export const noGrids: Desk = newDesk(
  [
    { by: 'seq', label: '编号', share: 12 },
    { by: 'name', label: '网格', share: 34 },
    { by: 'units', label: '学校', share: 36 },
    { by: 'town', label: '属地', share: 18 },
  ],
  '个网格',
);

export const gridDeskRows = (register: GridRegister): readonly DeskRow[] =>
  register.grids.map((grid) => ({
    id: `${register.town.id}-${grid.seq}`,
    part: register.town.id,
    cells: [
      { text: String(grid.seq), key: grid.seq, tone: 'soft' },
      wordCell(grid.pending && !grid.name.includes('待确定') ? `${grid.name}（待确定）` : grid.name),
      wordCell(grid.units.map(({ name }) => name).join('、'), 'soft'),
      wordCell(register.town.name, 'soft'),
    ],
    more: grid.versions.map(({ name }) => name).join(' '),
  }));

/** As many as a phone lists before somebody asks for more. */
const mostListed = 8;

/** The grids as a phone lists them: a town's, or what was looked for in every town. */
export interface GridList {
  readonly rows: readonly GridRow[];
  readonly title: string;
  /** `看全部 22 个`; empty when all are there. */
  readonly more: string;
}

export function gridList(
  registers: readonly GridRegister[],
  { words, townId, all }: { readonly words: string; readonly townId: string; readonly all: boolean },
): GridList {
  const isLooking = words.trim() !== '';
  const rows = registers.flatMap(gridDeskRows);
  const found = new Set(matchingRows({ rows, words, part: isLooking ? '' : townId }).map(({ id }) => id));
  const shown = registers.flatMap(gridRows).filter(({ key }) => found.has(key));
  const isWhole = all || shown.length <= mostListed + 1;
  return {
    rows: isWhole ? shown : shown.slice(0, mostListed),
    title: isLooking ? `找到 ${shown.length} 个网格` : `${shown.length} 个网格`,
    more: isWhole ? '' : `看全部 ${shown.length} 个`,
  };
}

const states: Readonly<Record<GridChangeState, readonly [label: string, tone: string]>> = {
  draft: ['待批准', 'waiting'],
  next: ['等待生效', 'moving'],
  valid: ['已生效', 'done'],
  dropped: ['已作废', 'closed'],
};

/** What somebody may do with a change. */
interface Way {
  readonly decision: 'approve' | 'withdraw' | 'drop';
  readonly label: string;
  readonly look: string;
}

const ways: Readonly<Record<GridChangeState, readonly Way[]>> = {
  draft: [
    { decision: 'approve', label: '批准', look: 'button-primary' },
    { decision: 'drop', label: '不批准，作废', look: 'button-danger' },
  ],
  next: [{ decision: 'withdraw', label: '撤回批准', look: 'button-danger' }],
  valid: [],
  dropped: [],
};

/** A proposed change as a row, with what may be done about it. */
export interface ChangeRow {
  readonly id: string;
  readonly v: number;
  readonly words: string;
  readonly tag: string;
  readonly tone: string;
  readonly from: string;
  readonly warnings: readonly string[];
  readonly history: readonly { readonly key: string; readonly words: string; readonly by: string }[];
  readonly ways: readonly Way[];
}

export const changeRows = (register: GridRegister | null, now: number): readonly ChangeRow[] =>
  (register?.changes ?? []).map((change) => changeRow(change, register?.mayApprove === true, now));

const changeRow = (change: GridChangeLine, mayApprove: boolean, now: number): ChangeRow => ({
  id: change.id,
  v: change.v,
  words: change.words,
  tag: states[change.state][0],
  tone: states[change.state][1],
  from: change.validFrom === '' ? '' : `${dayOf(Date.parse(change.validFrom))} 零时起`,
  warnings: change.warnings,
  history: change.history.map(({ at, who, words }, nth) => ({
    key: `${change.id}-${nth}`,
    words,
    by: `${who} · ${moment(at, now)}`,
  })),
  ways: mayApprove ? ways[change.state] : [],
});

/** A change while it is being written. */
export interface GridForm {
  readonly kind: GridChangeKind;
  readonly of: readonly number[];
  /** One name for each grid that is to be. */
  readonly names: readonly string[];
  /** For a split: in which of the new grids a school is, counted from 0. */
  readonly partOf: Readonly<Record<string, number>>;
  readonly schools: readonly string[];
  readonly fileId: string;
  readonly reason: string;
}

const kinds: readonly { readonly kind: GridChangeKind; readonly label: string; readonly says: string }[] = [
  { kind: 'rename', label: '更名', says: '学校不变，网格换个名称。' },
  { kind: 'merge', label: '合并', says: '几个网格并成一个，沿用最小的编号。' },
  { kind: 'split', label: '拆分', says: '一个网格分成几个，第一个沿用原编号。' },
  { kind: 'add', label: '新增', says: '新学校成立一个新网格。' },
  { kind: 'confirm', label: '确定', says: '“待确定”的网格定下学校，要附批复或通知。' },
];

export const newForm = (kind: GridChangeKind): GridForm => ({
  kind,
  of: [],
  names: kind === 'split' ? ['', ''] : [''],
  partOf: {},
  schools: kind === 'add' || kind === 'confirm' ? [''] : [],
  fileId: '',
  reason: '',
});

/** The form as it is drawn. */
export interface GridFormView {
  readonly kind: GridChangeKind;
  readonly says: string;
  readonly kinds: readonly {
    readonly kind: GridChangeKind;
    readonly label: string;
    readonly isOn: boolean;
  }[];
  /** As many as fit, and those that are chosen; the rest is found by its words. */
  readonly grids: readonly { readonly seq: number; readonly title: string; readonly isOn: boolean }[];
  readonly mayFind: boolean;
  /** `还有 14 个没有列出`; empty when all are there. */
  readonly otherGrids: string;
  readonly names: readonly { readonly nth: number; readonly label: string; readonly name: string }[];
  /** Schools to be shared out; none unless a grid is split. */
  readonly units: readonly { readonly id: string; readonly name: string; readonly part: string }[];
  readonly schools: readonly { readonly nth: number; readonly name: string }[];
  readonly mayAddPart: boolean;
  readonly mayAddSchool: boolean;
  readonly needsFile: boolean;
  readonly hasFile: boolean;
}

const mostSchools = 20;

/** `words`: what is looked for among the grids to begin with. */
export function formView(form: GridForm, register: GridRegister, words = ''): GridFormView {
  const chosen = chosenGrids(form, register);
  const { offered, shown, found } = offeredGrids(form, register, words);
  const units = form.kind === 'split' ? chosen.flatMap((grid) => grid.units) : [];
  return {
    kind: form.kind,
    says: kinds.find(({ kind }) => kind === form.kind)?.says ?? '',
    kinds: kinds.map(({ kind, label }) => ({ kind, label, isOn: kind === form.kind })),
    grids: shown.map(({ seq, name }) => ({
      seq,
      title: `${seq} ${name}`,
      isOn: form.of.includes(seq),
    })),
    mayFind: offered > mostListed + 1,
    otherGrids:
      found > shown.length ? `还有 ${found - shown.length} 个没有列出，输入网格或学校的名称来找` : '',
    names: form.names.map((name, nth) => ({ nth, label: nameLabel(form, nth), name })),
    units: units.map(({ id, name }) => ({ id, name, part: `第 ${(form.partOf[id] ?? 0) + 1} 个` })),
    schools: form.schools.map((name, nth) => ({ nth, name })),
    mayAddPart: form.kind === 'split' && form.names.length < units.length,
    mayAddSchool: form.schools.length > 0 && form.schools.length < mostSchools,
    needsFile: form.kind === 'confirm',
    hasFile: form.fileId !== '',
  };
}

function offeredGrids(form: GridForm, register: GridRegister, words: string) {
  const offered = choosable(form, register);
  const wanted = gridDeskRows({ ...register, grids: offered });
  const ids = new Set(matchingRows({ rows: wanted, words, part: '' }).map(({ id }) => id));
  const found = offered.filter(({ seq }) => ids.has(`${register.town.id}-${seq}`) || form.of.includes(seq));
  const most = offered.length > mostListed + 1 ? mostListed : found.length;
  const shown = found.filter(({ seq }, nth) => nth < most || form.of.includes(seq));
  return { offered: offered.length, found: found.length, shown };
}

const nameLabel = ({ kind }: GridForm, nth: number): string =>
  kind === 'split' ? `第 ${nth + 1} 个网格的名称` : '网格名称';

const chosenGrids = ({ of }: GridForm, { grids }: GridRegister): readonly GridLine[] =>
  grids.filter(({ seq }) => of.includes(seq));

function choosable({ kind }: GridForm, { grids }: GridRegister): readonly GridLine[] {
  if (kind === 'add') return [];
  if (kind === 'confirm') return grids.filter(({ pending }) => pending);
  return kind === 'split' ? grids.filter(({ units }) => units.length > 1) : grids;
}

/** Chooses a grid, or lets it go; only a merger begins with several. */
export function withGrid(form: GridForm, seq: number): GridForm {
  const others = form.of.filter((one) => one !== seq);
  if (others.length < form.of.length) return { ...form, of: others };
  return { ...form, of: form.kind === 'merge' ? [...form.of, seq] : [seq], partOf: {} };
}

/** A school goes to the next of the new grids, after the last to the first again. */
export const withNextPart = (form: GridForm, unitId: string): GridForm => ({
  ...form,
  partOf: { ...form.partOf, [unitId]: ((form.partOf[unitId] ?? 0) + 1) % form.names.length },
});

export const withWord = (words: readonly string[], nth: number, word: string): readonly string[] =>
  words.map((one, index) => (index === nth ? word : one));

/** The proposal as the cloud takes it; what is missing is said there. */
export function proposalOf(form: GridForm, register: GridRegister, requestId: string): GridProposal {
  return {
    requestId,
    town: register.town.id,
    kind: form.kind,
    of: [...form.of].sort((one, other) => one - other),
    after: plansOf(form, register),
    fileId: form.fileId,
    reason: form.reason,
  };
}

function plansOf(form: GridForm, register: GridRegister): readonly GridPlan[] {
  const chosen = chosenGrids(form, register);
  const units = form.kind === 'confirm' ? [] : chosen.flatMap((grid) => grid.units);
  const newUnits = form.schools.filter((name) => name.trim() !== '').map((name) => ({ name, level: '' }));
  return form.names.map((name, nth) => ({
    seq: nth === 0 ? (chosen[0]?.seq ?? null) : null,
    name,
    units: units.filter(({ id }) => (form.partOf[id] ?? 0) === nth).map(({ id }) => id),
    newUnits: nth === 0 ? newUnits : [],
  }));
}
