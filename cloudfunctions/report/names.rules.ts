import type { DistrictDoc } from '../../typings/directory';
import type { Post, Role } from '../../typings/person';
import type { StepInput } from '../../typings/report';
import type { ReportDoc } from '../../typings/reportDoc';
import { maskedOf, minorsIn } from '../minors.rules';
import type { Sight } from './access.rules';

/** Who has to know which child it is: the school, the bureau, the police; nobody else needs a name to act. */
const knowing: readonly Role[] = ['OFF', 'HEAD', 'PRIN', 'POL', 'EDU', 'CHIEF'];

/** True when this reader may read children's names where somebody wrote them (F117, T26). */
function mayReadNames(
  sight: Sight,
  post: Post | null,
  { departments }: Pick<DistrictDoc, 'departments'>,
): boolean {
  if (sight !== 'handler' || post === null) return false;
  return (
    knowing.includes(post.role) ||
    departments.some(({ id, code }) => id === post.place.id && code === 'POLICE')
  );
}

/** Every child who is named anywhere in a case. */
function namedIn({ text, place, joined, journal }: ReportDoc): readonly string[] {
  const inputs = journal.flatMap(({ input }) => Object.values(input));
  const written = [text, place.words, ...joined.map((voice) => voice.text), ...inputs];
  return [...new Set(written.flatMap((words) => (typeof words === 'string' ? minorsIn(words) : [])))];
}

/** What others wrote in a case, as somebody reads it who need not know the children's names. Ids and days stay. */
export function withoutNames(report: ReportDoc): ReportDoc {
  const names = namedIn(report);
  const hide = (words: string): string => maskedOf(words, names);
  const hidden = (value: StepInput[string]) => (typeof value === 'string' ? hide(value) : value);
  return {
    ...report,
    text: hide(report.text),
    place: { ...report.place, words: hide(report.place.words) },
    joined: report.joined.map((voice) => ({ ...voice, text: hide(voice.text) })),
    journal: report.journal.map((entry) => ({
      ...entry,
      input: Object.fromEntries(Object.entries(entry.input).map(([name, value]) => [name, hidden(value)])),
    })),
  };
}

/** The same for who reported or joined: what they wrote themselves stays as they wrote it. */
function withoutOthersNames(report: ReportDoc): ReportDoc {
  const { joined, journal } = withoutNames(report);
  const kept = journal.map((entry, index) =>
    entry.by.role === 'REPORTER' ? (report.journal[index] ?? entry) : entry,
  );
  return { ...report, joined, journal: kept };
}

/** A case as this reader may read it, as far as children's names go. */
export function namedFor(
  report: ReportDoc,
  sight: Sight,
  post: Post | null,
  district: Pick<DistrictDoc, 'departments'>,
): ReportDoc {
  if (mayReadNames(sight, post, district)) return report;
  return sight === 'handler' ? withoutNames(report) : withoutOthersNames(report);
}
