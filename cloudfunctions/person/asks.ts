import * as z from 'zod';
import type { Ask } from '../../typings/contract';

export const personMeAsk = z.strictObject({}) satisfies z.ZodType<Ask<'person.me'>>;
