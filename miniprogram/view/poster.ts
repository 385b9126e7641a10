import type { PosterKind, PosterList, PosterPage, PosterState } from '../../typings/poster';
import { moment } from './time';

/** A state as its tag. */
export const posterStates: {
  readonly [S in PosterState]: { readonly label: string; readonly tone: string };
} = {
  never: { label: '未张贴', tone: 'waiting' },
  current: { label: '已张贴', tone: 'done' },
  stale: { label: '已过时', tone: 'danger' },
  closed: { label: '已停用', tone: 'closed' },
};

/** The sheets, in the order in which they hang. */
export const sheets: readonly { readonly kind: PosterKind; readonly label: string; readonly says: string }[] =
  [
    { kind: 'grid', label: '网格公示图', says: '谁负责、电话、各网格点和上报码' },
    { kind: 'levels', label: '层级示意图', says: '从区到学校逐级是谁' },
    { kind: 'items', label: '事项清单', says: '哪些事可以报' },
    { kind: 'flow', label: '处置流程图', says: '报了以后怎么办' },
  ];

interface Person {
  readonly key: string;
  readonly name: string;
  readonly contact: string;
}

/** A school's posters as the page shows them. */
export interface PosterView {
  readonly name: string;
  readonly state: string;
  readonly tone: string;
  readonly said: string;
  /** Before what is said: `今天 10:00 起，`; empty when it is not stale. */
  readonly since: string;
  readonly changed: readonly string[];
  readonly missing: readonly { readonly key: string; readonly words: string; readonly fillAt: string }[];
  readonly isReady: boolean;
  readonly people: readonly Person[];
  readonly points: string;
  readonly proof: { readonly words: string; readonly photos: readonly string[] } | null;
  readonly mayProve: boolean;
  readonly mayCheck: boolean;
  readonly checked: string;
  readonly consent: '' | 'yes' | 'no';
  readonly history: readonly { readonly key: string; readonly words: string; readonly by: string }[];
}

export const posterView = (page: PosterPage, now: number): PosterView => ({
  name: page.unit.name,
  state: posterStates[page.state].label,
  tone: posterStates[page.state].tone,
  said: page.said,
  since: page.staleSince === null ? '' : `${moment(page.staleSince, now)} 起，`,
  changed: page.changed,
  missing: page.missing.map(({ words, fillAt }, nth) => ({ key: String(nth), words, fillAt })),
  isReady: page.missing.length === 0,
  people: page.facts.people.slice(0, 2).map(({ title, name, contact }) => ({
    key: title,
    name: `${title} ${name}`,
    contact: contact === '' ? '没有电话' : contact,
  })),
  points: page.facts.points.map(({ point }) => point).join('、'),
  proof: proofView(page, now),
  mayProve: page.mayProve && page.missing.length === 0,
  mayCheck: page.mayCheck && page.proof !== null,
  checked: checkedWords(page, now),
  consent: consentOf(page.myConsent),
  history: page.history.map(({ at, who, words }, nth) => ({
    key: `${at}-${nth}`,
    words,
    by: `${who} · ${moment(at, now)}`,
  })),
});

const consentOf = (mine: boolean | null): PosterView['consent'] => {
  if (mine === null) return '';
  return mine ? 'yes' : 'no';
};

const proofView = ({ proof }: PosterPage, now: number): PosterView['proof'] =>
  proof === null
    ? null
    : { words: `${proof.place} · ${moment(proof.at, now)} · ${proof.by}`, photos: proof.photos };

const checkedWords = ({ check }: PosterPage, now: number): string => {
  if (check === null) return '';
  return `${moment(check.at, now)} 教育局抽查：${check.fine ? '相符' : check.words}`;
};

/** What is missing of a proof of posting, with what to do; empty when nothing is (F355). */
export function proofProblem(files: readonly unknown[], place: string): string {
  if (files.length === 0) return '请先拍一张贴好的海报。';
  return place.trim().length < 2 ? '请写明贴在哪里，至少两个字。' : '';
}

/** A school in the list. */
export interface PosterRowView {
  readonly id: string;
  readonly name: string;
  readonly town: string;
  readonly since: string;
}

export const posterRows = ({ rows }: PosterList, now: number): readonly PosterRowView[] =>
  rows.map(({ unitId, unitName, townName, state, at }) => ({
    id: unitId,
    name: unitName,
    town: townName,
    since: `${moment(at, now)}${sinceWords[state]}`,
  }));

const sinceWords: { readonly [S in PosterState]: string } = {
  never: '起',
  current: ' 登记',
  stale: ' 起过时',
  closed: '',
};

export type ListedState = Exclude<PosterState, 'closed'>;

export const listedStates: readonly ListedState[] = ['stale', 'never', 'current'];

/** A state named by a control; what is stale comes first, because it says something wrong. */
export const listedState = (named: string): ListedState =>
  listedStates.find((state) => state === named) ?? 'stale';

/** What an empty list of a state says. */
export const emptyWords: { readonly [S in ListedState]: readonly [title: string, words: string] } = {
  stale: ['没有过时的', '人员、电话或网格变了而没有换新的学校，一分钟内会列在这里。'],
  never: ['都张贴过了', '还没有登记张贴的学校会列在这里。'],
  current: ['还没有张贴的', '登记了张贴照片、内容又是最新的学校会列在这里。'],
};
