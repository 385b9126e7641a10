import { setTimeout as pause } from 'node:timers/promises';
import { requestId } from './exports';
import type { Product } from './product';
import { readWorkbook } from './workbook';

/** Everything that is kept of somebody, as their own file says it: a line a row (F033). */
export async function ownFileOf(product: Product, openid: string): Promise<string> {
  const { id } = (await product.ask(openid, 'privacy.export', { requestId: requestId() })).answer;
  for (let look = 0; look < 800; look += 1) {
    const { state, address } = (await product.ask(openid, 'privacy.exportState', { id })).answer;
    if (state === 'done') {
      const bytes = Buffer.from(await (await fetch(address ?? '')).arrayBuffer());
      return readWorkbook(bytes)
        .rows.map((row) => row.join(' '))
        .join('\n');
    }
    await pause(25);
  }
  throw new Error('the file was not made');
}
