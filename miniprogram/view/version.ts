import type {
  ItemChange,
  VersionCounts,
  VersionImport,
  VersionLine,
  VersionState,
} from '../../typings/checklistVersion';
import { dayOf, moment } from './time';

const states: Readonly<Record<VersionState, readonly [label: string, tone: string]>> = {
  draft: ['草稿', 'waiting'],
  next: ['等待生效', 'moving'],
  valid: ['现行', 'done'],
  retired: ['已停用', 'closed'],
  dropped: ['已作废', 'closed'],
};

/** One version in the list. */
export interface VersionRow {
  readonly id: string;
  readonly title: string;
  readonly tag: string;
  readonly tone: string;
  readonly words: string;
  readonly source: string;
}

const dayIn = (iso: string): string => dayOf(Date.parse(iso));

function titleOf({ state, validFrom, validTo, history }: VersionLine): string {
  if (state === 'draft' || state === 'dropped') return `${dayIn(history[0]?.at ?? '')} 导入`;
  if (validFrom === '') return validTo === '' ? '最初的清单' : `最初的清单，到 ${dayIn(validTo)} 零时`;
  const from = `${dayIn(validFrom)} 零时起`;
  return validTo === '' ? from : `${from}，到 ${dayIn(validTo)} 零时`;
}

/** `31 项；新增 1，改动 2，删去 0`. */
const countWords = ({ items, added, changed, removed }: VersionCounts): string =>
  added + changed + removed === 0
    ? `${items} 项`
    : `${items} 项；新增 ${added}，改动 ${changed}，删去 ${removed}`;

/** Versions as they came, newest first. */
export const versionRows = (versions: readonly VersionLine[]): readonly VersionRow[] =>
  versions.map((version) => ({
    id: version.id,
    title: titleOf(version),
    tag: states[version.state][0],
    tone: states[version.state][1],
    words: countWords(version.counts),
    source: version.source,
  }));

/** What somebody may do with a version. */
export interface Decidable {
  readonly decision: 'approve' | 'withdraw' | 'drop';
  readonly label: string;
  readonly look: string;
}

const ways: Readonly<Record<'draft' | 'next', readonly Decidable[]>> = {
  draft: [
    { decision: 'approve', label: '批准', look: 'button-primary' },
    { decision: 'drop', label: '不批准，作废草稿', look: 'button-danger' },
  ],
  next: [{ decision: 'withdraw', label: '撤回批准', look: 'button-danger' }],
};

const changeKinds: Readonly<Record<ItemChange['kind'], readonly [label: string, tone: string]>> = {
  added: ['新增', 'done'],
  changed: ['改动', 'waiting'],
  removed: ['删去', 'danger'],
};

/** One difference from the valid version. */
export interface ChangeView {
  readonly id: string;
  readonly tag: string;
  readonly tone: string;
  readonly name: string;
  readonly words: readonly string[];
}

const mostShown = 40;

export const changeViews = (changed: readonly ItemChange[]): readonly ChangeView[] =>
  changed.slice(0, mostShown).map(({ id, kind, name, words }) => ({
    id,
    tag: changeKinds[kind][0],
    tone: changeKinds[kind][1],
    name: `${id} ${name}`,
    words,
  }));

/** A version that is looked at: what it changes, what was done to it, and what may be done now. */
export interface VersionDetail {
  readonly id: string;
  readonly v: number;
  readonly title: string;
  readonly source: string;
  readonly counts: string;
  readonly changes: readonly ChangeView[];
  readonly note: string;
  readonly history: readonly { readonly key: string; readonly words: string; readonly by: string }[];
  readonly ways: readonly Decidable[];
  /** A draft that is approved needs a day. */
  readonly asksDay: boolean;
}

export function versionDetail(
  version: VersionLine,
  changed: readonly ItemChange[],
  mayApprove: boolean,
  now: number,
): VersionDetail {
  const { id, v, state, source, counts, history } = version;
  const isOpen = state === 'draft' || state === 'next';
  const open = isOpen && mayApprove ? ways[state] : [];
  return {
    id,
    v,
    title: titleOf(version),
    source: source === '' ? '' : `来源：${source}`,
    counts: countWords(counts),
    changes: isOpen ? changeViews(changed) : [],
    note: isOpen ? openNote(changed, mayApprove) : '以前的案件仍按收下时的版本。',
    history: [...history].reverse().map(({ at, who, words }, nth) => ({
      key: `${at}/${nth}`,
      words,
      by: `${moment(at, now)} · ${who}`,
    })),
    ways: open,
    asksDay: open.some(({ decision }) => decision === 'approve'),
  };
}

const openNote = (changed: readonly ItemChange[], mayApprove: boolean): string =>
  [
    changed.length === 0 ? '和现行清单一样，没有改动。' : '',
    changed.length > mostShown ? `只列出前 ${mostShown} 处改动。` : '',
    mayApprove ? '' : '由区教育局批准。',
  ].join('');

/** The day after one, `2026-11-27`: the first on which a version may begin. */
export const dayAfter = (now: number): string => dayOf(now + 86_400_000);

/** A file that was read: what is wrong by row, or what it would change. */
export interface VersionPlan {
  readonly title: string;
  readonly problems: VersionImport['problems'];
  readonly changes: readonly ChangeView[];
  readonly isGood: boolean;
}

export const versionPlan = ({ said, problems, counts, changed }: VersionImport): VersionPlan => ({
  title: problems.length > 0 ? said : `读到 ${countWords(counts)}，还没有导入`,
  problems,
  changes: changeViews(changed),
  isGood: problems.length === 0,
});
