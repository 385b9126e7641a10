import * as z from 'zod';

const schema = z.strictObject({
  mchid: z.string().regex(/^\d{8,10}$/),
  appid: z.string().regex(/^wx[0-9a-f]{16}$/),
  /** The serial number of the merchant's API certificate. */
  serial: z.string().regex(/^[0-9A-F]{40}$/),
  privateKey: z.string().startsWith('-----BEGIN'),
  publicKeyId: z.string().startsWith('PUB_KEY_ID_'),
  publicKey: z.string().startsWith('-----BEGIN'),
  apiV3Key: z.string().length(32),
  /** Where WeChat Pay tells how it ended: this function behind CloudBase's HTTP access. */
  notifyUrl: z.url({ protocol: /^https$/ }),
  scene: z.enum(['1000', '1002']),
  /** What the scene has to report, in its order. */
  reports: z.array(z.strictObject({ type: z.string().max(15), content: z.string().max(32) })).min(1),
  perception: z.string().max(32).exactOptional(),
  remark: z.string().min(1).max(32),
  /** From so many fen on the real name is checked; from 2,000 yuan on it always is. */
  nameFromFen: z.number().int().min(30).max(200_000).default(200_000),
  /** NB: only the simulator of one's own machine: nothing else can be put in WeChat Pay's place. */
  url: z
    .string()
    .regex(/^http:\/\/127\.0\.0\.1:\d+\/$/)
    .exactOptional(),
});

/** A merchant's account, with its keys: in function `pay` alone. */
export type MerchantConfig = z.infer<typeof schema>;

/** `MERCHANT`, JSON; null when this deployment has no merchant. Throws when there is one that cannot work, without a word of it. */
export function merchantFrom(env: NodeJS.ProcessEnv): MerchantConfig | null {
  const text = env['MERCHANT'] ?? '';
  if (text === '') return null;
  const parsed = schema.safeParse(jsonIn(text));
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path }) => path.join('.')).join(', ');
  // NB: what stands there are keys: only the names of the fields may be printed.
  throw new Error(`MERCHANT cannot be used; look at: ${fields === '' ? 'the whole of it' : fields}`);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
