import type { PosterDoc } from '../../typings/poster';
import { refuse } from '../refuse';
import type { Change, World } from '../world';
import { newPoster } from './poster.rules';
import type { Wall } from './wall';

type Outside = Omit<World, 'courier'>;

/** Somebody else changed it while this person was looking. */
export const moved = refuse('CONFLICT', '这所学校的海报刚刚有人更新过，请下拉刷新后再试。', 'v');

/** The wall's document, made if this is the first time. */
export async function posterDocOf(wall: Wall, { store, directory, now }: Outside): Promise<PosterDoc> {
  if (wall.poster !== null) return wall.poster;
  const { id } = await directory.district();
  const fresh = newPoster(wall.unit, id, now());
  if ((await store.insert('posters', fresh)) === 'inserted') return fresh;
  return (await store.read('posters', fresh._id)) ?? fresh;
}

/** One compare-and-set; false: somebody was quicker. */
export const amendPoster = ({ _id, v }: PosterDoc, change: Change, { store }: Outside): Promise<boolean> =>
  store.amend('posters', _id, { v }, {}, change);
