import type { DistrictDoc, UnitDoc } from '../../typings/directory';
import type { TownProfile } from '../../typings/profile';

/** What of a district the words need; a profile and a directory both have it. */
type Words = Pick<DistrictDoc, 'bureau' | 'roleTitles'> & {
  readonly towns: readonly Pick<TownProfile, 'id' | 'centre'>[];
};

/** Who receives here, in words, or why somebody else does (T06). Leave of a day is not known to the index. */
export function receiverInWords(
  { name, town, seats }: Pick<UnitDoc, 'name' | 'town' | 'seats'>,
  district: Words,
): string {
  const filed = seats.filter((seat) => seat.filed);
  const officer = filed.find(({ role }) => role === 'OFF');
  if (officer !== undefined) return `${name}${officer.title}`;
  const head = filed.find(({ role }) => role === 'HEAD');
  const missing = district.roleTitles.OFF ?? '责任网格员';
  if (head !== undefined) return `本校暂无已备案的${missing}，由${name}${head.title}代收`;
  const centre = district.towns.find(({ id }) => id === town.id)?.centre ?? district.bureau;
  return `本网格暂未明确${missing}，由${centre}代收，并抄送${district.bureau}`;
}
