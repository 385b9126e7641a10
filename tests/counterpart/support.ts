import type { CounterpartInput, CounterpartPage } from '../../typings/counterpart';
import type { Product } from '../support/product';

/** Who looks after tables: the person and the post. */
export const keepers = {
  town: ['o-town', 'TOWN@t1'],
  otherTown: ['o-town2', 'TOWN@t1-other'],
  bureau: ['o-edu', 'EDU@d1'],
  platform: ['o-dist', 'DIST@d1'],
  admin: ['o-adm', 'ADM@d1'],
  chief: ['o-chief', 'CHIEF@d1'],
} as const;

export type Keeper = keyof typeof keepers;

/** A row as its form would send it back unchanged. */
export function inputOf(page: CounterpartPage, id: string): CounterpartInput {
  const row = page.rows.find((one) => one.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  const { name, code, leader, liaison, note, activeFrom, closesOn } = row;
  return { id, name, code, leader, liaison, note, activeFrom, closesOn };
}

/** Everything a test asks of the tables of one product. */
export function tablesOf(product: Product) {
  const list = (place: string | null = 't1', as: Keeper = 'town') =>
    product.ask(keepers[as][0], 'counterpart.list', { place }, keepers[as][1]);

  async function save(
    change: Partial<CounterpartInput> & { readonly id: string | null },
    more: {
      readonly as?: Keeper;
      readonly place?: string;
      readonly v?: number;
      readonly reason?: string;
    } = {},
  ) {
    const { as = 'town', place = 't1', reason = '联络员调整' } = more;
    const page = (await list(place, as)).answer;
    const blank = { name: '', code: '', leader: null, liaison: null, note: '', activeFrom: '', closesOn: '' };
    const row = { ...(change.id === null ? blank : inputOf(page, change.id)), ...change };
    return product.ask(
      keepers[as][0],
      'counterpart.save',
      { place, v: more.v ?? page.v, row, reason },
      keepers[as][1],
    );
  }

  const keyOf = async (name: string, place = 't1', as: Keeper = 'town'): Promise<string> =>
    (await list(place, as)).answer.people.find((one) => one.name === name)?.key ?? '';

  return { list, save, keyOf };
}
