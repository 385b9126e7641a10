import type { Answer, Ask } from '../../typings/contract';
import type { Post } from '../../typings/person';
import type { Outcome } from '../../typings/refusal';
import type { PatrolWeekDoc, WeekCard } from '../../typings/round';
import { grant, refuse } from '../refuse';
import { firstFault } from '../workflow/needs.rules';
import type { Asker, World } from '../world';
import { weekFlow } from './flow.table';
import { overseesAt, weeksScope } from './scope.rules';
import { signed, weekStepOf } from './week.rules';

const pageOf = 20;
const notForYou = refuse('FORBIDDEN', '您现在的身份看不到巡查的周报，请在“我的”里切换身份。');
const notYours = refuse('NOT_FOUND', '没有找到这所学校，或不在您的管辖范围，请返回后重新选择学校。', 'unit');
const hidden = refuse('NOT_FOUND', '没有找到这一周，请返回刷新后再试。', 'id');
const moved = refuse('CONFLICT', '这一周刚刚有变动，请刷新看看再签。', 'v');
const nothing = { isItem: () => false, isOwnFile: () => false };

type Shown = Omit<PatrolWeekDoc, 'owed' | 'owedDueAt'>;

/** Weeks of a state, the newest first: a school's own, a town's, the district's, or one school's of these; unsigned ones are `due` (F192). */
export async function listWeeks(
  { state, cursor, unit }: Ask<'week.list'>,
  { post }: Asker,
  { store, directory }: World,
): Promise<Outcome<Answer<'week.list'>>> {
  const scope = weeksScope(post);
  if (scope === null) return notForYou;
  const found = unit === undefined ? null : await directory.unit(unit);
  if (unit !== undefined && (found === null || !overseesAt(post, { unit: found, town: found.town }))) return notYours;
  const weeks = await store.page('patrolWeeks', {
    match: { ...(unit === undefined ? scope : { 'unit.id': unit }), state },
    by: 'order',
    direction: 'desc',
    after: cursor,
    limit: pageOf,
    fields: ['_id', 'v', 'state', 'unit', 'town', 'districtId', 'week', 'days', 'needed', 'done', 'shortBy', 'words', 'order', 'journal'],
  });
  return grant({
    weeks: weeks.map((week) => cardOf(week, post)),
    next: weeks.length < pageOf ? null : (weeks.at(-1)?.order ?? null),
  });
} // prettier-ignore

function cardOf(week: Shown, post: Post | null): WeekCard {
  const { _id, v, unit, state, needed, done, shortBy, days, words } = week;
  const { label, tone } = weekFlow.states[state];
  const by = week.journal.findLast(({ event }) => event === 'sign')?.by;
  const signedBy = by === undefined ? '' : `${by.title} ${by.name ?? ''}`.trim();
  const maySign = isOfSchool(week, post) && weekStepOf(state, post?.role ?? 'VOL', 'sign') !== null;
  return { id: _id, v, unit, week: week.week, state: { text: label, tone }, needed, done, shortBy, days, words, signedBy, maySign };
} // prettier-ignore

const isOfSchool = ({ unit }: Pick<Shown, 'unit'>, post: Post | null): boolean => post?.place.id === unit.id;

/** The head signs a week that is over, with a word about it (F192). */
export async function signWeek(
  { id, v, words }: Ask<'week.sign'>,
  { openid, post, name }: Asker,
  { store, now }: World,
): Promise<Outcome<Answer<'week.sign'>>> {
  const week = await store.read('patrolWeeks', id);
  if (week === null || post === null || !overseesAt(post, week)) return hidden;
  const row = isOfSchool(week, post) ? weekStepOf(week.state, post.role, 'sign') : null;
  if (week.v !== v) return moved;
  if (row === null)
    return refuse('FORBIDDEN', `这一周现在是“${weekFlow.states[week.state].label}”，由本校网格长在一周结束后签字，请返回查看。`);
  const input = { words };
  const fault = firstFault(row.needs, input, nothing);
  if (fault !== null) return fault;
  const by = { role: post.role, title: post.title, openid, ...(name === null ? {} : { name }) };
  const change = signed(week, by, input, words.trim(), now());
  return (await store.amend('patrolWeeks', id, { v }, {}, change)) ? grant({ v: v + 1, said: row.said }) : moved;
} // prettier-ignore
