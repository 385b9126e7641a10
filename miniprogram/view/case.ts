import type { Advice, EmergencyCall } from '../../typings/checklist';
import type {
  CasePage,
  HeldLine,
  MayDo,
  OrderPaper,
  ReportStep,
  Tag,
  TaskLine,
  TaskOrder,
  TimelineEntry,
} from '../../typings/report';
import type { VoiceLine } from '../../typings/joined';
import { moment } from './time';

/** A fact of a case: what it is called, and what it is. */
export interface Fact {
  readonly name: string;
  readonly words: string;
}

export interface TimelineView {
  readonly key: string;
  readonly when: string;
  readonly title: string;
  readonly by: string;
  readonly words: string;
  readonly photos: readonly string[];
  readonly told: string;
  /** True when somebody could not be reached by WeChat. */
  readonly isUntold: boolean;
}

/** One who met the same, in their own words. */
export interface VoiceView {
  readonly key: string;
  readonly who: string;
  readonly when: string;
  readonly words: string;
  readonly photos: readonly string[];
}

export interface AdviceView {
  readonly mode: string;
  readonly departments: readonly AdviceRow[];
  readonly notes: readonly string[];
}

interface AdviceRow {
  readonly name: string;
  readonly condition: string;
  readonly placeholder: boolean;
}

export interface OrderView {
  readonly title: string;
  readonly requirement: string;
  readonly due: string;
}

/** One pair of hands, and how long the case lay in them. */
export interface HeldView extends HeldLine {
  readonly note: string;
}

export interface ActionView {
  readonly step: ReportStep;
  readonly label: string;
  readonly tone: MayDo['tone'];
}

/** One report, ready to be shown to whoever may read it. */
export interface CaseView {
  readonly id: string;
  readonly number: string;
  readonly v: number;
  readonly title: string;
  readonly state: Tag;
  readonly flags: readonly Tag[];
  readonly text: string;
  readonly photos: readonly string[];
  readonly videos: readonly string[];
  readonly pictureWords: string;
  readonly desk: string;
  readonly facts: readonly Fact[];
  readonly official: string;
  readonly advice: AdviceView | null;
  readonly calls: readonly EmergencyCall[];
  readonly tasks: readonly TaskLine[];
  /** What the reading department was given, on top of its page. */
  readonly order: OrderView | null;
  readonly held: readonly HeldView[];
  readonly orders: readonly OrderPaper[];
  readonly voices: readonly VoiceView[];
  readonly timeline: readonly TimelineView[];
  /** At hand, at the thumb. */
  readonly actions: readonly ActionView[];
  /** Behind `更多`; none as long as all are at hand. */
  readonly moreActions: readonly ActionView[];
  readonly hasPoint: boolean;
  /** The round or sweep that it was found on; null as a rule. */
  readonly foundOn: { readonly words: string; readonly url: string } | null;
  /** What to do to read it; empty when it is open. */
  readonly reveal: string;
  /** Whose identity may be asked for. */
  readonly unseal: readonly { readonly key: string; readonly label: string }[];
}

/** As many as stand side by side without hiding the case; from more than these the first two, the others behind `更多`. */
const mostAtHand = 3;
const firstAtHand = 2;

/** Those to be done next before the others; none is lost. */
function actionsOf(mayDo: readonly MayDo[]): Pick<CaseView, 'actions' | 'moreActions'> {
  const all = mayDo.map(({ step, label, tone }): ActionView => ({ step, label, tone }));
  if (all.length <= mostAtHand) return { actions: all, moreActions: [] };
  const next = [...all].sort((one, other) => urgency(one) - urgency(other)).slice(0, firstAtHand);
  return { actions: next, moreActions: all.filter((action) => !next.includes(action)) };
}

/** NB: where the police are to be told, nothing comes before it. */
const urgency = ({ step, tone }: ActionView): number =>
  step === 'reportPolice' ? -1 : ['primary', 'plain', 'danger'].indexOf(tone);

const modeWords: Readonly<Record<Advice['mode'], string>> = {
  single: '一个部门办理',
  exclusive_by_condition: '按条件二选一，不是协同',
  co_handle: '几个部门协同，牵头由镇中心指定',
  co_handle_with_placeholder: '几个部门协同，有一家要先找到具体单位',
  one_of_by_asset_owner: '谁的设施谁办，只有一家',
  manual: '由镇中心人工研判',
};

const adviceView = (advice: Advice): AdviceView => ({
  mode: modeWords[advice.mode],
  departments: advice.departments.map(({ name, condition, placeholder }) => ({
    name,
    condition: condition ?? '',
    placeholder,
  })),
  notes: advice.notes,
});

const orderView = ({ part, requirement, dueOn }: TaskOrder): OrderView => ({
  title: `交给我们的（${part}）`,
  requirement,
  due: dueOn === '' ? '没有规定' : `${dueOn} 前`,
});

const heldView = (line: HeldLine): HeldView => ({
  ...line,
  note: line.waited === '' ? '' : `另有 ${line.waited} 在等别人，不计时`,
});

const entryView = (entry: TimelineEntry, index: number, now: number): TimelineView => ({
  key: `e${index}`,
  when: moment(entry.at, now),
  title: entry.title,
  by: entry.by,
  words: entry.words,
  photos: entry.photos,
  told: entry.told,
  isUntold: entry.told.startsWith('未能'),
});

const voiceView = (
  { at, reporter, text, photos, first }: VoiceLine,
  index: number,
  now: number,
): VoiceView => ({
  key: `v${index}`,
  who: first ? `${reporter} · 最早发现` : reporter,
  when: moment(at, now),
  words: text,
  photos,
});

const factsOf = (page: CasePage, now: number, reader: Reader): readonly Fact[] =>
  [
    { name: '办理结果', words: page.outcome ?? '' },
    { name: '学校', words: page.unit.name },
    { name: '网格', words: `${page.unit.townName} · ${page.unit.gridName}` },
    { name: '位置', words: page.where },
    { name: '距离', words: page.zone },
    { name: '更细的一项', words: page.item?.subMatter ?? '' },
    { name: '上报时间', words: moment(page.at, now) },
    { name: '上报人', words: page.reporter },
    { name: '谁能看到', words: reader === 'reporter' ? page.whoSees : '' },
  ].filter((fact) => fact.words !== '');

const foundView = ({ foundOn }: CasePage): CaseView['foundOn'] =>
  foundOn === undefined
    ? null
    : { words: foundOn.words, url: `/packages/patrol/pages/${foundOn.in}/index?id=${foundOn.id}` };

/** For whom: the reporter is told who can see it; a handler is not told what they left. */
export type Reader = 'reporter' | 'handler';

/** The case page, its timeline newest first. */
export function caseView(page: CasePage, now: number, reader: Reader): CaseView {
  const oldestFirst = [...page.timeline].sort((one, other) => one.at.localeCompare(other.at));
  return {
    id: page.id,
    number: page.number,
    v: page.v,
    title: page.title,
    state: page.state,
    flags: page.flags,
    text: page.text,
    photos: page.photos,
    videos: page.videos,
    pictureWords: page.pictureWords,
    desk: page.desk,
    facts: factsOf(page, now, reader),
    official: page.item?.text ?? '',
    advice: page.advice === null ? null : adviceView(page.advice),
    calls: page.calls,
    tasks: page.tasks,
    order: page.order === null ? null : orderView(page.order),
    held: page.held.map(heldView),
    orders: page.orders,
    voices: page.voices.map((voice, index) => voiceView(voice, index, now)),
    timeline: oldestFirst.map((entry, index) => entryView(entry, index, now)).reverse(),
    ...actionsOf(page.mayDo),
    hasPoint: page.point !== null,
    foundOn: foundView(page),
    reveal: page.reveal,
    unseal: page.unseal.map(({ nth, label }) => ({ key: nth === null ? 'first' : String(nth), label })),
  };
}
