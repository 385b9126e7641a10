import type { PeopleActions } from '../../../typings/actions/people';
import {
  peopleChangeDutyAsk,
  peopleChangesAsk,
  peopleClaimAsk,
  peopleDutyAsk,
  peopleEndAsk,
  peopleInviteAsk,
  peopleListAsk,
  peopleLockAsk,
  peopleReadInviteAsk,
  peopleUninviteAsk,
} from '../../people/asks';
import { changeDuty } from '../../people/changeDuty';
import { readChanges } from '../../people/changes';
import { claim, readInvite } from '../../people/claim';
import { readDuty } from '../../people/duty';
import { endPost } from '../../people/end';
import { invite } from '../../people/invite';
import { listTeam } from '../../people/list';
import { lockAccount } from '../../people/lock';
import { uninvite } from '../../people/uninvite';
import { personMeAsk } from '../../person/asks';
import { readMe } from '../../person/me';
import {
  privacyCancelAsk,
  privacyConsentAsk,
  privacyCorrectAsk,
  privacyExportAsk,
  privacyExportStateAsk,
  privacyReadAsk,
} from '../../privacy/asks';
import { cancelPerson } from '../../privacy/cancel';
import { decideConsent } from '../../privacy/consent';
import { correctName } from '../../privacy/correct';
import { exportMine } from '../../privacy/export';
import { readMineState } from '../../privacy/exportState';
import { readPrivacy } from '../../privacy/read';
import type { RoutesOf } from '../route';

const staffs = ['users.helpers', 'users.staff'] as const;

/** Who somebody is, what is kept of them, and who holds which post. */
export const peopleRoutes = {
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
} as const satisfies RoutesOf<PeopleActions>;
