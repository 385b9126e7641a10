import type { Addressee, OwedMessage } from '../../typings/message';
import type { RosterDoc } from '../../typings/roster';
import { spokenTimeOf } from '../calendar.rules';
import { thing } from '../report/words.rules';
import { leased } from '../workflow/delivery.rules';
import { rosterFlow, type RosterTell } from './roster.table';

export type Reachable = { readonly [T in RosterTell]: readonly Addressee[] };

interface Telling {
  readonly row: { readonly tells: readonly RosterTell[] };
  readonly reach: Reachable;
  readonly openid: string;
  readonly at: Date;
}

const page = (unitId: string): string => `packages/office/pages/roster/index?unit=${unitId}`;

/** What a step owes, keyed by its journal entry; whoever took it is not told, and nobody to tell is no message. */
export function messagesFor(
  after: RosterDoc,
  { row, reach, openid, at }: Telling,
  entry: number,
): readonly OwedMessage[] {
  return row.tells.flatMap((tell) => {
    const ladder = reach[tell].filter((one) => one.openid !== openid);
    return ladder.length === 0 ? [] : [writers[tell](after, `${entry}/${tell}`, ladder, at)];
  });
}

/** Reminds a school that nothing was submitted yet (F024). */
export const reminder = (
  roster: Pick<RosterDoc, '_id' | 'unit'>,
  day: string,
  ladder: readonly Addressee[],
  at: Date,
): OwedMessage => ({
  ...arrived(roster, `remind/${day}`, ladder, at),
  fields: { ...arrived(roster, '', ladder, at).fields, thing5: '还没有备案，请尽快填报提交' },
});

type Writer = (after: RosterDoc, key: string, ladder: readonly Addressee[], at: Date) => OwedMessage;

const writers: { readonly [T in RosterTell]: Writer } = {
  bureau: (after, key, ladder, at) => arrived(after, key, ladder, at),
  school: (after, key, ladder, at) => ({
    key,
    template: 'report.moved',
    page: page(after._id),
    fields: {
      character_string1: after._id,
      phrase2: rosterFlow.states[after.state].reporterSees,
      time3: spokenTimeOf(at),
      thing4:
        after.state === 'returned' ? '网格队伍备案被退回，请点开看原因' : '网格队伍已备案，开始接收上报',
    },
    ...fresh(ladder, at),
  }),
};

/** NB: the templates of reports are used: each asks for a consent of its own, and WeChat shows three at most. */
const arrived = (
  { _id, unit }: Pick<RosterDoc, '_id' | 'unit'>,
  key: string,
  ladder: readonly Addressee[],
  at: Date,
): OwedMessage => ({
  key,
  template: 'report.arrived',
  page: page(_id),
  fields: {
    thing1: '学校专属网格队伍备案',
    thing2: thing(unit.name),
    time3: spokenTimeOf(at),
    phrase4: '一般',
    thing5: '请核对名单后备案',
  },
  ...fresh(ladder, at),
});

const fresh = (ladder: readonly Addressee[], at: Date) =>
  ({ ladder, rung: 0, state: 'owed', attempts: [], dueAt: leased(at) }) as const;
