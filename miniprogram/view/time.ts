const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const shanghai = 8 * hour;

const two = (value: number): string => String(value).padStart(2, '0');

/** An instant as a wall clock in Asia/Shanghai (no summer time since 1991): read it with the UTC getters. */
const wallClock = (milliseconds: number): Date => new Date(milliseconds + shanghai);

const dayNumber = (milliseconds: number): number => Math.floor((milliseconds + shanghai) / day);

const clock = (at: Date): string => `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;

const date = (at: Date, now: Date): string => {
  const monthAndDay = `${at.getUTCMonth() + 1}月${at.getUTCDate()}日`;
  return at.getUTCFullYear() === now.getUTCFullYear()
    ? monthAndDay
    : `${at.getUTCFullYear()}年${monthAndDay}`;
};

/** An ISO instant as people say it: `3 分钟前`, `今天 14:05`, `11月20日 09:20`; empty for no date at all. */
export function ago(iso: string, now: number): string {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) return '';
  const waited = now - at;
  if (waited < minute) return waited < -minute ? moment(iso, now) : '刚刚';
  if (waited < hour) return `${Math.floor(waited / minute)} 分钟前`;
  return moment(iso, now);
}

/** An ISO instant with its clock time, day named when it is near: `昨天 09:20`. */
export function moment(iso: string, now: number): string {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) return '';
  const wall = wallClock(at);
  const days = dayNumber(now) - dayNumber(at);
  if (days === 0) return `今天 ${clock(wall)}`;
  if (days === 1) return `昨天 ${clock(wall)}`;
  return `${date(wall, wallClock(now))} ${clock(wall)}`;
}

/** How long something has been waiting, for a to-do list: `已等 2 小时`; empty within the first minute. */
export function waitingWords(iso: string, now: number): string {
  const waited = now - Date.parse(iso);
  if (Number.isNaN(waited) || waited < minute) return '';
  if (waited < hour) return `已等 ${Math.floor(waited / minute)} 分钟`;
  if (waited < day) return `已等 ${Math.floor(waited / hour)} 小时`;
  return `已等 ${Math.floor(waited / day)} 天`;
}

/** The calendar day in Asia/Shanghai: `2026-11-23`. */
export function dayOf(now: number): string {
  const wall = wallClock(now);
  return `${wall.getUTCFullYear()}-${two(wall.getUTCMonth() + 1)}-${two(wall.getUTCDate())}`;
}
