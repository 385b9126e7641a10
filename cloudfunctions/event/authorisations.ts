import * as z from 'zod';
import type { ConsentPurpose } from '../../typings/privacy';

/** NB: the sender is WeChat itself; the person stands in `OpenID`. One example of WeChat's writes the name with a space. */
const body = z.looseObject({
  Event: z.literal('user_authorization_cancellation'),
  OpenID: z.string().min(1).max(128).optional(),
  ' OpenID': z.string().min(1).max(128).optional(),
});

/** Who has left WeChat's account for good, so that what is kept of them goes; null when an event says nothing of the kind. */
export function leaverOf(event: unknown): string | null {
  const parsed = body.safeParse(event);
  return parsed.success ? (parsed.data.OpenID ?? parsed.data[' OpenID'] ?? null) : null;
}

/** WeChat's numbers for what was taken back: 7 camera, 8 phone, 13 location, 14 photos, 18 a chosen place. */
const numbers: Readonly<Record<string, ConsentPurpose>> = {
  7: 'photos',
  8: 'phone',
  13: 'location',
  14: 'photos',
  18: 'location',
};

const revoked = z.looseObject({
  Event: z.literal('user_authorization_revoke'),
  OpenID: z.string().min(1).max(128).optional(),
  ' OpenID': z.string().min(1).max(128).optional(),
  RevokeInfo: z.union([z.string().max(200), z.number()]),
});

export interface Revoked {
  readonly openid: string;
  readonly purposes: readonly ConsentPurpose[];
}

/** Who took which permissions back in WeChat's own settings; null when an event says nothing of the kind that we use. */
export function revokedIn(event: unknown): Revoked | null {
  const parsed = revoked.safeParse(event);
  if (!parsed.success) return null;
  const { OpenID, ' OpenID': spaced, RevokeInfo } = parsed.data;
  const openid = OpenID ?? spaced;
  const purposes = String(RevokeInfo)
    .split(/[^\d]+/)
    .flatMap((number) => numbers[number] ?? []);
  return openid === undefined || purposes.length === 0 ? null : { openid, purposes: [...new Set(purposes)] };
}
