import { actingPost, knownMe } from './me';

/** The post in which I deal with shifts: of a school's team, or its police; empty as a volunteer. */
export function rotaPost(): { readonly as: string; readonly unitId: string } {
  const post = actingPost(knownMe());
  if (post === null || !post.tools.includes('shifts')) return { as: '', unitId: '' };
  return { as: post.id, unitId: post.place.kind === 'unit' ? post.place.id : '' };
}
