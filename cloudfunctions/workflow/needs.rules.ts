import type { Refused } from '../../typings/refusal';
import type { Need, StepInput } from '../../typings/report';
import { isDay } from '../calendar.rules';
import { refuse } from '../refuse';

/** What the world must vouch for: that an item exists and that a file was sent for this very case. */
export interface Vouch {
  readonly isItem: (id: string) => boolean;
  readonly isOwnFile: (fileId: string) => boolean;
}

/** Holds an input against the rows that asked for it: the first fault, in Chinese, with the field's name; else null. */
export function firstFault(needs: readonly Need[], input: StepInput, vouch: Vouch): Refused | null {
  const known = new Set(needs.map(({ name }) => name));
  const stranger = Object.keys(input).find((name) => !known.has(name));
  if (stranger !== undefined) return refuse('INVALID', '表单里有不认识的内容，请返回后重新打开。', stranger);
  for (const need of needs) {
    const fault = faultOf(need, input, vouch);
    if (fault !== null) return refuse('INVALID', fault, need.name);
  }
  return null;
}

/** Only what was asked for under the answers given: a reason typed before the choice changed is left out. */
export function asked(needs: readonly Need[], input: StepInput): StepInput {
  const rows = needs.filter((need) => isAsked(need, input) && input[need.name] !== undefined);
  return Object.fromEntries(rows.map(({ name }) => [name, input[name] ?? '']));
}

function faultOf(need: Need, input: StepInput, vouch: Vouch): string | null {
  if (!isAsked(need, input)) return null;
  const value = input[need.name];
  if (isEmpty(value)) return need.required ? missing(need) : null;
  return checks[need.kind](need, value, vouch);
}

const isAsked = (need: Need, input: StepInput): boolean =>
  need.when === undefined || input[need.when.name] === need.when.is;

const isEmpty = (value: StepInput[string] | undefined): boolean =>
  value === undefined ||
  value === false ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

const missing = ({ kind, label }: Need): string =>
  kind === 'photos' ? `请至少拍一张照片：${label}。` : `请填写“${label}”。`;

type Check = (need: Need, value: StepInput[string] | undefined, vouch: Vouch) => string | null;

const isOffered = ({ options }: Need, value: unknown): boolean =>
  (options ?? []).some((option) => option.value === value);

const wrongKind = ({ label }: Need): string => `“${label}”的内容不对，请重新填写。`;

const checks: { readonly [K in Need['kind']]: Check } = {
  words: (need, value) => {
    if (typeof value !== 'string') return wrongKind(need);
    return value.length > (need.max ?? 500)
      ? `“${need.label}”最多 ${need.max ?? 500} 个字，请删减后再提交。`
      : null;
  },
  choice: (need, value) => (isOffered(need, value) ? null : `请在“${need.label}”里选一项。`),
  item: (need, value, vouch) =>
    typeof value === 'string' && vouch.isItem(value) ? null : `请从清单里选择“${need.label}”。`,
  department: (need, value) => (isOffered(need, value) ? null : `请在“${need.label}”里选一个单位。`),
  departments: (need, value) => {
    if (!Array.isArray(value)) return wrongKind(need);
    if (value.length > (need.max ?? 6)) return `“${need.label}”最多选 ${need.max ?? 6} 个单位。`;
    return value.every((one) => isOffered(need, one))
      ? null
      : `“${need.label}”里有不能选的单位，请重新选择。`;
  },
  day: (need, value) =>
    typeof value === 'string' && isDay(value) ? null : `请给“${need.label}”选一个日期。`,
  stars: (need, value) =>
    typeof value === 'string' && /^[1-5]$/.test(value) ? null : `请给“${need.label}”选 1 到 5 颗星。`,
  yes: (need, value) => (value === true ? null : `请勾选“${need.label}”。`),
  photos: (need, value, vouch) => {
    if (!Array.isArray(value)) return wrongKind(need);
    if (value.length > (need.max ?? 9)) return `“${need.label}”最多 ${need.max ?? 9} 张照片。`;
    if (new Set(value).size !== value.length) return `“${need.label}”里有重复的照片，请删去一张。`;
    return value.every((file) => vouch.isOwnFile(String(file)))
      ? null
      : `“${need.label}”里有照片没有传完，请删去后重新添加。`;
  },
};
