import type { DeadlineDoc } from '../typings/deadline';
import { publishedYears } from './workCalendar.table';

/** What holds where nobody has set a time limit: none; the seeds give none (F099). Reopening keeps its thirty days (F097). */
export const noDeadlines = {
  _id: 'deadlines',
  kind: 'deadlines',
  v: 0,
  calendar: {
    hours: [
      { from: '09:00', to: '12:00' },
      { from: '14:00', to: '18:00' },
    ],
    years: publishedYears,
  },
  settings: { dueSoonHours: 24, escalateHours: null, answerDays: null, reopenDays: 30 },
  limits: [],
  journal: [],
} as const satisfies DeadlineDoc;
