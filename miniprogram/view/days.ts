const dayLength = 86_400_000;

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().slice(0, 10) === text;

const later = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10);

/** Days as one reads them: a line each, days in a row as one line, `2026-10-01 至 2026-10-07`. */
export function daysText(days: readonly string[]): string {
  const spans: { from: string; to: string }[] = [];
  for (const day of [...days].sort()) {
    const last = spans[spans.length - 1];
    if (last !== undefined && isDay(last.to) && later(last.to, 1) === day) last.to = day;
    if (last === undefined || last.to !== day) spans.push({ from: day, to: day });
  }
  return spans.map(({ from, to }) => (from === to ? from : `${from} 至 ${to}`)).join('\n');
}

/** A year is the most that one line can mean; more is a slip. */
const mostDays = 366;

/**
 * What was typed, as days: a day or a row of days a line, with or without the year, `10月1日` as well as `2026-10-01`.
 * NB: what is no day is handed on as it was typed, so that whoever checks can name it.
 */
export const daysIn = (text: string, year: number): readonly string[] =>
  text
    .split(/[\n,，、;；]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => span(line, year));

function span(line: string, year: number): readonly string[] {
  const [from = '', to = from, more] = line.split(/\s*(?:至|到|~|—+|–)\s*/).map((part) => dayIn(part, year));
  if (more !== undefined || !isDay(from) || !isDay(to) || to < from) return [line.slice(0, 20)];
  const count = Math.min(mostDays, (Date.parse(to) - Date.parse(from)) / dayLength + 1);
  return Array.from({ length: count }, (_, nth) => later(from, nth));
}

const two = (digits: string): string => digits.padStart(2, '0');

function dayIn(words: string, year: number): string {
  const found = /^(?:(\d{4})[-年/.])?(\d{1,2})[-月/.](\d{1,2})日?$/.exec(words.trim());
  if (found === null) return words;
  const [, own, month = '', day = ''] = found;
  return `${own ?? year}-${two(month)}-${two(day)}`;
}
