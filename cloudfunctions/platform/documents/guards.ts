import * as z from 'zod';
import type { GuardsDoc } from '../../../typings/guardRule';
import type { GuardFormula } from '../../../typings/roster';
import { journalEntry } from './journal';

const formula = {
  source: z.string(),
  version: z.number(),
  tiers: z.array(
    z.object({
      from: z.number(),
      guards: z.number(),
      thenPer: z.number().exactOptional(),
      isQuoted: z.boolean(),
    }),
  ),
};

/** How many guards a school should have, by somebody's rule. */
export const guardFormula: z.ZodType<GuardFormula> = z.object(formula);

/** The register of that rule, as it is kept in the directory. */
export const guards = z.object({
  _id: z.literal('guards'),
  kind: z.literal('guards'),
  v: z.number(),
  versions: z.array(z.object({ ...formula, validFrom: z.string() })),
  journal: z.array(journalEntry),
}) satisfies z.ZodType<GuardsDoc>;
