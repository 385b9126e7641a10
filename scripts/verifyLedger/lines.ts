import * as z from 'zod';

const account = z.enum(['grant', 'budget', 'reserved', 'paid', 'returned', 'expired']);
const cause = z.enum([
  'fund', 'cut', 'reserve', 'pay', 'fail', 'expire', 'requeue', 'release', 'refund', 'reverse',
]); // prettier-ignore
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const fen = z.number().int();

const entry = z.strictObject({
  seq: z.number().int(),
  at: z.iso.datetime(),
  key: z.string().min(1),
  cause,
  subject: z.string().min(1),
  from: account,
  to: account,
  fen,
  by: z.string(),
  ref: z.string(),
  why: z.string(),
  reverses: z.number().int().nullable(),
  prev: hash,
  hash,
});

const line = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ledger'), ledger: z.string().min(1) }),
  z.strictObject({ kind: z.literal('entry'), entry }),
  z.strictObject({
    kind: z.literal('end'),
    count: z.number().int(),
    hash,
    balances: z.strictObject({
      grant: fen,
      budget: fen,
      reserved: fen,
      paid: fen,
      returned: fen,
      expired: fen,
    }),
  }),
]);

export type LedgerLine = z.infer<typeof line>;

/** A line as it stands, or null when it is not a line of such a file. */
export function parsedLine(text: string): LedgerLine | null {
  try {
    return line.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
