import type { PatrolDoc, Stop } from '../../typings/patrol';
import type { RoundDraft, RoundFlag, SentVisit, Visit } from '../../typings/round';
import { isBetween } from '../calendar.rules';
import { whereaboutsOf } from '../geofence.rules';
import { placeCodeIn } from '../placeCode.rules';
import { checks } from './checks.table';
import { flagsInOrder, roundFlags } from './flags.table';
import { circuitKinds, clockMinutes, fast, oldDays, sentLateHours } from './kinds.table';

const minuteMilliseconds = 60_000;
const dayMilliseconds = 1440 * minuteMilliseconds;

/** When a round was walked, by the server's clock. */
export interface FieldTimes {
  /** Milliseconds to add to what the phone said. */
  readonly offset: number;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly clockMinutes: number;
  readonly isFuture: boolean;
}

/**
 * What the phone's clock was off by when it sent is taken off all it said (F379). NB: whatever is in the future even so
 * is moved to now: a list that is ordered by it must not be led by it for good.
 */
export function fieldTimes(draft: RoundDraft, at: Date): FieldTimes {
  const behind = at.getTime() - Date.parse(draft.sentAt);
  const isOff = Math.abs(behind) > clockMinutes * minuteMilliseconds;
  const said = [draft.startedAt, draft.endedAt, ...draft.visits.map((visit) => visit.at)].map((one) => Date.parse(one)); // prettier-ignore
  const corrected = isOff ? behind : 0;
  const ahead = Math.max(...said) + corrected - at.getTime();
  const offset = corrected - Math.max(0, ahead);
  return {
    offset,
    startedAt: Math.min(...said) + offset,
    endedAt: Math.max(...said) + offset,
    clockMinutes: isOff ? Math.round(-behind / minuteMilliseconds) : 0,
    isFuture: ahead > clockMinutes * minuteMilliseconds,
  };
}

/** Makes the marks of a text under every key in use. */
export type MarksOf = (body: string) => readonly string[];

/** A visit as it is kept, with whether it shows that somebody was there. */
export function visitOf(sent: SentVisit, patrol: PatrolDoc, { offset }: FieldTimes, marksOf: MarksOf): Visit {
  const stop = patrol.stops.find(({ id }) => id === sent.stop) ?? null;
  return {
    stop: { id: sent.stop, name: stop?.name ?? '已撤销的点' },
    at: new Date(Date.parse(sent.at) + offset).toISOString(),
    by: sent.proof.by,
    photos: [],
    reason: '',
    ...shown(sent.proof, stop, patrol, marksOf),
    wrong: sent.wrong.map((id) => checks.find((check) => check.id === id)?.label ?? '其他'),
  };
}

type Shown = Pick<Visit, 'proved'> & Partial<Visit>;

function shown(proof: SentVisit['proof'], stop: Stop | null, patrol: PatrolDoc, marksOf: MarksOf): Shown {
  if (proof.by === 'photo') return { proved: stop !== null, photos: proof.photos, reason: proof.reason };
  if (proof.by === 'scan') return { proved: stop !== null && isCodeOf(proof.code, stop, patrol, marksOf) };
  const fix = { ...proof.point, accuracyMetres: proof.accuracyMetres };
  const { kind, metres } = whereaboutsOf(fix, stop?.point ?? null, patrol.settings.radiusMetres);
  const far = metres === null ? {} : { metres };
  return { proved: kind === 'inside', accuracyMetres: Math.round(proof.accuracyMetres), ...far };
}

/** NB: a sheet that was replaced shows nothing any more; another school's never did. */
function isCodeOf(text: string, stop: Stop, patrol: PatrolDoc, marksOf: MarksOf): boolean {
  const code = placeCodeIn(text, marksOf);
  if (code === null || code.of !== 'point' || code.unitId !== patrol._id) return false;
  return code.placeId === stop.id && code.version === stop.codeVersion;
}

export interface Judged {
  readonly draft: RoundDraft;
  readonly patrol: PatrolDoc;
  readonly circuit: PatrolDoc['circuits'][number];
  readonly times: FieldTimes;
  readonly visits: readonly Visit[];
  readonly missed: readonly string[];
  readonly at: Date;
}

/** The stops of the circuit, by name, that no visit shows somebody at; one that is there twice is there once. */
export const missedOf = (
  { stops }: Pick<PatrolDoc, 'stops'>,
  circuit: PatrolDoc['circuits'][number],
  visits: readonly Visit[],
): readonly string[] =>
  circuit.stops
    .filter((id) => !visits.some(({ stop, proved }) => stop.id === id && proved))
    .map((id) => stops.find((stop) => stop.id === id)?.name ?? '已撤销的点');

const isFast = ({ visits, times }: Judged): boolean =>
  visits.length >= fast.stops &&
  times.endedAt - times.startedAt < (visits.length - 1) * fast.secondsEach * 1000;

const raised: { readonly [F in RoundFlag]: (judged: Judged) => boolean } = {
  INCOMPLETE: ({ missed }) => missed.length > 0,
  FUTURE: ({ times }) => times.isFuture,
  OLD: ({ times, at }) => at.getTime() - times.startedAt > oldDays * dayMilliseconds,
  CLOCK: ({ times }) => times.clockMinutes !== 0,
  SENT_LATE: ({ times, at }) => at.getTime() - times.endedAt > sentLateHours * 60 * minuteMilliseconds,
  NO_LEADER: ({ circuit, draft }) => circuitKinds[circuit.kind].needsLeader && draft.leader.trim() === '',
  OFF_TIME: ({ circuit, times }) =>
    circuit.from !== circuit.to && !isBetween(new Date(times.startedAt), circuit.from, circuit.to),
  FAST: isFast,
  WRONG_CODE: ({ visits }) => visits.some(({ by, proved }) => by === 'scan' && !proved),
  FAR: ({ visits }) => visits.some(({ by, proved }) => by === 'place' && !proved),
};

/** What somebody should look at, in the order in which it is said. */
export const flagsOf = (judged: Judged): readonly RoundFlag[] =>
  flagsInOrder.filter((flag) => raised[flag](judged));

/** True when one of them keeps a round from counting by itself. */
export const setsAside = (flags: readonly RoundFlag[]): boolean =>
  flags.some((flag) => roundFlags[flag].setsAside);
