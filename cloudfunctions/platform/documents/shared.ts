import * as z from 'zod';
import type { Advice } from '../../../typings/checklist';
import type { Point } from '../../../typings/grid';
import type { Post, Role } from '../../../typings/person';

/* Shapes that more than one collection holds. */

export const point: z.ZodType<Point> = z.object({ longitude: z.number(), latitude: z.number() });

export const roles = [
  'VOL', 'AUX', 'OFF', 'HEAD', 'PRIN', 'TEACH', 'POL', 'MED', 'CGO', 'ADV', 'TOWN', 'TDEPT', 'DIST', 'DDEPT', 'EDU',
  'CHIEF', 'SGC', 'PSC', 'EXP', 'ADM', 'AUD',
] as const satisfies readonly Role[]; // prettier-ignore

export const role: z.ZodType<Role> = z.enum(roles);

export const post: z.ZodType<Post> = z.object({
  id: z.string(),
  role,
  place: z.object({
    kind: z.enum(['unit', 'town', 'department', 'district']),
    id: z.string(),
    name: z.string(),
  }),
  title: z.string(),
});

export const advice: z.ZodType<Advice> = z.object({
  departments: z.array(
    z.object({
      name: z.string(),
      code: z.string(),
      condition: z.string().nullable(),
      placeholder: z.boolean(),
      owns: z.string().optional(),
    }),
  ),
  mode: z.enum([
    'single',
    'exclusive_by_condition',
    'co_handle',
    'co_handle_with_placeholder',
    'one_of_by_asset_owner',
    'manual',
  ]),
  notes: z.array(z.string()),
});

export const call = z.object({ number: z.string(), label: z.string() });
