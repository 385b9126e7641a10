import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type JournalEnd, type JournalHead, journalCase, journalFields } from '../ledger/journal.rules';
import { walkLedger } from '../ledger/walk';
import { sealedLine } from '../workflow/seal.rules';
import type { MadeFile, Making } from './making';
import { cutWords, paced, type Pace } from './paced';

/**
 * Journals for auditors, one case a line (JSON lines). Every line is chained to the one before, and the last hash stays
 * with the order: `npm run verify-journal` checks a file against itself, and the seal against the order (F098).
 */
export async function makeJournal({ held, local, walked, world }: Making): Promise<MadeFile> {
  const pace: Pace = { cases: 0, isCut: false };
  const batches = paced(walkLedger(world.store, walked, journalFields), held, pace);
  let seal = '';
  const line = (content: object): string => {
    const sealed = sealedLine(content, seal === '' ? null : seal);
    seal = sealed.hash;
    return `${JSON.stringify(sealed)}\n`;
  };
  async function* lines(): AsyncGenerator<string> {
    yield line(headOf(held.made, world.now()));
    for await (const batch of batches) yield batch.map((report) => line(journalCase(report))).join('');
    yield line({ kind: 'end', cases: pace.cases } satisfies JournalEnd);
  }
  await pipeline(Readable.from(lines()), createWriteStream(local));
  return { rows: pace.cases, seal, ...cutWords(pace) };
}

const headOf = ({ post, order }: Making['held']['made'], at: Date): JournalHead => ({
  kind: 'head',
  place: post.place.name,
  post: post.title,
  reason: order.format === 'journal' ? order.reason : '',
  madeAt: at.toISOString(),
});
