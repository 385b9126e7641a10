import { createHash, randomBytes } from 'node:crypto';
import { dueIds } from '../dueIds';
import type { Answer, Ask } from '../../typings/contract';
import type { CancellationDoc } from '../../typings/privacy';
import type { Outcome } from '../../typings/refusal';
import { secondsAfter } from '../calendar.rules';
import { hideable } from '../leavers.rules';
import { grant, refuse } from '../refuse';
import { leased } from '../workflow/delivery.rules';
import type { Asker, World } from '../world';
import { writeDown } from './deletions';
import { type Held, heldOf, type Outside } from './held';
import { leaveBraveries } from './leaveBraveries';
import { leaveCertificates, leaveThanks } from './leaveRecognition';
import { leaveRounds } from './leaveRounds';
import { leaveSweeps } from './leaveSweeps';
import { leaveShifts } from './leaveShifts';
import {
  leaveCases,
  leaveRewards,
  leaveTeams,
  removeIdentities,
  removePerson,
  removeTraces,
} from './removals';

/** As many cases as one call leaves; the clock goes on. */
const mostCases = 150;
const sweptAtOnce = 5;
const againSeconds = 60;

const done =
  '已经注销：与您有关的身份、提醒和文件都删了，您上报的事会继续办理，但没有人再能查到是您。以后仍可以上报。';
const nothing = '这里没有与您有关的记录，不需要注销。以后仍可以上报。';
const goesOn = '注销已经开始，您的上报比较多，系统会在几分钟内自动做完，不用再点。可以关闭小程序。';

/**
 * Somebody leaves, and nothing leads to them any more (F031, F033). Written down first, then done in steps each of which
 * may be done again: whatever stops it, the clock finishes it. Somebody with posts hands them over first.
 */
export async function cancelPerson(
  _ask: Ask<'privacy.cancel'>,
  { openid, aliases }: Asker,
  world: World,
): Promise<Outcome<Answer<'privacy.cancel'>>> {
  const held = await heldOf({ openid, aliases }, world);
  if (held.posts.length > 0) return handOverFirst(held);
  const begun = await begin(openid, held, world);
  if (begun === null) return grant({ finished: true, said: nothing });
  const finished = await finishCancellation(begun, world);
  return grant({ finished, said: finished ? done : goesOn });
}

const handOverFirst = ({ posts }: Held) =>
  refuse(
    'CONFLICT',
    `您还担任${posts.map(({ title }) => title).join('、')}，请先请管理人员停用或交接岗位，再注销。`,
  );

/** WeChat says that somebody takes back everything: the same, but posts stay until they are handed over. */
export async function cancelByWeChat(openid: string, world: Outside): Promise<void> {
  const held = await heldOf({ openid, aliases: world.seal.aliases(openid) }, world);
  const begun = await begin(openid, held, world);
  if (begun !== null) await finishCancellation(begun, world);
}

/** Found by the person alone; removed with everything else. */
const cancellationIdOf = (openid: string): string =>
  createHash('sha256').update(`cancellation:${openid}`).digest('hex').slice(0, 40);

async function begin(
  openid: string,
  { counts, known }: Held,
  { store, now }: Outside,
): Promise<CancellationDoc | null> {
  const _id = cancellationIdOf(openid);
  const before = await store.read('cancellations', _id);
  if (before !== null) return before;
  if (Object.values(counts).every((count) => count === 0)) return null;
  const at = now();
  const cause = randomBytes(16).toString('hex');
  const names = hideable(known);
  const begun = { _id, openid, cause, counts, names, startedAt: at.toISOString(), dueAt: leased(at) };
  return (await store.insert('cancellations', begun)) === 'inserted'
    ? begun
    : store.read('cancellations', _id);
}

/**
 * Goes through what is left of a cancellation; false when there is more than one call can do. What happens if … they
 * report meanwhile: cases are looked at again after the identities are gone. … this stops anywhere: each step finds only
 * what is still there, the ledger takes a cause once, and what names the person goes last.
 */
export async function finishCancellation(begun: CancellationDoc, outside: Outside): Promise<boolean> {
  if (!(await leaveCases(begun, mostCases, outside))) return false;
  await leaveTeams(begun, outside);
  // NB: before the presses behind them go, or they would be said to be corrected.
  await leaveCertificates(begun, outside);
  await leaveThanks(begun, outside);
  await leaveShifts(begun, outside);
  await leaveRewards(begun, outside);
  await leaveBraveries(begun, outside);
  await leaveRounds(begun, outside);
  await leaveSweeps(begun, outside);
  await removeTraces(begun, outside);
  await removePerson(begun, outside);
  await removeIdentities(begun, outside);
  if (!(await leaveCases(begun, mostCases, outside))) return false;
  await leaveCertificates(begun, outside);
  await leaveShifts(begun, outside);
  await leaveRewards(begun, outside);
  await leaveBraveries(begun, outside);
  await writeDown(begun, outside);
  await outside.store.remove('cancellations', begun._id);
  return true;
}

/** Finishes cancellations that stopped in between, or were too large for one call. */
export async function sweepCancellations(outside: Outside): Promise<{ readonly finished: number }> {
  const due = await dueIds('cancellations', { by: 'dueAt', limit: sweptAtOnce }, outside);
  let finished = 0;
  for (const id of due) {
    // NB: one that breaks every time must not keep the others waiting.
    const dueAt = secondsAfter(outside.now(), againSeconds);
    await outside.store.amend('cancellations', id, {}, {}, { set: { dueAt } });
    const begun = await outside.store.read('cancellations', id);
    if (begun !== null && (await finishCancellation(begun, outside))) finished += 1;
  }
  return { finished };
}
