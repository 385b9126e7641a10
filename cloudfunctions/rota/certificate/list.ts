import type { Answer, Ask } from '../../../typings/contract';
import type { Outcome } from '../../../typings/refusal';
import { pageFrom } from '../../paging.rules';
import { grant } from '../../refuse';
import type { Asker, World } from '../../world';
import { certificateCard } from './certificate.rules';

const pageSize = 20;

/** My own certificates, the latest first (F198). */
export async function listCertificates(
  { cursor }: Ask<'certificate.list'>,
  { openid }: Asker,
  { store }: World,
): Promise<Outcome<Answer<'certificate.list'>>> {
  const found = await store.page('certificates', {
    match: { openid },
    by: 'order',
    direction: 'desc',
    after: cursor,
    limit: pageSize + 1,
    fields: ['_id', 'unit', 'from', 'to', 'minutes', 'issuedOn', 'order'],
  });
  const { shown, next } = pageFrom(found, pageSize, ({ order }) => order);
  return grant({ cards: shown.map(certificateCard), next });
}
