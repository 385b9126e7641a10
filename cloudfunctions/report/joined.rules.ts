import type { VoiceLine, Voice } from '../../typings/joined';
import type { ReportState } from '../../typings/report';
import type { ReportDoc } from '../../typings/reportDoc';

/** So many may join one case; then it is known well enough. */
export const mostJoined = 100;

/** The voice of one person in a case, by their openid or the hash of their pickup code. */
export const voiceOf = ({ joined }: ReportDoc, openid: string, pickup?: string): Voice | undefined =>
  joined.find((voice) => (pickup === undefined ? voice.reporter.openid === openid : voice.pickup === pickup));

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

/** How a person is spoken of who reported. */
export const reporterWords = ({ kind, callMe }: ReportDoc['reporter']): string => {
  const words = { named: '实名上报', hidden: '身份对网格员保密', anonymous: '匿名上报' } as const;
  return callMe === '' ? words[kind] : `实名（${callMe}）`;
};
