import type { UnackedLine, UnackedPage } from '../../typings/notice';
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
