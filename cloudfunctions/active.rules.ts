import type { DepartmentEntry } from '../typings/directory';
import { dayOf } from './calendar.rules';

/** True on the days on which a unit can be dispatched to: from its first, before the day it closes (half-open). */
export function isActive({ activeFrom = '', closesOn = '' }: DepartmentEntry, at: Date): boolean {
  const day = dayOf(at);
  return activeFrom <= day && (closesOn === '' || day < closesOn);
}
