import { existsSync } from 'node:fs';
import { FileTrouble, sourceOf } from './lines';
import { type Outside, survey } from './survey';
import { writeUnits } from './write';

/** What is said at the end, and how the command leaves: 0 well, 1 rows to be mended. */
export interface Ended {
  readonly said: readonly string[];
  readonly code: 0 | 1;
}

/** Checks a file of school units from end to end; writes it only when asked to and nothing at all is wrong with it. */
export async function importUnits(file: string, writes: boolean, outside: Outside): Promise<Ended> {
  if (!existsSync(file)) throw new FileTrouble(`没有找到文件 ${file}，请核对路径。`);
  const district = await outside.store.read('directory', 'district');
  if (district?.kind !== 'district') throw new FileTrouble('这个环境还没有导入资料，请先导入再运行。');
  const source = await sourceOf(file);
  const found = await survey(source, district, outside);
  const { rows, added, changed, problems, faults } = found;
  if (faults > 0) {
    const more =
      faults > problems.length ? [`还有 ${faults - problems.length} 处，改完上面的再检查一次就会看到。`] : [];
    return {
      said: [...problems, ...more, `共 ${faults} 行要改，一行都没有写入。改好以后请再运行一次。`],
      code: 1,
    };
  }
  const counts = `共 ${rows} 所：新增 ${added}，改动 ${changed}，其余 ${rows - added - changed} 所不变。`;
  if (!writes) return { said: [counts, '只检查，没有写入。要写入，请在命令后面加 --write。'], code: 0 };
  await writeUnits(source, found, district, outside);
  return { said: [counts, '已全部写入；一分钟内都能找到。'], code: 0 };
}
