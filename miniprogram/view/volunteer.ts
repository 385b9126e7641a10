import type {
  Briefing,
  KindChoice,
  VolunteerApplication,
  VolunteerCard,
  VolunteerOffer,
  VolunteerPage,
} from '../../typings/volunteer';
import type { Query } from './opening';
import type { TimelineView } from './case';
import { moment } from './time';

const decoded = (words: string): string => {
  try {
    return decodeURIComponent(words);
  } catch {
    return '';
  }
};

/** The group's code that a card or a mini-program code opens this page with; empty without one. */
export function groupCodeIn(query: Query): string {
  const found = /(?:^|[?&=])g=([0-9A-Za-z]{12})(?:$|&)/.exec(decoded(query['scene'] ?? ''));
  return found?.[1] ?? '';
}

/** A code as it was typed or pasted, without what only parts it; the cloud forgives the letters people mistake. */
export const plainCode = (typed: string): string => typed.normalize('NFKC').replace(/[\s-]/g, '');

const codeLength = 12;

/** What is wrong with a typed code before anybody is asked; empty when nothing is. */
export function groupCodeProblem(typed: string): string {
  const code = plainCode(typed);
  if (code === '') return '请先输入群码，在群里的卡片或公告上。';
  if (/[^0-9A-Za-z]/.test(code)) return '群码只有字母和数字，请对照群里的再输一次。';
  return code.length === codeLength
    ? ''
    : `群码是 ${codeLength} 位，您输入了 ${code.length} 位，请对照群里的再输一次。`;
}

export interface KindView extends KindChoice {
  readonly chosen: boolean;
}

/** An application as it is being filled in. */
export interface ApplicationForm {
  readonly kind: string;
  readonly name: string;
  readonly mobile: string;
  readonly tie: string;
  readonly adult: boolean;
  readonly agree: boolean;
}

export const noForm: ApplicationForm = {
  kind: '',
  name: '',
  mobile: '',
  tie: '',
  adult: false,
  agree: false,
};

export const kindViews = (kinds: readonly KindChoice[], chosen: string): readonly KindView[] =>
  kinds.map((kind) => ({ ...kind, chosen: kind.kind === chosen }));

/** What is asked for the chosen kind: a class, a street, a shop. */
export const tieOf = (kinds: readonly KindChoice[], chosen: string): { label: string; hint: string } => {
  const kind = kinds.find((one) => one.kind === chosen);
  return kind === undefined ? { label: '', hint: '' } : { label: kind.tieLabel, hint: kind.tieHint };
};

/** The application as it is sent; words say what is missing. */
export function applicationOf(
  { kind, name, mobile, tie, adult, agree }: ApplicationForm,
  { unit, kinds }: Pick<VolunteerOffer, 'unit' | 'kinds'>,
  code: string,
): VolunteerApplication | string {
  const chosen = kinds.find((one) => one.kind === kind);
  if (chosen === undefined) return '请先选您是哪一种志愿者。';
  if (name.trim().length < 2) return '请填写姓名。';
  if (tie.trim().length < 2) return `请填写“${chosen.tieLabel}”。`;
  if (mobile !== '' && !/^1[3-9]\d{9}$/.test(mobile)) return '手机号应为 11 位；不想留可以不填。';
  if (!adult) return '未满 18 周岁不能报名；已满的请勾选。';
  if (!agree) return '请看完说明，同意后再提交。';
  return {
    unitId: unit.id,
    kind: chosen.kind,
    name: name.trim(),
    mobile,
    tie: tie.trim(),
    code,
    adult,
    agree,
  };
}

export interface CardView extends VolunteerCard {
  readonly when: string;
  readonly label: string;
}

export const cardViews = (cards: readonly VolunteerCard[], now: number): readonly CardView[] =>
  cards.map((card) => ({
    ...card,
    when: moment(card.since, now),
    label: `${card.name}，${card.kindWords}，${card.tie}，${card.state.text}`,
  }));

/** One question with what was chosen, and why it was not right. */
export interface QuestionView {
  readonly id: string;
  readonly text: string;
  readonly explain: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly chosen: boolean }[];
}

export const questionViews = (
  { questions }: Pick<Briefing, 'questions'>,
  choices: Readonly<Record<string, string>>,
  wrong: readonly { readonly id: string; readonly explain: string }[],
): readonly QuestionView[] =>
  questions.map(({ id, text, options }, nth) => ({
    id,
    text: `${nth + 1}. ${text}`,
    explain: wrong.find((one) => one.id === id)?.explain ?? '',
    options: options.map((option) => ({ ...option, chosen: choices[id] === option.value })),
  }));

/** One volunteer as the page shows them, with what was done and when in words. */
export interface VolunteerView extends Omit<VolunteerPage, 'timeline'> {
  readonly timeline: readonly TimelineView[];
}

export const volunteerView = (page: VolunteerPage, now: number): VolunteerView => ({
  ...page,
  timeline: page.timeline.map((entry, nth) => ({
    ...entry,
    key: `e${nth}`,
    when: moment(entry.at, now),
    isUntold: entry.told.startsWith('未能'),
  })),
});
