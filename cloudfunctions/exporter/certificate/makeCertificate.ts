import { join } from 'node:path';
import { spokenDay } from '../../volunteer/dates.rules';
import { certificatePage } from '../../rota/certificate/certificate.rules';
import { minutesNow } from '../../rota/certificate/verify';
import type { MadeFile, Making } from '../making';
import { NotMade } from '../notMade';

/** Laid beside the function's bundle: functions.table.ts. */
const fonts = join(__dirname, 'fonts');

/** Pixels; sharp at the three centimetres that it is printed wide. */
const codeWidth = 430;
const verifyPage = 'packages/rota/pages/certificate/index';

const mend = '证明没有印出来。编号照样有效，请直接出示编号，让对方在小程序里核对。';

/** A certificate of hours as a PDF, for its holder, as long as it stands (F198). */
export async function makeCertificate(
  number: string,
  who: string,
  { local, world }: Pick<Making, 'local' | 'world'>,
): Promise<MadeFile> {
  const certificate = await world.store.read('certificates', number);
  if (certificate === null || certificate.openid !== who) throw new NotMade('没有找到您的这份证明，请返回重新选择。');
  const page = certificatePage(certificate, await minutesNow(certificate, world), who);
  if (page.state !== 'valid') throw new NotMade(page.said);
  const { drawCertificate, unprintable } = await import('../poster/draw.apart');
  const { name, unit, posts, thanks } = certificate;
  const problem = unprintable(fonts, { name, unit: unit.name, posts, thanks }, mend);
  if (problem !== null) throw new NotMade(problem);
  const district = await world.directory.district();
  const rows = await drawCertificate(local, fonts, {
    ...page,
    district: district.name,
    from: spokenDay(certificate.from),
    to: spokenDay(certificate.to),
    thanks,
    code: await world.wechat.code(verifyPage, `n=${number}`, codeWidth),
  });
  return { rows };
} // prettier-ignore
