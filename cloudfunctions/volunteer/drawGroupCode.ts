import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { ownSchool } from './open';
import { applyPage, sceneOf } from './team';

/** Pixels, the smallest that WeChat draws: it is looked at on a phone and scanned from there. */
const width = 280;

const jpegBegins = 0xff;

/** The picture of a group's code for those who look after it; WeChat draws it, so that its scanner opens the page (F029). */
export async function drawGroupCode(
  { id }: Ask<'volunteer.groupCode'>,
  { post }: Asker,
  { store, wechat, now }: World,
): Promise<Outcome<Answer<'volunteer.groupCode'>>> {
  const own = ownSchool(post);
  if (!own.ok) return own;
  const group = await store.read('volunteerGroups', id);
  if (group === null || group.unit.id !== own.answer.place.id)
    return refuse('NOT_FOUND', '没有找到这个群，请刷新后再看。', 'id');
  if (group.code === undefined || group.expiresAt <= now().toISOString())
    return refuse('CONFLICT', '这个群的群码已经撤销或过期，请先换新群码。', 'id');
  const drawn = await wechat.code(applyPage, sceneOf(group.code), width);
  const kind = drawn[0] === jpegBegins ? 'jpeg' : 'png';
  return grant({ picture: `data:image/${kind};base64,${drawn.toString('base64')}` });
}
