import type { CertificateDoc } from '../../../typings/certificate';
import type { Answer, Ask } from '../../../typings/contract';
import type { Outcome } from '../../../typings/refusal';
import { takeAttempt } from '../../attempts';
import { grant, refuse } from '../../refuse';
import type { Asker, World } from '../../world';
import { servedBy } from '../attendance/hours';
import { certificatePage, countedOf, minutesServed } from './certificate.rules';
import { typedNumber } from './number.rules';

/** Enough for whoever checks a pile of papers; for guessing 45 bits it is nothing. */
const anHour = {
  what: '.verify',
  most: 30,
  refusal: refuse(
    'RATE_LIMIT',
    '核对得太频繁了，请一小时后再试，或请持有人用自己的手机打开给您看。',
    'number',
  ),
};

const mistyped = refuse(
  'INVALID',
  '编号不对：应是 4 位年份加 10 位字母数字，中间的短横可以不写；可能有一位看错了，请对照证明再输一次。',
  'number',
);

const noSuch = refuse(
  'NOT_FOUND',
  '没有这个编号。请对照证明再输一次；仍然没有的，这份证明不是这里开具的。',
  'number',
);

/**
 * Whether a number is that of a certificate, for anybody: what it says, and whether the presses behind it still come to
 * that. Somebody else's costs one of the hour's attempts; a slip of the pen, seen by its check, costs nothing.
 */
export async function verifyCertificate(
  { number: typed }: Ask<'certificate.verify'>,
  { openid }: Asker,
  world: World,
): Promise<Outcome<Answer<'certificate.verify'>>> {
  const number = typedNumber(typed);
  if (number === null) return mistyped;
  const certificate = await world.store.read('certificates', number);
  if (certificate?.openid !== openid) {
    const attempt = await takeAttempt(openid, anHour, world);
    if (!attempt.ok) return attempt;
  }
  if (certificate === null) return noSuch;
  return grant(certificatePage(certificate, await minutesNow(certificate, world), openid));
}

/** What the presses behind a certificate come to at this moment; a call a hundred, of one person's year at most. */
export async function minutesNow(
  { openid, unit, from, to }: CertificateDoc,
  world: Pick<World, 'store' | 'now'>,
): Promise<number> {
  if (openid === '') return 0;
  return minutesServed(countedOf(await servedBy(openid, from, to, world), unit.id, world.now()));
}
