import type { Started } from '../support/started';
import { schools } from './base';
import { atMost, median, type Result, rounded } from './result';

const calls = 300;
const warmUp = 60;

export interface ListTimes {
  readonly page: number;
  readonly count: number;
}

/** Milliseconds, the median, of a list page of 20 and of the to-do count, one call at a time, over all schools. */
export async function timeLists(product: Started): Promise<ListTimes> {
  return {
    page: await time(product, { action: 'report.list', ask: { box: 'scope', cursor: null } }),
    count: await time(product, { action: 'report.count', ask: { boxes: ['todo'] } }),
  };
}

async function time(product: Started, event: object): Promise<number> {
  const waits: number[] = [];
  for (let nth = 0; nth < warmUp + calls; nth += 1) {
    const unit = schools[nth % schools.length]?.id ?? '';
    const since = performance.now();
    const reply = await product.post('/call/api', { ...event, as: `HEAD@${unit}` }, `o-head-${unit}`);
    if (nth >= warmUp) waits.push(performance.now() - since);
    if ((reply as { readonly ok?: boolean }).ok !== true)
      throw new Error(`refused: ${JSON.stringify(reply)}`);
  }
  return median(waits);
}

/** How much dearer a list is with many reports than with few. */
export const listResults = (few: ListTimes, many: ListTimes, reports: number): readonly Result[] =>
  (['page', 'count'] as const).map((kind) =>
    atMost(
      `${kind === 'page' ? 'list page of 20' : 'to-do count'}, ${reports.toLocaleString('en')} against 10,000 reports`,
      rounded(many[kind] / few[kind], 2),
      '×',
      2,
      { then: '1.2', detail: { few: rounded(few[kind], 2), many: rounded(many[kind], 2) } },
    ),
  );
