import type { CaseActions } from '../../../typings/actions/cases';
import { externalRecordAsk } from '../../external/asks';
import { recordExternal } from '../../external/record';
import { ledgerExportAsk, ledgerExportStateAsk, ledgerSearchAsk, ledgerSheetAsk } from '../../ledger/asks';
import { orderExport } from '../../ledger/export';
import { readExportState } from '../../ledger/exportState';
import { searchLedger } from '../../ledger/search';
import { readSheet } from '../../ledger/sheet';
import { acknowledge } from '../../message/acknowledge';
import { messageAcknowledgeAsk, messageUnackedAsk, messageUndeliveredAsk } from '../../message/asks';
import { readUnacked } from '../../message/unacked';
import { readUndelivered } from '../../message/undelivered';
import { actOnReport } from '../../report/act';
import {
  reportActAsk,
  reportCountAsk,
  reportJoinAsk,
  reportListAsk,
  reportOpenedAsk,
  reportReadAsk,
  reportRevealAsk,
  reportSimilarAsk,
  reportSubmitAsk,
  reportUnsealAsk,
} from '../../report/asks';
import { countReports } from '../../report/count';
import { joinReport } from '../../report/join';
import { listReports } from '../../report/list';
import { readOpened } from '../../report/opened';
import { readReport } from '../../report/read';
import { revealReport } from '../../report/reveal';
import { similarReports } from '../../report/similar';
import { submitReport } from '../../report/submit';
import { unsealReporter } from '../../report/unseal';
import { statisticsBoardAsk } from '../../statistics/asks';
import { readStatistics } from '../../statistics/board';
import type { RoutesOf } from '../route';

/** One's own report, or a case that one's post covers. */
const reads = ['report.trackOwn', 'case.readContent', 'case.readComplaint', 'case.readRestricted'] as const;

/** Which of these a step is, report.table.ts says. */
const acts = [
  'report.trackOwn', 'case.verify', 'case.selfHandle', 'case.submitToTown', 'case.townDispatch', 'case.handle',
  'case.approveExtension', 'case.escalate', 'case.districtDispatch', 'case.verifyResult', 'case.close', 'case.reopen',
  'case.evaluate', 'case.suspend',
] as const; // prettier-ignore

/** Which of these a file needs, its format says: ledger/order.rules.ts. */
const files = ['ledger.export', 'poster.put', 'filing.prepare', 'reward.pay'] as const;

/** A case: sent, found, worked on, told, counted. */
export const caseRoutes = {
  'report.submit': { schema: reportSubmitAsk, may: ['report.create'], answer: submitReport },
  'report.similar': { schema: reportSimilarAsk, may: ['report.create'], answer: similarReports },
  'report.join': { schema: reportJoinAsk, may: ['report.create'], answer: joinReport },
  'report.list': { schema: reportListAsk, may: reads, answer: listReports },
  'report.count': { schema: reportCountAsk, may: reads, answer: countReports },
  'report.read': { schema: reportReadAsk, may: reads, takesReason: true, answer: readReport },
  'report.act': { schema: reportActAsk, may: acts, answer: actOnReport },
  'report.reveal': { schema: reportRevealAsk, may: reads, takesReason: true, answer: revealReport },
  'report.unseal': {
    schema: reportUnsealAsk,
    may: ['reporter.unseal'],
    takesReason: true,
    answer: unsealReporter,
  },
  'report.opened': { schema: reportOpenedAsk, may: ['audit.read'], answer: readOpened },
  'message.unacked': { schema: messageUnackedAsk, may: ['message.read'], answer: readUnacked },
  'message.undelivered': {
    schema: messageUndeliveredAsk,
    may: ['message.readMissed'],
    answer: readUndelivered,
  },
  'message.acknowledge': {
    schema: messageAcknowledgeAsk,
    may: ['message.read'],
    answer: acknowledge,
  },
  'ledger.search': { schema: ledgerSearchAsk, may: ['ledger.read'], answer: searchLedger },
  'ledger.export': { schema: ledgerExportAsk, may: files, answer: orderExport },
  'ledger.exportState': {
    schema: ledgerExportStateAsk,
    may: files,
    answer: readExportState,
  },
  'ledger.sheet': { schema: ledgerSheetAsk, may: ['ledger.export'], answer: readSheet },
  'statistics.board': { schema: statisticsBoardAsk, may: ['statistics.read'], answer: readStatistics },
  'external.record': { schema: externalRecordAsk, may: ['external.record'], answer: recordExternal },
} as const satisfies RoutesOf<CaseActions>;
