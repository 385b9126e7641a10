import { describe, expect, it } from '@jest/globals';
import { reportFlow } from '../../cloudfunctions/report/report.table';
import type { ReportState, ReportStep } from '../../typings/report';
import { messagesOn, nameOf, type Who } from '../support/edges';

/*
 * Whom every edge tells, written by hand from W01 and F115: the next actor, on whose desk the case now lies (`!`), and
 * the previous one. `by` took the step; nobody is told what they did themselves. Columns: state, step, by, told.
 */
const told = `
  submitted           verify            officer   parent neighbour
  submitted           reject            officer   parent neighbour
  submitted           askInfo           officer   parent
  submitted           merge             officer   parent neighbour
  submitted           split             officer   parent neighbour
  submitted           withdraw          parent    officer
  needInfo            addInfo           parent    officer!
  needInfo            verify            officer   parent neighbour
  needInfo            reject            officer   parent neighbour
  needInfo            merge             officer   parent neighbour
  needInfo            split             officer   parent neighbour
  needInfo            withdraw          parent    officer
  rejected            object            parent    bureau! officer
  verified            selfHandle        officer   parent neighbour
  verified            submitToTown      officer   town! parent neighbour
  verified            merge             officer   parent neighbour
  verified            split             officer   parent neighbour
  selfHandling        selfClose         officer   parent neighbour
  selfHandling        submitToTown      officer   town! parent neighbour
  selfClosed          reopen            parent    officer! neighbour
  selfClosed          reopen            neighbour officer! parent
  townPending         checkLicence      bureau    town!
  townPending         dispatch          town      urban! police! officer parent neighbour
  townPending         returnToSchool    town      officer!
  townPending         escalate          town      platform! officer parent neighbour
  townPending         merge             town      officer parent neighbour
  townReturned        resubmit          officer   town! parent neighbour
  townReturned        selfHandle        officer   town parent neighbour
  townReturned        reject            bureau    officer town parent neighbour
  dispatched          sign              urban     town
  dispatched          returnNotOurs     urban     town! police
  dispatched          reply             police    urban! town
  dispatched          waive             town      urban! police
  dispatched          escalate          town      platform! urban police officer parent neighbour
  dispatched          dispatch          town      police! urban parent neighbour
  districtDispatched  districtDispatch  platform  gas! market town parent neighbour
  districtDispatched  assign            chief     gas! market platform town officer
  districtDispatched  sign              market    platform town
  districtDispatched  returnNotOurs     market    platform! gas town
  districtDispatched  reply             gas       market! platform town
  districtDispatched  waive             platform  market! gas
  deptReturned        dispatch          town      urban! police! parent neighbour
  deptReturned        districtDispatch  platform  market! gas! town parent neighbour
  deptReturned        escalate          town      platform! officer parent neighbour
  deptReturned        toDifficult       town      chief! urban officer
  accepted            start             urban     town parent neighbour
  accepted            reply             police    urban! town
  accepted            waive             town      urban! police
  accepted            escalate          town      platform! urban police officer parent neighbour
  handling            feedback          urban     officer! town
  handling            reply             police    urban! town
  handling            waive             town      urban! police
  handling            askExtension      urban     town
  handling            grantExtension    town      urban! police!
  handling            denyExtension     town      urban! police!
  handling            suspend           town      urban police officer parent neighbour
  handling            escalate          town      platform! urban police officer parent neighbour
  feedback            close             officer   urban police town parent neighbour
  feedback            close             town      urban police officer parent neighbour
  feedback            rework            officer   urban! police! town parent neighbour
  rework              start             urban     town parent neighbour
  rework              reply             police    urban! town
  rework              waive             town      urban! police
  rework              escalate          town      platform! urban police officer parent neighbour
  escalated           districtDispatch  platform  market! gas! town parent neighbour
  escalated           districtReturn    platform  town!
  districtReturned    checkLicence      bureau    town!
  districtReturned    dispatch          town      urban! police! platform parent neighbour
  districtReturned    escalate          town      platform! officer parent neighbour
  difficult           assign            chief     market! gas! town officer
  suspended           resume            town      urban! police! parent neighbour
  suspended           govReport         bureau    town! officer
  govReported         resume            town      urban! police! parent neighbour
  govReported         resume            bureau    urban! police! town parent neighbour
  closed              reopen            parent    officer! neighbour
  evaluated           reopen            parent    officer! neighbour
  split               closeParts        system    officer parent neighbour
  reopened            verify            officer   parent neighbour
  reopened            submitToTown      officer   town! parent neighbour
  submitted           mark              officer   police! bureau!
  submitted           reportPolice      officer   bureau
  needInfo            mark              officer   police! bureau!
  needInfo            reportPolice      officer   bureau
  verified            mark              officer   police! bureau!
  verified            reportPolice      officer   bureau
  selfHandling        mark              officer   police! bureau!
  selfHandling        reportPolice      officer   bureau
  townPending         mark              officer   police! bureau! town!
  townPending         reportPolice      officer   bureau
  townReturned        mark              officer   police! bureau!
  townReturned        reportPolice      officer   bureau
  dispatched          mark              officer   police! bureau! urban!
  dispatched          reportPolice      officer   bureau
  districtDispatched  mark              officer   police! bureau! market! gas!
  districtDispatched  reportPolice      officer   bureau
  deptReturned        mark              officer   police! bureau! town!
  deptReturned        reportPolice      officer   bureau
  accepted            mark              officer   police! bureau! urban!
  accepted            reportPolice      officer   bureau
  handling            mark              officer   police! bureau! urban!
  handling            reportPolice      officer   bureau
  feedback            mark              officer   police! bureau!
  feedback            reportPolice      officer   bureau
  rework              mark              officer   police! bureau! urban!
  rework              reportPolice      officer   bureau
  escalated           mark              officer   police! bureau! platform!
  escalated           reportPolice      officer   bureau
  districtReturned    mark              officer   police! bureau! town!
  districtReturned    reportPolice      officer   bureau
  difficult           mark              officer   police! bureau! chief!
  difficult           reportPolice      officer   bureau
  suspended           mark              officer   police! bureau! town!
  suspended           reportPolice      officer   bureau
  govReported         mark              officer   police! bureau! town!
  govReported         reportPolice      officer   bureau
  reopened            mark              officer   police! bureau!
  reopened            reportPolice      officer   bureau
  submitted           mark              town      police! bureau! officer!
  submitted           mark              bureau    police! officer!
  townPending         reportPolice      town      bureau
  submitted           holdPicture       system    bureau
  submitted           showPicture       bureau    officer!
  needInfo            holdPicture       system    bureau
  needInfo            showPicture       bureau    officer!
  verified            holdPicture       system    bureau
  verified            showPicture       bureau    officer!
  selfHandling        holdPicture       system    bureau
  selfHandling        showPicture       bureau    officer!
  townPending         holdPicture       system    bureau
  townPending         showPicture       bureau    town!
  townReturned        holdPicture       system    bureau
  townReturned        showPicture       bureau    officer!
  dispatched          holdPicture       system    bureau
  dispatched          showPicture       bureau    urban! police!
  districtDispatched  holdPicture       system    bureau
  districtDispatched  showPicture       bureau    market! gas!
  deptReturned        holdPicture       system    bureau
  deptReturned        showPicture       bureau    town!
  accepted            holdPicture       system    bureau
  accepted            showPicture       bureau    urban! police!
  handling            holdPicture       system    bureau
  handling            showPicture       bureau    urban! police!
  feedback            holdPicture       system    bureau
  feedback            showPicture       bureau    officer!
  rework              holdPicture       system    bureau
  rework              showPicture       bureau    urban! police!
  escalated           holdPicture       system    bureau
  escalated           showPicture       bureau    platform!
  districtReturned    holdPicture       system    bureau
  districtReturned    showPicture       bureau    town!
  difficult           holdPicture       system    bureau
  suspended           holdPicture       system    bureau
  suspended           showPicture       bureau    town!
  govReported         holdPicture       system    bureau
  govReported         showPicture       bureau    town!
  reopened            holdPicture       system    bureau
  reopened            showPicture       bureau    officer!
  heldReview          release           bureau    officer! parent neighbour
  heldReview          reject            bureau    parent neighbour
  heldReview          withdraw          parent    bureau
`;

/** Edges that tell nobody, each for a reason. */
const nobody: Readonly<Record<string, string>> = {
  'selfClosed evaluate': 'nothing is left to do, and who handled it finds the stars in the case; a bell for praise wears bells out',
  'closed evaluate': 'the same',
  'townPending checkLicence town': 'the town does it for itself, on its own desk, and dispatches next',
  'districtReturned checkLicence town': 'the same',
  'difficult showPicture bureau': 'it lies on the desk of whoever let the picture through',
}; // prettier-ignore

const lines = told
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
  .map(([state, step, by, ...people]) => ({
    state: state as ReportState,
    step: step as ReportStep,
    by: by as Who,
    people,
  }));

const peopleTold = (state: ReportState, step: ReportStep, by: Who): readonly string[] =>
  messagesOn(state, step, by).map(
    ({ ladder, template }) => `${nameOf(ladder[0]?.openid)}${template === 'report.arrived' ? '!' : ''}`,
  );

const edges = Object.entries(reportFlow.states).flatMap(([state, { steps }]) =>
  Object.keys(steps).map((step) => `${state} ${step}`),
);

describe('every edge', () => {
  it.each(lines)('$state $step by $by tells $people', ({ state, step, by, people }) => {
    expect([...peopleTold(state, step, by)].sort()).toEqual([...people].sort());
  });

  it('of the table stands in the hand-written list, or among the few that tell nobody, and the other way round', () => {
    const listed = lines.map(({ state, step }) => `${state} ${step}`);
    const silent = Object.keys(nobody).map((line) => line.split(' ').slice(0, 2).join(' '));
    expect(new Set([...listed, ...silent])).toEqual(new Set(edges));
  });

  it('that is to tell nobody tells nobody', () => {
    for (const line of Object.keys(nobody)) {
      const [state, step, by = 'parent'] = line.split(' ');
      expect([line, peopleTold(state as ReportState, step as ReportStep, by as Who)]).toEqual([line, []]);
    }
  });

  it('tells nobody twice, and never who took it', () => {
    for (const { state, step, by } of lines) {
      const names = peopleTold(state, step, by).map((name) => name.replace('!', ''));
      expect([state, step, new Set(names).size]).toEqual([state, step, names.length]);
      expect(names).not.toContain(by);
    }
  });
});
