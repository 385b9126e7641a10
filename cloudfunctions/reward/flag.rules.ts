import type { RewardDoc, RewardFlag } from '../../typings/rewardDoc';
import { isNear } from './picture/sketch.rules';
import { flagWindows, flagWords } from './flag.table';

type Found = Pick<RewardDoc, '_id' | 'case'>;

/** One of its pictures was there before, for another find (F325). */
export function samePhotoFlag(id: string, found: readonly Found[]): RewardFlag | null {
  const other = found.find(({ _id }) => _id !== id);
  return other === undefined ? null : { kind: 'samePhoto', words: flagWords.samePhoto(other.case.number) };
}

/** One of its pictures looks like one of another find (F325). */
export function likePhotoFlag(
  id: string,
  sketch: string,
  found: readonly (Found & { readonly sketches?: readonly string[] | undefined })[],
): RewardFlag | null {
  const other = found.find(
    ({ _id, sketches = [] }) => _id !== id && sketches.some((one) => isNear(one, sketch)),
  );
  return other === undefined ? null : { kind: 'likePhoto', words: flagWords.likePhoto(other.case.number) };
}

/** The same school and matter within the window; what was excluded from the start is no find (F325). */
export function samePlaceFlag(
  id: string,
  found: readonly (Found & Pick<RewardDoc, 'state'>)[],
): RewardFlag | null {
  const other = found.find(({ _id, state }) => _id !== id && state !== 'excluded');
  return other === undefined ? null : { kind: 'samePlace', words: flagWords.samePlace(other.case.number) };
}

/** More finds of one account in a day than the window takes, this one with them (F325). */
export function burstFlag(id: string, found: readonly Pick<RewardDoc, '_id'>[]): RewardFlag | null {
  const count = found.filter(({ _id }) => _id !== id).length + 1;
  return count > flagWindows.burst ? { kind: 'burst', words: flagWords.burst(count) } : null;
}

/** A full window of decisions, the latest first, and agreed to every one of them (F325). */
export function alwaysYesFlag(
  decider: string,
  decided: readonly Pick<RewardDoc, 'review'>[],
): RewardFlag | null {
  const agreed = decided.every(({ review }) => review.approvals.includes(decider));
  return decided.length >= flagWindows.alwaysYes && agreed
    ? { kind: 'alwaysYes', words: flagWords.alwaysYes(decided.length) }
    : null;
}
