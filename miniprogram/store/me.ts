import type { Me, MyPost } from '../../typings/person';
import type { Outcome } from '../../typings/refusal';
import { ask } from '../cloud/ask';
import { choosePost, chosenPost, isSignedOut } from './settings';

const key = 'me';

// NB: what an older version kept has no bureau and no boxes: then I am not known yet.
const isMe = (value: unknown): value is Me =>
  typeof value === 'object' && value !== null && 'posts' in value && 'bureau' in value;

/** Who I was at the last answer, so that a page can be drawn before the network answers; null at the first start. */
export function knownMe(): Me | null {
  const kept: unknown = wx.getStorageSync(key);
  return isMe(kept) ? kept : null;
}

/** Asks who I am, and remembers it. */
export async function refreshMe(): Promise<Outcome<Me>> {
  const acting = actingAs();
  const asked = await ask('person.me', {}, acting);
  // A post can be taken away while the phone still acts in it: then I am whoever I am without it.
  const isGone = !asked.ok && asked.refusal.code === 'FORBIDDEN' && acting !== '';
  const outcome = outside(isGone ? await ask('person.me', {}) : asked);
  if (outcome.ok) wx.setStorageSync(key, outcome.answer);
  return outcome;
}

/** After 退出 this phone knows no name and no post of mine. */
const outside = (outcome: Outcome<Me>): Outcome<Me> =>
  outcome.ok && isSignedOut() ? { ok: true, answer: { ...outcome.answer, name: null, posts: [] } } : outcome;

/** The post I act in: the one chosen on this phone if I still hold it, else my first; null as a citizen. */
export function actingPost(me: Me | null): MyPost | null {
  const chosen = chosenPost();
  if (me === null || chosen === '') return null;
  return me.posts.find((post) => post.id === chosen) ?? me.posts[0] ?? null;
}

/** The id to act as, for `ask`; empty as a citizen. */
export function actingAs(): string {
  return actingPost(knownMe())?.id ?? '';
}

/** Who I am, asked where this phone does not know yet; null where that could not be asked. */
export async function whoAmI(): Promise<Me | null> {
  if (knownMe() === null) await refreshMe();
  return knownMe();
}

/** The post I act in. */
export async function myPost(): Promise<MyPost | null> {
  return actingPost(await whoAmI());
}

/** Its id, to act as; empty as a citizen. */
export async function myPostId(): Promise<string> {
  return (await myPost())?.id ?? '';
}

/** Acts in another post from now on; empty for a citizen. */
export function actAs(postId: string): void {
  choosePost(postId);
}
