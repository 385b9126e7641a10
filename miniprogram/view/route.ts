import type { Ask } from '../../typings/contract';
import type { Licence } from '../../typings/reportDoc';
import type {
  CoverageCell,
  CoverageCounts,
  MissingUnit,
  NamedThing,
  RouteGap,
  RouteLine,
  RoutePath,
} from '../../typings/routing';

/** What somebody asks the way of. */
export interface RouteChoice {
  readonly item: NamedThing | null;
  readonly unit: NamedThing | null;
  readonly town: NamedThing | null;
  readonly licence: Licence | null;
  readonly pipe: string | null;
}

export const noRoute: RouteChoice = { item: null, unit: null, town: null, licence: null, pipe: null };

/** The choice as it is asked; null until item, school and town are known. */
export function routeAsk({ item, unit, town, licence, pipe }: RouteChoice): Ask<'checklist.simulate'> | null {
  if (item === null || unit === null || town === null) return null;
  return {
    itemId: item.id,
    unitId: unit.id,
    townId: town.id,
    ...(licence === null ? {} : { licence }),
    ...(pipe === null ? {} : { pipe }),
  };
}

/** What has to be known of the matter before there is one way: nothing, the licence, or whose pipe it is. */
export interface RouteQuestion {
  readonly kind: '' | 'licence' | 'pipe';
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export const noQuestion: RouteQuestion = { kind: '', options: [] };

const licences = [
  { value: 'HAS_LICENCE', label: '有许可证' },
  { value: 'NO_LICENCE', label: '无许可证' },
] as const;

/** `燃气管道的：` → `燃气管道`; empty when a line does not depend on anything. */
const condition = ({ words }: RouteLine): string => /^([^：。；]+)的：/.exec(words)?.[1] ?? '';

/** The question that a way leaves open: a line of the advice that no unit stands for says that a choice is to be made. */
export function questionOf({ lines }: Pick<RoutePath, 'lines'>): RouteQuestion {
  const advised = lines.filter(({ stage }) => stage === 'advised');
  const isOpen = advised.some(({ standsFor, gaps }) => standsFor === null && gaps.includes('ambiguous'));
  if (!isOpen) return noQuestion;
  const conditions = [...new Set(advised.map(condition).filter((words) => words !== ''))];
  if (conditions.some((words) => words.includes('许可证'))) return { kind: 'licence', options: licences };
  return { kind: 'pipe', options: conditions.map((pipe) => ({ value: pipe, label: pipe })) };
}

/** The choice with an answer to the open question; the same answer again takes it back. */
export function answered(choice: RouteChoice, { kind }: RouteQuestion, value: string): RouteChoice {
  if (kind === 'pipe') return { ...choice, pipe: choice.pipe === value ? null : value };
  const licence = licences.find((one) => one.value === value)?.value ?? null;
  return { ...choice, licence: choice.licence === licence ? null : licence };
}

const gapLabels: Readonly<Record<RouteGap, string>> = {
  unstaffed: '没有接收人',
  unresolved: '没有明确单位',
  ambiguous: '要先选定',
};

/** One stop of the way, ready to be shown. */
export interface RouteLineView {
  readonly key: number;
  readonly label: string;
  readonly who: string;
  /** `清单写的是“城管局”`; empty where the unit is called so itself. */
  readonly standsFor: string;
  readonly words: string;
  readonly gaps: readonly string[];
}

/** The stops of a way, in order. */
export const routeLines = ({ lines }: Pick<RoutePath, 'lines'>): readonly RouteLineView[] =>
  lines.map(({ label, who, standsFor, words, gaps }, key) => ({
    key,
    label,
    who,
    standsFor: standsFor === null || standsFor === who ? '' : `清单写的是“${standsFor}”`,
    words,
    gaps: gaps.map((gap) => gapLabels[gap]),
  }));

/** The counts over all cells: every one with a word beside it. */
export const countsView = (
  counts: CoverageCounts,
): readonly { readonly label: string; readonly count: number }[] => [
  { label: '事项 × 学校', count: counts.all },
  { label: '其中有缺口', count: counts.withGaps },
  ...gapKinds.map((gap) => ({ label: gapLabels[gap], count: counts[gap] })),
];

const gapKinds: readonly RouteGap[] = ['unstaffed', 'unresolved', 'ambiguous'];

/** One item at one school whose way has gaps: only the stops with a gap are named. */
export interface CellView {
  readonly key: string;
  readonly item: string;
  readonly unit: string;
  readonly gaps: string;
}

export const cellView = ({ item, unit, lines }: CoverageCell): CellView => ({
  key: `${item.id}/${unit.id}`,
  item: item.name,
  unit: unit.name,
  gaps: lines
    .filter(({ gaps }) => gaps.length > 0)
    .map(({ who, gaps }) => `${who}：${gaps.map((gap) => gapLabels[gap]).join('、')}`)
    .join('；'),
});

/** What one town, or the district, still has to name or to staff. */
export interface MissingView {
  readonly at: string;
  readonly gaps: readonly { readonly label: string; readonly names: string }[];
}

/** What is missing, place by place. */
export function missingView(missing: readonly MissingUnit[]): readonly MissingView[] {
  return [...new Set(missing.map(({ at }) => at))].map((at) => ({
    at,
    gaps: gapKinds
      .map((kind) => ({
        label: gapLabels[kind],
        names: missing
          .filter((one) => one.at === at && one.gap === kind)
          .map(({ name }) => name)
          .join('、'),
      }))
      .filter(({ names }) => names !== ''),
  }));
}
