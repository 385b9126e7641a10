import type { RotaSettings } from '../../typings/rota';

/** What holds until a school says otherwise. The founding documents give no number (T59): ours, to be changed. */
export const firstSettings = {
  withdrawHours: 3,
  openDays: 60,
  mostPerWeek: 5,
  confirmMinutes: 120,
} as const satisfies RotaSettings;

/** When people are reminded of a shift, hours before it begins; the last that is due is the only one that is sent. */
export const reminders = [
  { key: 'day', hours: 24, words: '24小时后上岗，去不了请尽早退班' },
  { key: 'hour', hours: 1, words: '即将上岗，请带好装备准时到岗' },
] as const;

/** Hours before a shift at which who keeps the rota is told that somebody is missing (F184). */
export const gapHours = 12;

/** So long somebody is asked to take a turn over, and until so many hours before it; then the captain hears of it (F183). */
export const swapHours = 24;
export const swapBeforeHours = 2;

/** However many stand in line. */
export const mostWaiting = 300;

/** Minutes between two shifts at different schools below which one is warned. */
export const travelMinutes = 60;
