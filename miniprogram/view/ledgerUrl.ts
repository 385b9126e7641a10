import type { LedgerFilters } from '../../typings/ledger';

const page = '/packages/office/pages/ledger/index';

/** The ledger, narrowed: ids, days and yes in the address, nothing else. */
export function ledgerUrl(filters: LedgerFilters): string {
  const query = Object.entries(filters).map(
    ([name, value]) => `${name}=${encodeURIComponent(String(value))}`,
  );
  return query.length === 0 ? page : `${page}?${query.join('&')}`;
}
