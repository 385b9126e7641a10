import { uncounted } from '../../cloudfunctions/statistics/counting.rules';
import { insert } from '../../local/cloud/database/documents';
import { openCloud } from './base';
import { askClock } from './clock';
import { storedReport } from './stored';

const counted = 2000;

/** Ticks of function clock until nothing is left to count. */
const ticks = (bundle: string): string => `
const { main } = require(${JSON.stringify(bundle)});
(async () => {
  let counted = 0;
  for (let nth = 0; nth < 60; nth += 1) {
    const folded = (await main())['figures'].counted;
    if (!(folded > 0)) break;
    counted += folded;
  }
  process.stdout.write(JSON.stringify({ counted }));
  process.exit(0);
})();`;

/** Reports of yesterday that function clock counts, so that every board has the same rows beside whatever else is stored. */
export async function countSome(data: string, from: number): Promise<void> {
  const cloud = await openCloud(data);
  try {
    const since = Date.now() - 86_400_000;
    const reports = Array.from({ length: counted }, (_, nth) => ({
      ...storedReport(from + nth, since),
      counted: uncounted,
      countDueAt: `${new Date().toISOString()}/${String(nth).padStart(8, '0')}`,
    }));
    await insert(cloud.store, 'reports', JSON.parse(JSON.stringify(reports)) as never);
    const said = await askClock<{ readonly counted: number }>(cloud, ticks);
    if (said.counted < counted) throw new Error(`only ${said.counted} of ${counted} reports were counted`);
  } finally {
    await cloud.close();
  }
}
