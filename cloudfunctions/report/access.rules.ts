import type { Post } from '../../typings/person';
import type { ReportDoc, StoredReporter, Task } from '../../typings/reportDoc';
import type { Actor } from '../workflow/flow';
import type { Subject } from '../workflow/step.rules';
import type { Asker } from '../world';
import { dayOf } from '../calendar.rules';
import { deskOf } from '../receiver.rules';
import { type Kind, readScopes, reasonScopes, type Scope } from './access.table';
import { dispatcherOf, deskOfPost, homeDesk } from './desks.rules';
import { owesPolice } from './marks.rules';
import type { ReportCondition } from './report.table';

/**
 * How this person sees this report: as its reporter, as one who joined, as somebody who handles such cases, as somebody
 * who has to say why first, or not.
 */
export type Sight = 'own' | 'joined' | 'handler' | 'reason' | 'none';

type Looking = Pick<Asker, 'openid' | 'aliases' | 'post'>;

/**
 * A post opens what its scope covers, some of it only with a reason that was given on the same day; acting as a citizen,
 * or without a scope, only one's own is there (§2.3, F030). Without a time no reason counts.
 */
export function sightOf(report: ReportDoc, asker: Looking, at?: Date): Sight {
  const { post } = asker;
  if (post !== null && covers(report, post)) return 'handler';
  if (post !== null && inScope(reasonScope(post, report), report, post.place.id))
    return at !== undefined && hasSaidWhy(report, asker, at) ? 'handler' : 'reason';
  if (isBy(report.reporter, asker)) return 'own';
  return report.followers.some((alias) => asker.aliases.includes(alias)) ? 'joined' : 'none';
}

const reasonScope = ({ role }: Post, report: Pick<ReportDoc, 'flags'>): Scope =>
  reasonScopes[role]?.[kindOf(report)] ?? '–';

/** True when this post reads such a report with a reason only: lists and papers show it without its content. */
export const isGuarded = (report: Pick<ReportDoc, 'flags'>, post: Post): boolean =>
  reasonScope(post, report) !== '–';

const hasSaidWhy = ({ journal }: ReportDoc, { openid, post }: Looking, at: Date): boolean =>
  journal.some(
    (entry) =>
      entry.event === 'revealed' &&
      entry.by.openid === openid &&
      entry.by.role === post?.role &&
      dayOf(new Date(entry.at)) === dayOf(at),
  );

/** True when this person is the one who reported. */
export const isBy = ({ alias }: StoredReporter, { aliases }: Pick<Asker, 'aliases'>): boolean =>
  alias !== undefined && aliases.includes(alias);

const covers = (report: ReportDoc, post: Post): boolean =>
  inScope(readScopes[post.role][kindOf(report)], report, post.place.id);

/** What kind of report it is: who may read it depends on nothing else of its content. */
export const kindOf = (report: Pick<ReportDoc, 'flags'>): Kind => {
  if (report.flags.includes('HELD')) return 'held';
  if (report.flags.includes('BYPASS')) return 'complaint';
  return report.flags.includes('RESTRICTED') ? 'restricted' : 'normal';
};

function inScope(scope: Scope, report: ReportDoc, place: string): boolean {
  const checks: { readonly [S in Scope]: boolean } = {
    O: false,
    S: place === report.unit.id,
    C: departmentsOf(report).includes(place),
    // A town that stands in for a school has its case back whenever it is the school's turn, wherever it happened.
    T: report.townSees === place || report.desks.includes(deskOf.town(place)),
    P: report.districtSees === place,
    D: report.districtId === place,
    '–': false,
  };
  return checks[scope];
}

/**
 * The report as one person stands to it: in a post that covers it, as its reporter, or as one who joined. `isOnDuty`:
 * this head is there, and none of the school's officers is.
 */
export function subjectOf(
  report: ReportDoc,
  sight: Sight,
  post: Post | null,
  isOnDuty = false,
): Subject<ReportDoc['state'], ReportCondition> {
  const actor = actorOf(sight, post);
  return {
    state: report.state,
    actor,
    covered: sight !== 'none' && sight !== 'reason',
    holds: (condition) => conditions[condition](report, post, isOnDuty),
  };
}

function actorOf(sight: Sight, post: Post | null): Actor {
  if (sight === 'handler' && post !== null) return post.role;
  return sight === 'joined' ? 'JOINED' : 'REPORTER';
}

type Holds = (report: ReportDoc, post: Post | null, isOnDuty: boolean) => boolean;

/** What each condition of the table means. */
const conditions: { readonly [C in ReportCondition]: Holds } = {
  standsIn: (report, post, isOnDuty) =>
    post !== null &&
    (report.receiver === post.role || isForOfficer(report, post, isOnDuty)) &&
    homeDesk(report) === deskOfPost(post),
  schoolReceives: ({ receiver }) => receiver === 'OFF' || receiver === 'HEAD',
  bureauDecides: ({ counts }) => counts.townReturns >= 3,
  leads: (report, post) => taskOf(report, post)?.part === 'lead',
  helps: (report, post) => {
    const task = taskOf(report, post);
    return task?.part === 'co' && isOpenTask(task);
  },
  dispatched: (report, post) => isDispatcher(report, post),
  unreceived: (report, post) => report.flags.includes('NO_CONTACT') && isDispatcher(report, post),
  asked: (report, post) => report.asked !== undefined && isDispatcher(report, post),
  licenceUnknown: ({ licence }) => licence === 'LICENCE_UNKNOWN',
  returnedBefore: ({ counts }) => counts.notOurs >= 1,
  firstObjection: ({ objected }) => objected !== true,
  wasHeld: ({ flags }) => flags.includes('HELD'),
  pictureHeld: ({ checks = [] }) => checks.some(({ state }) => state === 'risky'),
  policeOwed: owesPolice,
};

/** A report that came to the officer is the head's as long as no officer is there (F034, T19). */
const isForOfficer: Holds = ({ receiver }, post, isOnDuty) =>
  isOnDuty && receiver === 'OFF' && post?.role === 'HEAD';

const isDispatcher = (report: ReportDoc, post: Post | null): boolean =>
  post !== null && dispatcherOf(report) === deskOfPost(post);

const taskOf = ({ tasks }: ReportDoc, post: Post | null): Task | undefined =>
  tasks.find(({ department }) => department === post?.place.id);

/** Who has a task in it and did not return it, or was told of a mark: they read it (C in §2.3), and it stands in their ledger. */
export const departmentsOf = ({
  tasks,
  informed = [],
}: Pick<ReportDoc, 'tasks' | 'informed'>): readonly string[] => [
  ...new Set([
    ...tasks.filter(({ state }) => state !== 'returned').map(({ department }) => department),
    ...informed,
  ]),
];

/** Somebody still owes an answer. */
export const isOpenTask = ({ state }: Task): boolean => state === 'sent' || state === 'signed';
