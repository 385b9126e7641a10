import type { DistrictDoc, Seat } from '../../typings/directory';
import type { NoticeDoc } from '../../typings/notice';
import { spokenTimeOf } from '../calendar.rules';
import { deskOf, onDuty } from '../receiver.rules';
import { thing } from '../report/words.rules';
import type { Change } from '../world';

interface Morning {
  /** `town:t1`. */
  readonly place: string;
  /** How many cases it tells of; so many are counted at most. */
  readonly cases: number;
  readonly isMore: boolean;
  readonly district: DistrictDoc;
  readonly at: Date;
}

const page = 'packages/office/pages/unacked/index?list=undelivered';

/** What a digest becomes in its morning: one message to who is on duty there; nothing where nothing is left to tell. */
export function digestMade({ v }: NoticeDoc, { place, cases, isMore, district, at }: Morning): Change {
  const { seats, name } = deskAt(place, district);
  const ladder = onDuty(seats, at);
  const made = { set: { v: v + 1 }, unset: ['dueAt'] };
  if (cases === 0 || ladder.length === 0) return made;
  const due = at.toISOString();
  const message = {
    key: '0/digest',
    template: 'report.arrived' as const,
    page,
    fields: {
      thing1: '没有送达的提醒',
      thing2: thing(name),
      time3: spokenTimeOf(at),
      phrase4: '一般',
      thing5: `${cases}件${isMore ? '以上' : ''}没有送达，请电话告知`,
    },
    ladder,
    rung: 0,
    state: 'owed' as const,
    attempts: [],
    dueAt: due,
  };
  return { ...made, set: { v: v + 1, owed: [message], owedDueAt: due } };
}

function deskAt(
  place: string,
  { id, towns, bureau, bureauSeats }: DistrictDoc,
): {
  readonly seats: readonly Seat[];
  readonly name: string;
} {
  const town = towns.find((one) => deskOf.town(one.id) === place);
  if (town !== undefined) return { seats: town.seats, name: town.centre };
  return { seats: place === deskOf.bureau(id) ? bureauSeats : [], name: bureau };
}
