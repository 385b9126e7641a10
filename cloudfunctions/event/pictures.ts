import * as z from 'zod';
import type { PictureSaid } from '../report/checkPictures';

/** NB: an errcode other than 0 (-1008: it could not be fetched) comes without a verdict. */
const body = z.looseObject({
  Event: z.literal('wxa_media_check'),
  trace_id: z.string().min(1).max(200),
  errcode: z.coerce.number().optional(),
  result: z.looseObject({ suggest: z.enum(['pass', 'review', 'risky']) }).optional(),
});

/** What WeChat found in a picture that it was asked about; null when an event says nothing of the kind. */
export function pictureSaid(event: unknown): PictureSaid | null {
  const parsed = body.safeParse(event);
  if (!parsed.success) return null;
  const { trace_id: trace, errcode = 0, result } = parsed.data;
  return { trace, verdict: errcode === 0 ? (result?.suggest ?? null) : null };
}
