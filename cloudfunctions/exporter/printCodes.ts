import { join } from 'node:path';
import type { CodedPlace } from '../../typings/checkIn';
import type { NamedThing } from '../../typings/routing';
import { dayOf } from '../calendar.rules';
import { placeCodeText } from '../placeCode.rules';
import type { MadeFile, Making } from './making';
import { NotMade } from './notMade';

/** Laid beside the function's bundle: functions.table.ts. */
const fonts = join(__dirname, 'fonts');

/** How the sheets of each kind look: a stop's is read at arm's length, a post's from among people at a gate. */
const looks = {
  point: { what: '巡查点二维码', hint: '到点请用“巡查”里的扫码', across: 2, down: 3 },
  post: { what: '岗位签到码', hint: '到岗请用“签到”里的扫现场码', across: 1, down: 2 },
} as const satisfies { readonly [P in CodedPlace]: object };

/** Places at a school whose codes hang there, each with the version that is to hang. */
export interface Coded {
  readonly of: CodedPlace;
  readonly unit: NamedThing;
  readonly places: readonly (NamedThing & { readonly version: number })[];
}

/** Signs the codes of these places and draws them as sheets to print (F181, F190). */
export async function printCodes(
  { of, unit, places }: Coded,
  { local, world }: Pick<Making, 'local' | 'world'>,
): Promise<MadeFile> {
  const { drawCodes, unprintable } = await import('./poster/draw.apart');
  const stops = places.map(({ id, name, version }) => ({
    name,
    version,
    code: placeCodeText({ of, unitId: unit.id, placeId: id, version }, (body) => world.seal.nameMark(body)),
  }));
  const problem = unprintable(fonts, { school: unit.name, names: stops.map(({ name }) => name) });
  if (problem !== null) throw new NotMade(problem);
  const sheets = { ...looks[of], school: unit.name, stops, madeOn: dayOf(world.now()) };
  return { rows: await drawCodes(local, fonts, sheets) };
}
