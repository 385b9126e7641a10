import { createHash } from 'node:crypto';
import type { ReportDoc } from '../../typings/reportDoc';
import type { RewardDoc, RewardFlag } from '../../typings/rewardDoc';
import { daysAfter } from '../calendar.rules';
import type { World } from '../world';
import { alwaysYesFlag, burstFlag, samePhotoFlag, samePlaceFlag } from './flag.rules';
import { flagWindows } from './flag.table';

type Outside = Pick<World, 'store' | 'files' | 'now'>;

/** A picture of a phone is far smaller; what is larger is not read. */
const mostBytes = 6_000_000;
const mostPictures = 6;

/** The same place and the same matter; nothing to compare by where the kind is not known. */
export const matterOf = ({ unit, item }: Pick<ReportDoc, 'unit' | 'item'>): string =>
  item === null ? '' : `${unit.id}/${item.id}`;

/** A fingerprint of each picture that the finder took. NB: of the file, so that a copy is found, a new picture is not. */
export async function printsOf(
  { media }: Pick<ReportDoc, 'media'>,
  { files }: Outside,
): Promise<readonly string[]> {
  const pictures = media.filter(({ kind }) => kind === 'photo').slice(0, mostPictures);
  const prints: string[] = [];
  for (const { fileId } of pictures) {
    const bytes = await files.read(fileId, mostBytes);
    if (bytes !== null && bytes.length > 0 && bytes.length < mostBytes)
      prints.push(createHash('sha256').update(bytes).digest('hex').slice(0, 32));
  }
  return [...new Set(prints)];
}

type Flagged = Pick<RewardDoc, '_id' | 'prints' | 'matter' | 'who' | 'at'>;

/** What a reviewer should look at before deciding; it decides nothing (F325). */
export async function flagsFor(reward: Flagged, outside: Outside): Promise<readonly RewardFlag[]> {
  const flags = [
    await samePhoto(reward, outside),
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
