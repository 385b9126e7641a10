import { attendanceRoutes } from './routes/attendance';
import { braveryRoutes } from './routes/braveries';
import { caseRoutes } from './routes/cases';
import { peopleRoutes } from './routes/people';
import { patrolRoutes } from './routes/patrols';
import { placeRoutes } from './routes/places';
import { recognitionRoutes } from './routes/recognition';
import { rewardRoutes } from './routes/rewards';
import { ruleRoutes } from './routes/rules';
import { shiftRoutes } from './routes/shifts';
import { substituteRoutes } from './routes/substitutes';
import { volunteerRoutes } from './routes/volunteers';
import type { Routes } from './route';

/** Every action a phone may ask, one line each: its schema, the rows of §2.3 that let it, its use case. */
export const routes = {
  ...attendanceRoutes,
  ...braveryRoutes,
  ...caseRoutes,
  ...peopleRoutes,
  ...patrolRoutes,
  ...placeRoutes,
  ...recognitionRoutes,
  ...rewardRoutes,
  ...ruleRoutes,
  ...shiftRoutes,
  ...substituteRoutes,
  ...volunteerRoutes,
} as const satisfies Routes;
