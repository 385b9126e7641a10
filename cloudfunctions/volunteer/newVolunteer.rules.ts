import type { UnitDoc } from '../../typings/directory';
import type { VolunteerApplication, VolunteerDoc, VolunteerGroupDoc } from '../../typings/volunteer';
import { volunteerIdOf } from './standing.rules';

interface Given {
  readonly unit: UnitDoc;
  readonly districtId: string;
  readonly openid: string;
  readonly group: VolunteerGroupDoc | null;
  readonly at: Date;
}

/** A membership before its first step: what was written in the application, and nothing that only a school decides. */
export function newVolunteer(
  { kind, name, mobile, tie }: VolunteerApplication,
  { unit, districtId, openid, group, at }: Given,
): VolunteerDoc {
  const _id = volunteerIdOf(unit.id, openid);
  return {
    _id,
    v: 0,
    state: 'applied',
    box: 'waiting',
    openid,
    unit: { id: unit.id, name: unit.name },
    town: unit.town,
    districtId,
    kind,
    name,
    mobile,
    tie,
    ...(group === null ? {} : { group: { id: group._id, name: group.name } }),
    until: '',
    told: '',
    briefing: null,
    order: `${at.toISOString()}/${_id}`,
    journal: [],
    owed: [],
  };
}
