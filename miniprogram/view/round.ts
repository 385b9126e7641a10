import type { PatrolPage, WalkStop } from '../../typings/patrol';
import type { RoundDraft, SentVisit } from '../../typings/round';
import type { UnitCard } from '../../typings/grid';
import { moment } from './time';

/** A photo of a stop: first on the phone only, then in the cloud. */
export interface StopPhoto {
  readonly n: number;
  readonly path: string;
  readonly fileId: string;
}

/** How somebody showed on this phone that they were at a stop. */
export type Shown =
  | { readonly by: 'scan'; readonly code: string }
  | { readonly by: 'place'; readonly longitude: number; readonly latitude: number; readonly accuracyMetres: number }
  | { readonly by: 'photo'; readonly photos: readonly StopPhoto[]; readonly reason: string }; // prettier-ignore

/** A stop that was visited on this round. */
export interface WalkedStop {
  readonly stop: string;
  readonly at: string;
  readonly shown: Shown;
  readonly wrong: readonly string[];
  readonly draftId: string | null;
}

/** walking: not done. waiting: done, to be sent. failed: refused, with why. */
export type WalkState = 'walking' | 'waiting' | 'failed' | 'sent';

/** A round on this phone. Saved at every step. */
export interface Walk {
  readonly roundId: string;
  readonly unitId: string;
  readonly circuit: string;
  readonly circuitName: string;
  readonly as: string;
  readonly state: WalkState;
  readonly reason: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly leader: string;
  readonly stops: readonly WalkedStop[];
  /** What the cloud said of it. */
  readonly said: string;
}

/** The stop that a scanned text names, whoever signed it: the cloud looks at the mark. Empty: none of this school. */
export function stopIn(text: string, unitId: string): string {
  const [, unit, stop = ''] = /^xyg1\.p\.([\w-]{1,40})\.([\w-]{1,40})\./.exec(text.trim()) ?? [];
  return unit === unitId ? stop : '';
}

/** The walk with a stop shown; one that was there already keeps what was found at it. */
export function withStop(walk: Walk, stop: string, at: string, shown: Shown): Walk {
  const before = walk.stops.find((one) => one.stop === stop);
  const others = walk.stops.filter((one) => one.stop !== stop);
  const visited = before === undefined ? { stop, at, shown, wrong: [], draftId: null } : { ...before, shown };
  return { ...walk, stops: [...others, visited] };
}

/** The walk with something of a stop changed. */
export const changed = (walk: Walk, stop: string, change: Partial<WalkedStop>): Walk => ({
  ...walk,
  stops: walk.stops.map((one) => (one.stop === stop ? { ...one, ...change } : one)),
});

/** The first thing to put right before a round goes out; empty when nothing is (F191). */
export function walkProblem(walk: Walk, page: PatrolPage | null): string {
  const silent = walk.stops.find(({ wrong, draftId }) => wrong.length > 0 && draftId === null);
  if (silent !== undefined) return `“${nameOf(page, silent.stop)}”记了异常，请先点“上报”再送出。`;
  return walk.stops.length === 0 ? '还没有到过一个点，请先扫码或拍照。' : '';
}

const nameOf = (page: PatrolPage | null, id: string): string =>
  page?.stops.find((stop) => stop.id === id)?.name ?? '这个点';

/** What is not there yet of a circuit, by name. */
export const missingOf = (walk: Walk, page: PatrolPage | null): readonly string[] =>
  (page?.circuits.find(({ id }) => id === walk.circuit)?.stops ?? [])
    .filter((id) => !walk.stops.some(({ stop }) => stop === id))
    .map((id) => nameOf(page, id));

/** The round as it goes over the wire; null while a photo of it is not in the cloud. */
export function roundAsk(walk: Walk, sentAt: string): RoundDraft | null {
  const visits = walk.stops.map(visitOf);
  return visits.some((visit) => visit === null)
    ? null
    : {
        roundId: walk.roundId,
        unitId: walk.unitId,
        circuit: walk.circuit,
        startedAt: walk.startedAt,
        endedAt: walk.endedAt,
        sentAt,
        leader: walk.leader.trim(),
        visits: visits.filter((visit): visit is SentVisit => visit !== null),
      };
}

function visitOf({ stop, at, shown, wrong, draftId }: WalkedStop): SentVisit | null {
  const proof = proofOf(shown);
  return proof === null ? null : { stop, at, proof, wrong, draftId };
}

function proofOf(shown: Shown): SentVisit['proof'] | null {
  if (shown.by === 'scan') return shown;
  if (shown.by === 'photo') {
    const { photos, reason } = shown;
    return photos.some(({ fileId }) => fileId === '')
      ? null
      : { by: 'photo', photos: photos.map(({ fileId }) => fileId), reason };
  }
  const { longitude, latitude, accuracyMetres } = shown;
  return { by: 'place', point: { longitude, latitude }, accuracyMetres };
}

export interface StopView {
  readonly id: string;
  readonly name: string;
  readonly there: boolean;
  /** `扫码 20:33`, `还没到`. */
  readonly words: string;
  readonly wrongWords: string;
  readonly reported: boolean;
}

const ways = { scan: '扫码', place: '定位', photo: '拍照' } as const;

/** The stops of a walk in the order of its circuit. */
export function stopViews(walk: Walk, page: PatrolPage, now: number): readonly StopView[] {
  const order = page.circuits.find(({ id }) => id === walk.circuit)?.stops ?? [];
  return order.map((id) => {
    const visited = walk.stops.find(({ stop }) => stop === id);
    const wrong = visited?.wrong ?? [];
    return {
      id,
      name: nameOf(page, id),
      there: visited !== undefined,
      words: visited === undefined ? '还没到' : `${ways[visited.shown.by]} ${moment(visited.at, now)}`,
      wrongWords: wrong.length === 0 ? '' : `${wrong.length} 处异常`,
      reported: visited !== undefined && visited.draftId !== null,
    };
  });
}

export interface CheckView {
  readonly id: string;
  readonly label: string;
  readonly isWrong: boolean;
}

/** What there is to look at where somebody stands now. */
export const checkViews = (stop: WalkStop | undefined, wrong: readonly string[]): readonly CheckView[] =>
  (stop?.checks ?? []).map(({ id, label }) => ({ id, label, isWrong: wrong.includes(id) }));

/** How a report begins about what is wrong at a stop. */
export const wrongWords = (stop: WalkStop | undefined, wrong: readonly string[]): string =>
  (stop?.checks ?? [])
    .filter(({ id }) => wrong.includes(id))
    .map((check) => check.wrong)
    .join('；');

/** The school of a patrol as a draft holds one; whoever walks there has confirmed it. */
export const unitCardOf = ({ unit }: Pick<PatrolPage, 'unit'>): UnitCard => ({
  id: unit.id,
  name: unit.name,
  gridName: '',
  townName: '',
  kind: 'school',
  lookAlikes: [],
  receiver: `${unit.name}责任网格员`,
});

/** What is seen at a gate, as one tap says it (F197). */
export const atGate = [
  '校门口有游商走贩',
  '校门口有违规经营摊点',
  '校门口车辆乱停',
  '校门口有可疑人员',
] as const;
