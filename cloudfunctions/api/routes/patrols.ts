import type { PatrolActions } from '../../../typings/actions/patrols';
import {
  patrolReadAsk,
  patrolSaveAsk,
  roundActAsk,
  roundListAsk,
  roundReadAsk,
  roundSendAsk,
  sweepActAsk,
  sweepBeginAsk,
  sweepFindAsk,
  sweepFormAsk,
  sweepListAsk,
  sweepReadAsk,
  weekListAsk,
  weekSignAsk,
} from '../../patrol/asks';
import { readPatrol, savePatrol } from '../../patrol/plan';
import { actOnRound, listRounds, readRound } from '../../patrol/rounds';
import { sendRound } from '../../patrol/send';
import { actOnSweep } from '../../patrol/sweep/act';
import { beginSweep, sweepForm } from '../../patrol/sweep/begin';
import { findOnSweep } from '../../patrol/sweep/find';
import { listSweeps, readSweep } from '../../patrol/sweep/sweeps';
import { listWeeks, signWeek } from '../../patrol/weeks';
import type { RoutesOf } from '../route';

/** Who walks, or looks after who walks. */
const sees = ['patrol.walk', 'patrol.overview'] as const;

/** What is walked at a school, and what was found. */
export const patrolRoutes = {
  'patrol.read': { schema: patrolReadAsk, may: sees, answer: readPatrol },
  'patrol.save': { schema: patrolSaveAsk, may: ['patrol.plan'], answer: savePatrol },
  'round.send': { schema: roundSendAsk, may: ['patrol.walk'], answer: sendRound },
  'round.list': { schema: roundListAsk, may: sees, answer: listRounds },
  'round.read': { schema: roundReadAsk, may: sees, answer: readRound },
  'round.act': { schema: roundActAsk, may: ['patrol.plan'], answer: actOnRound },
  'sweep.form': { schema: sweepFormAsk, may: ['patrol.sweep'], answer: sweepForm },
  'sweep.begin': { schema: sweepBeginAsk, may: ['patrol.sweep'], answer: beginSweep },
  'sweep.list': { schema: sweepListAsk, may: sees, answer: listSweeps },
  'sweep.read': { schema: sweepReadAsk, may: sees, answer: readSweep },
  'sweep.find': { schema: sweepFindAsk, may: ['patrol.walk'], answer: findOnSweep },
  'sweep.act': { schema: sweepActAsk, may: ['patrol.plan'], answer: actOnSweep },
  'week.list': { schema: weekListAsk, may: ['patrol.overview'], answer: listWeeks },
  'week.sign': { schema: weekSignAsk, may: ['patrol.plan'], answer: signWeek },
} as const satisfies RoutesOf<PatrolActions>;
