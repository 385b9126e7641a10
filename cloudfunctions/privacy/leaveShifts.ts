import type { CancellationDoc } from '../../typings/privacy';
import type { Change } from '../world';
import { cutFromRota, cutFromShift } from './cutShift.rules';
import type { Outside } from './held';

const page = { direction: 'asc', after: null, limit: 50, fields: ['_id'] } as const;
const mostTries = 8;

/**
 * Takes somebody out of every shift in which they stand, stood, or were called to, and out of what schools owe them; a
 * place of theirs that is to come goes to who waits. Their diary goes last: what stops in between is found again (F031).
 */
export async function leaveShifts({ openid }: CancellationDoc, outside: Outside): Promise<void> {
  const { store, now } = outside;
  const match = { named: openid };
  await untilNone(
    () => store.page('shifts', { ...page, match, by: 'order' }),
    (id) => cutOnce('shifts', id, outside, (held) => cutFromShift(held, openid, now())),
  );
  await untilNone(
    () => store.page('rotas', { ...page, match, by: '_id' }),
    (id) => cutOnce('rotas', id, outside, (held) => cutFromRota(held, openid)),
  );
  await untilNone(
    () => store.page('attendances', { ...page, match: { openid }, by: 'order' }),
    (id) => forgetPress(id, outside),
  );
  await untilNone(
    () => store.page('substitutes', { ...page, match, by: '_id' }),
    async (id) => {
      await store.remove('substitutes', id);
    },
  );
  await store.remove('diaries', openid);
}

/** NB: in whose place they stood says no more who it was; its picture goes first, so that none is left that nothing leads to. */
async function forgetPress(id: string, { store, files }: Outside): Promise<void> {
  const { photo, insteadOf, shift } = (await store.read('attendances', id)) ?? {};
  if (photo !== undefined) await files.remove([photo]);
  if (insteadOf !== undefined)
    await store.amend(
      'attendances',
      `${shift}.${insteadOf}`,
      {},
      {},
      { unset: ['substitute'], add: { v: 1 } },
    );
  await store.remove('attendances', id);
}

async function untilNone(
  some: () => Promise<readonly { readonly _id: string }[]>,
  cut: (id: string) => Promise<void>,
): Promise<void> {
  for (;;) {
    const found = await some();
    if (found.length === 0) return;
    for (const { _id } of found) await cut(_id);
  }
}

interface Held {
  readonly shifts: Parameters<typeof cutFromShift>[0];
  readonly rotas: Parameters<typeof cutFromRota>[0];
}

/** Somebody who moves it meanwhile costs another try. */
async function cutOnce<C extends keyof Held>(
  from: C,
  id: string,
  outside: Outside,
  cut: (held: Held[C]) => Change,
  tries = mostTries,
): Promise<void> {
  const held = await outside.store.read(from, id);
  if (held === null) return;
  if (await outside.store.amend(from, id, { v: held.v }, {}, cut(held))) return;
  if (tries <= 1) throw new Error('a shift moves too often for somebody to be taken out of it');
  await cutOnce(from, id, outside, cut, tries - 1);
}
