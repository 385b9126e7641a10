import type { OfferedItem, EmergencyCall } from '../../typings/checklist';
import type { ReporterKind } from '../../typings/report';
import type { Draft, DraftFile } from './draft';
import { limits } from './draft';
import type { UnitView } from './unit';
import { unitView } from './unit';

/** The filing page, as it stands for a draft. */
export interface FormView {
  readonly files: readonly DraftFile[];
  readonly text: string;
  readonly counter: string;
  readonly item: ChosenItem | null;
  readonly happening: 'yes' | 'no' | '';
  readonly unit: UnitView | null;
  readonly asksUnit: boolean;
  readonly placeWords: string;
  readonly hasPoint: boolean;
  readonly reporters: readonly ReporterView[];
  readonly isNamed: boolean;
  readonly callMe: string;
  readonly aboutSchool: boolean;
  readonly bureau: string;
  readonly readers: string;
  readonly whoSees: string;
  readonly sendTo: string;
}

interface ChosenItem {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly hint: string;
  readonly subMatters: readonly { readonly id: string; readonly label: string; readonly chosen: boolean }[];
  readonly subMatter: string;
  readonly asksNow: boolean;
  readonly advice: string;
  readonly calls: readonly EmergencyCall[];
  /** True when it is told elsewhere: the numbers above stand for the whole form. */
  readonly isElsewhere: boolean;
}

interface ReporterView {
  readonly value: ReporterKind;
  readonly title: string;
  readonly words: string;
  readonly chosen: boolean;
}

/** Who receives it: the unit's receiver, or the bureau when the complaint is about the school itself (T21). */
const receiverOf = (draft: Draft, bureau: string): string => {
  if (draft.aboutSchool) return bureau;
  return draft.unit?.receiver ?? '';
};

/** Who will read what was written, whoever wrote it. */
const readers = (draft: Draft, bureau: string): string =>
  draft.aboutSchool
    ? `只有${bureau}能看到，学校和学校的网格员看不到。`
    : '责任网格员、学校网格长和主管部门能看到内容。';

const keeper = (draft: Draft, bureau: string): string => (draft.aboutSchool ? bureau : '网格员');

const consequences = (
  draft: Draft,
  bureau: string,
): Readonly<Record<ReporterKind, readonly [title: string, words: string]>> => ({
  named: ['实名', '您填的称呼单独密封，回访等确有需要时写明理由才看得到，会留痕。有进展会提醒您。'],
  hidden: [
    `对${keeper(draft, bureau)}保密`,
    '他们看不到您是谁；主管部门、公安等确有需要时写明理由才能查看，看过会告诉您。有进展会提醒您。',
  ],
  anonymous: ['匿名', '谁都不知道您是谁，系统也不留记录。只能凭取件码查进展，收不到提醒。'],
});

/** Exactly who will be able to see what is about to be sent (F045). */
export function whoSees(draft: Draft, bureau: string): string {
  const [, words] = consequences(draft, bureau)[draft.reporter];
  return readers(draft, bureau) + words;
}

const kinds: readonly ReporterKind[] = ['named', 'hidden', 'anonymous'];

const chosenItem = (item: OfferedItem, draft: Draft): ChosenItem => {
  const channel = item.channel ?? null;
  return {
    id: item.id,
    name: item.plain,
    text: `事项${item.seq}：${item.text}`,
    hint: item.hint ?? '',
    subMatters: item.subMatters.map((sub) => ({ ...sub, chosen: sub.id === draft.subMatterId })),
    subMatter: item.subMatters.find((sub) => sub.id === draft.subMatterId)?.label ?? '',
    asksNow: channel === null && item.emergency !== null,
    advice: (channel ?? item.emergency)?.advice ?? '',
    calls: (channel ?? item.emergency)?.calls ?? [],
    isElsewhere: channel !== null,
  };
};

const happening = (draft: Draft): FormView['happening'] => {
  if (draft.happeningNow === null) return '';
  return draft.happeningNow ? 'yes' : 'no';
};

/** `12/500`. */
export function counter(text: string): string {
  return `${text.length}/${limits.text}`;
}

/** The whole page for a draft and the item that was picked for it. */
export function formView(draft: Draft, item: OfferedItem | null, bureau: string): FormView {
  const unit = draft.unit === null ? null : unitView(draft.unit);
  const words = consequences(draft, bureau);
  const receiver = receiverOf(draft, bureau);
  return {
    files: draft.files,
    text: draft.text,
    counter: counter(draft.text),
    item: item === null ? null : chosenItem(item, draft),
    happening: happening(draft),
    unit,
    asksUnit: unit !== null && unit.hasLookAlikes && !draft.unitConfirmed,
    placeWords: draft.placeWords,
    hasPoint: draft.point !== null,
    reporters: kinds.map((value) => {
      const [title, said] = words[value];
      return { value, title, words: said, chosen: value === draft.reporter };
    }),
    isNamed: draft.reporter === 'named',
    callMe: draft.callMe,
    aboutSchool: draft.aboutSchool,
    readers: readers(draft, bureau),
    bureau,
    whoSees: whoSees(draft, bureau),
    sendTo: receiver === '' ? '' : `送给：${receiver}`,
  };
}
