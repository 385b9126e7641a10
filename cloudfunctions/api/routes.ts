import {
  checklistCoverageAsk, checklistDecideAsk, checklistImportAsk, checklistReadAsk, checklistSimulateAsk,
  checklistVersionsAsk,
} from '../checklist/asks'; // prettier-ignore
import { cellListAsk, cellSaveAsk } from '../cell/asks';
import { listCells, saveCells } from '../cell/cells';
import { routingCoverage } from '../checklist/coverage';
import { decideVersion } from '../checklist/decide';
import { importChecklist } from '../checklist/import';
import { readChecklist } from '../checklist/read';
import { simulateRoute } from '../checklist/simulate';
import { listVersions } from '../checklist/versions';
import { counterpartGapsAsk, counterpartListAsk, counterpartSaveAsk } from '../counterpart/asks';
import { counterpartGaps } from '../counterpart/gaps';
import { listCounterparts } from '../counterpart/list';
import { saveCounterpart } from '../counterpart/save';
import { deadlineReadAsk, deadlineSetAsk } from '../deadline/asks';
import { readDeadlines } from '../deadline/read';
import { setDeadlines } from '../deadline/set';
import { externalRecordAsk } from '../external/asks';
import { recordExternal } from '../external/record';
import {
  gridDecideAsk,
  gridNearestAsk,
  gridProposeAsk,
  gridRegisterAsk,
  gridSearchAsk,
  gridUnitAsk,
  schoolReadAsk,
  schoolSaveAsk,
} from '../grid/asks';
import { decideGridChange } from '../grid/decide';
import { nearestUnits } from '../grid/nearest';
import { proposeGridChange } from '../grid/propose';
import { readRegister } from '../grid/register';
import { readSchool, saveSchool } from '../grid/school';
import { searchUnits } from '../grid/search';
import { readUnit } from '../grid/unit';
import { ledgerExportAsk, ledgerExportStateAsk, ledgerSearchAsk, ledgerSheetAsk } from '../ledger/asks';
import { orderExport } from '../ledger/export';
import { readExportState } from '../ledger/exportState';
import { searchLedger } from '../ledger/search';
import { readSheet } from '../ledger/sheet';
import { acknowledge } from '../message/acknowledge';
import { messageAcknowledgeAsk, messageUnackedAsk, messageUndeliveredAsk } from '../message/asks';
import { readUnacked } from '../message/unacked';
import { readUndelivered } from '../message/undelivered';
import {
  peopleChangeDutyAsk, peopleChangesAsk, peopleClaimAsk, peopleDutyAsk, peopleEndAsk, peopleInviteAsk,
  peopleListAsk, peopleLockAsk, peopleReadInviteAsk, peopleUninviteAsk,
} from '../people/asks'; // prettier-ignore
import { changeDuty } from '../people/changeDuty';
import { readChanges } from '../people/changes';
import { claim, readInvite } from '../people/claim';
import { readDuty } from '../people/duty';
import { endPost } from '../people/end';
import { invite } from '../people/invite';
import { listTeam } from '../people/list';
import { lockAccount } from '../people/lock';
import { uninvite } from '../people/uninvite';
import { personMeAsk } from '../person/asks';
import { readMe } from '../person/me';
import {
  posterCheckAsk,
  posterConsentAsk,
  posterListAsk,
  posterProveAsk,
  posterReadAsk,
} from '../poster/asks';
import { checkPoster } from '../poster/check';
import { consentToPoster } from '../poster/consent';
import { listPosters } from '../poster/list';
import { provePoster } from '../poster/prove';
import { readGridPage } from '../poster/public';
import { readPoster } from '../poster/read';
import {
  privacyCancelAsk, privacyConsentAsk, privacyCorrectAsk, privacyExportAsk, privacyExportStateAsk,
  privacyReadAsk,
} from '../privacy/asks'; // prettier-ignore
import { cancelPerson } from '../privacy/cancel';
import { decideConsent } from '../privacy/consent';
import { correctName } from '../privacy/correct';
import { exportMine } from '../privacy/export';
import { readMineState } from '../privacy/exportState';
import { readPrivacy } from '../privacy/read';
import { actOnReport } from '../report/act';
import {
  reportActAsk, reportCountAsk, reportJoinAsk, reportListAsk, reportOpenedAsk, reportReadAsk, reportRevealAsk,
  reportSimilarAsk, reportSubmitAsk, reportUnsealAsk,
} from '../report/asks'; // prettier-ignore
import { countReports } from '../report/count';
import { joinReport } from '../report/join';
import { listReports } from '../report/list';
import { readOpened } from '../report/opened';
import { readReport } from '../report/read';
import { revealReport } from '../report/reveal';
import { similarReports } from '../report/similar';
import { submitReport } from '../report/submit';
import { unsealReporter } from '../report/unseal';
import { actOnRoster } from '../roster/act';
import {
  rosterActAsk, rosterAdoptAsk, rosterBoardAsk, rosterCheckAsk, rosterEditAsk, rosterListAsk, rosterReadAsk,
  rosterRemindAsk, rosterRevealAsk, rosterTownAsk,
} from '../roster/asks'; // prettier-ignore
import { readBoard, readTownBoard } from '../roster/board';
import { editRoster } from '../roster/edit';
import { adoptImport, checkImport } from '../roster/import';
import { guardRuleReadAsk, guardRuleSetAsk, guardRuleTryAsk } from '../roster/guards/asks';
import { readGuardRule } from '../roster/guards/read';
import { setGuardRule } from '../roster/guards/set';
import { tryGuardRule } from '../roster/guards/try';
import { listRosters } from '../roster/list';
import { readRoster } from '../roster/read';
import { remindSchools } from '../roster/remind';
import { revealMobile } from '../roster/reveal';
import { actOnShift } from '../rota/act';
// prettier-ignore
import { rotaMakeAsk, rotaReadAsk, rotaSaveAsk, shiftActAsk, shiftFreeAsk, shiftListAsk, shiftReadAsk, shiftSignUpAsk } from '../rota/asks';
import { saveFree } from '../rota/free';
import { makeShifts, readRota, saveRota } from '../rota/keeping';
import { listShifts, readShift } from '../rota/list';
import { signUp } from '../rota/signUp';
import { statisticsBoardAsk } from '../statistics/asks';
import { readStatistics } from '../statistics/board';
import { actOnVolunteer } from '../volunteer/act';
import { applyAsVolunteer } from '../volunteer/apply';
import {
  volunteerActAsk,
  volunteerApplyAsk,
  volunteerBriefAsk,
  volunteerBriefingAsk,
  volunteerChangeGroupAsk,
  volunteerCountsAsk,
  volunteerFileGroupAsk,
  volunteerListAsk,
  volunteerMineAsk,
  volunteerOfferAsk,
  volunteerReadAsk,
  volunteerRevealAsk,
  volunteerTeamAsk,
} from '../volunteer/asks';
import { answerBriefing, readBriefing } from '../volunteer/brief';
import { countVolunteers } from '../volunteer/counts';
import { changeGroup, fileGroup } from '../volunteer/group';
import { listVolunteers } from '../volunteer/list';
import { readOwnVolunteering } from '../volunteer/mine';
import { offerVolunteering } from '../volunteer/offer';
import { readVolunteer, revealVolunteer } from '../volunteer/read';
import { readVolunteerTeam } from '../volunteer/team';
import type { Routes } from './route';

/** One's own report, or a case that one's post covers. */
const reads = ['report.trackOwn', 'case.readContent', 'case.readComplaint', 'case.readRestricted'] as const;

/** Which of these a step is, report.table.ts says. */
const acts = [
  'report.trackOwn', 'case.verify', 'case.selfHandle', 'case.submitToTown', 'case.townDispatch', 'case.handle',
  'case.approveExtension', 'case.escalate', 'case.districtDispatch', 'case.verifyResult', 'case.close', 'case.reopen',
  'case.evaluate', 'case.suspend',
] as const; // prettier-ignore

/** Which of these a file needs, its format says: ledger/order.rules.ts. */
const files = ['ledger.export', 'poster.put', 'filing.prepare'] as const;
/** One's own membership, or one of the school that reviews it. */
const volunteers = ['volunteer.own', 'users.helpers'] as const;

const staffs = ['users.helpers', 'users.staff'] as const;

/** Who makes a rota; a captain is a volunteer until the use case knows. */
const keeps = ['rota.create', 'rota.captain'] as const;

/** Every action a phone may ask, one line each: its schema, the rows of §2.3 that let it, its use case. */
export const routes = {
  'person.me': { schema: personMeAsk, may: ['public.read'], answer: readMe },
  'privacy.read': { schema: privacyReadAsk, may: ['privacy.own'], answer: readPrivacy },
  'privacy.export': { schema: privacyExportAsk, may: ['privacy.own'], answer: exportMine },
  'privacy.exportState': { schema: privacyExportStateAsk, may: ['privacy.own'], answer: readMineState },
  'privacy.consent': { schema: privacyConsentAsk, may: ['privacy.own'], answer: decideConsent },
  'privacy.correct': { schema: privacyCorrectAsk, may: ['privacy.own'], answer: correctName },
  'privacy.cancel': { schema: privacyCancelAsk, may: ['privacy.own'], answer: cancelPerson },
  'people.list': { schema: peopleListAsk, may: ['users.see'], answer: listTeam },
  'people.invite': { schema: peopleInviteAsk, may: staffs, answer: invite },
  'people.uninvite': { schema: peopleUninviteAsk, may: staffs, answer: uninvite },
  'people.readInvite': { schema: peopleReadInviteAsk, may: ['invitation.claim'], answer: readInvite },
  'people.claim': { schema: peopleClaimAsk, may: ['invitation.claim'], answer: claim },
  'people.end': { schema: peopleEndAsk, may: staffs, answer: endPost },
  'people.lock': { schema: peopleLockAsk, may: ['users.lock'], answer: lockAccount },
  'people.duty': { schema: peopleDutyAsk, may: ['users.duty'], answer: readDuty },
  'people.changeDuty': { schema: peopleChangeDutyAsk, may: ['users.duty'], answer: changeDuty },
  'people.changes': { schema: peopleChangesAsk, may: ['audit.read'], answer: readChanges },
  'grid.unit': { schema: gridUnitAsk, may: ['public.read'], answer: readUnit },
  'grid.nearest': { schema: gridNearestAsk, may: ['public.read'], answer: nearestUnits },
  'grid.search': { schema: gridSearchAsk, may: ['public.read'], answer: searchUnits },
  'grid.register': { schema: gridRegisterAsk, may: ['grids.read'], answer: readRegister },
  'grid.propose': { schema: gridProposeAsk, may: ['grids.propose'], answer: proposeGridChange },
  'cell.list': { schema: cellListAsk, may: ['school.profile'], answer: listCells },
  'cell.save': { schema: cellSaveAsk, may: ['school.profile'], answer: saveCells },
  'school.read': { schema: schoolReadAsk, may: ['school.profile'], answer: readSchool },
  'school.save': { schema: schoolSaveAsk, may: ['school.profile'], answer: saveSchool },
  'grid.decide': { schema: gridDecideAsk, may: ['grids.approve'], answer: decideGridChange },
  'checklist.read': { schema: checklistReadAsk, may: ['public.read'], answer: readChecklist },
  'checklist.simulate': { schema: checklistSimulateAsk, may: ['config.readRouting'], answer: simulateRoute },
  'checklist.coverage': {
    schema: checklistCoverageAsk,
    may: ['config.readRouting'],
    answer: routingCoverage,
  },
  'checklist.versions': { schema: checklistVersionsAsk, may: ['config.checklist'], answer: listVersions },
  'checklist.import': { schema: checklistImportAsk, may: ['config.checklist'], answer: importChecklist },
  'checklist.decide': { schema: checklistDecideAsk, may: ['config.approveChecklist'], answer: decideVersion },
  'counterpart.list': { schema: counterpartListAsk, may: ['config.readDirectory'], answer: listCounterparts },
  'counterpart.save': { schema: counterpartSaveAsk, may: ['config.directory'], answer: saveCounterpart },
  'counterpart.gaps': { schema: counterpartGapsAsk, may: ['config.readDirectory'], answer: counterpartGaps },
  'deadline.read': { schema: deadlineReadAsk, may: ['config.readDeadlines'], answer: readDeadlines },
  'deadline.set': { schema: deadlineSetAsk, may: ['config.deadlines'], answer: setDeadlines },
  'guardRule.read': { schema: guardRuleReadAsk, may: ['config.readGuards'], answer: readGuardRule },
  'guardRule.try': { schema: guardRuleTryAsk, may: ['config.guards'], answer: tryGuardRule },
  'guardRule.set': { schema: guardRuleSetAsk, may: ['config.guards'], answer: setGuardRule },
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
  'roster.read': { schema: rosterReadAsk, may: ['filing.prepare'], answer: readRoster },
  'roster.edit': { schema: rosterEditAsk, may: ['filing.prepare'], answer: editRoster },
  'roster.check': { schema: rosterCheckAsk, may: ['filing.prepare'], answer: checkImport },
  'roster.adopt': { schema: rosterAdoptAsk, may: ['filing.prepare'], answer: adoptImport },
  'roster.act': { schema: rosterActAsk, may: ['filing.submit'], answer: actOnRoster },
  'roster.reveal': { schema: rosterRevealAsk, may: ['filing.prepare'], answer: revealMobile },
  'roster.list': { schema: rosterListAsk, may: ['filing.submit'], answer: listRosters },
  'roster.board': { schema: rosterBoardAsk, may: ['filing.submit'], answer: readBoard },
  'roster.town': { schema: rosterTownAsk, may: ['filing.submit'], answer: readTownBoard },
  'roster.remind': { schema: rosterRemindAsk, may: ['filing.submit'], answer: remindSchools },
  'poster.read': { schema: posterReadAsk, may: ['poster.put'], answer: readPoster },
  'poster.prove': { schema: posterProveAsk, may: ['poster.put'], answer: provePoster },
  'poster.consent': { schema: posterConsentAsk, may: ['public.read'], answer: consentToPoster },
  'poster.check': { schema: posterCheckAsk, may: ['poster.put'], answer: checkPoster },
  'poster.list': { schema: posterListAsk, may: ['poster.overview'], answer: listPosters },
  'poster.public': { schema: posterReadAsk, may: ['public.read'], answer: readGridPage },
  'volunteer.offer': { schema: volunteerOfferAsk, may: ['volunteer.own'], answer: offerVolunteering },
  'volunteer.apply': { schema: volunteerApplyAsk, may: ['volunteer.own'], answer: applyAsVolunteer },
  'volunteer.mine': { schema: volunteerMineAsk, may: ['volunteer.own'], answer: readOwnVolunteering },
  'volunteer.briefing': { schema: volunteerBriefingAsk, may: ['volunteer.own'], answer: readBriefing },
  'volunteer.brief': { schema: volunteerBriefAsk, may: ['volunteer.own'], answer: answerBriefing },
  'volunteer.act': { schema: volunteerActAsk, may: volunteers, answer: actOnVolunteer },
  'volunteer.read': { schema: volunteerReadAsk, may: volunteers, answer: readVolunteer },
  'volunteer.list': { schema: volunteerListAsk, may: ['users.helpers'], answer: listVolunteers },
  'volunteer.reveal': { schema: volunteerRevealAsk, may: ['users.helpers'], answer: revealVolunteer },
  'volunteer.team': { schema: volunteerTeamAsk, may: ['users.helpers'], answer: readVolunteerTeam },
  'volunteer.fileGroup': { schema: volunteerFileGroupAsk, may: ['users.helpers'], answer: fileGroup },
  'volunteer.changeGroup': { schema: volunteerChangeGroupAsk, may: ['users.helpers'], answer: changeGroup },
  'volunteer.counts': { schema: volunteerCountsAsk, may: ['users.helpers'], answer: countVolunteers },
  'rota.read': { schema: rotaReadAsk, may: keeps, answer: readRota },
  'rota.save': { schema: rotaSaveAsk, may: keeps, answer: saveRota },
  'rota.make': { schema: rotaMakeAsk, may: keeps, answer: makeShifts },
  'shift.list': { schema: shiftListAsk, may: ['shift.signUp'], answer: listShifts },
  'shift.read': { schema: shiftReadAsk, may: ['shift.signUp'], answer: readShift },
  'shift.signUp': { schema: shiftSignUpAsk, may: ['shift.signUp'], answer: signUp },
  'shift.act': { schema: shiftActAsk, may: ['shift.signUp'], answer: actOnShift },
  'shift.free': { schema: shiftFreeAsk, may: ['shift.signUp'], answer: saveFree },
  'external.record': { schema: externalRecordAsk, may: ['external.record'], answer: recordExternal },
} as const satisfies Routes;
