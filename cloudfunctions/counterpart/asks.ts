import * as z from 'zod';
import type { Ask } from '../../typings/contract';
import type { ContactInput, CounterpartInput } from '../../typings/counterpart';

const words = (most: number) => z.string().trim().max(most);
const place = z.string().min(1).max(40);
const day = z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/);

const contact: z.ZodType<ContactInput> = z.strictObject({
  name: words(20),
  title: words(20),
  phone: words(20),
  key: z.string().max(20),
});

const row: z.ZodType<CounterpartInput> = z.strictObject({
  id: z.string().min(1).max(60).nullable(),
  name: words(40),
  code: words(40),
  leader: contact.nullable(),
  liaison: contact.nullable(),
  note: words(100),
  activeFrom: day,
  closesOn: day,
});

export const counterpartListAsk = z.strictObject({
  place: place.nullable(),
}) satisfies z.ZodType<Ask<'counterpart.list'>>;

export const counterpartSaveAsk = z.strictObject({
  place,
  v: z.int().min(0),
  row,
  reason: words(200),
}) satisfies z.ZodType<Ask<'counterpart.save'>>;

export const counterpartGapsAsk = z.strictObject({}) satisfies z.ZodType<Ask<'counterpart.gaps'>>;
