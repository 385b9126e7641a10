import type { UnackedLine, UnackedPage, UndeliveredLine } from '../../typings/notice';
import { moment, waitingWords } from './time';

/** Somebody who has not acknowledged, ready to be shown. */
export interface UnackedRow {
  readonly key: string;
  readonly id: string;
  readonly title: string;
  readonly unitName: string;
  readonly number: string;
  readonly who: string;
  /** `今天 09:00 提醒，已等 40 分钟`. */
  readonly when: string;
  readonly passed: string;
  readonly isUrgent: boolean;
  readonly isMine: boolean;
  readonly mayOpen: boolean;
}

/** The lines of the list; the first of a case carries what can be done about the case. */
export const unackedRows = (lines: readonly UnackedLine[], now: number): readonly UnackedRow[] =>
  lines.map(({ since, passedTo, ...line }, nth) => ({
    ...line,
    key: `${line.id}/${nth}`,
    when: whenWords(since, now),
    passed: passedTo === '' ? '' : `已另外告知：${passedTo}`,
    isMine: line.isMine && lines.findIndex(({ id, isMine }) => id === line.id && isMine) === nth,
  }));

function whenWords(since: string, now: number): string {
  const waited = waitingWords(since, now);
  return waited === '' ? `${moment(since, now)} 提醒` : `${moment(since, now)} 提醒，${waited}`;
}

/** For the button on the first page: `3`, `20+`; empty when nobody is waited for. */
export function waitingCount({ lines, next }: UnackedPage): string {
  const cases = new Set(lines.map(({ id }) => id)).size;
  if (cases === 0) return '';
  return next === null ? String(cases) : `${cases}+`;
}

/** Somebody whom a reminder never reached, ready to be shown. */
export interface MissedRow {
  readonly key: string;
  readonly id: string;
  readonly title: string;
  readonly unitName: string;
  readonly number: string;
  readonly who: string;
  readonly phone: string;
  readonly when: string;
  readonly mayOpen: boolean;
}

/** The lines of a morning's digest. */
export const missedRows = (lines: readonly UndeliveredLine[], now: number): readonly MissedRow[] =>
  lines.map(({ at, phone, ...line }, nth) => ({
    ...line,
    key: `${line.id}/${nth}`,
    phone: phone === '' ? '没有登记电话' : phone,
    when: `${moment(at, now)} 没有送达`,
  }));

/** Over the list: which morning it was gathered for. */
export const morningWords = (day: string): string => {
  const [, month = '', date = ''] = day.split('-');
  return `${Number(month)}月${Number(date)}日早上汇总的，请打电话告知：`;
};

/** The two lists of the page, by what it is opened with. */
export type MessageList = 'unacked' | 'undelivered';

export const listNamed = (name: string | undefined): MessageList =>
  name === 'undelivered' ? 'undelivered' : 'unacked';
