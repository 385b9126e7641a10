import { join } from 'node:path';
import { dayOf } from '../../calendar.rules';
import { placeCodeText } from '../../placeCode.rules';
import type { MadeFile, Making } from '../making';
import { NotMade } from '../notMade';

/** Laid beside the function's bundle: functions.table.ts. */
const fonts = join(__dirname, 'fonts');

/** The codes that hang at a school's stops, signed, as sheets to print (F190). */
export async function makeCodes({ held, local, world }: Making): Promise<MadeFile> {
  const { order } = held.made;
  const patrol = order.format === 'codes' ? await world.store.read('patrols', order.unit) : null;
  if (patrol === null || patrol.stops.length === 0)
    throw new NotMade('还没有巡查点，二维码没有生成。请先设好巡查点并保存。');
  const { drawCodes, unprintable } = await import('../poster/draw.apart');
  const school = patrol.unit.name;
  const stops = patrol.stops.map(({ id, name, codeVersion }) => ({
    name,
    code: placeCodeText({ of: 'point', unitId: patrol._id, placeId: id, version: codeVersion }, (body) =>
      world.seal.nameMark(body),
    ),
  }));
  const problem = unprintable(fonts, { school, names: stops.map(({ name }) => name) });
  if (problem !== null) throw new NotMade(problem);
  return { rows: await drawCodes(local, fonts, { school, stops, madeOn: dayOf(world.now()) }) };
}
