/*
 * Written by hand from W01 (rows 1 to 23) and §2.3, not from the table under test. A line is: state, step, the state it
 * leads to, then who may. After a colon stands what must be true: `rec` received it in the school's place (for OFF: the
 * school's own team received it), `lead` and `co` the own department's part, `disp` the own desk dispatched it, `3rd`
 * the third return, `lic` the licence is not known, `1st` the first objection, `ask` an extension was asked for, `none` nobody
 * receives at a unit that got it, `pic` a picture is kept back, `pol` a severe bullying lead of which the police have not been told.
 */
export const law = `
  submitted           verify            verified            OFF:rec HEAD:rec TOWN:rec EDU:rec
  submitted           reject            rejected            OFF:rec HEAD:rec TOWN:rec EDU:rec
  submitted           askInfo           needInfo            OFF:rec HEAD:rec TOWN:rec EDU:rec
  submitted           withdraw          withdrawn           REPORTER
  submitted           merge             merged              OFF:rec HEAD:rec TOWN:rec EDU:rec
  submitted           split             split               OFF:rec HEAD:rec TOWN:rec EDU:rec
  heldReview          release           submitted           EDU
  heldReview          reject            rejected            EDU
  heldReview          withdraw          withdrawn           REPORTER
  needInfo            addInfo           submitted           REPORTER
  needInfo            verify            verified            OFF:rec HEAD:rec TOWN:rec EDU:rec
  needInfo            reject            rejected            OFF:rec HEAD:rec TOWN:rec EDU:rec
  needInfo            withdraw          withdrawn           REPORTER
  needInfo            merge             merged              OFF:rec HEAD:rec TOWN:rec EDU:rec
  needInfo            split             split               OFF:rec HEAD:rec TOWN:rec EDU:rec
  rejected            object            submitted           REPORTER:1st
  verified            selfHandle        selfHandling        OFF HEAD
  verified            submitToTown      townPending         OFF:rec HEAD:rec TOWN:rec EDU:rec
  verified            merge             merged              OFF:rec HEAD:rec TOWN:rec EDU:rec
  verified            split             split               OFF:rec HEAD:rec TOWN:rec EDU:rec
  selfHandling        selfClose         selfClosed          OFF HEAD
  selfHandling        submitToTown      townPending         OFF:rec HEAD:rec TOWN:rec EDU:rec
  selfClosed          evaluate          evaluated           REPORTER
  selfClosed          reopen            reopened            REPORTER JOINED OFF HEAD TOWN DIST EDU CHIEF
  townPending         checkLicence      stay                TOWN:lic EDU:lic
  townPending         dispatch          dispatched          TOWN
  townPending         returnToSchool    townReturned        TOWN
  townPending         escalate          escalated           TOWN
  townPending         merge             merged              TOWN
  townReturned        resubmit          townPending         OFF:rec HEAD:rec TOWN:rec EDU:rec EDU:3rd
  townReturned        selfHandle        selfHandling        OFF HEAD
  townReturned        reject            rejected            EDU:3rd
  dispatched          sign              accepted            TDEPT:lead DDEPT:lead
  dispatched          returnNotOurs     deptReturned        TDEPT:lead DDEPT:lead
  dispatched          reply             stay                TDEPT:co DDEPT:co
  dispatched          waive             stay                TOWN:disp DIST:disp EDU:disp CHIEF:disp
  dispatched          dispatch            dispatched          TOWN:none
  dispatched          escalate          escalated           TOWN:disp
  districtDispatched  sign              accepted            TDEPT:lead DDEPT:lead
  districtDispatched  returnNotOurs     deptReturned        TDEPT:lead DDEPT:lead
  districtDispatched  reply             stay                TDEPT:co DDEPT:co
  districtDispatched  waive             stay                TOWN:disp DIST:disp EDU:disp CHIEF:disp
  districtDispatched  districtDispatch    districtDispatched  DIST:none
  districtDispatched  assign              districtDispatched  EDU:none CHIEF:none
  deptReturned        dispatch          dispatched          TOWN:disp
  deptReturned        districtDispatch  districtDispatched  DIST:disp
  deptReturned        escalate          escalated           TOWN:disp
  deptReturned        toDifficult       difficult           TOWN:disp DIST:disp EDU:disp CHIEF:disp
  accepted            start             handling            TDEPT:lead DDEPT:lead
  accepted            reply             stay                TDEPT:co DDEPT:co
  accepted            waive             stay                TOWN:disp DIST:disp EDU:disp CHIEF:disp
  accepted            escalate          escalated           TOWN:disp
  handling            feedback          feedback            TDEPT:lead DDEPT:lead
  handling            reply             stay                TDEPT:co DDEPT:co
  handling            waive             stay                TOWN:disp DIST:disp EDU:disp CHIEF:disp
  handling            askExtension      stay                TDEPT:lead DDEPT:lead
  handling            grantExtension    stay                TOWN:ask DIST:ask EDU:ask CHIEF:ask
  handling            denyExtension     stay                TOWN:ask DIST:ask EDU:ask CHIEF:ask
  handling            suspend           suspended           TOWN:disp DIST:disp EDU:disp CHIEF:disp
  handling            escalate          escalated           TOWN:disp
  feedback            close             closed              OFF:rec HEAD:rec TOWN:rec EDU:rec TOWN:disp DIST:disp
  feedback            rework            rework              OFF:rec HEAD:rec TOWN:rec EDU:rec TOWN:disp DIST:disp
  rework              start             handling            TDEPT:lead DDEPT:lead
  rework              reply             stay                TDEPT:co DDEPT:co
  rework              waive             stay                TOWN:disp DIST:disp EDU:disp CHIEF:disp
  rework              escalate          escalated           TOWN:disp
  escalated           districtDispatch  districtDispatched  DIST
  escalated           districtReturn    districtReturned    DIST
  districtReturned    checkLicence      stay                TOWN:lic EDU:lic
  districtReturned    dispatch          dispatched          TOWN
  districtReturned    escalate          escalated           TOWN
  difficult           assign            districtDispatched  EDU CHIEF
  suspended           resume            handling            TOWN:disp DIST:disp EDU:disp CHIEF:disp
  suspended           govReport         govReported         EDU CHIEF
  govReported         resume            handling            TOWN:disp DIST:disp EDU CHIEF
  closed              evaluate          evaluated           REPORTER
  closed              reopen            reopened            REPORTER JOINED OFF HEAD TOWN DIST EDU CHIEF
  evaluated           reopen            reopened            REPORTER JOINED OFF HEAD TOWN DIST EDU CHIEF
  split               closeParts        closed              SYS
  reopened            verify            verified            OFF:rec HEAD:rec TOWN:rec EDU:rec
  reopened            submitToTown      townPending         OFF:rec HEAD:rec TOWN:rec EDU:rec
  submitted           mark              stay                OFF HEAD TOWN EDU
  submitted           reportPolice      stay                OFF:pol HEAD:pol TOWN:pol EDU:pol
  needInfo            mark              stay                OFF HEAD TOWN EDU
  needInfo            reportPolice      stay                OFF:pol HEAD:pol TOWN:pol EDU:pol
  verified            mark              stay                OFF HEAD TOWN EDU
  verified            reportPolice      stay                OFF:pol HEAD:pol TOWN:pol EDU:pol
  selfHandling        mark              stay                OFF HEAD TOWN EDU
  selfHandling        reportPolice      stay                OFF:pol HEAD:pol TOWN:pol EDU:pol
  townPending         mark              stay                OFF HEAD TOWN EDU
  townPending         reportPolice      stay                OFF:pol HEAD:pol TOWN:pol EDU:pol
  townReturned        mark              stay                OFF HEAD TOWN EDU
  townReturned        reportPolice      stay                OFF:pol HEAD:pol TOWN:pol EDU:pol
  dispatched          mark              stay                OFF HEAD TOWN EDU
  dispatched          reportPolice      stay                OFF:pol HEAD:pol TOWN:pol EDU:pol
  districtDispatched  mark              stay                OFF HEAD TOWN EDU
  districtDispatched  reportPolice      stay                OFF:pol HEAD:pol TOWN:pol EDU:pol
  deptReturned        mark              stay                OFF HEAD TOWN EDU
  deptReturned        reportPolice      stay                OFF:pol HEAD:pol TOWN:pol EDU:pol
  accepted            mark              stay                OFF HEAD TOWN EDU
  accepted            reportPolice      stay                OFF:pol HEAD:pol TOWN:pol EDU:pol
  handling            mark              stay                OFF HEAD TOWN EDU
  handling            reportPolice      stay                OFF:pol HEAD:pol TOWN:pol EDU:pol
  feedback            mark              stay                OFF HEAD TOWN EDU
  feedback            reportPolice      stay                OFF:pol HEAD:pol TOWN:pol EDU:pol
  rework              mark              stay                OFF HEAD TOWN EDU
  rework              reportPolice      stay                OFF:pol HEAD:pol TOWN:pol EDU:pol
  escalated           mark              stay                OFF HEAD TOWN EDU
  escalated           reportPolice      stay                OFF:pol HEAD:pol TOWN:pol EDU:pol
  districtReturned    mark              stay                OFF HEAD TOWN EDU
  districtReturned    reportPolice      stay                OFF:pol HEAD:pol TOWN:pol EDU:pol
  difficult           mark              stay                OFF HEAD TOWN EDU
  difficult           reportPolice      stay                OFF:pol HEAD:pol TOWN:pol EDU:pol
  suspended           mark              stay                OFF HEAD TOWN EDU
  suspended           reportPolice      stay                OFF:pol HEAD:pol TOWN:pol EDU:pol
  govReported         mark              stay                OFF HEAD TOWN EDU
  govReported         reportPolice      stay                OFF:pol HEAD:pol TOWN:pol EDU:pol
  reopened            mark              stay                OFF HEAD TOWN EDU
  reopened            reportPolice      stay                OFF:pol HEAD:pol TOWN:pol EDU:pol
  submitted           holdPicture       stay                SYS
  submitted           showPicture       stay                EDU:pic
  needInfo            holdPicture       stay                SYS
  needInfo            showPicture       stay                EDU:pic
  verified            holdPicture       stay                SYS
  verified            showPicture       stay                EDU:pic
  selfHandling        holdPicture       stay                SYS
  selfHandling        showPicture       stay                EDU:pic
  townPending         holdPicture       stay                SYS
  townPending         showPicture       stay                EDU:pic
  townReturned        holdPicture       stay                SYS
  townReturned        showPicture       stay                EDU:pic
  dispatched          holdPicture       stay                SYS
  dispatched          showPicture       stay                EDU:pic
  districtDispatched  holdPicture       stay                SYS
  districtDispatched  showPicture       stay                EDU:pic
  deptReturned        holdPicture       stay                SYS
  deptReturned        showPicture       stay                EDU:pic
  accepted            holdPicture       stay                SYS
  accepted            showPicture       stay                EDU:pic
  handling            holdPicture       stay                SYS
  handling            showPicture       stay                EDU:pic
  feedback            holdPicture       stay                SYS
  feedback            showPicture       stay                EDU:pic
  rework              holdPicture       stay                SYS
  rework              showPicture       stay                EDU:pic
  escalated           holdPicture       stay                SYS
  escalated           showPicture       stay                EDU:pic
  districtReturned    holdPicture       stay                SYS
  districtReturned    showPicture       stay                EDU:pic
  difficult           holdPicture       stay                SYS
  difficult           showPicture       stay                EDU:pic
  suspended           holdPicture       stay                SYS
  suspended           showPicture       stay                EDU:pic
  govReported         holdPicture       stay                SYS
  govReported         showPicture       stay                EDU:pic
  reopened            holdPicture       stay                SYS
  reopened            showPicture       stay                EDU:pic
`;
