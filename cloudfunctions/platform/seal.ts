import { aliasKey, aliasOf, nameMarkOf, openidOf } from '../alias.rules';
import type { Seal } from '../world';

/** Identities that one instance remembers to be written down; the oldest make room. */
const remembered = 5000;
const rememberedMilliseconds = 3_600_000;

/** Aliases under the secrets of the deployment: the first makes new ones, the others are still understood. */
export function sealWith(secrets: readonly [string, ...string[]], now: () => Date): Seal {
  const keys = secrets.map(aliasKey);
  const newest = aliasKey(secrets[0]);
  const away = new Map<string, number>();
  return {
    alias: (openid) => aliasOf(newest, openid),
    aliases: (openid) => keys.map((key) => aliasOf(key, openid)),
    openid: (alias) => openidOf(keys, alias),
    nameMark: (name) => nameMarkOf(newest, name),
    nameMarks: (name) => keys.map((key) => nameMarkOf(key, name)),
    isAway: (id) => Math.abs(now().getTime() - (away.get(id) ?? 0)) < rememberedMilliseconds,
    putAway: (id) => {
      const [oldest] = away.keys();
      if (away.size >= remembered && oldest !== undefined) away.delete(oldest);
      away.set(id, now().getTime());
    },
    takeBack: (id) => {
      away.delete(id);
    },
  };
}
