import type { OfferedItem } from '../../typings/checklist';
import type { Need, StepInput } from '../../typings/report';
import type { DraftFile } from './draft';
import { minorHint } from './minors';

/** What was answered so far: words and choices by name, files by name. */
export interface Answers {
  readonly words: Readonly<Record<string, string>>;
  readonly ticks: Readonly<Record<string, boolean>>;
  readonly many: Readonly<Record<string, readonly string[]>>;
  readonly files: Readonly<Record<string, readonly DraftFile[]>>;
}

export const noAnswers: Answers = { words: {}, ticks: {}, many: {}, files: {} };

/** One row of a step's form. */
export interface FieldView {
  readonly name: string;
  readonly label: string;
  readonly kind: Need['kind'];
  readonly hint: string;
  readonly max: number;
  readonly value: string;
  readonly counter: string;
  /** What to write instead where the words seem to name a child; empty where they do not. */
  readonly nameHint: string;
  /** True for words of one line. */
  readonly isShort: boolean;
  /** The item's plain words, for a row that asks for an item. */
  readonly chosen: string;
  readonly ticked: boolean;
  readonly files: readonly DraftFile[];
  readonly options: readonly { readonly value: string; readonly label: string; readonly chosen: boolean }[];
}

const longestWords = 500;
const mostPhotos = 9;
const oneLine = 100;

const stars = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: `${value} 星` }));

/** True when a row is asked for under the answers given so far. */
const isAsked = (need: Need, answers: Answers): boolean =>
  need.when === undefined || answers.words[need.when.name] === need.when.is;

const fieldView = (need: Need, answers: Answers, items: readonly OfferedItem[]): FieldView => {
  const value = answers.words[need.name] ?? '';
  const picked = answers.many[need.name] ?? [value];
  const max = need.max ?? (need.kind === 'photos' ? mostPhotos : longestWords);
  return {
    name: need.name,
    label: need.required ? need.label : `${need.label}（可不填）`,
    kind: need.kind,
    hint: need.hint ?? '',
    max,
    value,
    counter: `${value.length}/${max}`,
    nameHint: need.kind === 'words' ? minorHint(value) : '',
    isShort: max <= oneLine,
    chosen: items.find((item) => item.id === value)?.plain ?? '',
    ticked: answers.ticks[need.name] ?? false,
    files: answers.files[need.name] ?? [],
    options: (need.kind === 'stars' ? stars : (need.options ?? [])).map((option) => ({
      ...option,
      chosen: need.kind === 'stars' ? option.value <= value : picked.includes(option.value),
    })),
  };
};

/** The form of a step: the rows its needs ask for under the answers so far. */
export function fieldsOf(
  needs: readonly Need[],
  answers: Answers,
  items: readonly OfferedItem[],
): readonly FieldView[] {
  return needs.filter((need) => isAsked(need, answers)).map((need) => fieldView(need, answers, items));
}

/** The answers a form starts with: what its rows suggest, and what is known of the case. */
export function startOf(needs: readonly Need[], itemId: string): Answers {
  const started = needs.flatMap((need): readonly [string, string][] => {
    if (need.kind === 'item' && itemId !== '') return [[need.name, itemId]];
    return need.start === undefined ? [] : [[need.name, need.start]];
  });
  return { ...noAnswers, words: Object.fromEntries(started) };
}

/** The first row that has to be filled or shortened, and what to do. */
export interface Unmet {
  readonly field: string;
  readonly message: string;
}

const missing: Readonly<Record<Need['kind'], (label: string) => string>> = {
  words: (label) => `请填写“${label}”。`,
  photos: (label) => `请拍一张照片：${label}。`,
  choice: (label) => `请在“${label}”里选一项。`,
  item: (label) => `请从清单里选“${label}”。`,
  yes: (label) => `请确认“${label}”。`,
  department: (label) => `请选“${label}”。`,
  departments: (label) => `请选“${label}”。`,
  day: (label) => `请给“${label}”选一个日期。`,
  stars: (label) => `请给“${label}”打星。`,
};

const isFilled = (need: Need, answers: Answers): boolean => {
  if (need.kind === 'photos') return (answers.files[need.name] ?? []).length > 0;
  if (need.kind === 'yes') return answers.ticks[need.name] ?? false;
  if (need.kind === 'departments') return (answers.many[need.name] ?? []).length > 0;
  return (answers.words[need.name] ?? '').trim() !== '';
};

/** The first thing that keeps a step from being taken; null when it can be. The server holds it to the same rows. */
export function firstUnmet(
  needs: readonly Need[],
  answers: Answers,
  items: readonly OfferedItem[] = [],
): Unmet | null {
  const lead = needs.find((one) => isAsked(one, answers) && isElsewhere(one, answers, items));
  if (lead !== undefined) return { field: lead.name, message: leadWords };
  const need = needs.find((one) => isAsked(one, answers) && one.required && !isFilled(one, answers));
  return need === undefined ? null : { field: need.name, message: missing[need.kind](need.label) };
}

/** Known before any picture of the form is sent: nothing of a security lead goes on here (F073, T27). */
const isElsewhere = (need: Need, answers: Answers, items: readonly OfferedItem[]): boolean =>
  need.kind === 'item' &&
  items.some(({ id, channel }) => id === answers.words[need.name] && (channel ?? null) !== null);

const leadWords =
  '国家安全线索请上报人拨打 12339。请返回改选“不予受理”，原因选“属于国家安全线索，已告知官方渠道”，系统会抹去内容和照片。';

const valueOf = (need: Need, answers: Answers): StepInput[string] => {
  if (need.kind === 'photos') return (answers.files[need.name] ?? []).map((file) => file.fileId);
  if (need.kind === 'yes') return answers.ticks[need.name] ?? false;
  if (need.kind === 'departments') return answers.many[need.name] ?? [];
  return (answers.words[need.name] ?? '').trim();
};

/** The answers as they go over the wire: only rows that are asked for and filled. */
export function inputOf(needs: readonly Need[], answers: Answers): StepInput {
  const rows = needs.filter((need) => isAsked(need, answers) && isFilled(need, answers));
  return Object.fromEntries(rows.map((need) => [need.name, valueOf(need, answers)]));
}

/** Files that still have to be uploaded, with the row they belong to. */
export function filesToSend(
  needs: readonly Need[],
  answers: Answers,
): readonly { readonly name: string; readonly file: DraftFile }[] {
  return needs
    .filter((need) => need.kind === 'photos' && isAsked(need, answers))
    .flatMap((need) => (answers.files[need.name] ?? []).map((file) => ({ name: need.name, file })))
    .filter(({ file }) => file.state !== 'there');
}

/** The answers with one row's words changed. */
export function withWords(answers: Answers, name: string, words: string): Answers {
  return { ...answers, words: { ...answers.words, [name]: words } };
}

/** The answers with one row's files changed. */
export function withFiles(answers: Answers, name: string, files: readonly DraftFile[]): Answers {
  return { ...answers, files: { ...answers.files, [name]: files } };
}

/** The answers with one confirmation given or taken back. */
export function withTick(answers: Answers, name: string, ticked: boolean): Answers {
  return { ...answers, ticks: { ...answers.ticks, [name]: ticked } };
}

/** The answers with one of several choices taken or let go. */
export function withToggled(answers: Answers, name: string, value: string): Answers {
  const before = answers.many[name] ?? [];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return { ...answers, many: { ...answers.many, [name]: after } };
}
