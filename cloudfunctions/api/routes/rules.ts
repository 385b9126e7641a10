import type { RuleActions } from '../../../typings/actions/rules';
import {
  checklistCoverageAsk,
  checklistDecideAsk,
  checklistImportAsk,
  checklistReadAsk,
  checklistSimulateAsk,
  checklistVersionsAsk,
} from '../../checklist/asks';
import { routingCoverage } from '../../checklist/coverage';
import { decideVersion } from '../../checklist/decide';
import { importChecklist } from '../../checklist/import';
import { readChecklist } from '../../checklist/read';
import { simulateRoute } from '../../checklist/simulate';
import { listVersions } from '../../checklist/versions';
import { counterpartGapsAsk, counterpartListAsk, counterpartSaveAsk } from '../../counterpart/asks';
import { counterpartGaps } from '../../counterpart/gaps';
import { listCounterparts } from '../../counterpart/list';
import { saveCounterpart } from '../../counterpart/save';
import { deadlineReadAsk, deadlineSetAsk } from '../../deadline/asks';
import { readDeadlines } from '../../deadline/read';
import { setDeadlines } from '../../deadline/set';
import { guardRuleReadAsk, guardRuleSetAsk, guardRuleTryAsk } from '../../roster/guards/asks';
import { readGuardRule } from '../../roster/guards/read';
import { setGuardRule } from '../../roster/guards/set';
import { tryGuardRule } from '../../roster/guards/try';
import type { RoutesOf } from '../route';

/** What the district decides at run time: checklist, counterparts, guards, time limits. */
export const ruleRoutes = {
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
} as const satisfies RoutesOf<RuleActions>;
