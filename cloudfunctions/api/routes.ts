import { checklistCoverageAsk, checklistReadAsk, checklistSimulateAsk } from '../checklist/asks';
import { routingCoverage } from '../checklist/coverage';
import { readChecklist } from '../checklist/read';
import { simulateRoute } from '../checklist/simulate';
import { externalRecordAsk } from '../external/asks';
import { recordExternal } from '../external/record';
import { gridNearestAsk, gridSearchAsk, gridUnitAsk } from '../grid/asks';
import { nearestUnits } from '../grid/nearest';
import { searchUnits } from '../grid/search';
import { readUnit } from '../grid/unit';
import { ledgerExportAsk, ledgerExportStateAsk, ledgerSearchAsk, ledgerSheetAsk } from '../ledger/asks';
import { orderExport } from '../ledger/export';
import { readExportState } from '../ledger/exportState';
import { searchLedger } from '../ledger/search';
import { readSheet } from '../ledger/sheet';
import { personMeAsk } from '../person/asks';
import { readMe } from '../person/me';
import { actOnReport } from '../report/act';
import {
  reportActAsk,
  reportCountAsk,
  reportJoinAsk,
  reportListAsk,
  reportReadAsk,
  reportSimilarAsk,
  reportSubmitAsk,
} from '../report/asks';
import { countReports } from '../report/count';
import { joinReport } from '../report/join';
import { listReports } from '../report/list';
import { readReport } from '../report/read';
import { similarReports } from '../report/similar';
import { submitReport } from '../report/submit';
import type { Routes } from './route';

/** Every action a phone may ask, one line each. */
export const routes = {
  'person.me': { schema: personMeAsk, answer: readMe },
  'grid.unit': { schema: gridUnitAsk, answer: readUnit },
  'grid.nearest': { schema: gridNearestAsk, answer: nearestUnits },
  'grid.search': { schema: gridSearchAsk, answer: searchUnits },
  'checklist.read': { schema: checklistReadAsk, answer: readChecklist },
  'checklist.simulate': { schema: checklistSimulateAsk, answer: simulateRoute },
  'checklist.coverage': { schema: checklistCoverageAsk, answer: routingCoverage },
  'report.submit': { schema: reportSubmitAsk, answer: submitReport },
  'report.similar': { schema: reportSimilarAsk, answer: similarReports },
  'report.join': { schema: reportJoinAsk, answer: joinReport },
  'report.list': { schema: reportListAsk, answer: listReports },
  'report.count': { schema: reportCountAsk, answer: countReports },
  'report.read': { schema: reportReadAsk, answer: readReport },
  'report.act': { schema: reportActAsk, answer: actOnReport },
  'ledger.search': { schema: ledgerSearchAsk, answer: searchLedger },
  'ledger.export': { schema: ledgerExportAsk, answer: orderExport },
  'ledger.exportState': { schema: ledgerExportStateAsk, answer: readExportState },
  'ledger.sheet': { schema: ledgerSheetAsk, answer: readSheet },
  'external.record': { schema: externalRecordAsk, answer: recordExternal },
} as const satisfies Routes;
