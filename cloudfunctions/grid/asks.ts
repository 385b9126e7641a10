import * as z from 'zod';
import type { Ask } from '../../typings/contract';

const point = z.strictObject({
  longitude: z.number().min(-180).max(180),
  latitude: z.number().min(-90).max(90),
});

export const gridUnitAsk = z.strictObject({
  unitId: z.string().min(1).max(40),
}) satisfies z.ZodType<Ask<'grid.unit'>>;

export const gridNearestAsk = z.strictObject({ point }) satisfies z.ZodType<Ask<'grid.nearest'>>;

export const gridSearchAsk = z.strictObject({
  words: z.string().max(40),
}) satisfies z.ZodType<Ask<'grid.search'>>;
