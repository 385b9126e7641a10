import { createHash } from 'node:crypto';
import type { ChecklistEntry, PersonDoc } from '../../../typings/directory';
import type { Outcome, Refused } from '../../../typings/refusal';
import type { JournalActor } from '../../../typings/reportDoc';
import type { NamedThing } from '../../../typings/routing';
import type { PatrolSweepDoc, SweepDraft, SweepMember } from '../../../typings/sweep';
import { dayOf, daysBetween, isDay } from '../../calendar.rules';
import { reachOf } from '../../permission.rules';
import { grant, refuse } from '../../refuse';
import { canonical, chained } from '../../workflow/journal.rules';
import { sweepMost } from './sweep.table';

/** Somebody of the school, by a key that is not their account. */
export interface Person extends SweepMember {
  readonly key: string;
}

export interface Begun {
  readonly draft: SweepDraft;
  readonly where: { readonly unit: NamedThing; readonly town: NamedThing; readonly districtId: string };
  readonly items: readonly NamedThing[];
  readonly people: readonly Person[];
  readonly by: JournalActor & SweepMember;
  readonly at: Date;
}

/** NB: made from who begins it: nobody can write, or name, another's. */
export const sweepIdOf = (openid: string, sweepId: string): string =>
  createHash('sha256').update(`sweep:${openid}:${sweepId}`).digest('hex').slice(0, 32);

/** Differs when anything that was sent differs. */
export const printOf = (draft: SweepDraft): string =>
  createHash('sha256').update(canonical({ ...draft })).digest('hex').slice(0, 32); // prettier-ignore

/** What can be looked for: all but security leads, which are never written down here (T27). */
export const offered = (items: readonly ChecklistEntry[]): readonly NamedThing[] =>
  items.filter(({ storesNoDetail }) => !storesNoDetail).map(({ id, plain }) => ({ id, name: plain }));

/** Whoever has a post at the school walks along; locked accounts do not. */
export const peopleOf = (unitId: string, staff: readonly PersonDoc[]): readonly Person[] =>
  staff.flatMap(({ openid, name, posts, locked }) => {
    const post = posts.find(({ role, place }) => place.id === unitId && reachOf('patrol.walk', role) === 'S');
    const key = createHash('sha256').update(`sweep:${unitId}:${openid}`).digest('hex').slice(0, 16);
    return post === undefined || locked === true ? [] : [{ key, openid, name, title: post.title }];
  });

/** What of a draft has to be put right first; null when nothing has. */
function fault({ draft, items, people, at }: Begun): Refused | null {
  const { title, day, team } = draft;
  if (title.trim().length < 2)
    return refuse('INVALID', '请给这次排查起个名字，如“开学前消防排查”。', 'title');
  if (!isDay(day)) return refuse('INVALID', '请选排查的日期。', 'day');
  const ahead = daysBetween(dayOf(at), day);
  if (ahead < -sweepMost.daysBack || ahead > sweepMost.daysAhead)
    return refuse('INVALID', `排查的日期请选在前 ${sweepMost.daysBack} 天到后 ${sweepMost.daysAhead} 天之内。`, 'day');
  if (draft.items.length === 0) return refuse('INVALID', '请至少选一项要查的内容。', 'items');
  if (new Set(draft.items).size < draft.items.length)
    return refuse('INVALID', '有一项选了两次，请去掉一个。', 'items');
  if (!draft.items.every((id) => items.some((item) => item.id === id)))
    return refuse('INVALID', '有一项不在现在的清单里，或不能在这里排查，请刷新后重新选。', 'items');
  if (!team.every((key) => people.some((person) => person.key === key)))
    return refuse('INVALID', '有人已经不在本校，请刷新后重新选参加的人。', 'team');
  return null;
} // prettier-ignore

/** A sweep as the document that is stored. Pure. */
export function newSweep(begun: Begun): Outcome<PatrolSweepDoc> {
  const wrong = fault(begun);
  if (wrong !== null) return wrong;
  const { draft, where, items, people, by, at } = begun;
  const { openid, name, title } = by;
  const others = people.filter((person) => draft.team.includes(person.key) && person.openid !== openid);
  const team = [{ openid, name, title }, ...others.map((one) => ({ openid: one.openid, name: one.name, title: one.title }))];
  const _id = sweepIdOf(openid, draft.sweepId);
  const begins = { at: at.toISOString(), event: 'begin', from: '', to: 'running', by, input: {}, desk: '', spoken: {} };
  return grant({
    _id,
    v: 1,
    state: 'running',
    ...where,
    title: draft.title.trim(),
    day: draft.day,
    items: draft.items.flatMap((id) => items.filter((item) => item.id === id)),
    team,
    named: team.map((member) => member.openid),
    findings: [],
    summary: '',
    madeAt: at.toISOString(),
    order: `${draft.day}/${_id}`,
    print: printOf(draft),
    journal: [chained([], begins)],
    owed: [],
    dueAt: at.toISOString(),
  });
} // prettier-ignore
