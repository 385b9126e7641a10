import { consents } from '../../cloudfunctions/consents.table';
import type { Started } from '../support/started';
import { schools } from './base';
import { draftFor } from './drafts';
import { noLess, atMost, percentile, type Result, rounded } from './result';

const concurrency = 16;
const warmUp = 400;
const counted = 4000;
const rounds = 3;
const senders = 500;

interface Round {
  readonly perSecond: number;
  readonly waits: readonly number[];
  readonly errors: number;
}

/** Submissions through the door, the function host and the real SDK, each with its push handed to WeChat. */
export async function measureSubmit(product: Started): Promise<readonly Result[]> {
  // NB: WeChat takes every push here, without a consent for each: the refusals are tested elsewhere.
  await product.post('/__local/wechat/script', [{ api: 'subscribeMessage.send', errcode: 0 }]);
  await Promise.all(Array.from({ length: senders }, (_, nth) => agree(product, nth)));
  await send(product, 'warm', warmUp);
  const all: Round[] = [];
  for (let nth = 0; nth < rounds; nth += 1) all.push(await send(product, `round${nth}`, counted));
  await product.post('/__local/wechat/script', []);
  const rates = all.map(({ perSecond }) => perSecond);
  const waits = all.flatMap((round) => round.waits);
  const errors = all.reduce((sum, round) => sum + round.errors, 0);
  const detail = { p50: rounded(percentile(waits, 0.5)), p99: rounded(percentile(waits, 0.99)), errors };
  const rate = rounded(percentile(rates, 0.5), 0);
  return [
    noLess('submit, push included, 16 at once', rate, '/s', 250, { then: '450, 1,000', detail }),
    atMost('submit p95', rounded(percentile(waits, 0.95)), 'ms', 120),
    atMost('submit errors', errors, '', 0),
  ];
}

/** Reports of the bench hold a point on the map: each sender has said yes to that. */
const agree = (product: Started, nth: number): Promise<unknown> => {
  const ask = { purpose: 'location', version: consents.location.version, agree: true };
  return product.post('/call/api', { action: 'privacy.consent', ask }, `o-bench-${nth}`);
};

async function send(product: Started, run: string, count: number): Promise<Round> {
  const waits: number[] = [];
  let next = 0;
  let errors = 0;
  const one = async (): Promise<void> => {
    while (next < count) {
      const nth = next;
      next += 1;
      const unit = schools[nth % schools.length]?.id ?? '';
      const since = performance.now();
      const event = { action: 'report.submit', ask: draftFor(nth, unit, run) };
      const reply = (await product.post('/call/api', event, `o-bench-${nth % senders}`)) as {
        readonly ok?: boolean;
      };
      waits.push(performance.now() - since);
      if (reply.ok !== true) errors += 1;
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: concurrency }, one));
  return { perSecond: (count / (performance.now() - begun)) * 1000, waits, errors };
}
