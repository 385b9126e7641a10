import type { Voice } from '../../typings/joined';
import type { OwedMessage } from '../../typings/message';
import type { Post } from '../../typings/person';
import type { JournalActor, ReportDoc } from '../../typings/reportDoc';
import { masked } from '../minors.rules';
import { lookAgainAt } from '../workflow/line.rules';
import { chained } from '../workflow/journal.rules';
import type { Change, Match } from '../world';
import { isAlarming } from './alarm.rules';
import { departmentsOf, isGuarded, kindOf } from './access.rules';
import { cardFields, type Listed, stateTag, titleOf } from './card.rules';
import { checksAnew } from './content.rules';
import type { Choices } from './departments.rules';
import { mostJoined } from './joined.rules';
import { withMarks } from './marks.rules';

export const targetFields = [...cardFields, 'joins'] as const satisfies readonly (keyof ReportDoc)[];

/** Open cases of the same item: a town's own, else the same unit's. Null when the item is not settled. */
export function targetMatch(report: ReportDoc, post: Post): Match | null {
  if (report.item === null) return null;
  const where = post.role === 'TOWN' ? { townSees: post.place.id } : { 'unit.id': report.unit.id };
  return { ...where, 'item.id': report.item.id, open: true };
}

/**
 * NB: only cases of the same kind, so that a complaint is never read by the school it is about (F048, F072); and none
 * that was divided: nobody works on that one, only on its parts, and a part that became its own whole would be lost.
 */
export const targetChoices = (
  found: readonly (Listed & Pick<ReportDoc, 'joins'>)[],
  report: ReportDoc,
  post: Post,
): Choices =>
  found
    .filter(
      (other) =>
        other._id !== report._id &&
        other.state !== 'split' &&
        kindOf(other) === kindOf(report) &&
        !isGuarded(other, post),
    )
    .map((other) => ({ value: other.number, label: choiceLabel(other) }));

const choiceLabel = (other: Listed & Pick<ReportDoc, 'joins'>): string =>
  [
    other.number,
    titleOf(other),
    masked(other.place.words),
    stateTag(other, false).text,
    ...(other.joins === 0 ? [] : [`${other.joins + 1} 人反映`]),
  ]
    .filter((words) => words !== '')
    .join(' · ');

/** All who spoke in a report, its own reporter as one of them. */
const voicesOf = ({
  _id,
  at,
  reporter,
  text,
  media,
  print,
  pickups,
  joined,
}: ReportDoc): readonly Voice[] => {
  const others = new Set(joined.map(({ pickup }) => pickup));
  const pickup = pickups?.find((one) => !others.has(one));
  const own = { id: _id, at, reporter, text, media, print };
  return [pickup === undefined ? own : { ...own, pickup }, ...joined];
};

/** Those of a source who are not in the target yet: all of them, or who came between two tries, or nobody. */
export const missingVoices = (target: ReportDoc, source: ReportDoc): readonly Voice[] => {
  const known = new Set(target.joined.map(({ id }) => id));
  return voicesOf(source).filter(({ id }) => !known.has(id));
};

export const hasRoom = ({ joins }: ReportDoc, more: readonly Voice[]): boolean =>
  joins + more.length <= mostJoined;

/** What the target becomes: everybody of the source is in it, is told what it tells, and finds it among their own. */
export function absorbing(
  target: ReportDoc,
  source: ReportDoc,
  more: readonly Voice[],
  by: JournalActor,
  at: Date,
  owed: readonly OwedMessage[] = [],
): Change {
  const followers = source.followers.filter((alias) => !target.followers.includes(alias));
  const pickups = more.flatMap(({ pickup }) => pickup ?? []);
  const entry = chained(target.journal, {
    at: at.toISOString(),
    event: 'absorbed',
    from: target.state,
    to: target.state,
    by,
    input: { source: source.number },
    desk: target.deskTitle,
    spoken: {},
  });
  const due = lookAgainAt([...target.owed, ...owed]);
  const { checks, checkDueAt } = checksAnew(source, at);
  return {
    set: {
      v: target.v + 1,
      ...(checkDueAt === undefined ? {} : { checkDueAt }),
      joins: target.joins + more.length,
      ...(owed.length === 0 || due === null ? {} : { owedDueAt: due }),
      ...(isAlarming(source, target) ? { flags: [...target.flags, 'EMERGENCY'] } : {}),
      ...marksFrom(source, target),
    },
    append: {
      joined: more,
      journal: [entry],
      ...(owed.length === 0 ? {} : { owed }),
      ...(followers.length === 0 ? {} : { followers }),
      ...(pickups.length === 0 ? {} : { pickups }),
      ...(checks === undefined ? {} : { checks }),
    },
  };
}

/** What the source was marked as is known of the target, and the police who read the one read the other. */
function marksFrom(source: ReportDoc, target: ReportDoc) {
  if (source.marks === undefined) return {};
  const informed = [...new Set([...(target.informed ?? []), ...(source.informed ?? [])])];
  const told = target.policeToldAt ?? source.policeToldAt;
  return {
    marks: withMarks(target.marks ?? [], source.marks),
    informed,
    departments: departmentsOf({ tasks: target.tasks, informed }),
    ...(told === undefined ? {} : { policeToldAt: told }),
  };
}
