import type { MadeFile, Making } from '../making';
import { NotMade } from '../notMade';
import { printCodes } from '../printCodes';

/** The codes that hang at a school's guard posts, signed, each in the version that is to hang now (F181). */
export async function makePostCodes(making: Making): Promise<MadeFile> {
  const { order } = making.held.made;
  const rota = order.format === 'postCodes' ? await making.world.store.read('rotas', order.unit) : null;
  if (rota === null || rota.posts.length === 0)
    throw new NotMade('还没有岗位，签到码没有生成。请先在“岗位和时段”里设好岗位并保存。');
  const places = rota.posts.map(({ id, name }) => ({ id, name, version: rota.codes?.[id] ?? 1 }));
  return printCodes({ of: 'post', unit: rota.unit, places }, making);
}
