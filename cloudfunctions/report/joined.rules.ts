import type { VoiceLine, Voice } from '../../typings/joined';
import type { ReportState } from '../../typings/report';
import type { ReportDoc } from '../../typings/reportDoc';
import type { Asker } from '../world';
import { isBy } from './access.rules';

/** So many may join one case; then it is known well enough. */
export const mostJoined = 100;

/** The voice of one person in a case, by who they are or the hash of their pickup code. */
export const voiceOf = (
  { joined }: ReportDoc,
  asker: Pick<Asker, 'aliases'>,
  pickup?: string,
): Voice | undefined =>
  joined.find((voice) => (pickup === undefined ? isBy(voice.reporter, asker) : voice.pickup === pickup));

/** A question to the first reporter is none to those who joined. */
export const joinedState = ({ state }: Pick<ReportDoc, 'state'>): ReportState =>
  state === 'needInfo' ? 'submitted' : state;

/** Everybody's words in the order they were said; whoever was first stays first, also after a merge (T35). */
export function voiceLines(report: ReportDoc, addressOf: ReadonlyMap<string, string>): readonly VoiceLine[] {
  const first = firstFinder(report);
  return report.joined.map((voice) => ({
    at: voice.at,
    reporter: reporterWords(voice.reporter),
    text: voice.text,
    photos: voice.media.map(({ fileId }) => addressOf.get(fileId) ?? ''),
    first: voice === first,
  }));
}

/** Who found it first: the earliest of all who said so; null is the case's own reporter (T35, W01 row 5). */
export const firstFinder = ({ at, joined }: ReportDoc): Voice | null =>
  joined.reduce<Voice | null>((first, voice) => (voice.at < (first?.at ?? at) ? voice : first), null);

const kindWords = { named: '实名上报', hidden: '身份对网格员保密', anonymous: '匿名上报' } as const;

/** How a person is spoken of who reported: never by name, which is opened with a reason only (F031, T22). */
export const reporterWords = ({ kind, sealed }: ReportDoc['reporter']): string =>
  kind !== 'anonymous' && sealed === undefined ? '上报人已注销' : kindWords[kind];
