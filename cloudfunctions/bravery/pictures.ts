import type { BraveryDoc } from '../../typings/bravery';
import type { PictureCheck } from '../../typings/reportDoc';
import { dueIds } from '../dueIds';
import { afterAsking, askAgainAt, isAwaited, isItsTurn, mayBeAsked } from '../report/content.rules';
import type { Verdict } from '../world';
import type { Outside } from './open';

const sweptAtOnce = 50;

/** Asks WeChat about every picture of an application whose turn it is, before anybody of an office sees it (F060). */
export async function askAboutPictures(
  { _id, who, checks = [], checkDueAt }: BraveryDoc,
  world: Outside,
): Promise<void> {
  if (checks.length === 0 || checkDueAt === undefined) return;
  const at = world.now();
  const openid = who === '' ? null : world.seal.openid(who);
  const addresses = await world.files.addresses(checks.map(({ fileId }) => fileId));
  const after: PictureCheck[] = [];
  for (const [index, check] of checks.entries())
    after.push(await asked(check, { openid, address: addresses[index] ?? '', at }, world));
  const due = askAgainAt(after, at);
  const traces = after.flatMap(({ trace }) => trace ?? []);
  await world.store.amend('braveries', _id, { checkDueAt }, {}, {
    set: { checks: after, traces, ...(due === null ? {} : { checkDueAt: due }) },
    ...(due === null ? { unset: ['checkDueAt'] } : {}),
  }); // prettier-ignore
}

interface Question {
  readonly openid: string | null;
  readonly address: string;
  readonly at: Date;
}

async function asked(
  check: PictureCheck,
  { openid, address, at }: Question,
  { wechat }: Outside,
): Promise<PictureCheck> {
  if (!isItsTurn(check, at)) return check;
  if (openid === null || !mayBeAsked(check, openid)) return { ...check, state: 'unchecked' };
  return afterAsking(check, address === '' ? null : await wechat.judgePicture(address, openid), at);
}

/** Writes down what WeChat said of a picture of an application, however often and late it comes. */
export async function hearOfBraveryPicture(
  { trace, verdict }: { readonly trace: string; readonly verdict: Verdict | null },
  { store }: Outside,
): Promise<void> {
  const deed = await store.find('braveries', { traces: trace });
  const index = deed?.checks?.findIndex((check) => check.trace === trace) ?? -1;
  const check = deed?.checks?.[index];
  if (deed === null || check === undefined || verdict === null) return;
  if (!isAwaited(check.state) && check.state !== 'unchecked') return;
  const state = verdict === 'risky' ? 'risky' : 'passed';
  await store.amend('braveries', deed._id, { [`checks.${index}.trace`]: trace }, {}, {
    set: { [`checks.${index}.state`]: state },
  }); // prettier-ignore
}

/** Asks again about what WeChat did not answer; what nobody could look at is shown with a word of warning. */
export async function sweepBraveryPictures(outside: Outside): Promise<{ readonly seen: number }> {
  const due = await dueIds('braveries', { by: 'checkDueAt', limit: sweptAtOnce }, outside);
  for (const id of due) {
    const deed = await outside.store.read('braveries', id);
    if (deed !== null) await askAboutPictures(deed, outside);
  }
  return { seen: due.length };
}
