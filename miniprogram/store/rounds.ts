import type { PatrolPage } from '../../typings/patrol';
import type { Outcome } from '../../typings/refusal';
import { ask } from '../cloud/ask';
import { upload } from '../cloud/upload';
import { roundAsk, type Shown, type StopPhoto, type Walk } from '../view/round';
import { forgetFile, newDraftId } from './drafts';
import { isOnline } from './network';

/*
 * Rounds on this phone, and what is needed to walk them without a network. They survive closing the app, like drafts,
 * and go out the same way: as often as it takes, once (ADR 0022).
 */

const prefix = 'round:';
const pagePrefix = 'patrol:';
const listeners = new Set<() => void>();
const underWay = new Map<string, Promise<void>>();

const isWalk = (value: unknown): value is Walk =>
  typeof value === 'object' && value !== null && 'roundId' in value && 'stops' in value;

const isPage = (value: unknown): value is PatrolPage =>
  typeof value === 'object' && value !== null && 'circuits' in value && 'stops' in value;

/** Calls `listen` whenever a round on this phone changed; answers the way to stop. */
export function onRoundChange(listen: () => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

export function readWalk(roundId: string): Walk | null {
  const kept: unknown = wx.getStorageSync(prefix + roundId);
  return isWalk(kept) ? kept : null;
}

/** Keeps a round as it stands. */
export function saveWalk(walk: Walk): void {
  wx.setStorageSync(prefix + walk.roundId, walk);
  listeners.forEach((listen) => listen());
}

/** Rounds on this phone, the newest first. */
export const listWalks = (): readonly Walk[] =>
  wx
    .getStorageInfoSync()
    .keys.filter((key) => key.startsWith(prefix))
    .map((key) => readWalk(key.slice(prefix.length)))
    .filter((walk): walk is Walk => walk !== null)
    .sort((one, other) => other.startedAt.localeCompare(one.startedAt));

const photosOf = (shown: Shown) => (shown.by === 'photo' ? shown.photos : []);

/** Removes a round and its photos from this phone. */
export function dropWalk(roundId: string): void {
  readWalk(roundId)?.stops.forEach(({ shown }) => photosOf(shown).forEach(({ path }) => forgetFile(path)));
  wx.removeStorageSync(prefix + roundId);
  listeners.forEach((listen) => listen());
}

/** Everything of them, when somebody leaves this phone. */
export const dropRounds = (): void => listWalks().forEach(({ roundId }) => dropWalk(roundId));

/** Begins a round now. */
export function beginWalk(page: PatrolPage, circuit: string, as: string, now: number): Walk {
  const name = page.circuits.find(({ id }) => id === circuit)?.name ?? '';
  const startedAt = new Date(now).toISOString();
  const walk: Walk = {
    roundId: newDraftId(now),
    unitId: page.unit.id,
    circuit,
    circuitName: name,
    as,
    state: 'walking',
    reason: '',
    startedAt,
    endedAt: startedAt,
    leader: '',
    stops: [],
    said: '',
  };
  saveWalk(walk);
  return walk;
}

/** The school's stops and circuits as this phone knows them; null before the first reading. */
export function knownPatrol(unitId: string): PatrolPage | null {
  const kept: unknown = wx.getStorageSync(pagePrefix + unitId);
  return isPage(kept) ? kept : null;
}

/** Brings them up to date. */
export async function refreshPatrol(unitId: string, as: string): Promise<Outcome<PatrolPage>> {
  const outcome = await ask('patrol.read', { unitId }, as);
  if (outcome.ok) wx.setStorageSync(pagePrefix + unitId, outcome.answer);
  return outcome;
}

/** The walk with each of its photos in the cloud, as far as the network let it. */
async function uploaded(walk: Walk): Promise<Walk> {
  let next = walk;
  for (const { stop, shown } of walk.stops) {
    if (shown.by !== 'photo') continue;
    const photos: StopPhoto[] = [];
    for (const photo of shown.photos) photos.push({ ...photo, fileId: await fileIdOf(walk.roundId, stop, photo) });
    next = { ...next, stops: next.stops.map((one) => (one.stop === stop ? { ...one, shown: { ...shown, photos } } : one)) };
    saveWalk(next);
  }
  return next;
} // prettier-ignore

async function fileIdOf(
  roundId: string,
  stop: string,
  { n, path, fileId }: StopPhoto,
): Promise<string> {
  if (fileId !== '') return fileId;
  const done = await upload({ path, kind: 'photo', name: `round/${roundId}/${stop}-${n}` }, () => undefined);
  return done.ok ? done.fileId : '';
}

const waits = '没有网络，已存在手机里，联网后自动送出。';

async function attempt(roundId: string): Promise<void> {
  const walk = readWalk(roundId);
  if (walk === null) return;
  const whole = await uploaded(walk);
  const question = roundAsk(whole, new Date().toISOString());
  if (question === null) {
    const reason = isOnline() ? '有照片没有传上去，请重试或重拍。' : waits;
    saveWalk({ ...whole, state: isOnline() ? 'failed' : 'waiting', reason });
    return;
  }
  const outcome = await ask('round.send', question, whole.as);
  if (outcome.ok) {
    whole.stops.forEach(({ shown }) => photosOf(shown).forEach(({ path }) => forgetFile(path)));
    saveWalk({ ...whole, state: 'sent', reason: '', said: outcome.answer.said });
    return;
  }
  const isAway = outcome.refusal.code === 'UNAVAILABLE';
  saveWalk({ ...whole, state: isAway ? 'waiting' : 'failed', reason: isAway ? waits : outcome.refusal.message });
} // prettier-ignore

/** Sends a round that is done; several calls are one sending. What happened stands in the round itself. */
export async function sendWalk(roundId: string): Promise<Walk | null> {
  const sending = underWay.get(roundId) ?? attempt(roundId).finally(() => underWay.delete(roundId));
  underWay.set(roundId, sending);
  await sending;
  return readWalk(roundId);
}

const keptMilliseconds = 86_400_000;

/** Sends every round that waits, the oldest first, and clears away what arrived a day ago. */
export async function flushRounds(): Promise<void> {
  for (const { roundId, state, endedAt } of [...listWalks()].reverse()) {
    if (state === 'waiting') await sendWalk(roundId);
    if (state === 'sent' && Date.now() - Date.parse(endedAt) > keptMilliseconds) dropWalk(roundId);
  }
}
