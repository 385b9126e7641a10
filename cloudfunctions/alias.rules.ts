import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';

/** Begins every alias; no openid begins so. */
const mark = '~';
const ivBytes = 16;

/** What is made from one secret. */
export interface AliasKey {
  readonly mac: Buffer;
  readonly cipher: Buffer;
  readonly name: Buffer;
}

const derived = (secret: string, use: string): Buffer => createHmac('sha256', secret).update(use).digest();

export const aliasKey = (secret: string): AliasKey => ({
  mac: derived(secret, 'alias mac'),
  cipher: derived(secret, 'alias cipher'),
  name: derived(secret, 'name mac'),
});

const tagOf = ({ mac }: AliasKey, openid: string): Buffer =>
  createHmac('sha256', mac).update(openid).digest().subarray(0, ivBytes);

/**
 * What stands for a person where cases are kept: the same person has the same alias, so that lists have an index; without
 * the secret nobody can make one or turn one around (F031). Encrypted under a tag made from the openid itself.
 */
export function aliasOf(key: AliasKey, openid: string): string {
  const tag = tagOf(key, openid);
  const cipher = createCipheriv('aes-256-ctr', key.cipher, tag);
  return mark + Buffer.concat([tag, cipher.update(openid, 'utf8'), cipher.final()]).toString('base64url');
}

/** A name that may not be kept, so that it is known again where somebody wrote it; nothing leads back without the secret. */
export const nameMarkOf = ({ name: key }: AliasKey, name: string): string =>
  createHmac('sha256', key).update(name).digest().subarray(0, ivBytes).toString('base64url');

export const isAlias = (name: string): boolean => name.startsWith(mark);

/** Whom an alias stands for; null when none of the keys made it. */
export function openidOf(keys: readonly AliasKey[], alias: string): string | null {
  const bytes = Buffer.from(alias.slice(mark.length), 'base64url');
  if (!isAlias(alias) || bytes.length <= ivBytes) return null;
  const tag = bytes.subarray(0, ivBytes);
  for (const key of keys) {
    const cipher = createDecipheriv('aes-256-ctr', key.cipher, tag);
    const openid = Buffer.concat([cipher.update(bytes.subarray(ivBytes)), cipher.final()]).toString('utf8');
    if (timingSafeEqual(tagOf(key, openid), tag)) return openid;
  }
  return null;
}
