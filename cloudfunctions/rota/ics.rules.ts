import type { ShiftDoc } from '../../typings/shift';
import { decided, standingOf } from './line.rules';
import { reminders } from './settings.table';

/*
 * Turns as a calendar file, for whichever calendar a phone has (RFC 5545): escaped, folded, in Asia/Shanghai. A turn
 * keeps its UID for good and its SEQUENCE grows with the shift, so that a file that is taken in again corrects the
 * first one, and a turn that is over for somebody is CANCELLED there.
 */

const most = 75;

/** Commas, semicolons, backslashes and line ends would end a value; other signs that control something are left out. */
const escaped = (words: string): string =>
  words
    .replace(/\\/g, '\\\\')
    .replace(/([;,])/g, '\\$1')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');

/** At most 75 octets a line, the next begun with a space; no character is cut in two. */
export function folded(line: string): string {
  const lines: string[] = [];
  let now = '';
  for (const sign of line) {
    if (Buffer.byteLength(now) + Buffer.byteLength(sign) > most) {
      lines.push(now);
      now = ' ';
    }
    now += sign;
  }
  return [...lines, now].join('\r\n');
}

const shanghaiMs = 8 * 3_600_000;

const basic = (at: Date): string => at.toISOString().replace(/[-:]/g, '').slice(0, 15);
const local = (instant: string): string => basic(new Date(Date.parse(instant) + shanghaiMs));

const head = [
  'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//campus-safety-grid//rota//ZH', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH',
  'BEGIN:VTIMEZONE', 'TZID:Asia/Shanghai', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800', 'TZNAME:CST', 'END:STANDARD', 'END:VTIMEZONE',
] as const; // prettier-ignore

type Turn = Pick<
  ShiftDoc,
  '_id' | 'v' | 'unit' | 'post' | 'startsAt' | 'endsAt' | 'state' | 'line' | 'needs'
>;

/** Sure, still waiting for a place, or over for this person. */
function statusOf({ state, line, needs }: Turn, openid: string): 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED' {
  const mine = standingOf(decided(line, needs), openid);
  if (state === 'cancelled' || mine === undefined) return 'CANCELLED';
  return mine.state === 'held' ? 'CONFIRMED' : 'TENTATIVE';
}

function eventOf(turn: Turn, openid: string, at: Date): readonly string[] {
  const { _id, v, unit, post, startsAt, endsAt } = turn;
  const status = statusOf(turn, openid);
  const alarms = status === 'CONFIRMED' ? reminders : [];
  return [
    'BEGIN:VEVENT',
    `UID:${_id}@campus-safety-grid`,
    `DTSTAMP:${basic(at)}Z`,
    `SEQUENCE:${v}`,
    `DTSTART;TZID=Asia/Shanghai:${local(startsAt)}`,
    `DTEND;TZID=Asia/Shanghai:${local(endsAt)}`,
    `SUMMARY:${escaped(`护学岗值班：${post.name}`)}`,
    `LOCATION:${escaped(`${unit.name} ${post.name}`)}`,
    `DESCRIPTION:${escaped('只观察、只上报，不执法。去不了请尽早在小程序里退班或换班。')}`,
    `STATUS:${status}`,
    ...alarms.flatMap(({ hours, words }) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `TRIGGER:-PT${hours}H`,
      `DESCRIPTION:${escaped(words)}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ];
}

/** These turns of one person as one file; names nobody. */
export const calendarOf = (turns: readonly Turn[], openid: string, at: Date): string =>
  [...head, ...turns.flatMap((turn) => eventOf(turn, openid, at)), 'END:VCALENDAR', '']
    .map(folded)
    .join('\r\n');
