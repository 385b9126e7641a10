import type { ReportDoc } from '../typings/reportDoc';
import type { StepInput } from '../typings/report';
import type { Seal } from './world';

/** What many are called: hidden, a text would be unreadable, and nobody would be any safer. */
const everyday: ReadonlySet<string> = new Set([
  '家长', '学生家长', '老师', '居民', '业主', '群众', '路人', '妈妈', '爸爸', '奶奶', '爷爷', '市民', '商户', '商家', '志愿者',
  '网格员', '邻居', '女士', '先生', '同学', '学生', '热心市民', '上报人', '匿名', '校长', '保安', '门卫',
]); // prettier-ignore

const mostNames = 20;

/** Names worth hiding, each once. */
export const hideable = (names: readonly string[]): readonly string[] =>
  [...new Set(names.map((name) => name.trim()))]
    .filter((name) => name.length >= 2 && name.length <= 20 && !everyday.has(name))
    .slice(0, mostNames);

type Marking = Pick<Seal, 'nameMark' | 'nameMarks'>;

/** What a case keeps of a name so that it can be hidden later, and by which nobody learns it: `3:Zm9v…`. */
export const leaverMark = (caseId: string, name: string, seal: Marking): string =>
  `${name.length}:${seal.nameMark(`${caseId}:${name}`)}`;

/** What may be read of a case, in part or whole. */
interface Read {
  readonly _id: string;
  readonly gone?: readonly string[];
  readonly text?: string;
  readonly place?: { readonly words: string };
  readonly joined?: ReportDoc['joined'];
  readonly journal?: ReportDoc['journal'];
}

const mobile = /(?<!\d)1[3-9]\d(?:[ -]?\d){8}(?!\d)/g;

/**
 * A case as anybody reads it after somebody left it: what they called themselves, and mobile numbers, stand nowhere in
 * what was written, before or after (F031, F033). The case itself is not changed, so that its journal still verifies.
 */
export function withoutLeavers<R extends Read>(report: R, seal: Marking): R {
  const { gone = [] } = report;
  if (gone.length === 0) return report;
  const hide = hiding(report._id, gone, seal);
  const inWords = (value: StepInput[string]) => (typeof value === 'string' ? hide(value) : value);
  const { text, place, joined, journal } = report;
  return {
    ...report,
    ...(text === undefined ? {} : { text: hide(text) }),
    ...(place === undefined ? {} : { place: { ...place, words: hide(place.words) } }),
    ...(joined === undefined
      ? {}
      : { joined: joined.map((voice) => ({ ...voice, text: hide(voice.text) })) }),
    ...(journal === undefined
      ? {}
      : {
          journal: journal.map((entry) => ({
            ...entry,
            input: Object.fromEntries(
              Object.entries(entry.input).map(([name, value]) => [name, inWords(value)]),
            ),
          })),
        }),
  };
}

/** Every piece of a text that is as long as a name is asked once; the longest names first. */
function hiding(caseId: string, gone: readonly string[], seal: Marking): (words: string) => string {
  const marks = new Set(gone);
  const lengths = [...new Set(gone.map((mark) => Number.parseInt(mark, 10)))].sort(
    (one, other) => other - one,
  );
  const known = new Map<string, boolean>();
  const isName = (piece: string): boolean => {
    const before = known.get(piece);
    if (before !== undefined) return before;
    const is = seal.nameMarks(`${caseId}:${piece}`).some((mark) => marks.has(`${piece.length}:${mark}`));
    known.set(piece, is);
    return is;
  };
  const namesOf = (words: string): readonly string[] =>
    lengths.flatMap((length) =>
      Array.from({ length: Math.max(0, words.length - length + 1) }, (_, at) => words.slice(at, at + length))
        .filter((piece) => piece.trim().length === length)
        .filter(isName),
    );
  return (words) =>
    namesOf(words)
      .reduce((left, name) => left.split(name).join('上报人'), words)
      .replace(mobile, '（号码已隐去）');
}
