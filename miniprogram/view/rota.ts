import type { Force, GuardPost, RotaPage, RotaPlan, ShiftWindow, Term, Weekday } from '../../typings/rota';
import { daysIn, daysText } from './days';
import { laterDay, nextWeek } from './shift';
import { dayOf } from './time';

/*
 * A school's plan as it is edited: every change answers a new plan, and the page shows what is made of it here.
 */

export interface MakeSpan {
  readonly label: string;
  readonly words: string;
  readonly from: string;
  readonly to: string;
}

const short = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
const spanOf = (label: string, from: string, to: string): MakeSpan => ({
  label,
  from,
  to,
  words: `${short(from)} 至 ${short(to)}`,
});

/** What can be made next: the coming week, what is left of this one, the rest of the term. */
export function makeSpans({ terms }: Pick<RotaPlan, 'terms'>, now: number): readonly MakeSpan[] {
  const week = nextWeek(now);
  const today = dayOf(now);
  const term = terms.find(({ to }) => to >= week.from);
  const from = term === undefined || term.from < today ? today : term.from;
  return [
    spanOf('下一周', week.from, week.to),
    spanOf('本周剩下的几天', today, laterDay(week.from, -1)),
    ...(term === undefined ? [] : [spanOf(`${term.name}剩下的`, from, term.to)]),
  ];
}

const weekdayWords = ['一', '二', '三', '四', '五', '六', '日'] as const;
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];

export interface PostView extends Omit<GuardPost, 'windows' | 'needs'> {
  readonly kinds: readonly { readonly kind: GuardPost['kind']; readonly label: string; readonly chosen: boolean }[];
  readonly needs: readonly { readonly force: string; readonly label: string; readonly count: number }[];
  readonly windows: readonly (ShiftWindow & {
    readonly days: readonly { readonly day: Weekday; readonly words: string; readonly chosen: boolean }[];
  })[];
} // prettier-ignore

export interface TermView extends Omit<Term, 'off' | 'instead'> {
  readonly offText: string;
  readonly insteadText: string;
}

/** A day of the week, and who stands when: the plan of the peak times (F196). */
export interface PeakDay {
  readonly words: string;
  readonly lines: readonly string[];
}

export interface PlanView {
  readonly posts: readonly PostView[];
  readonly terms: readonly TermView[];
  readonly peaks: readonly PeakDay[];
  readonly isJoint: boolean;
  readonly joint: string;
  readonly team: readonly {
    readonly who: string;
    readonly name: string;
    readonly forceLabel: string;
    readonly chosen: boolean;
  }[];
  readonly settings: RotaPlan['settings'];
}

/** A plan as its page shows it. */
export function planView(
  plan: RotaPlan,
  { kinds, forces, people }: Pick<RotaPage, 'kinds' | 'forces' | 'people'>,
): PlanView {
  return {
    isJoint: plan.one === 'joint',
    joint: plan.joint,
    settings: plan.settings,
    team: people.map((one) => ({ ...one, chosen: plan.jointTeam.includes(one.who) })),
    peaks: peaksOf(plan, forces),
    posts: plan.posts.map((post) => ({
      ...post,
      kinds: kinds.map((one) => ({ ...one, chosen: one.kind === post.kind })),
      needs: [
        ...forces.map(({ force, label }) => ({ force, label, count: post.needs.of[force] ?? 0 })),
        { force: 'any', label: '不限哪一支', count: post.needs.any },
      ],
      windows: post.windows.map((window) => ({
        ...window,
        days: weekdays.map((day) => ({ day, words: weekdayWords[day - 1] ?? '', chosen: window.weekdays.includes(day) })),
      })),
    })),
    terms: plan.terms.map(({ off, instead, ...term }) => ({
      ...term,
      offText: off.map(({ from, to }) => (from === to ? from : `${from} 至 ${to}`)).join('\n'),
      insteadText: instead.map(({ day, as }) => `${day} 按周${weekdayWords[as - 1] ?? ''}`).join('\n'),
    })),
  };
} // prettier-ignore

function peaksOf({ posts }: RotaPlan, forces: RotaPage['forces']): readonly PeakDay[] {
  return weekdays
    .map((day) => ({
      words: `周${weekdayWords[day - 1] ?? ''}`,
      lines: posts
        .flatMap((post) => post.windows.filter(({ weekdays: on }) => on.includes(day)).map((window) => ({ post, window })))
        .sort((a, b) => (a.window.from < b.window.from ? -1 : 1))
        .map(({ post, window }) => `${window.from}–${window.to} ${post.name}：${needWords(post, forces)}`),
    }))
    .filter(({ lines }) => lines.length > 0);
} // prettier-ignore

const needWords = ({ needs }: GuardPost, forces: RotaPage['forces']): string =>
  [
    ...forces.flatMap(({ force, label }) => {
      const count = needs.of[force] ?? 0;
      return count === 0 ? [] : [`${label} ${count}`];
    }),
    ...(needs.any === 0 ? [] : [`不限 ${needs.any}`]),
  ].join('、');

const unused = (ids: readonly string[], letter: string): string => {
  const nth = Array.from({ length: ids.length + 1 }, (_, at) => `${letter}${at + 1}`);
  return nth.find((id) => !ids.includes(id)) ?? letter;
};

const mondayToFriday = [1, 2, 3, 4, 5] as const;

/** Chooses somebody for the joint-defence team, or leaves them (F188). */
export const toggledMember = (plan: RotaPlan, who: string): RotaPlan => ({
  ...plan,
  jointTeam: plan.jointTeam.includes(who) ? plan.jointTeam.filter((one) => one !== who) : [...plan.jointTeam, who],
}); // prettier-ignore

/** One more post: nobody's numbers, to be changed (T59). */
export const withPost = (plan: RotaPlan): RotaPlan => ({
  ...plan,
  posts: [
    ...plan.posts,
    {
      id: unused(plan.posts.map(({ id }) => id), 'p'),
      kind: 'mass',
      name: plan.posts.length === 0 ? '校门口' : '',
      point: null,
      needs: { of: { [plan.one]: 1, parent: 2 }, any: 0 },
      windows: [
        { id: 'w1', weekdays: mondayToFriday, from: '07:20', to: '08:00' },
        { id: 'w2', weekdays: mondayToFriday, from: '16:20', to: '17:00' },
      ],
    },
  ],
}); // prettier-ignore

export const withoutPost = (plan: RotaPlan, nth: number): RotaPlan => ({
  ...plan,
  posts: plan.posts.filter((_, at) => at !== nth),
});

export const changedPost = (plan: RotaPlan, nth: number, change: (post: GuardPost) => GuardPost): RotaPlan => ({
  ...plan,
  posts: plan.posts.map((post, at) => (at === nth ? change(post) : post)),
}); // prettier-ignore

const mostOfOne = 30;
const within = (count: number): number => Math.max(0, Math.min(mostOfOne, count));

/** One more or one fewer of a force; `any` of whichever. */
export function withNeed(post: GuardPost, force: string, by: number): GuardPost {
  const { of, any } = post.needs;
  if (force === 'any') return { ...post, needs: { of, any: within(any + by) } };
  const known = force as Force;
  return { ...post, needs: { of: { ...of, [known]: within((of[known] ?? 0) + by) }, any } };
}

export const withWindow = (post: GuardPost): GuardPost => ({
  ...post,
  windows: [
    ...post.windows,
    { id: unused(post.windows.map(({ id }) => id), 'w'), weekdays: mondayToFriday, from: '11:30', to: '12:10' },
  ],
}); // prettier-ignore

export const changedWindow = (post: GuardPost, nth: number, change: (window: ShiftWindow) => ShiftWindow): GuardPost => ({
  ...post,
  windows: post.windows.map((window, at) => (at === nth ? change(window) : window)),
}); // prettier-ignore

export const withoutWindow = (post: GuardPost, nth: number): GuardPost => ({
  ...post,
  windows: post.windows.filter((_, at) => at !== nth),
});

/** Chooses a day of the week, or leaves it. */
export const toggledDay = (window: ShiftWindow, day: number): ShiftWindow => ({
  ...window,
  weekdays: weekdays.filter((one) => window.weekdays.includes(one) !== (one === day)),
});

const termDays = 120;

export const withTerm = (plan: RotaPlan, now: number): RotaPlan => ({
  ...plan,
  terms: [
    ...plan.terms,
    {
      id: unused(plan.terms.map(({ id }) => id), 't'),
      name: '本学期', from: dayOf(now), to: laterDay(dayOf(now), termDays), off: [], instead: [],
    },
  ],
}); // prettier-ignore

export const changedTerm = (plan: RotaPlan, nth: number, change: (term: Term) => Term): RotaPlan => ({
  ...plan,
  terms: plan.terms.map((term, at) => (at === nth ? change(term) : term)),
});

export const withoutTerm = (plan: RotaPlan, nth: number): RotaPlan => ({
  ...plan,
  terms: plan.terms.filter((_, at) => at !== nth),
});

/** Days off as they were typed: a day or a row of days a line. */
export function withOff(term: Term, text: string): Term {
  const lines = daysText(daysIn(text, Number(term.from.slice(0, 4)))).split('\n').filter((line) => line !== '');
  return {
    ...term,
    off: lines.map((line) => {
      const [from = line, to = from] = line.split(' 至 ');
      return { from, to };
    }),
  };
} // prettier-ignore

/** Days on which another weekday's lessons are held, as typed: `2026-12-05 按周五`. NB: what is no day is kept, so that the cloud names it. */
export function withInstead(term: Term, text: string): Term {
  return {
    ...term,
    instead: text
      .split(/[\n,，;；]+/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => {
        const [, day = '', as = ''] = /^(.*?)\s*按?\s*(?:周|星期)([一二三四五六日])$/.exec(line) ?? [];
        const [found = line.slice(0, 10)] = daysIn(day, Number(term.from.slice(0, 4)));
        const weekday = weekdays.find((one) => weekdayWords[one - 1] === as);
        return { day: found, as: weekday ?? 1 };
      }),
  };
}
