import * as z from 'zod';
import type { Ask } from '../../typings/contract';

const unitId = z.string().min(1).max(40);

const cell = z.strictObject({
  id: z.string().regex(/^[0-9A-Za-z_-]{1,40}$/),
  name: z.string().max(30),
  part: z.enum([
    'infrastructure', 'buildings', 'defences', 'fire', 'food', 'order', 'traffic', 'hazardous', 'dormitory',
  ]), // prettier-ignore
  people: z.array(z.string().max(20)).max(10),
  duties: z.array(z.string().max(100)).max(10),
});

export const cellListAsk = z.strictObject({ unitId }) satisfies z.ZodType<Ask<'cell.list'>>;

export const cellSaveAsk = z.strictObject({
  unitId,
  v: z.int().min(0),
  cells: z.array(cell).max(60),
}) satisfies z.ZodType<Ask<'cell.save'>>;
