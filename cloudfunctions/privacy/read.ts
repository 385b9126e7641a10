import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import type { DataClass, HeldRow, RetentionRow } from '../../typings/privacy';
import { consentLines } from '../consents.rules';
import { grant } from '../refuse';
import type { Asker, World } from '../world';
import { heldOf } from './held';
import { cancelDeletes, cancelStays, corrects, retention } from './retention.table';

const rows = Object.entries(retention) as readonly (readonly [DataClass, RetentionRow])[];

/** What is kept of whoever asks, why and how long, with how much of it there is; and what a cancellation would do (F031, F033). */
export async function readPrivacy(
  _ask: Ask<'privacy.read'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'privacy.read'>>> {
  const { counts, posts, names, consents } = await heldOf(asker, world);
  const counted: Readonly<Partial<Record<DataClass, number>>> = counts;
  return grant({
    rows: rows.map(([key, { what, why, basis, kept, where }]): HeldRow => ({
      key,
      what,
      why,
      basis,
      kept,
      where,
      count: counted[key] ?? null,
    })),
    consents: consentLines(consents),
    names,
    corrects,
    deletes: cancelDeletes,
    stays: cancelStays,
    handOver: posts.map(({ title, place }) => (title === place.name ? title : `${place.name}${title}`)),
  });
}
