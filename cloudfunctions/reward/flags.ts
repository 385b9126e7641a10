import type { ReportDoc } from '../../typings/reportDoc';
import type { RewardDoc, RewardFlag } from '../../typings/rewardDoc';
import { daysAfter } from '../calendar.rules';
import type { World } from '../world';
import { alwaysYesFlag, burstFlag, likePhotoFlag, samePhotoFlag, samePlaceFlag } from './flag.rules';
import { flagWindows } from './flag.table';
import { keysOf } from './picture/sketch.rules';

type Outside = Pick<World, 'store' | 'now'>;

/** The same place and the same matter; nothing to compare by where the kind is not known. */
export const matterOf = ({ unit, item }: Pick<ReportDoc, 'unit' | 'item'>): string =>
  item === null ? '' : `${unit.id}/${item.id}`;

/** So many of those with the same key are compared, the latest first: the work stays the same as finds grow. */
const mostAlike = 50;

type Flagged = Pick<RewardDoc, '_id' | 'districtId' | 'prints' | 'sketches' | 'matter' | 'who' | 'at'>;

/** What a reviewer should look at before deciding; it decides nothing (F325). */
export async function flagsFor(reward: Flagged, outside: Outside): Promise<readonly RewardFlag[]> {
  const flags = [
    (await samePhoto(reward, outside)) ?? (await likePhoto(reward, outside)),
    await samePlace(reward, outside),
    await burst(reward, outside),
  ];
  return flags.flatMap((flag) => flag ?? []);
}

async function samePhoto({ _id, prints }: Flagged, { store }: Outside): Promise<RewardFlag | null> {
  for (const print of prints) {
    const found = await store.page('rewards', {
      match: { prints: print },
      by: 'order',
      direction: 'asc',
      after: null,
      limit: 2,
      fields: ['_id', 'case'],
    });
    const flag = samePhotoFlag(_id, found);
    if (flag !== null) return flag;
  }
  return null;
}

/** By what a picture is found among those of the district. */
export const sketchKeysOf = (districtId: string, sketch: string): readonly string[] =>
  keysOf(sketch).map((key) => `${districtId}/${key}`);

/** NB: only pictures that are not the very same file come here. */
async function likePhoto(
  { _id, districtId, sketches = [] }: Flagged,
  { store }: Outside,
): Promise<RewardFlag | null> {
  for (const sketch of sketches)
    for (const key of sketchKeysOf(districtId, sketch)) {
      const found = await store.page('rewards', {
        match: { sketchKeys: key },
        by: 'order',
        direction: 'desc',
        after: null,
        limit: mostAlike,
        fields: ['_id', 'case', 'sketches'],
      });
      const flag = likePhotoFlag(_id, sketch, found);
      if (flag !== null) return flag;
    }
  return null;
}

async function samePlace({ _id, matter }: Flagged, { store, now }: Outside): Promise<RewardFlag | null> {
  if (matter === '') return null;
  const since = `${daysAfter(now(), -flagWindows.samePlaceDays)}T00`;
  const found = await store.page('rewards', {
    match: { matter },
    by: 'order',
    direction: 'asc',
    after: since,
    limit: 5,
    fields: ['_id', 'case', 'state'],
  });
  return samePlaceFlag(_id, found);
}

/** NB: no mark of a device is ever kept; many finds of one account in one day stand for it. */
async function burst({ _id, who }: Flagged, { store, now }: Outside): Promise<RewardFlag | null> {
  const found = await store.page('rewards', {
    match: { who },
    by: 'order',
    direction: 'asc',
    after: `${daysAfter(now(), -1)}T00`,
    limit: flagWindows.burst + 1,
    fields: ['_id'],
  });
  return burstFlag(_id, found);
}

/** A reviewer who has agreed to everything lately: said to whoever decides second (F325). */
export async function alwaysYes(
  decider: string,
  { store }: Pick<World, 'store'>,
): Promise<RewardFlag | null> {
  const found = await store.page('rewards', {
    match: { deciders: decider },
    by: 'order',
    direction: 'desc',
    after: null,
    limit: flagWindows.alwaysYes,
    fields: ['state', 'review'],
  });
  return alwaysYesFlag(decider, found);
}
