import { join } from 'node:path';
import { dayOf } from '../../calendar.rules';
import { missingOf } from '../../poster/facts.rules';
import { publicItems } from '../../poster/items.rules';
import { wallOf } from '../../poster/wall';
import { posterFlow } from '../../poster/flow.table';
import type { MadeFile, Making } from '../making';
import { NotMade } from '../notMade';

/** Laid beside the function's bundle: functions.table.ts. */
const fonts = join(__dirname, 'fonts');

/** Pixels; sharp on an A3 sheet, where it is printed some nine centimetres wide. */
const codeWidth = 1280;
const reportPage = 'pages/report/submit/index';

/** One poster of a school as a PDF, drawn from what is filed at this moment (F353, F359–F361). */
export async function makePoster({ held, local, world }: Making): Promise<MadeFile> {
  const { order } = held.made;
  if (order.format !== 'poster') throw new NotMade('海报没有生成，请重新选择。');
  const wall = await wallOf(order.unit, world);
  if (wall === null) throw new NotMade('没有找到这所学校，海报没有生成。');
  const { facts } = wall;
  const missing = missingOf(facts);
  if (missing.length > 0) throw new NotMade(missing.map(({ words }) => words).join(''));
  const checklist = await world.directory.checklist();
  const { drawPoster, unprintable } = await import('./draw.apart');
  const problem = unprintable(fonts, facts);
  // NB: said here, because the class of a refusal is another one in a bundle of its own.
  if (problem !== null) throw new NotMade(problem);
  const items = publicItems(checklist);
  const rows = await drawPoster(local, fonts, {
    kind: order.poster,
    facts,
    items,
    hidden: checklist.items.length - items.length,
    steps: posterFlow,
    code: await world.wechat.code(reportPage, `u=${order.unit}`, codeWidth),
    madeOn: dayOf(world.now()),
  });
  return { rows };
}
