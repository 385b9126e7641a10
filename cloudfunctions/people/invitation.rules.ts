import { createHash } from 'node:crypto';
import type { InvitationCard, InvitationDoc } from '../../typings/people';
import { secondsAfter, spokenTimeOf } from '../calendar.rules';

/** Crockford's alphabet: no I, L, O, U, so that a code can be read out on the telephone. 12 of them are 60 bits. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 12;
export const validSeconds = 72 * 3600;

const sha = (words: string): Buffer => createHash('sha256').update(words).digest();

/** Made from who invites and the phone's own random number: asked again it is the same code, and it is stored nowhere. */
export const codeOf = (openid: string, requestId: string): string =>
  codeFrom(sha(`invitation:${openid}:${requestId}`));

/** A code from random bytes. */
export const codeFrom = (bytes: Uint8Array): string =>
  [...bytes.subarray(0, length)].map((byte) => alphabet[byte % 32] ?? '0').join('');

/** As it is typed: small letters, blanks and the letters people mistake are forgiven. Null when it cannot be a code. */
export function typedCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');
  return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(code) ? code : null;
}

export const invitationIdOf = (code: string): string =>
  sha(`invitation-code:${code}`).toString('hex').slice(0, 40);

/** The page that the code's QR opens; a scene takes 32 characters, no Chinese and no per cent sign. */
export const claimPathOf = (code: string): string => `pages/claim/index?scene=c=${code}`;

export const expiryOf = (at: Date): string => secondsAfter(at, validSeconds);

/** It can still be taken up. */
export const isOpen = ({ state, expiresAt }: InvitationDoc, at: Date): boolean =>
  state === 'open' && at.toISOString() < expiresAt;

export function invitationCard(invitation: InvitationDoc, at: Date): InvitationCard {
  const { _id, name, title, replaces, state, expiresAt } = invitation;
  const words = {
    open: isOpen(invitation, at)
      ? `等待认领，${spokenTimeOf(new Date(expiresAt))}前有效`
      : '已过期，没有人认领',
    claimed: '已认领',
    revoked: '已撤销',
  }[state];
  return {
    id: _id,
    name,
    title,
    state: words,
    isOpen: isOpen(invitation, at),
    replaces: replaces !== undefined,
  };
}
