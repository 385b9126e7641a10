import type { Outcome } from '../../typings/refusal';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';

/** A head may have to act for an officer who is away, which the school's team tells (F034): `HEAD@u1`. */
const teamNeeded = (postId: string): string | undefined => /^HEAD@(.+)$/.exec(postId)?.[1];

/**
 * The person behind a call. The openid comes from the platform, never from the ask. A post is only acted in if the
 * person holds it now: it is read afresh each time (F010, F025, F026, F030).
 */
export async function whoAsks(
  openid: string,
  postId: string | undefined,
  { directory, seal }: Pick<World, 'directory' | 'seal'>,
): Promise<Outcome<Asker>> {
  const aliases = seal.aliases(openid);
  const citizen = { openid, alias: seal.alias(openid), aliases, name: null, post: null };
  if (postId === undefined) return grant(citizen);
  const person = await directory.person(openid, teamNeeded(postId));
  const post = person?.posts.find(({ id }) => id === postId);
  if (person === null || post === undefined)
    return refuse('FORBIDDEN', '您现在没有这个身份，请在“我的”里重新选择。', 'as');
  if (person.locked === true)
    return refuse(
      'FORBIDDEN',
      '您的工作账号已停用，以前办过的记录都还在；有疑问请联系教育部门或管理员。',
      'as',
    );
  return grant({ ...citizen, name: person.name, post });
}
