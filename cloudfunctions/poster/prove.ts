import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { amendPoster, moved, posterDocOf } from './amend';
import { missingOf } from './facts.rules';
import { changeFor, proved } from './poster.rules';
import { coversUnit } from './scope.rules';
import { wallOf } from './wall';
import { actorAt, notThere } from './who.rules';

/** "已张贴": a photo, the place and the time are the proof (F355); what may not be posted cannot be proved (F354). */
export async function provePoster(
  { unitId, v, place, photos }: Ask<'poster.prove'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'poster.prove'>>> {
  const wall = coversUnit(asker.post, unitId) ? await wallOf(unitId, world) : null;
  if (wall === null) return notThere;
  const [first] = missingOf(wall.facts);
  if (first !== undefined) return refuse('CONFLICT', `还不能张贴：${first.words}`);
  if (!photos.every((fileId) => isOfThisWall(fileId, unitId)))
    return refuse('INVALID', '照片没有传到，请重新拍一张张贴照片。', 'photos');
  const poster = await posterDocOf(wall, world);
  if (poster.v !== v) return moved;
  const at = world.now();
  const proof = { at: at.toISOString(), place: place.trim(), photos, by: asker.name ?? '' };
  const deed = { event: 'proved', by: actorAt(asker), at, words: proof.place, photos } as const;
  const change = changeFor(poster, proved(wall.facts, proof), 'current', deed);
  if (!(await amendPoster(poster, change, world))) return moved;
  return grant({ said: '已登记张贴。人员、电话或网格有变化时，会提醒您重新打印。' });
}

const isOfThisWall = (fileId: string, unitId: string): boolean =>
  fileId.startsWith('cloud://') && fileId.includes(`/poster/${unitId}/`);
