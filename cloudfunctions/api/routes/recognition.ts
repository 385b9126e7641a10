import type { RecognitionActions } from '../../../typings/actions/recognition';
import {
  certificateExportAsk,
  certificateIssueAsk,
  certificateListAsk,
  certificateVerifyAsk,
} from '../../rota/certificate/asks';
import { exportCertificate } from '../../rota/certificate/export';
import { issueCertificate } from '../../rota/certificate/issue';
import { listCertificates } from '../../rota/certificate/list';
import { verifyCertificate } from '../../rota/certificate/verify';
import { thanksListAsk, thanksSendAsk } from '../../volunteer/thanks/asks';
import { listThanks } from '../../volunteer/thanks/list';
import { sendThanks } from '../../volunteer/thanks/send';
import type { RoutesOf } from '../route';

/** Thanks without money. */
export const recognitionRoutes = {
  'certificate.issue': { schema: certificateIssueAsk, may: ['volunteer.own'], answer: issueCertificate },
  'certificate.list': { schema: certificateListAsk, may: ['volunteer.own'], answer: listCertificates },
  'certificate.verify': { schema: certificateVerifyAsk, may: ['public.read'], answer: verifyCertificate },
  'certificate.export': { schema: certificateExportAsk, may: ['volunteer.own'], answer: exportCertificate },
  'thanks.send': { schema: thanksSendAsk, may: ['users.helpers'], answer: sendThanks },
  'thanks.list': { schema: thanksListAsk, may: ['volunteer.own', 'users.helpers'], answer: listThanks },
} as const satisfies RoutesOf<RecognitionActions>;
