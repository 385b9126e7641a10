import type { AttendanceEnd, AttendanceLine, Attended } from '../../../typings/attendance';
import { timeOf } from '../../calendar.rules';
import { whoOf } from '../../people/place.rules';
import { suspicions } from '../../suspicion.table';
import { gone, spokenForce } from '../card.rules';
import { forces } from '../force.table';
import { lateBy, earlyBy, endOf, minutesOf, spokenMinutes } from './end.rules';
import { ends } from './end.table';

/** Whose eyes: who keeps the rota may act; whoever only looks over the school sees no name (PIPL §6). */
export interface Eyes {
  readonly isKeeper: boolean;
  readonly mayAmend: boolean;
}

type Shown = Pick<Attended, 'openid' | 'name' | 'force'>;

/** How somebody is named to these eyes: `沈家长` for whoever does not keep the rota. */
const nameFor = ({ openid, name, force }: Shown, { isKeeper }: Eyes): string => {
  if (openid === '') return gone;
  return isKeeper ? name : `${[...name][0] ?? ''}${spokenForce[force]}`;
};

/** One person at one shift, as a page shows it; `giver` is whose place it was. */
export function attendanceLine(
  one: Attended,
  eyes: Eyes,
  photo: string | null,
  giver?: Shown,
): AttendanceLine {
  const end = endOf(one);
  return {
    who: eyes.isKeeper && one.openid !== '' ? whoOf(one.openid) : '',
    v: one.v,
    name: nameFor(one, eyes),
    forceLabel: forces[one.force],
    end,
    endLabel: ends[end].label,
    tone: ends[end].tone,
    words: [...(one.insteadOf === undefined ? [] : [insteadOf(giver, eyes)]), wordsOf(one)].join(' · '),
    minutes: minutesOf(one),
    flags: one.flags.map((flag) => suspicions[flag]),
    photo: eyes.isKeeper ? photo : null,
    mayDo: eyes.isKeeper && eyes.mayAmend ? mayDo(end) : [],
  };
}

/** `替沈家长`: in whose place they stand; who has left for good is not named. */
const insteadOf = (giver: Shown | undefined, eyes: Eyes): string =>
  giver === undefined ? '替班' : `替${nameFor(giver, eyes)}`;

/** Somebody who holds a place and has not pressed. */
export const expectedLine = (one: Shown, eyes: Eyes): AttendanceLine => ({
  who: eyes.isKeeper ? whoOf(one.openid) : '',
  v: 0,
  name: nameFor(one, eyes),
  forceLabel: forces[one.force],
  end: 'expected',
  endLabel: ends.expected.label,
  tone: 'plain',
  words: '',
  minutes: 0,
  flags: [],
  photo: null,
  mayDo: eyes.isKeeper && eyes.mayAmend ? mayDo('expected') : [],
});

/** What who keeps the rota may do about it, the likeliest first. */
function mayDo(end: AttendanceEnd): AttendanceLine['mayDo'] {
  const came = { deed: 'came', label: end === 'pending' ? '确认到岗' : '补记到岗' } as const;
  const excuse = { deed: 'excuse', label: '记为请假' } as const;
  const refused = { deed: 'refuse', label: '不认可' } as const;
  if (end === 'pending') return [came, refused];
  if (end === 'expected' || end === 'absent') return [came, excuse];
  if (end === 'excused' || end === 'refused') return [came];
  return end === 'substituted' ? [] : [refused];
}

const ways = { location: '定位', code: '扫码', photo: '照片', captain: '队长补记' } as const;

/** What they did, in words: `07:18 签到（定位，距岗位 12 米）· 08:02 签退 · 40 分`. */
export function wordsOf(one: Attended): string {
  if (one.state === 'excused') return one.excuse ?? '';
  if (one.inAt === undefined) return '';
  const away = one.metres === undefined ? '' : `，距岗位 ${one.metres} 米`;
  const served = minutesOf(one);
  return [
    `${timeOf(new Date(one.inAt))} 签到（${one.by === undefined ? '' : ways[one.by]}${away}）`,
    ...(lateBy(one) > 5 ? [`晚 ${lateBy(one)} 分`] : []),
    ...(isSentLater(one) ? [`${timeOf(new Date(one.inReceivedAt ?? ''))} 才传上来`] : []),
    ...(one.outAt === undefined ? [] : [`${timeOf(new Date(one.outAt))} 签退`]),
    ...(one.outAt !== undefined && earlyBy(one) > 5 ? [`早 ${earlyBy(one)} 分`] : []),
    ...(served === 0 ? [] : [spokenMinutes(served)]),
  ].join(' · ');
}

const isSentLater = ({ flags }: Attended): boolean => flags.includes('sentLater');
