import type { CertificateCard, CertificatePage } from '../certificate';
import type { ExportTicket } from '../ledger';

/** Thanks without money: certificates of verified hours (F198, F332). */
export interface RecognitionActions {
  /** A certificate of my own hours at a school, days both included; the same hours of the same days are the same one. */
  'certificate.issue': {
    ask: { readonly unitId: string; readonly from: string; readonly to: string };
    answer: { readonly number: string; readonly said: string };
  };
  /** My own, the latest first. */
  'certificate.list': {
    ask: { readonly cursor: string | null };
    answer: { readonly cards: readonly CertificateCard[]; readonly next: string | null };
  };
  /** Whether a number is that of a certificate, and whether it still stands: for anybody. */
  'certificate.verify': { ask: { readonly number: string }; answer: CertificatePage };
  /** Orders one of my own as a PDF; how far it is tells `privacy.exportState`. */
  'certificate.export': {
    ask: { readonly requestId: string; readonly number: string };
    answer: ExportTicket;
  };
}
