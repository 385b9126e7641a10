import { existsSync } from 'node:fs';
import { collections } from '../../cloudfunctions/platform/collections.table';
import { startCloud } from '../../local/cloud';

/*
 * npm run recount <folder>   every figure of the roll-ups against the journals, counted from scratch, for the database in
 * a local folder that nobody serves at the moment (`.data/wujin`). 0: all agree · 1: which do not · 2: cannot be read
 */
const [folder] = process.argv.slice(2);

if (folder === undefined || !existsSync(folder)) {
  console.error('用法：npm run recount <数据文件夹>，例如 npm run recount .data/wujin（请先停止 npm start）');
  process.exitCode = 2;
} else process.exitCode = await compare(folder);

async function compare(dataFolder: string): Promise<number> {
  const cloud = await startCloud({
    port: 0,
    dataFolder,
    functionsFolder: dataFolder,
    functions: {},
    env: {},
    collections,
    seed: {},
    wechat: { appId: 'wx0000000000000000', templates: [], events: {} },
  });
  try {
    // The SDK reads where its cloud is when it is made.
    Object.assign(process.env, cloud.environment());
    const { store } = await import('../../cloudfunctions/platform/store');
    const { foldReports } = await import('../../cloudfunctions/statistics/fold');
    const { recount } = await import('../../cloudfunctions/statistics/recount');
    const district = await store.read('directory', 'district');
    if (district?.kind !== 'district') throw new Error('这个文件夹里没有资料');
    const counting = { store, now: () => new Date() };
    await foldReports(counting);
    const differences = await recount(district.id, counting);
    for (const { scope, day, figure, stands, counted } of differences)
      console.log(`${scope} ${day} ${figure}：统计 ${stands}，重数 ${counted}`);
    console.log(differences.length === 0 ? '每个数都与流转记录一致。' : `${differences.length} 个数不一致。`);
    return differences.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(`没有数成：${error instanceof Error ? error.message : String(error)}`);
    return 2;
  } finally {
    await cloud.close();
  }
}
