import type { Seat } from '../../typings/directory';
import { isOnDuty } from '../receiver.rules';

/** Somebody who is filed and not away at this instant. */
export const isStaffed = (seats: readonly Seat[], at: Date): boolean =>
  seats.some((seat) => isOnDuty(seat, at));
