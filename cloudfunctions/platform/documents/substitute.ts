import * as z from 'zod';
import { owedMessage } from './message';

const place = z.object({ id: z.string(), name: z.string() });
const person = z.object({ openid: z.string(), name: z.string() });

/** Who may stand in for whom; held against `SubstituteDoc` where the collections are listed. */
export const substitute = z.object({
  _id: z.string(),
  v: z.number(),
  unit: place,
  turn: z
    .object({
      id: z.string(),
      postName: z.string(),
      day: z.string(),
      startsAt: z.string(),
      endsAt: z.string(),
    })
    .nullable(),
  from: person,
  to: person,
  force: z.enum(['police', 'joint', 'parent', 'teacher', 'guard', 'neighbour']),
  named: z.array(z.string()),
  at: z.string(),
  state: z.enum(['asked', 'accepted', 'declined', 'withdrawn']),
  owed: z.array(owedMessage),
  owedDueAt: z.string().exactOptional(),
  endsDueAt: z.string(),
});
