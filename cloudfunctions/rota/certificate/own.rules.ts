import type { CertificateDoc } from '../../../typings/certificate';
import { certificateCard } from './certificate.rules';

export const ownCertificateFields = [
  '_id', 'name', 'unit', 'from', 'to', 'minutes', 'times', 'posts', 'thanks', 'issuedOn', 'order',
] as const satisfies readonly (keyof CertificateDoc)[]; // prettier-ignore

type Own = Pick<CertificateDoc, (typeof ownCertificateFields)[number]>;

/** A certificate in its holder's file: all that it says (F033). */
export function ownCertificateLine(own: Own): readonly [label: string, words: string] {
  const { number, unitName, period, hours, issuedOn } = certificateCard(own);
  const thanks = own.thanks === '' ? [] : [`致谢：${own.thanks}`];
  const words = [unitName, own.name, period, hours, `${own.times} 次`, own.posts.join('、'), ...thanks];
  return [`${issuedOn}开具`, `编号 ${number}，${words.join('，')}`];
}
