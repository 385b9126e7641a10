import type { StoredReporter } from '../../typings/reportDoc';
import type { Asker, World } from '../world';
import { type Said, sealedIdentity } from './sealed.rules';

/**
 * Writes down, apart from the case, who somebody is; always before the case names it, and once: an instance remembers
 * whom it wrote down, so that only somebody new costs a call. What happens if … this stops in
 * between: there is an identity that no case names, and sending again finds it there and goes on. Nobody can be led from
 * it to a case, or from a case to somebody who is not there (F031).
 */
export async function sealAway(
  said: Said,
  reporter: StoredReporter,
  { openid }: Asker,
  { store, seal, now }: Pick<World, 'store' | 'seal' | 'now'>,
): Promise<void> {
  const identity = sealedIdentity(said, reporter, openid, now());
  if (identity === null || seal.isAway(identity._id)) return;
  await store.insert('identities', identity);
  seal.putAway(identity._id);
}
