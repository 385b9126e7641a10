import type { Seat } from '../../typings/directory';
import { isPresent } from '../receiver.rules';

/** Somebody who is filed and not away at this instant. */
export const isStaffed = (seats: readonly Seat[], at: Date): boolean =>
  seats.some((seat) => isPresent(seat, at));
