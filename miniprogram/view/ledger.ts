import type { LedgerFilters, LedgerPage } from '../../typings/ledger';
import type { ReportState } from '../../typings/report';
import type { CardView } from './card';
import type { ListView } from './listing';
import { withPage } from './listing';
import { stateLabels, states } from './states';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What somebody narrows the ledger by, with the words that the page shows for it. */
export interface LedgerChoice {
  readonly town: Named | null;
  readonly unit: Named | null;
  readonly item: Named | null;
  readonly state: ReportState | null;
  /** Days in Asia/Shanghai, both included; empty for an open end. */
  readonly from: string;
  readonly to: string;
  readonly overdue: boolean;
  /** What a figure of a board was narrowed by besides: what still goes on, or ended so, in these days. */
  readonly ended: EndedFilters;
  /** A number, or words. */
  readonly words: string;
}

type EndedFilters = Pick<LedgerFilters, 'open' | 'outcome' | 'endedFrom' | 'endedTo'>;

export const wholeLedger: LedgerChoice = {
  town: null,
  unit: null,
  item: null,
  state: null,
  from: '',
  to: '',
  overdue: false,
  ended: {},
  words: '',
};

/** The choice with a change; a period that would end before it begins becomes one day. */
export function narrowed(choice: LedgerChoice, change: Partial<LedgerChoice>): LedgerChoice {
  const next = { ...choice, ...change };
  if (next.from === '' || next.to === '' || next.from <= next.to) return next;
  return change.to === undefined ? { ...next, to: next.from } : { ...next, from: next.to };
}

/** The choice as it is asked: what does not narrow is left out. */
export function filtersOf({
  town,
  unit,
  item,
  state,
  from,
  to,
  overdue,
  ended,
  words,
}: LedgerChoice): LedgerFilters {
  return {
    ...(town === null ? {} : { town: town.id }),
    ...(unit === null ? {} : { unit: unit.id }),
    ...(item === null ? {} : { item: item.id }),
    ...(state === null ? {} : { state }),
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
    ...(overdue ? { overdue } : {}),
    ...ended,
    ...(words.trim() === '' ? {} : { words: words.trim() }),
  };
}

/** The filters as the page shows them. */
export interface LedgerFiltersView {
  readonly town: string;
  readonly unit: string;
  readonly item: string;
  readonly itemId: string;
  readonly state: string;
  readonly from: string;
  readonly to: string;
  readonly overdue: boolean;
  /** `已解决 · 11-01 至 11-30 办结`. */
  readonly ended: string;
  readonly words: string;
  /** How many narrow: `筛选（2）`. */
  readonly heading: string;
  readonly isNarrowed: boolean;
}

/** Every filter in words; empty where it does not narrow. */
export function filtersView(choice: LedgerChoice): LedgerFiltersView {
  const { words, ...others } = filtersOf(choice);
  const count = Object.keys(others).length;
  return {
    town: choice.town?.name ?? '',
    unit: choice.unit?.name ?? '',
    item: choice.item?.name ?? '',
    itemId: choice.item?.id ?? '',
    state: choice.state === null ? '' : stateLabels[choice.state],
    from: choice.from,
    to: choice.to,
    overdue: choice.overdue,
    ended: endedWords(choice.ended),
    words: choice.words,
    heading: count === 0 ? '筛选' : `筛选（${count}）`,
    isNarrowed: count > 0 || words !== undefined,
  };
}

const outcomes = { solved: '已解决', notOurs: '不属受理', cannot: '无法办理' } as const;

function endedWords({ open, outcome, endedFrom, endedTo }: EndedFilters): string {
  const period =
    endedFrom === undefined ? '' : `${endedFrom.slice(5)} 至 ${(endedTo ?? endedFrom).slice(5)} 办结`;
  const how = outcome === undefined ? '' : outcomes[outcome];
  return [open === true ? '还在办理' : '', how, period].filter((words) => words !== '').join(' · ');
}

const outcomeIn = (name: string | undefined): EndedFilters => {
  const outcome = (['solved', 'notOurs', 'cannot'] as const).find((one) => one === name);
  return outcome === undefined ? {} : { outcome };
};

type Query = Readonly<Record<string, string | undefined>>;

/** The choice that an address brings along: ids, days and yes; `nameOf` says what an id is called, else it stays. */
export function choiceFrom(
  query: Query,
  nameOf: (kind: 'town' | 'unit' | 'item', id: string) => string | null,
): LedgerChoice {
  const named = (kind: 'town' | 'unit' | 'item'): Named | null => {
    const id = query[kind];
    return id === undefined ? null : { id, name: nameOf(kind, id) ?? id };
  };
  const { endedFrom, endedTo, from = '', to = '' } = query;
  return {
    ...wholeLedger,
    town: named('town'),
    unit: named('unit'),
    item: named('item'),
    state: states.find((state) => state === query['state']) ?? null,
    from,
    to,
    overdue: query['overdue'] === 'true',
    ended: {
      ...(query['open'] === 'true' ? { open: true } : {}),
      ...outcomeIn(query['outcome']),
      ...(endedFrom === undefined ? {} : { endedFrom }),
      ...(endedTo === undefined ? {} : { endedTo }),
    },
  };
}

/** The list after a page of the ledger. A page may be short, or empty, and still go on: then it says how far it is. */
export function withLedgerPage(before: readonly CardView[], page: LedgerPage, now: number): ListView {
  const list = withPage(before, page, now, false);
  if (page.next === null) return list;
  const words = page.searchedTo === null ? '看更多' : `已查到 ${page.searchedTo}，继续往前查`;
  return { ...list, kind: '', words };
}
