import * as z from 'zod';
import type { Ask } from '../../typings/contract';
import { isDay } from '../calendar.rules';

export const statisticsBoardAsk = z.strictObject({
  view: z.enum(['towns', 'units', 'items', 'departments', 'none']),
  town: z.string().min(1).max(40).exactOptional(),
  period: z.enum(['day', 'week', 'month']),
  on: z.string().max(10).refine(isDay),
}) satisfies z.ZodType<Ask<'statistics.board'>>;
