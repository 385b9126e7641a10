import type { Need, ReportStep, StepInput, TimelineEntry } from '../../typings/report';
import type { JournalEntry, ReportDoc } from '../../typings/reportDoc';
import { toldWords } from '../workflow/delivery.rules';
import type { Sight } from './access.rules';
import { levels, type LevelRow } from './clock.table';
import { fill } from './fill.rules';
import { isOfTime } from './passed.rules';
import { reportFlow, reportSteps } from './report.table';

/** Of what a step was given, what its reporter may read: never the officer's notes, only what was written for them. */
const shownToReporter: { readonly [S in ReportStep]?: readonly string[] } = {
  reject: ['reason', 'explain'],
  selfClose: ['result', 'after'],
  askInfo: ['question'],
  addInfo: ['answer', 'photos'],
  object: ['why', 'photos'],
  feedback: ['result', 'photos'],
  close: ['finding'],
  evaluate: ['stars', 'comment'],
  reopen: ['why'],
  merge: ['target'],
};

/** Of that, what those who joined may read: what the office wrote for everybody, nothing to or from the first reporter. */
const shownToJoined: readonly ReportStep[] = ['reject', 'selfClose', 'feedback', 'close', 'merge'];

/** Newest first; the reporter reads offices, handlers read names (F046, F098). */
export function timelineOf(
  report: ReportDoc,
  sight: Sight,
  addressOf: ReadonlyMap<string, string>,
): readonly TimelineEntry[] {
  const entries = report.journal.flatMap((entry, index) => {
    // NB: how late an office is, is between offices.
    if (isOfTime(entry.event) && sight !== 'handler') return [];
    if (!isShown(entry, report, sight)) return [];
    const rows = shownRows(entry, sight);
    return [
      {
        at: entry.at,
        title: titleOf(entry),
        by: byWords(entry, sight),
        words: wordsOf(rows, entry),
        photos: photosIn(rows, entry.input).map((id) => addressOf.get(id) ?? ''),
        told: toldOf(report, index, sight),
      },
    ];
  });
  return entries.reverse();
}

/** Between offices: who looked inside, what it was marked as, who told the police, what became of a picture. */
const ofOffices: ReadonlySet<string> = new Set([
  'revealed',
  'mark',
  'reportPolice',
  'holdPicture',
  'showPicture',
]);

/** That somebody looked behind a seal is the office's business; at whom, also theirs. NB: one who joined reads a case in which they are the reporter. */
function isShown({ event, input }: JournalEntry, { reporter }: ReportDoc, sight: Sight): boolean {
  if (sight === 'handler') return true;
  if (ofOffices.has(event)) return false;
  return event !== 'unsealed' || (reporter.kind === 'hidden' && input['whom'] === reporter.sealed);
}

/** Every file that this person will be shown, so that addresses are asked for once. */
export function photoIdsOf(report: ReportDoc, sight: Sight): readonly string[] {
  const voices = sight === 'handler' ? report.joined : [];
  const media = isSealedFrom(report, sight) ? [] : [report, ...voices].flatMap((said) => said.media);
  const own = media.map(({ fileId }) => fileId);
  return [...own, ...report.journal.flatMap((entry) => photosIn(shownRows(entry, sight), entry.input))];
}

/** A restricted matter shows its reporter the status and nothing else (F072, T26). */
export const isSealedFrom = ({ flags }: ReportDoc, sight: Sight): boolean =>
  sight !== 'handler' && flags.includes('RESTRICTED');

/** What is written down without being a step. */
const titles: Readonly<Record<string, string>> = {
  submitted: '已上报',
  absorbed: '并入了同一件事的上报',
  parted: '由一件上报分出',
  external: '已登记外部平台编号',
  revealed: '写明理由，查看了内容',
  unsealed: '写明理由，查看了上报人身份',
};

const titleOf = (entry: JournalEntry): string =>
  titles[entry.event] ??
  levelRows[entry.event]?.title ??
  fill(rowOf(entry)?.done ?? entry.event, { desk: entry.desk });

function byWords({ by }: JournalEntry, sight: Sight): string {
  if (by.name === undefined || sight !== 'handler') return by.title;
  return `${by.title} ${by.name}`;
}

interface AnyRow {
  readonly done: string;
  readonly needs: readonly Need[];
}

const isStep = (event: string): event is ReportStep => (reportSteps as readonly string[]).includes(event);

/** The row of the table that a journal entry went by. */
function rowOf({ event, from }: JournalEntry): AnyRow | undefined {
  const states: Readonly<Record<string, { readonly steps: { readonly [S in ReportStep]?: AnyRow } }>> =
    reportFlow.states;
  return isStep(event) ? states[from]?.steps[event] : undefined;
}

/** What ties two cases together, for handlers. */
const linked: Readonly<Record<string, readonly Need[]>> = {
  absorbed: [{ name: 'source', label: '并入的编号', kind: 'words', required: true }],
  parted: [{ name: 'source', label: '原编号', kind: 'words', required: true }],
  external: [
    { name: 'externalNumber', label: '平台编号', kind: 'words', required: true },
    { name: 'state', label: '平台状态', kind: 'words', required: true },
  ],
};

/** What counted, for handlers. */
const endRows: readonly Need[] = [{ name: 'end', label: '期限', kind: 'words', required: true }];

const levelRows: Readonly<Record<string, LevelRow>> = levels;

/** Why somebody was looked at is told to that person, and to the auditor in a list of its own. */
const whyLooked: readonly Need[] = [{ name: 'reason', label: '原因', kind: 'words', required: true }];

function shownRows(entry: JournalEntry, sight: Sight): readonly Need[] {
  if (isOfTime(entry.event)) return sight === 'handler' ? endRows : [];
  if (entry.event === 'unsealed') return sight === 'handler' ? [] : whyLooked;
  const needs = linked[entry.event] ?? rowOf(entry)?.needs ?? [];
  if (sight === 'handler') return needs;
  if (sight === 'joined' && !shownToJoined.some((step) => step === entry.event)) return [];
  const shown = isStep(entry.event) ? (shownToReporter[entry.event] ?? []) : [];
  return needs.filter(({ name }) => shown.includes(name));
}

const wordsOf = (rows: readonly Need[], entry: JournalEntry): string =>
  rows
    .flatMap((need) => {
      const said = spoken(need, entry);
      return said === '' ? [] : [`${need.label}：${said}`];
    })
    .join('\n');

/** The words of that day first; then the choice's label; then what was typed. */
function spoken({ name, options }: Need, entry: JournalEntry): string {
  const value = entry.input[name];
  const typed = typeof value === 'string' ? value : '';
  return entry.spoken[name] ?? options?.find((option) => option.value === typed)?.label ?? typed;
}

const photosIn = (rows: readonly Need[], input: StepInput): readonly string[] =>
  rows.flatMap(({ kind, name }) => {
    const value = input[name];
    return kind === 'photos' && Array.isArray(value) ? value.map(String) : [];
  });

/** Messages are keyed by the entry that owed them: `3/desk`. The reporter reads only how the first hop went. */
function toldOf({ owed }: ReportDoc, index: number, sight: Sight): string {
  const own = owed.filter(({ key }) => key.startsWith(`${index}/`));
  const shown = sight === 'handler' ? own : own.filter(({ key }) => key === '0/0');
  return [...new Set(shown.map(toldWords))].join('；');
}
