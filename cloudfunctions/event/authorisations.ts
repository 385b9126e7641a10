import * as z from 'zod';

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
