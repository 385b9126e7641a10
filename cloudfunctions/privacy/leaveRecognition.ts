import type { CancellationDoc } from '../../typings/privacy';
import type { Outside } from './held';

const page = { by: 'order', direction: 'asc', after: null, limit: 50, fields: ['_id'] } as const;
const nobody = { openid: '', name: '', thanks: '' };

/**
 * Takes somebody out of every certificate of theirs: the number and the hours stay, so that whoever holds the paper is
 * told the truth; whose it was does not, and nothing leads back to them (F031, ADR 0027).
 */
export async function leaveCertificates({ openid }: CancellationDoc, { store }: Outside): Promise<void> {
  for (;;) {
    const found = await store.page('certificates', { ...page, match: { openid } });
    if (found.length === 0) return;
    for (const { _id } of found)
      await store.amend('certificates', _id, {}, {}, { set: nobody, unset: ['once'], add: { v: 1 } });
  }
}

/** Every thank-you that was for them alone. */
export async function leaveThanks({ openid }: CancellationDoc, { store }: Outside): Promise<void> {
  for (;;) {
    const found = await store.page('thanks', { ...page, match: { for: openid } });
    if (found.length === 0) return;
    for (const { _id } of found) await store.remove('thanks', _id);
  }
}
