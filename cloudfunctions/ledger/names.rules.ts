import type { ReportDoc, StoredReporter } from '../../typings/reportDoc';

/** What reporters call themselves, by where it is sealed: known to whoever leaves it out of a paper, shown to nobody. */
export type Names = ReadonlyMap<string, string>;

export type Spoken = Pick<ReportDoc, 'reporter'> & { readonly joined?: ReportDoc['joined'] };

/** Everybody who spoke in a case. */
export const speakersOf = ({ reporter, joined = [] }: Spoken): readonly StoredReporter[] => [
  reporter,
  ...joined.map((voice) => voice.reporter),
];

/** The names to leave out of what was written in one case. */
export const namesFor = (report: Spoken, names: Names): readonly string[] =>
  speakersOf(report).flatMap(({ sealed }) => (sealed === undefined ? [] : (names.get(sealed) ?? [])));
