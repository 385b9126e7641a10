import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Statement } from '../../typings/bill';
import type { Client } from './client';
import { statementLines } from './statement.rules';

const answer = z.object({ hash_type: z.literal('SHA1'), hash_value: z.string(), download_url: z.url() });

/** The merchant's account of a day, as it was signed for. Null while there is none, or what came is not what was signed for. */
export async function readStatement(client: Client, day: string): Promise<Statement> {
  const reply = await client({
    method: 'get',
    path: `v3/bill/fundflowbill?bill_date=${day}&account_type=OPERATION`,
  });
  // NB: the platform says the same when nothing moved that day; then there is nothing of ours either.
  if (reply.kind === 'refused' && reply.code === 'NO_STATEMENT_EXIST') return [];
  const said = reply.kind === 'said' ? answer.safeParse(reply.value).data : undefined;
  if (said === undefined) return null;
  const { pathname, search } = new URL(said.download_url);
  const file = await client({ method: 'get', path: `${pathname.slice(1)}${search}`, isFile: true });
  if (file.kind !== 'said' || typeof file.value !== 'string') return null;
  const print = createHash('sha1').update(file.value).digest('hex');
  return print === said.hash_value ? statementLines(file.value) : null;
}
