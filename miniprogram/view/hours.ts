import { dayOf } from './time';

/** From when to when hours are shown. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

const schoolBegins = 9;

/** This school year up to today, in Asia/Shanghai: from the first of September on. */
export function schoolYearTo(now: number): Span {
  const to = dayOf(now);
  const [year = '', month = ''] = to.split('-');
  const begun = Number(month) >= schoolBegins ? Number(year) : Number(year) - 1;
  return { from: `${begun}-09-01`, to };
}

/** What was chosen, each end by itself; what was not is of now: a page that stays open over midnight is of the new day. */
export const spanOf = (chosen: Partial<Span>, now: number): Span => ({ ...schoolYearTo(now), ...chosen });
