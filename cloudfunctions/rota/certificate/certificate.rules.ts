import { createHash } from 'node:crypto';
import type { AttendanceDoc } from '../../../typings/attendance';
import type { CertificateCard, CertificateDoc, CertificatePage } from '../../../typings/certificate';
import type { Refused } from '../../../typings/refusal';
import type { Force } from '../../../typings/rota';
import { dayOf, daysBetween, isDay } from '../../calendar.rules';
import { refuse } from '../../refuse';
import { spokenDay } from '../../volunteer/dates.rules';
import { minutesOf, spokenMinutes } from '../attendance/end.rules';
import { spokenNumber } from './number.rules';

/** Whoever stands for one of these stands there of their own free will: the others are on duty. */
const volunteerForces: readonly Force[] = ['parent', 'neighbour', 'joint'];

/** A year, and some days. */
const mostDays = 370;
const mostPosts = 6;

type Served = Pick<
  AttendanceDoc,
  'unit' | 'post' | 'force' | 'state' | 'startsAt' | 'endsAt' | 'inAt' | 'outAt'
>;

/** What somebody served as a volunteer, verified and over: at one school, or anywhere (F198). */
export const countedOf = <S extends Served>(
  served: readonly S[],
  unitId: string | null,
  at: Date,
): readonly S[] =>
  served.filter(
    (one) =>
      (unitId === null || one.unit.id === unitId) &&
      volunteerForces.includes(one.force) &&
      one.endsAt <= at.toISOString() &&
      minutesOf(one) > 0,
  );

export const minutesServed = (counted: readonly Served[]): number =>
  counted.reduce((sum, one) => sum + minutesOf(one), 0);

/** What is wrong with the days that a certificate shall be of; null when nothing is. */
export function daysFault(from: string, to: string, at: Date): Refused | null {
  if (!isDay(from)) return refuse('INVALID', '请选开始日期。', 'from');
  if (!isDay(to)) return refuse('INVALID', '请选结束日期。', 'to');
  if (to < from) return refuse('INVALID', '结束日期在开始日期以前，请重新选择。', 'to');
  if (to > dayOf(at)) return refuse('INVALID', '结束日期不能晚于今天，请重新选择。', 'to');
  if (daysBetween(from, to) <= mostDays) return null;
  return refuse('INVALID', '一份证明最多开一年的时长，请分段选择日期。', 'from');
}

/** Where they stood, each once, in the order of the days. */
export function postsOf(counted: readonly Served[]): readonly string[] {
  const names = [...new Set(counted.map(({ post }) => post.name))];
  return names.length <= mostPosts ? names : [...names.slice(0, mostPosts), `等 ${names.length} 处`];
}

type Identity = Pick<CertificateDoc, 'openid' | 'unit' | 'from' | 'to' | 'minutes' | 'times'>;

/** The same hours of the same days at the same school are the same certificate, however often it is asked for. */
export const onceOf = ({ openid, unit, from, to, minutes, times }: Identity): string =>
  createHash('sha256')
    .update(['certificate', openid, unit.id, from, to, minutes, times].join(':'))
    .digest('hex')
    .slice(0, 40);

/** `沈＊禾`: who knows the name can compare it, who does not learns little. */
export function hiddenName(name: string): string {
  const letters = [...name];
  if (letters.length < 3) return `${letters[0] ?? ''}＊`;
  return [letters[0], ...letters.slice(1, -1).map(() => '＊'), letters.at(-1)].join('');
}

type Listed = Pick<CertificateDoc, '_id' | 'unit' | 'from' | 'to' | 'minutes' | 'issuedOn'>;

export const periodWords = ({ from, to }: Pick<CertificateDoc, 'from' | 'to'>): string =>
  from === to ? spokenDay(from) : `${spokenDay(from)}至${spokenDay(to)}`;

/** One in its holder's list. */
export const certificateCard = ({ _id, unit, from, to, minutes, issuedOn }: Listed): CertificateCard => ({
  number: spokenNumber(_id),
  unitName: unit.name,
  period: periodWords({ from, to }),
  hours: spokenMinutes(minutes),
  issuedOn: spokenDay(issuedOn),
});

type Standing = Pick<CertificatePage, 'state' | 'tag' | 'said'>;

const gone: Standing = {
  state: 'left',
  tag: { text: '持有人已注销', tone: 'closed' },
  said: '编号是真的。持有人已注销账号，姓名已删去；下面是开具时核实的时长，现在不能再逐条核对，请向持有人核实。',
};

/** How a certificate stands: held against what the presses behind it come to now (ADR 0027). */
export function standingOf({ openid, minutes }: CertificateDoc, minutesNow: number): Standing {
  if (openid === '') return gone;
  if (minutesNow < minutes)
    return {
      state: 'corrected',
      tag: { text: '已失效', tone: 'danger' },
      said: `开具以后有到岗记录被更正：这段时间现在核实的是 ${spokenMinutes(minutesNow)}。这份证明不再有效，请以重新开具的为准。`,
    };
  const grown = minutesNow > minutes ? `开具以后，同一段时间又核实了时长，现在是 ${spokenMinutes(minutesNow)}。` : '';
  return {
    state: 'valid',
    tag: { text: '有效', tone: 'done' },
    said: `时长由到岗签到累计，${grown === '' ? '与现在的记录一致。' : grown}`,
  };
} // prettier-ignore

/** A certificate for whoever knows its number; only its holder reads the whole name. */
export function certificatePage(certificate: CertificateDoc, minutesNow: number, reader: string): CertificatePage {
  const { openid, name, times, posts } = certificate;
  const mine = openid !== '' && openid === reader;
  return {
    ...certificateCard(certificate),
    ...standingOf(certificate, minutesNow),
    name: mine || name === '' ? name : hiddenName(name),
    times,
    posts: posts.join('、'),
    mine,
  };
} // prettier-ignore
