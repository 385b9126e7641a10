import type { JoinAsk, Joining, Voice } from '../../typings/joined';
import type { ReportDoc } from '../../typings/reportDoc';
import type { Change, Match } from '../world';
import { picturesIn, toCheck } from './content.rules';
import { pickupCodeOf, pickupHashOf, printOfJoining, reportIdOf } from './identity.rules';
import { joinedState, mostJoined } from './joined.rules';
import { storedReporter } from './newReport.rules';
import { placeFor } from './similar.rules';

/** One person's voice as it is stored. Anonymous means that nothing of the person is kept (F045). */
export const newVoice = (ask: JoinAsk, alias: string, at: Date): Voice => ({
  id: reportIdOf(alias, ask.draftId),
  at: at.toISOString(),
  reporter: storedReporter(ask, alias),
  text: ask.text.trim(),
  media: ask.media,
  print: printOfJoining(ask),
  ...(ask.reporter === 'anonymous' ? { pickup: pickupHashOf(pickupCodeOf(alias, ask.draftId)) } : {}),
});

/** What is true of a case as long as this voice may be added; the database holds it to that in the same write. */
export function mayStillAdd(
  voice: Voice,
  report: ReportDoc,
): { readonly match: Match; readonly unlike: Match } {
  const { alias } = voice.reporter;
  return {
    match: { open: true, 'item.id': report.item?.id ?? '' },
    unlike: {
      'joined.id': voice.id,
      joins: mostJoined,
      // Sealed a moment ago: nobody may join it any more.
      flags: 'RESTRICTED',
      ...(alias === undefined ? {} : { followers: alias }),
    },
  };
}

/**
 * NB: a voice moves no version and no journal: a case that forty parents join within ten minutes stays workable for
 * the one who handles it. Steps hold themselves against `joins` instead.
 */
export const adding = ({ reporter, pickup, ...voice }: Voice): Change => {
  const isAnonymous = reporter.alias === undefined;
  const { checks, checkDueAt } = toCheck(picturesIn(voice.media), isAnonymous, new Date(voice.at));
  return {
    add: { joins: 1 },
    ...(checkDueAt === undefined ? {} : { set: { checkDueAt } }),
    append: {
      ...(checks === undefined ? {} : { checks }),
      joined: [{ ...voice, reporter, ...(pickup === undefined ? {} : { pickup }) }],
      ...(reporter.alias === undefined ? {} : { followers: [reporter.alias] }),
      ...(pickup === undefined ? {} : { pickups: [pickup] }),
    },
  };
};

/** The case as one who joined may read it: how it goes, their own words, and nothing of the others. */
export const asJoined = (report: ReportDoc, voice: Voice): ReportDoc => ({
  ...report,
  state: joinedState(report),
  text: voice.text,
  media: voice.media,
  reporter: voice.reporter,
  place: { words: placeFor(report), point: null },
  joined: [],
});

/** What is said to the one who joined. */
export function joiningOf(report: ReportDoc, ask: JoinAsk, alias: string, already: boolean): Joining {
  const isAnonymous = ask.reporter === 'anonymous';
  const people = report.joins + (already ? 1 : 2);
  return {
    id: report._id,
    number: report.number,
    pickupCode: isAnonymous ? pickupCodeOf(alias, ask.draftId) : null,
    said: `已和大家一起上报（编号 ${report.number}），现在共有 ${people} 人反映。`,
    next: isAnonymous
      ? '匿名上报无法提醒您，请记下取件码，凭它查看进展。'
      : '办理结果会告诉您，也可以在“我的上报”里查看。',
    already,
  };
}
