import type { Force, RotaDoc, RotaPage, RotaPlan } from '../../typings/rota';
import type { Refused } from '../../typings/refusal';
import type { NamedThing } from '../../typings/routing';
import { isDay } from '../calendar.rules';
import { refuse } from '../refuse';
import { forces, forcesInOrder, guardPostKinds, guardPostKindsInOrder, threeForces } from './force.table';
import { whoOf } from '../people/place.rules';
import type { Member } from './reasons.rules';
import { placesIn } from './room.rules';
import { firstSettings } from './settings.table';

const mostPlaces = 30;

/** A school that has not begun. */
export const newRota = (unit: NamedThing): RotaDoc => ({
  _id: unit.id,
  v: 0,
  unit,
  one: 'police',
  joint: '',
  jointTeam: [],
  posts: [],
  terms: [],
  settings: firstSettings,
  journal: [],
  captains: [],
  named: [],
  owed: [],
});

/** What is wrong with a plan, in the order of its page; null when it can be kept. */
export function planFault({ one, joint, posts, terms }: RotaPlan): Refused | null {
  const [fault] = [
    ...(one === 'joint' && joint.trim() === '' ? ['没有民警的学校，请写明村校联防队的名称。'] : []),
    ...posts.flatMap(({ name, windows, needs }, nth) => {
      if (name.trim() === '') return [`第 ${nth + 1} 个岗还没有名称，请补上。`];
      if (windows.length === 0) return [`“${name}”还没有时段，请至少加一个。`];
      if (windows.some(({ weekdays }) => weekdays.length === 0)) return [`“${name}”有时段没选星期，请补上。`];
      if (windows.some(({ from, to }) => from === to)) return [`“${name}”有时段的开始和结束一样，请改正。`];
      const places = placesIn(needs);
      return places < 1 || places > mostPlaces ? [`“${name}”要 1 到 ${mostPlaces} 个人，请改人数。`] : [];
    }),
    ...terms.flatMap(({ name, from, to, off, instead }) => {
      const days = [from, to, ...off.flatMap((one) => [one.from, one.to]), ...instead.map(({ day }) => day)];
      if (!days.every(isDay)) return [`学期“${name}”里有日期不存在，请改正。`];
      return from > to || off.some((one) => one.from > one.to) ? [`学期“${name}”里有结束早于开始的，请改正。`] : [];
    }),
    ...twice(posts.map(({ id }) => id), '岗'),
    ...twice(posts.map(({ name }) => name.trim()), '岗的名称'),
    ...posts.flatMap(({ windows }) => twice(windows.map(({ id }) => id), '时段')),
    ...twice(terms.map(({ id }) => id), '学期'),
  ];
  return fault === undefined ? null : refuse('INVALID', fault, 'plan');
} // prettier-ignore

const twice = (ids: readonly string[], what: string): readonly string[] =>
  new Set(ids).size === ids.length ? [] : [`有两个${what}重复了，请去掉一个。`];

/** The rota as its page shows it, with what is missing (F187). */
export function rotaPage(
  rota: RotaDoc,
  members: readonly Pick<Member, 'openid' | 'name' | 'force'>[],
): RotaPage {
  const { unit, v, one, joint, posts, terms, settings } = rota;
  const jointTeam = rota.jointTeam.map(whoOf);
  const counted = forcesInOrder.map((force) => ({
    force,
    label: forces[force],
    members: members.filter((member) => member.force === force).length,
  }));
  const none = counted.filter(({ force, members: count }) => count === 0 && isOneOf(threeForces, force));
  return {
    unit,
    v,
    people: members.map(({ openid, name, force }) => ({
      who: whoOf(openid),
      name,
      forceLabel: forces[force],
    })),
    plan: { one, joint, jointTeam, posts, terms, settings },
    kinds: guardPostKindsInOrder.map((kind) => ({ kind, label: guardPostKinds[kind] })),
    forces: counted,
    missing: [
      ...(posts.length === 0 ? ['还没有设护学岗，请先加一个。'] : []),
      ...(terms.length === 0 ? ['还没有填学期起止，请补上。'] : []),
      ...(one === 'joint' && counted.every(({ force, members: count }) => force !== 'joint' || count === 0)
        ? ['村校联防队还没有选队员，请在“岗位和时段”里选。']
        : []),
      ...none.map(({ label }) => `三支护学力量里还没有${label}。`),
    ],
  };
}

const isOneOf = (some: readonly Force[], force: Force): boolean => some.includes(force);
