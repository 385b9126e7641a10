import type { AttendanceState, CameBy } from '../../../typings/attendance';
import type { Suspicion, Whereabouts } from '../../../typings/checkIn';
import type { Outcome } from '../../../typings/refusal';
import { fenceRadiusMetres, spokenMetres } from '../../geofence.rules';
import { grant, refuse } from '../../refuse';

/** What was shown, each looked at by itself. */
export interface Shown {
  readonly postName: string;
  /** Null: no position came with it. */
  readonly where: Whereabouts | null;
  readonly hasCode: boolean;
  readonly hasPhoto: boolean;
  readonly flags: readonly Suspicion[];
}

export interface Judged {
  readonly state: AttendanceState;
  readonly by: CameBy;
}

const otherWays = '人已经到了，请扫岗位上的现场码，或拍照请队长确认。';

/**
 * Whether somebody is there (F181): by position, else by the code on site, else by a picture that who keeps the rota
 * confirms. A bad position never shuts anybody out: each refusal names the other ways.
 */
export function judged({ postName, where, hasCode, hasPhoto }: Shown): Outcome<Judged> {
  if (where?.kind === 'inside') return grant({ state: 'came', by: 'location' });
  if (hasCode) return grant({ state: 'came', by: 'code' });
  if (hasPhoto) return grant({ state: 'pending', by: 'photo' });
  if (where === null)
    return refuse('INVALID', '还不知道您在不在岗位上。请打开定位再按，或扫现场码，或拍照请队长确认。', 'evidence');
  if (where.kind === 'unsure')
    return refuse('CONFLICT', `现在定位不准，看不出您在不在${postName}。${otherWays}`, 'evidence');
  return refuse(
    'CONFLICT',
    `您离${postName}${spokenMetres(where.metres ?? 0)}，签到要在 ${fenceRadiusMetres} 米以内。请走近再按；${otherWays}`,
    'evidence',
  );
} // prettier-ignore
