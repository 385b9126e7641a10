import * as z from 'zod';
import type { TemplateKey } from '../../typings/message';
import { templates } from '../templates.table';

const keys = Object.keys(templates) as readonly TemplateKey[];

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
