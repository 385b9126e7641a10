import type { ReportStep } from '../../typings/report';

/** What must be acknowledged, by which kind of desk, within so many minutes after it was told. */
interface AckRow {
  readonly desk: 'unit' | 'dept';
  readonly minutes: number;
}

/** An emergency may not wait as long as anything else, whoever is told of it. */
export const urgentMinutes = 10;

/**
 * What has to be acknowledged (F119): an emergency by the school's officer and head, by a unit what was given to it, by
 * a school what came back. NB: the seeds give no minutes; these are long enough to finish a lesson or a meeting.
 */
export const mustAck = {
  submitted: { desk: 'unit', minutes: urgentMinutes },
  dispatch: { desk: 'dept', minutes: 120 },
  districtDispatch: { desk: 'dept', minutes: 120 },
  assign: { desk: 'dept', minutes: 120 },
  returnToSchool: { desk: 'unit', minutes: 240 },
} as const satisfies { readonly [S in ReportStep | 'submitted']?: AckRow };

/** What became of a message that nobody acknowledged, in the order in which it does. */
export const silenceLevels = ['passedOn', 'raised'] as const;
