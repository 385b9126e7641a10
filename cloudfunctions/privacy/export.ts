import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { orderOwnFile } from '../ownFile';
import type { Asker, World } from '../world';

/** So many in one day are enough; each holds everything. */
const mostADay = 5;

/** Orders a file of everything about whoever asks, in their own words only; the same tap twice is one file (F033). */
export const exportMine = (
  { requestId }: Ask<'privacy.export'>,
  { openid }: Asker,
  world: World,
): Promise<Outcome<Answer<'privacy.export'>>> =>
  orderOwnFile({ requestId, format: 'mine' }, mostADay, openid, world);
