import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExportDoc } from '../../typings/ledger';
import { secondsAfter } from '../calendar.rules';
import { keptDays } from '../ledger/ticket.rules';
import { logFailure } from '../platform/log';
import type { World } from '../world';
import { claim, type Claim, ClaimLost } from './claim';
import { makeFile } from './makeFile';
import type { MadeFile } from './making';
import { NotMade } from './notMade';

const atOnce = 10;
/** Nothing new is begun after this; the clock calls again for what is left. */
const beginMilliseconds = 10_000;
/** A file that broke three instances would break a fourth. */
const mostAttempts = 3;
const daySeconds = 86_400;

/** Makes every file that is due, oldest first, and deletes those whose time is over; answers how many were settled. */
export async function workOff(world: World): Promise<number> {
  const begun = performance.now();
  let settled = 0;
  for (;;) {
    const due = await dueOrders(world);
    for (const { _id } of due) {
      if (performance.now() - begun > beginMilliseconds) return settled;
      settled += (await settleOne(_id, world)) ? 1 : 0;
    }
    if (due.length < atOnce) return settled;
  }
}

const dueOrders = ({ store, now }: World) =>
  store.page('exports', {
    match: {},
    by: 'dueAt',
    direction: 'asc',
    after: null,
    upTo: now().toISOString(),
    limit: atOnce,
    fields: ['_id'],
  });

/** Read afresh: since it was listed, another instance may have taken it. */
async function settleOne(id: string, world: World): Promise<boolean> {
  const found = await world.store.read('exports', id);
  if (found?.dueAt === undefined || found.dueAt > world.now().toISOString()) return false;
  if (found.state === 'done') return forget(found, world);
  const held = await claim(found, world);
  if (held === null) return false;
  if (found.attempts >= mostAttempts) return fail(held, '连续几次都没有生成成功，请缩短时间范围后重新导出。');
  return make(held, world);
}

async function make(held: Claim, world: World): Promise<boolean> {
  const local = join(tmpdir(), `export-${randomBytes(12).toString('hex')}`);
  try {
    return await publish(held, await makeFile(held, local, world), local, world);
  } catch (error) {
    if (error instanceof ClaimLost) return false;
    if (error instanceof NotMade) return await fail(held, error.message);
    logFailure('making a file', error);
    // The lease runs out and the next call tries again.
    return false;
  } finally {
    await rm(local, { force: true });
  }
}

/** Each attempt has its own place in storage, so that a late one never overwrites what was published. */
async function publish(held: Claim, file: MadeFile, local: string, world: World): Promise<boolean> {
  const { _id, attempts, name } = held.made;
  const ending = name.slice(name.lastIndexOf('.'));
  const fileId = await world.files.write(`exports/${_id}/${attempts}${ending}`, local);
  const { rows, seal, problem } = file;
  const isPublished = await held.settle({
    set: {
      state: 'done',
      rows,
      fileId,
      dueAt: secondsAfter(world.now(), keptDays * daySeconds),
      ...(seal === undefined ? {} : { seal }),
      ...(problem === undefined ? {} : { problem }),
    },
  });
  if (!isPublished) await world.files.remove([fileId]);
  return isPublished;
}

const fail = (held: Claim, problem: string): Promise<boolean> =>
  held.settle({ set: { state: 'failed', problem }, unset: ['dueAt'] });

async function forget({ _id, v, fileId }: ExportDoc, { store, files }: World): Promise<boolean> {
  if (fileId !== undefined) await files.remove([fileId]);
  return store.amend(
    'exports',
    _id,
    { v },
    {},
    { set: { state: 'gone' }, unset: ['fileId', 'dueAt'], add: { v: 1 } },
  );
}
