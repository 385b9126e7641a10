import { sweepBraveries } from '../bravery/keepTime';
import { sweepBraveryPictures } from '../bravery/pictures';
import { sweepVersions } from '../checklist/settleVersion';
import { sweepTables } from '../counterpart/settle';
import { sweepGridChanges } from '../grid/settleChange';
import { wakeExporter } from '../ledger/wake';
import { sweepDigests } from '../message/keepDigests';
import { sweepMessages } from '../notify/sweep';
import { sweepPictures } from '../report/checkPictures';
import { sweepSilence } from '../report/keepSilence';
import { sweepClock } from '../report/keepTime';
import { sweepTeams } from '../projectTeam';
import { sweepChanges } from '../people/change';
import { sweepClaims } from '../people/claim';
import { sweepPatrols } from '../patrol/keepDays';
import { sweepRounds } from '../patrol/keepRounds';
import { lookAtSweeps } from '../patrol/sweep/keep';
import { lookAtPosters } from '../poster/lookAgain';
import { sweepCancellations } from '../privacy/cancel';
import { sweepWithdrawals } from '../privacy/forgetNumbers';
import { sweepRetention } from '../privacy/retain';
import { sweepParts } from '../report/split';
import { sweepCandidates } from '../reward/candidates';
import { sweepLists } from '../reward/lists';
import { sweepPayouts } from '../reward/pay';
import { sweepEnded } from '../rota/attendance/close';
import { sweepAttendances } from '../rota/attendance/lookAgain';
import { reconcile } from '../reward/reconcile';
import { sweepDiaries } from '../rota/diary';
import { sweepShifts } from '../rota/keepShifts';
import { sweepSubstitutes } from '../rota/substitute/keep';
import { foldReports } from '../statistics/fold';
import { countTeams } from '../volunteer/count';
import { sweepVolunteers } from '../volunteer/keepTime';
import type { World } from '../world';

export interface Duty {
  readonly name: string;
  readonly run: (world: Omit<World, 'courier'>) => Promise<unknown>;
}

/** What has to happen without anybody asking, at every tick. */
export const duties = [
  // NB: first: a team that is behind sends reports to the wrong person.
  { name: 'filed teams', run: sweepTeams },
  // NB: before what is told: who receives for a school may be another from midnight on.
  { name: 'changes of grids', run: sweepGridChanges },
  { name: 'time limits', run: sweepClock },
  // NB: before the messages: who has just come is told in the same round.
  { name: 'claimed invitations', run: sweepClaims },
  { name: 'changes of teams', run: sweepChanges },
  // NB: before the messages: a picture that must not be shown is told of in the same round or the next.
  { name: 'pictures', run: sweepPictures },
  // NB: before the messages: what it closes is told in the same tick's round or the next.
  { name: 'divided cases', run: sweepParts },
  // NB: before the messages: who is told of an end is told in the same round.
  { name: 'ends of volunteering', run: sweepVolunteers },
  // NB: before the messages: whom it is passed on to is told in the same round.
  { name: 'unacknowledged messages', run: sweepSilence },
  // NB: before the messages: who has to be reminded is told in the same round.
  { name: 'applications for bravery', run: sweepBraveries },
  { name: 'pictures of bravery', run: sweepBraveryPictures },
  { name: 'shifts that are over', run: sweepEnded },
  { name: 'shifts', run: sweepShifts },
  { name: 'diaries', run: sweepDiaries },
  { name: 'candidates for rewards', run: sweepCandidates },
  // NB: before the messages: whose reward was paid is told in the same round.
  { name: 'payouts', run: sweepPayouts },
  { name: 'rounds', run: sweepRounds },
  { name: 'sweeps of schools', run: lookAtSweeps },
  // NB: before the messages: what a day lacked is told in the same round.
  { name: 'days of patrols', run: sweepPatrols },
  { name: "comparison with the merchant's account", run: reconcile },
  { name: 'finance lists', run: sweepLists },
  { name: 'morning digests', run: sweepDigests },
  { name: 'undelivered messages', run: sweepMessages },
  // NB: after the messages: somebody who leaves is told nothing more from the next round on.
  { name: 'cancellations', run: sweepCancellations },
  { name: 'consents taken back', run: sweepWithdrawals },
  { name: 'what has been kept long enough', run: sweepRetention },
  { name: 'checklist versions', run: sweepVersions },
  { name: 'counterpart tables', run: sweepTables },
  { name: 'presses', run: sweepAttendances },
  { name: 'substitutes that are over', run: sweepSubstitutes },
  { name: 'posters', run: lookAtPosters },
  { name: 'counts of volunteers', run: countTeams },
  { name: 'ordered files', run: wakeExporter },
  // NB: last, because it has no person waiting and takes what time is left.
  { name: 'figures', run: foldReports },
] as const satisfies readonly Duty[];
