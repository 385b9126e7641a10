import type { MadeFile, Making } from '../making';
import { NotMade } from '../notMade';
import { printCodes } from '../printCodes';

/** The codes that hang at a school's stops, signed, as sheets to print (F190). */
export async function makeCodes(making: Making): Promise<MadeFile> {
  const { order } = making.held.made;
  const patrol = order.format === 'codes' ? await making.world.store.read('patrols', order.unit) : null;
  if (patrol === null || patrol.stops.length === 0)
    throw new NotMade('还没有巡查点，二维码没有生成。请先设好巡查点并保存。');
  const places = patrol.stops.map(({ id, name, codeVersion }) => ({ id, name, version: codeVersion }));
  return printCodes({ of: 'point', unit: { id: patrol._id, name: patrol.unit.name }, places }, making);
}
