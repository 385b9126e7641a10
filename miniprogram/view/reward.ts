import type { Caps } from '../../typings/payout';
import type { TimelineEntry } from '../../typings/report';
import type {
  BudgetView,
  MyReward,
  PayListCard,
  PayListPlan,
  RewardCard,
  RewardMayDo,
  RewardRulesDraft,
  RewardRulesView,
  RewardView,
} from '../../typings/rewardPage';
import type { FinderKind } from '../../typings/rewardReview';
import type { TimelineView } from './case';
import { moment } from './time';

const timeline = (entries: readonly TimelineEntry[], now: number): readonly TimelineView[] =>
  entries.map((entry, index) => ({
    ...entry,
    key: `t${index}`,
    when: moment(entry.at, now),
    isUntold: entry.told.includes('未能'),
  }));

/** One of my rewards as its card shows it. */
export interface MineView extends MyReward {
  readonly when: string;
}

export const mineViews = (rows: readonly MyReward[]): readonly MineView[] =>
  rows.map((row) => ({ ...row, when: `${Number(row.day.slice(5, 7))}月${Number(row.day.slice(8))}日上报` }));

/** A row of the reviewer's queue. */
export interface QueueCard extends RewardCard {
  readonly when: string;
  readonly flagWords: string;
}

export const queueCards = (cards: readonly RewardCard[], now: number): readonly QueueCard[] =>
  cards.map((card) => ({
    ...card,
    when: moment(card.at, now),
    flagWords: card.flags === 0 ? '' : `${card.flags} 处要核对`,
  }));

export const queueBoxes = [
  { box: 'review', label: '待审核' },
  { box: 'town', label: '退回核对' },
  { box: 'granted', label: '已同意' },
  { box: 'past', label: '没有奖励' },
] as const;

/** One reward with what the decision stands on. */
export interface ReviewView extends Omit<RewardView, 'timeline' | 'mayDo'> {
  readonly facts: readonly { readonly label: string; readonly words: string }[];
  readonly found: readonly TimelineView[];
  readonly decided: readonly TimelineView[];
  readonly mayDo: readonly Pick<RewardMayDo, 'step' | 'label' | 'tone'>[];
}

export function reviewView(view: RewardView, now: number): ReviewView {
  const facts = [
    { label: '学校', words: `${view.unitName}（${view.townName}）` },
    { label: '上报', words: `${view.day}，编号 ${view.number}` },
    { label: '发现人', words: view.kindWords + (view.isForwarded ? '，由网格员转报' : '') },
    { label: '金额', words: view.amount === '' ? '没有' : view.amount },
    { label: '支付', words: view.payment },
  ];
  const { timeline: decided, ...rest } = view;
  return {
    ...rest,
    facts: facts.filter(({ words }) => words !== ''),
    found: timeline(view.evidence.timeline, now),
    decided: timeline(decided, now),
    mayDo: view.mayDo.map(({ step, label, tone }) => ({ step, label, tone })),
  };
}

/** A finance list as its card shows it. */
export interface ListCardView extends PayListCard {
  readonly words: string;
}

export const listCards = (lists: readonly PayListCard[], now: number): readonly ListCardView[] =>
  lists.map((list) => ({ ...list, words: `${moment(list.at, now)} · ${list.rows} 笔 · ${list.amount}` }));

/** What a list that came back would enter, in sentences. */
export const planLines = ({ paid, failed, unclaimed, open, known, amount }: PayListPlan): readonly string[] =>
  [
    paid === 0 ? '' : `已付 ${paid} 笔，共 ${amount}`,
    failed === 0 ? '' : `未付 ${failed} 笔，等您决定怎么办`,
    unclaimed === 0 ? '' : `未领 ${unclaimed} 笔，第二天重新排队`,
    open === 0 ? '' : `${open} 笔还没有结果，下次再导`,
    known === 0 ? '' : `${known} 笔以前登记过，不再登记`,
  ].filter((line) => line !== '');

export const capFields = [
  { name: 'one', label: '单笔最多（元）' },
  { name: 'personDay', label: '一人一天最多（元）' },
  { name: 'personMonth', label: '一人一个月最多（元）' },
  { name: 'gridMonth', label: '一个网格一个月最多（元）' },
  { name: 'allDay', label: '全区一天最多（元）' },
  { name: 'all', label: '全区今年最多（元）' },
] as const;

export type CapWords = Readonly<Record<string, string>>;

const yuan = (fen: number): string => String(fen / 100);

export const capWords = (caps: BudgetView['gate']['caps']): CapWords =>
  Object.fromEntries(capFields.map(({ name }) => [name, caps === null ? '' : yuan(caps[name])]));

/** Yuan with at most two digits behind the point as fen; null for anything else. */
export function fenIn(words: string): number | null {
  const plain = words.trim();
  return /^\d{1,8}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : null;
}

/** What was typed as caps; null when one of them is no sum. */
export function capsIn(words: CapWords): Caps | null {
  const fens = capFields.map(({ name }) => fenIn(words[name] ?? ''));
  const [one, personDay, personMonth, gridMonth, allDay, all] = fens;
  if (fens.some((fen) => fen === null || fen === 0)) return null;
  return {
    one: one ?? 0,
    personDay: personDay ?? 0,
    personMonth: personMonth ?? 0,
    gridMonth: gridMonth ?? 0,
    allDay: allDay ?? 0,
    all: all ?? 0,
  };
}

export interface EntryView {
  readonly seq: number;
  readonly label: string;
  readonly amount: string;
  readonly words: string;
  readonly why: string;
}

export const entryViews = (entries: BudgetView['entries'], now: number): readonly EntryView[] =>
  entries.map(({ seq, label, amount, way, at, why, seal }) => ({
    seq,
    label,
    amount,
    words: `第 ${seq} 笔 · ${way} · ${moment(at, now)} · 封印 ${seal}`,
    why,
  }));

/** Somebody whose duty a matter may be, as the page offers it. */
export interface DutyView {
  readonly kind: FinderKind;
  readonly label: string;
  readonly isOn: boolean;
}

/** A row of the amounts as it is edited. */
export interface RuleRow {
  readonly key: string;
  readonly item: string;
  readonly plain: string;
  readonly urgency: 'normal' | 'urgent';
  readonly urgencyWords: string;
  readonly yuan: string;
  readonly duties: readonly DutyView[];
  readonly dutyWords: string;
}

export interface RulesForm {
  readonly from: string;
  readonly rows: readonly RuleRow[];
  readonly kinds: readonly { readonly kind: FinderKind; readonly label: string; readonly isOn: boolean }[];
  readonly two: string;
}

const urgencyWords = { normal: '一般', urgent: '紧急' } as const;

type RuleGiven = Pick<RuleRow, 'item' | 'plain' | 'urgency' | 'yuan'>;

/** A row with whose duty it is: nobody's, until somebody says so. */
export const ruleRow = (given: RuleGiven, kinds: RewardRulesView['kinds'], dutyOf: readonly FinderKind[] = []): RuleRow =>
  withDuties(
    { ...given, key: `${given.item}/${given.urgency}`, urgencyWords: urgencyWords[given.urgency] },
    kinds.map(({ kind, label }) => ({ kind, label, isOn: dutyOf.includes(kind) })),
  ); // prettier-ignore

const withDuties = (row: Omit<RuleRow, 'duties' | 'dutyWords'>, duties: readonly DutyView[]): RuleRow => {
  const whose = duties.filter(({ isOn }) => isOn).map(({ label }) => label);
  return { ...row, duties, dutyWords: whose.length === 0 ? '不是谁的本职' : `${whose.join('、')}的本职，不另奖励` };
}; // prettier-ignore

/** The same row with this duty the other way round (F325). */
export const withDuty = (row: RuleRow, kind: string): RuleRow =>
  withDuties(
    row,
    row.duties.map((duty) => (duty.kind === kind ? { ...duty, isOn: !duty.isOn } : duty)),
  );

/** The newest version as a form that makes the next one. */
export function rulesForm({ now, next, items, kinds }: RewardRulesView, from: string): RulesForm {
  const last = next ?? now;
  const plainOf = (id: string): string => items.find((item) => item.id === id)?.plain ?? id;
  const usual = { dedicated: true, partTime: true, volunteer: false, unlisted: false };
  const eligible = last?.eligible ?? usual;
  return {
    from,
    rows: (last?.rows ?? []).map(({ item, urgency, fen, dutyOf }) =>
      ruleRow({ item, plain: plainOf(item), urgency, yuan: fen === null ? '' : yuan(fen) }, kinds, dutyOf),
    ),
    kinds: kinds.map(({ kind, label }) => ({ kind, label, isOn: eligible[kind] })),
    two: last === null || last.twoAboveFen === null ? '' : yuan(last.twoAboveFen),
  };
}

/** What was filled in, as it is asked; null when a sum is none. */
export function rulesIn(form: RulesForm): RewardRulesDraft | null {
  const sums = form.rows.map(({ yuan: words }) => (words.trim() === '' ? 0 : fenIn(words)));
  const two = form.two.trim() === '' ? null : fenIn(form.two);
  if (sums.includes(null) || (form.two.trim() !== '' && two === null)) return null;
  const isOn = (kind: FinderKind): boolean => form.kinds.some((one) => one.kind === kind && one.isOn);
  return {
    from: form.from,
    rows: form.rows.map((row, nth) => ({
      item: row.item,
      urgency: row.urgency,
      dutyOf: row.duties.filter(({ isOn: isTheirs }) => isTheirs).map(({ kind }) => kind),
      fen: sums[nth] === 0 ? null : (sums[nth] ?? null),
    })),
    eligible: {
      dedicated: isOn('dedicated'),
      partTime: isOn('partTime'),
      volunteer: isOn('volunteer'),
      unlisted: isOn('unlisted'),
    },
    twoAboveFen: two,
  };
}
