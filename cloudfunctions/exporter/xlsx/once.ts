import type { StyledRow } from './workbook';

/** Rows that are all there already, for a writer that takes them in batches. */
// eslint-disable-next-line @typescript-eslint/require-await
export async function* once(rows: readonly StyledRow[]): AsyncGenerator<readonly StyledRow[]> {
  yield rows;
}
