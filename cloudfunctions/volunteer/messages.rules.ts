import type { Addressee, OwedMessage } from '../../typings/message';
import type { JournalActor } from '../../typings/reportDoc';
import type { VolunteerDoc, VolunteerStep } from '../../typings/volunteer';
import { spokenTimeOf } from '../calendar.rules';
import { thing } from '../report/words.rules';
import { leased } from '../workflow/delivery.rules';
import { spokenDay } from './dates.rules';
import { type VolunteerTell, volunteerFlow } from './flow.table';

interface Telling {
  readonly step: VolunteerStep;
  readonly row: { readonly tells: readonly VolunteerTell[] };
  readonly school: readonly Addressee[];
  readonly by: JournalActor;
  readonly at: Date;
}

/** Where the volunteer reads everything of their own. */
export const minePage = 'packages/volunteer/pages/mine/index';

/** What a step owes, keyed by its journal entry; nobody to tell is no message. No names: read on a locked screen (F117). */
export function messagesFor(
  after: VolunteerDoc,
  { step, row, school, by, at }: Telling,
  entry: number,
): readonly OwedMessage[] {
  return row.tells.flatMap((tell) => {
    if (tell === 'self')
      return [toSelf(after, selfWords(after, step), `${entry}/self`, at, by.role === 'SYS')];
    const ladder = school.filter(({ openid }) => openid !== after.openid);
    return ladder.length === 0 ? [] : [toSchool(after, `${entry}/school`, ladder, at)];
  });
}

/** Told so many days before the end (F028). */
export const endIsNear = (volunteer: VolunteerDoc, entry: number, at: Date): OwedMessage =>
  toSelf(volunteer, `${spokenDay(volunteer.until)}到期，可请学校续期`, `${entry}/near`, at, true);

const spoken: Readonly<Partial<Record<VolunteerStep, string>>> = {
  return: '志愿者申请要补充，请点开看',
  refuse: '志愿者申请没有通过，请点开看原因',
  nameCaptain: '学校请您担任志愿者队长',
  endCaptain: '您不再担任志愿者队长',
  remove: '您已不在志愿者队伍，请点开看原因',
  expire: '志愿者身份已到期，可请学校续期',
};

function selfWords({ state, until }: VolunteerDoc, step: VolunteerStep): string {
  const words = spoken[step];
  if (words !== undefined) return words;
  return state === 'accepted' ? '已通过，请看须知并答题后上岗' : `有效期到${spokenDay(until)}`;
}

/**
 * NB: the templates of reports are used: each asks for a consent of its own, and WeChat shows three at most. What the
 * clock owes nobody is sending: it is due at once.
 */
const toSelf = (
  volunteer: VolunteerDoc,
  words: string,
  key: string,
  at: Date,
  byClock: boolean,
): OwedMessage => ({
  key,
  template: 'report.moved',
  page: minePage,
  fields: {
    character_string1: thing(volunteer.unit.id),
    phrase2: volunteerFlow.states[volunteer.state].reporterSees,
    time3: spokenTimeOf(at),
    thing4: thing(words),
  },
  ...fresh([{ openid: volunteer.openid, title: '本人' }], byClock ? at.toISOString() : leased(at)),
});

const toSchool = (
  volunteer: VolunteerDoc,
  key: string,
  ladder: readonly Addressee[],
  at: Date,
): OwedMessage => ({
  key,
  template: 'report.arrived',
  page: `packages/volunteer/pages/detail/index?id=${volunteer._id}`,
  fields: {
    thing1: '志愿者申请',
    thing2: thing(volunteer.unit.name),
    time3: spokenTimeOf(at),
    phrase4: '一般',
    thing5: '请点开审核',
  },
  ...fresh(ladder, leased(at)),
});

const fresh = (ladder: readonly Addressee[], dueAt: string) =>
  ({ ladder, rung: 0, state: 'owed', attempts: [], dueAt }) as const;
