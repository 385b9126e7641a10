import type { JournalActor } from '../../typings/reportDoc';
import { refuse } from '../refuse';
import type { Asker } from '../world';

/** One sentence for a school that is not there and one that is not theirs. */
export const notThere = refuse(
  'NOT_FOUND',
  '没有找到这所学校的海报，或不在您的管辖范围，请返回后重新选择学校。',
  'unitId',
);

/** Whoever did it, as the wall's journal keeps it. */
export const actorAt = ({ post, openid, name }: Asker): JournalActor => ({
  role: post?.role ?? 'VOL',
  title: post?.title ?? '本人',
  openid,
  ...(name === null ? {} : { name }),
});
