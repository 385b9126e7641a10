import { readProfile } from '../../cloudfunctions/profile/folder';
import type { Profile } from '../../typings/profile';

/** The profile of a folder, or a failure that says what is wrong with it. */
export function profileAt(folder: string): Profile {
  const read = readProfile(folder);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return read.profile;
}
