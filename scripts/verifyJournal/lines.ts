import * as z from 'zod';
import type { JournalEntry } from '../../typings/reportDoc';
import type { SealedLine } from '../../cloudfunctions/workflow/seal.rules';

/** One entry exactly as it was written: what is not known here still counts for its hash. */
const entry = z.custom<JournalEntry>(
  (value) => z.looseObject({ prev: z.string(), hash: z.string() }).safeParse(value).success,
);

const content = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('head'), place: z.string() }),
  z.looseObject({ kind: z.literal('case'), number: z.string(), journal: z.array(entry) }),
  z.looseObject({ kind: z.literal('end'), cases: z.number() }),
]);

export type LineContent = z.infer<typeof content>;

const sealed = z.strictObject({ content, hash: z.string() });

/** A line as it stands, or null when it is not a line of such a file. */
export function parsedLine(text: string): (SealedLine & { readonly content: LineContent }) | null {
  try {
    const parsed = sealed.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
