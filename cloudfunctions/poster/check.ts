import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { amendPoster, moved } from './amend';
import { changeFor, checked, stateOf } from './poster.rules';
import { posterScope } from './scope.rules';
import { wallOf } from './wall';
import { actorAt, notThere } from './who.rules';

/** The bureau's spot check (F355): fine, or what is wrong, which makes the poster stale until it is put up anew. */
export async function checkPoster(
  { unitId, v, fine, words }: Ask<'poster.check'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'poster.check'>>> {
  if (posterScope(asker.post)?.['districtId'] === undefined)
    return refuse('FORBIDDEN', '抽查由教育局做，请在“我的”里切换身份。');
  const wall = await wallOf(unitId, world);
  if (wall === null) return notThere;
  const { poster } = wall;
  if (poster === null || poster.proof === null)
    return refuse('CONFLICT', '这所学校还没有登记张贴，没有可以抽查的照片。');
  if (poster.v !== v) return moved;
  if (!fine && words.trim() === '') return refuse('INVALID', '请写明哪里不对，学校要照着改。', 'words');
  const at = world.now();
  const check = { at: at.toISOString(), fine, words: words.trim() };
  const deed = { event: 'checked', by: actorAt(asker), at, words: fine ? '相符' : check.words } as const;
  const change = changeFor(poster, checked(check), stateOf({ ...poster, check }, wall.facts), deed);
  if (!(await amendPoster(poster, change, world))) return moved;
  return grant({ said: fine ? '已记录：抽查相符。' : '已退回，学校换好后要重新拍照登记。' });
}
