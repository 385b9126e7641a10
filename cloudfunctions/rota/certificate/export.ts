import type { Answer, Ask } from '../../../typings/contract';
import type { Outcome } from '../../../typings/refusal';
import { orderOwnFile } from '../../ownFile';
import { grant, refuse } from '../../refuse';
import type { Asker, World } from '../../world';
import { minutesNow } from './verify';
import { standingOf } from './certificate.rules';
import { typedNumber } from './number.rules';

/** So many in one day are enough. */
const mostADay = 20;

const notYours = refuse('NOT_FOUND', '没有找到您的这份证明，请回到“我的服务时长”重新选择。', 'number');

/** Orders one's own certificate as a PDF; one that does not stand any more is not printed (F198). */
export async function exportCertificate(
  { requestId, number: typed }: Ask<'certificate.export'>,
  { openid }: Asker,
  world: World,
): Promise<Outcome<Answer<'certificate.export'>>> {
  const number = typedNumber(typed);
  const certificate = number === null ? null : await world.store.read('certificates', number);
  if (number === null || certificate === null || certificate.openid !== openid) return notYours;
  const { state, said } = standingOf(certificate, await minutesNow(certificate, world));
  if (state !== 'valid') return refuse('CONFLICT', said, 'number');
  const ordered = await orderOwnFile({ requestId, format: 'certificate', number }, mostADay, openid, world);
  return ordered.ok ? grant(ordered.answer) : ordered;
}
