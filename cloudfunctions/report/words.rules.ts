import type { Addressee, OwedMessage } from '../../typings/message';
import type { ReportDoc } from '../../typings/reportDoc';
import { spokenTimeOf } from '../calendar.rules';
import { deskOf } from '../receiver.rules';
import { kindOf } from './access.rules';
import { reportFlow } from './report.table';

/** WeChat cuts or refuses `thing` fields over 20 characters; control characters are refused too. */
export const thing = (words: string): string => {
  const plain = [...words.replace(/\s+/g, ' ').trim()];
  return plain.length <= 20 ? plain.join('') : `${plain.slice(0, 19).join('')}…`;
};

const officePage = 'packages/office/pages/case/index';
const unackedPage = 'packages/office/pages/unacked/index';
const reporterPage = 'pages/report/detail/index';

type Told = Pick<
  ReportDoc,
  '_id' | 'number' | 'item' | 'unit' | 'flags' | 'state' | 'eventTown' | 'districtId'
>;

/** Whose morning list holds what reached nobody of an office. NB: a complaint about a school is no town's business (T21). */
const digestOf = ({ flags, eventTown, districtId }: Told): string =>
  flags.includes('BYPASS') ? deskOf.bureau(districtId) : deskOf.town(eventTown.id);

/** Tells a desk that a report lies on it. Neutral words only: no text, no names (F117, T26). */
export function arrived(
  report: Told,
  key: string,
  ladder: readonly Addressee[],
  at: Date,
  dueAt: string,
): OwedMessage {
  const isUrgent = report.flags.includes('EMERGENCY');
  return {
    key,
    template: 'report.arrived',
    page: `${officePage}?id=${report._id}`,
    fields: {
      thing1: thing(arrivedTitle(report)),
      thing2: thing(report.unit.name),
      time3: spokenTimeOf(at),
      phrase4: isUrgent ? '紧急' : '一般',
      thing5: isUrgent ? '正在发生，请立即处置' : '请点开查看并处理',
    },
    digest: digestOf(report),
    ...fresh(report, ladder, dueAt),
  };
}

const arrivedTitle = ({ item, flags }: Told): string => {
  if (kindOf({ flags }) !== 'normal') return '限制查看事项';
  return item === null ? '类型待确定' : item.plain;
};

/** Tells the reporter, or one who joined, in the reporter's words. */
export const moved = (
  report: Told,
  key: string,
  alias: string,
  at: Date,
  dueAt: string,
  title = '上报人',
): OwedMessage => ({
  key,
  ...progress(report, reporterPage, '点开查看详情', at),
  ...fresh(report, [{ openid: alias, title }], dueAt),
});

/** Tells somebody who wanted to stay hidden that their identity was looked at, and where to read why (F031). */
export const lookedAt = (report: Told, key: string, alias: string, at: Date, dueAt: string): OwedMessage => ({
  key,
  ...progress(report, reporterPage, '您的身份被查看，点开看原因', at),
  ...fresh(report, [{ openid: alias, title: '上报人' }], dueAt),
});

/** Tells somebody in an office that a case they had to do with has moved on. */
export const movedForStaff = (
  report: Told,
  key: string,
  ladder: readonly Addressee[],
  at: Date,
  dueAt: string,
): OwedMessage => ({
  key,
  ...progress(report, officePage, '您经办的事项有了新进展', at),
  digest: digestOf(report),
  ...fresh(report, ladder, dueAt),
});

/** Tells an office that time has passed: how far it is, and until when. */
export const ofTime = (
  report: Told,
  key: string,
  ladder: readonly Addressee[],
  { phrase, hint, end }: { readonly phrase: string; readonly hint: string; readonly end: Date },
  dueAt: string,
): OwedMessage => ({
  key,
  template: 'report.moved',
  page: `${officePage}?id=${report._id}`,
  fields: {
    character_string1: report.number,
    phrase2: phrase,
    time3: spokenTimeOf(end),
    thing4: hint,
  },
  digest: digestOf(report),
  ...fresh(report, ladder, dueAt),
});

/** Tells the next on duty, or the office above, that somebody has not acknowledged; it opens the list, not the case. */
export const unheard = (
  report: Told,
  key: string,
  ladder: readonly Addressee[],
  hint: string,
  at: Date,
  dueAt: string,
): OwedMessage => {
  const message = arrived(report, key, ladder, at, dueAt);
  return { ...message, page: unackedPage, fields: { ...message.fields, thing5: thing(hint) } };
};

/** What a report has come to, on the page where it is read by whoever is told. */
const progress = (report: Told, page: string, hint: string, at: Date) => ({
  template: 'report.moved' as const,
  page: `${page}?id=${report._id}`,
  fields: {
    character_string1: report.number,
    phrase2: reportFlow.states[report.state].reporterSees,
    time3: spokenTimeOf(at),
    thing4: hint,
  },
});

/** Somebody with nobody on the ladder is told by the list alone. An emergency wakes people as long as it is open (F120). */
const fresh = (report: Told, ladder: readonly Addressee[], dueAt: string) =>
  ({
    ladder,
    rung: 0,
    state: ladder.length === 0 ? 'listed' : 'owed',
    attempts: [],
    dueAt: ladder.length === 0 ? null : dueAt,
    ...(isAlarm(report) ? { wakes: 'all' as const } : {}),
  }) as const;

const isAlarm = ({ flags, state }: Told): boolean =>
  flags.includes('EMERGENCY') && reportFlow.states[state].open;
