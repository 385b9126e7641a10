import type { Driver } from './database/driver';
import type { Credit, CreditLine } from './wechat/credit';

const FLUSH_MS = 300;

/** Keeps the subscription credit on disk, a moment after it changed: losing the last moment at a crash costs a consent, not a document. */
export function keepCredit(
  driver: Driver,
  credit: Credit,
): { readonly changed: () => void; readonly flush: () => void } {
  driver.exec('CREATE TABLE IF NOT EXISTS _credit(one INTEGER PRIMARY KEY, lines TEXT NOT NULL)');
  const row = driver.prepare('SELECT lines FROM _credit WHERE one = 1').get([]);
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    driver
      .prepare('INSERT OR REPLACE INTO _credit(one, lines) VALUES (1, ?)')
      .run([JSON.stringify(credit.list())]);
  };
  const changed = (): void => {
    timer ??= setTimeout(flush, FLUSH_MS).unref();
  };
  if (row) credit.restore(JSON.parse(String(row['lines'])) as readonly CreditLine[]);
  return { changed, flush };
}
