import type { CertificateCard, CertificatePage } from '../certificate';
import type { ExportTicket } from '../ledger';
import type { Thanked, ThanksPage, ThanksReason } from '../thanks';

/** Thanks without money: certificates of verified hours, and a few words (F198, F332). */
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
  /** A school to one of its volunteers or its team, the bureau to a team; the same thing once a month. */
  'thanks.send': {
    ask: { readonly whom: Thanked; readonly reason: ThanksReason; readonly words: string };
    answer: { readonly said: string };
  };
  /** What was said to me, or, for who may thank them, to somebody else. */
  'thanks.list': { ask: { readonly whom: Thanked | null }; answer: ThanksPage };
}
