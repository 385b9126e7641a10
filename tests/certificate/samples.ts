import { whoOf } from '../../cloudfunctions/people/place.rules';
import type { AttendanceDoc } from '../../typings/attendance';
import type { ShiftDoc } from '../../typings/shift';
import { aShift, standing } from '../rota/samples';

/** From 07:20 to 08:00 in Asia/Shanghai, and some minutes after its beginning. */
const at = (day: string, minutes: number): string =>
  new Date(Date.parse(`${day}T07:20:00.000+08:00`) + minutes * 60_000).toISOString();

interface Press extends Partial<AttendanceDoc> {
  readonly openid: string;
  readonly day: string;
  /** So many minutes after the beginning they came, and left; nobody has to say that they leave. */
  readonly came?: number;
  readonly went?: number;
}

/** Somebody at the south gate of u1 on a morning; on time, as a parent, unless it is said otherwise. */
export function aPress({ came = 0, went, ...more }: Press): AttendanceDoc {
  const { openid, day } = more;
  const shift = `${more.unit?.id ?? 'u1'}.south.am.${day.replaceAll('-', '')}`;
  return {
    _id: `${shift}.${whoOf(openid)}`,
    v: 1,
    name: '沈一禾',
    force: 'parent',
    unit: { id: 'u1', name: '青禾小学' },
    shift,
    post: { id: 'south', name: '南门', point: null },
    startsAt: at(day, 0),
    endsAt: at(day, 40),
    order: `${at(day, 0)}.${shift}/${whoOf(openid)}`,
    state: 'came',
    by: 'code',
    inAt: at(day, came),
    inReceivedAt: at(day, came),
    ...(went === undefined ? {} : { outAt: at(day, went), outReceivedAt: at(day, went) }),
    flags: [],
    journal: [],
    ...more,
  };
}

/** The shift at which somebody pressed, with them in it. */
export const shiftOf = ({ shift, openid, day, startsAt, endsAt, unit, force }: AttendanceDoc): ShiftDoc =>
  aShift({
    _id: shift, day, startsAt, endsAt, unit, order: `${startsAt}.${shift}`, needs: { of: { [force]: 1 }, any: 0 },
    line: [standing(openid, force, 'held')], who: [openid], named: [openid],
  }); // prettier-ignore
