import type { UnitDoc } from '../../typings/directory';
import type { OwedMessage } from '../../typings/message';
import type { Awaited } from '../../typings/round';
import { secondsAfter } from '../calendar.rules';
import { onDuty } from '../receiver.rules';
import { toldOf } from './told.rules';

const waitSeconds = 86_400;

/** Names what happened: it is told once. */
const key = 'late/officer';

/** A report of something found has not come for a day, and nobody was told. */
export const isLate = (
  findings: readonly Awaited[],
  since: string,
  owed: readonly OwedMessage[],
  at: Date,
): boolean =>
  findings.some(({ report }) => report === null) &&
  !owed.some((message) => message.key === key) &&
  secondsAfter(new Date(since), waitSeconds) <= at.toISOString();

/** `保安巡更有1处没收到上报`: no name of anybody (F117). */
export const lateWords = (name: string, findings: readonly Awaited[]): string =>
  `${name.slice(0, 10)}有${findings.filter(({ report }) => report === null).length}处没收到上报`;

interface Late {
  readonly unit: UnitDoc | null;
  readonly name: string;
  readonly words: string;
  /** In packages/patrol. */
  readonly page: string;
  readonly at: Date;
}

/** Tells the officer, who can ask whoever walked there. */
export const lateTold = ({ unit, name, words, page, at }: Late): OwedMessage =>
  toldOf({
    key,
    what: '发现的问题没上报',
    unit: name,
    words,
    page: `packages/patrol/pages/${page}`,
    ladder: onDuty((unit?.seats ?? []).filter(({ role }) => role === 'OFF'), at),
    at,
  }); // prettier-ignore
