import * as z from 'zod';
import type { Profile } from '../../typings/profile';
import { disagreements } from './agreement.rules';
import { sayProblem } from './problem';

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, '只能用小写字母、数字和短横线，并以字母开头');
const text = z.string().trim().min(1);
const count = z.int().min(1);
const degrees = z.number().min(-180).max(180);

// prettier-ignore
const roles = [
  'VOL', 'AUX', 'OFF', 'HEAD', 'PRIN', 'TEACH', 'POL', 'MED', 'CGO', 'ADV', 'TOWN', 'TDEPT', 'DIST',
  'DDEPT', 'EDU', 'CHIEF', 'SGC', 'PSC', 'EXP', 'ADM', 'AUD',
] as const;

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '应为时刻，例如 06:30');

const district = z.strictObject({
  id,
  code: id,
  numberPrefix: z.string().regex(/^[A-Z]{1,4}$/, '应为1到4个大写字母'),
  name: text,
  bureau: text,
  shortNames: z.array(text),
  towns: z.array(z.strictObject({ id, name: text, centre: text })).min(1),
  roleTitles: z.record(z.enum(roles), text),
  localDepartments: z.array(z.strictObject({ id, name: text, town: id, standsFor: text })),
  lookAlikeFamilies: z.array(text),
  reminders: z.strictObject({ quietFrom: timeOfDay, quietUntil: timeOfDay }),
});

const grids = z.strictObject({
  source: text,
  version: count,
  grids: z
    .array(
      z.strictObject({
        seq: count.max(99),
        town: id,
        name: text,
        category: text,
        responsibleUnit: text,
        pending: z.boolean(),
        schools: z.array(z.strictObject({ name: text, level: text.nullable(), aliases: z.array(text) })),
        area: text.nullable(),
      }),
    )
    .min(1),
});

const routing = z.strictObject({
  source: text,
  version: count,
  departments: z.array(
    z.strictObject({
      name: text,
      code: text,
      kind: z.enum(['department', 'owner', 'placeholder']),
      member: z.boolean().optional(),
    }),
  ),
  items: z
    .array(
      z.strictObject({
        id: z.string().regex(/^R\d{2}$/, '应为 R 加两位数字，例如 R05'),
        seq: count,
        text,
        departmentsRaw: text,
        departments: z
          .array(z.strictObject({ name: text, condition: text.nullable(), owns: text.max(20).optional() }))
          .min(1),
        mode: z.enum([
          'single',
          'exclusive_by_condition',
          'co_handle',
          'co_handle_with_placeholder',
          'one_of_by_asset_owner',
          'manual',
        ]),
        urgency: z.enum(['low', 'normal', 'high', 'bySubMatter', 'emergencyCheck', 'emergency']),
        forCitizens: z.boolean(),
        restricted: z.boolean(),
        storesNoDetail: z.boolean(),
        overlaps: z.array(text),
        notes: z.array(text),
        subMatters: z.array(z.strictObject({ id: text, label: text })).min(1),
      }),
    )
    .min(1),
});

const call = z.strictObject({ number: z.string().regex(/^\d{3,12}$/, '应为电话号码'), label: text });

const words = z.strictObject({
  note: text,
  items: z.record(
    z.string(),
    z.strictObject({
      plain: text.max(20),
      words: z.array(text.max(20)).min(1),
      hint: text.optional(),
      emergency: z.strictObject({ advice: text, calls: z.array(call).min(1) }).optional(),
    }),
  ),
});

const places = z.strictObject({
  note: text,
  extents: z.record(id, z.tuple([degrees, degrees, degrees, degrees])),
  places: z.record(z.string(), z.tuple([degrees, degrees])),
});

const files = {
  district: { name: 'profile.json', schema: district },
  grids: { name: 'grids.json', schema: grids },
  routing: { name: 'routing.json', schema: routing },
  words: { name: 'words.json', schema: words },
  places: { name: 'places.json', schema: places },
} as const satisfies { [K in keyof Profile]: { name: string; schema: z.ZodType<Profile[K]> } };

/** The five files of a profile folder, by the part of the profile that each holds. */
export const profileFiles: Readonly<Record<keyof Profile, string>> = {
  district: files.district.name,
  grids: files.grids.name,
  routing: files.routing.name,
  words: files.words.name,
  places: files.places.name,
};

export type ParsedProfile =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * The door of a profile: the five parsed files in, a profile out, or every problem as a Chinese sentence that names the
 * file, the place in it and what to do. Shapes first, then what the files say of one another.
 */
export function parseProfile(raw: Readonly<Record<keyof Profile, unknown>>): ParsedProfile {
  const parsed = {
    district: files.district.schema.safeParse(raw.district, { reportInput: true }),
    grids: files.grids.schema.safeParse(raw.grids, { reportInput: true }),
    routing: files.routing.schema.safeParse(raw.routing, { reportInput: true }),
    words: files.words.schema.safeParse(raw.words, { reportInput: true }),
    places: files.places.schema.safeParse(raw.places, { reportInput: true }),
  };
  if (
    !parsed.district.success ||
    !parsed.grids.success ||
    !parsed.routing.success ||
    !parsed.words.success ||
    !parsed.places.success
  )
    return { ok: false, problems: wrongShapes(parsed) };
  const profile: Profile = {
    district: parsed.district.data,
    grids: parsed.grids.data,
    routing: parsed.routing.data,
    words: parsed.words.data,
    places: parsed.places.data,
  };
  const problems = disagreements(profile);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, profile };
}

type Checked = Readonly<Record<keyof Profile, { readonly error?: z.ZodError | undefined }>>;

const wrongShapes = ({ district, grids, routing, words, places }: Checked): readonly string[] =>
  [
    { name: files.district.name, error: district.error },
    { name: files.grids.name, error: grids.error },
    { name: files.routing.name, error: routing.error },
    { name: files.words.name, error: words.error },
    { name: files.places.name, error: places.error },
  ].flatMap(({ name, error }) => (error?.issues ?? []).map((issue) => sayProblem(name, issue)));
