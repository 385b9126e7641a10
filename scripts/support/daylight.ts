import { dayOf, daysAfter, isBetween } from '../../cloudfunctions/calendar.rules';

/**
 * Noon in Asia/Shanghai when it is night there, the last that was; null by day. Reminders keep still by night, so that
 * what is to be shown with them is shown by day, whenever it is run (F120).
 */
export const noonIfNight = (now: Date): string | null => {
  if (!isBetween(now, '21:00', '07:00')) return null;
  const day = isBetween(now, '00:00', '07:00') ? daysAfter(now, -1) : dayOf(now);
  return `${day}T04:00:00.000Z`;
};
