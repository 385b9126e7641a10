import type { OwedMessage } from '../../typings/message';
import type { ReportDoc, StoredReporter } from '../../typings/reportDoc';
import { isBy } from '../report/access.rules';
import { lookAgainAt } from '../workflow/line.rules';
import type { Change, Match } from '../world';

type Aliases = readonly string[];

/** Of the person only how they reported stays: the case goes on without them (F031). */
const nobody = ({ kind }: StoredReporter): StoredReporter => ({ kind });

/** NB: messages keep their places for good (notify/settle.ts): one that nobody is to get is emptied, not taken out. */
const withoutAddressee = (message: OwedMessage, aliases: Aliases): OwedMessage =>
  message.ladder.some(({ openid }) => aliases.includes(openid))
    ? {
        ...message,
        ladder: [],
        rung: 0,
        dueAt: null,
        state: message.state === 'owed' ? 'listed' : message.state,
      }
    : message;

/**
 * Cuts a person out of a case: as its reporter, as one who joined, as a follower, and from what they would be told. The
 * journal is not touched, so that it still verifies. Holds only while nobody moves or joins the case (`held`).
 */
export function cutFrom(
  report: ReportDoc,
  aliases: Aliases,
): { readonly held: Match; readonly change: Change } {
  const owed = report.owed.map((message) => withoutAddressee(message, aliases));
  const due = lookAgainAt(owed);
  const voices = report.joined.flatMap(({ reporter }, index) =>
    isBy(reporter, { aliases }) ? [[`joined.${index}.reporter`, nobody(reporter)] as const] : [],
  );
  return {
    held: { v: report.v, joins: report.joins },
    change: {
      set: {
        ...Object.fromEntries(voices),
        ...(isBy(report.reporter, { aliases }) ? { reporter: nobody(report.reporter) } : {}),
        followers: report.followers.filter((alias) => !aliases.includes(alias)),
        owed,
        ...(due === null ? {} : { owedDueAt: due }),
      },
      ...(due === null ? { unset: ['owedDueAt'] } : {}),
      add: { v: 1 },
    },
  };
}
