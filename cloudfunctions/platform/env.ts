import * as z from 'zod';
import type { TemplateKey } from '../../typings/message';
import { templates } from '../templates.table';

const keys = Object.keys(templates) as readonly TemplateKey[];

/** 64 characters of a random hexadecimal number are enough; fewer than 32 can be guessed. */
const secret = z.string().min(32);

const templateIds = z.record(z.enum(keys), z.string().min(1));

/**
 * What the deployment sets. `TEMPLATE_IDS`: JSON, template key → the id that WeChat gave it in this account.
 * Throws when it is missing or incomplete: a function that cannot remind anybody must not look healthy.
 */
export function templateIdsFrom(env: NodeJS.ProcessEnv): Readonly<Record<TemplateKey, string>> {
  const text = env['TEMPLATE_IDS'];
  if (text === undefined) throw new Error('TEMPLATE_IDS is not set for this function');
  return templateIds.parse(JSON.parse(text));
}

/**
 * `IDENTITY_KEYS`: the secrets behind which reporters are kept, newest first, with spaces between. Throws when it is
 * missing or too short: without it nobody's identity would be sealed (F031).
 */
export function identityKeysFrom(env: NodeJS.ProcessEnv): readonly [string, ...string[]] {
  const [first = '', ...older] = (env['IDENTITY_KEYS'] ?? '').trim().split(/\s+/);
  const parsed = z.tuple([secret], secret).safeParse([first, ...older]);
  // NB: a parse error would print the secret.
  if (!parsed.success) throw new Error('IDENTITY_KEYS is missing, or a key has fewer than 32 characters');
  return parsed.data;
}

const payBy = z.enum(['', 'simulate', 'transfer']);

/** `PAY_BY`: the way of paying that is set up besides the finance list; none when absent. Throws on any other word. */
export const payByFrom = (env: NodeJS.ProcessEnv): z.infer<typeof payBy> => payBy.parse(env['PAY_BY'] ?? '');
