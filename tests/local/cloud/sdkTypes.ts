/** The part of the SDK's database that the contract uses, typed: the SDK's own types are `any` here and there. */
export type Fields = Readonly<Record<string, unknown>>;

export interface DocumentRef<Data> {
  readonly get: () => Promise<{ readonly data: Data }>;
  readonly set: (fields: Fields) => Promise<unknown>;
  readonly update: (fields: Fields) => Promise<{ readonly updated: number }>;
  readonly remove: () => Promise<unknown>;
}

export interface Query {
  readonly where: (query: unknown) => Query;
  readonly orderBy: (path: string, direction: 'asc' | 'desc') => Query;
  readonly limit: (most: number) => Query;
  readonly field: (fields: Fields) => Query;
  readonly get: () => Promise<{ readonly data: readonly Fields[] }>;
  readonly count: () => Promise<{ readonly total: number }>;
  readonly update: (fields: Fields) => Promise<{ readonly updated: number }>;
  readonly remove: () => Promise<unknown>;
}

export interface Pipeline {
  readonly match: (query: Fields) => Pipeline;
  readonly group: (spec: Fields) => Pipeline;
  readonly sort: (spec: Fields) => Pipeline;
  readonly limit: (most: number) => Pipeline;
  readonly geoNear: (spec: Fields) => Pipeline;
  readonly end: () => Promise<{ readonly data: readonly Fields[] }>;
}

export interface Collection<Data> extends Query {
  readonly add: (document: Fields | readonly Fields[]) => Promise<{ readonly id: string }>;
  readonly doc: (id: string) => DocumentRef<Data>;
  readonly aggregate: () => Pipeline;
}

export interface Operator {
  readonly and: (other: Operator) => Operator;
}

type Name =
  'inc' | 'push' | 'remove' | 'set' | 'addToSet' | 'lt' | 'gt' | 'gte' | 'in' | 'neq' | 'exists' | 'or';

export type Command = Readonly<Record<Name | 'geoNear', (operand?: unknown) => Operator>>;

export interface Transaction {
  readonly collection: (name: string) => Collection<Fields | null>;
  readonly commit: () => Promise<unknown>;
  readonly rollback: (reason?: unknown) => Promise<unknown>;
}

export interface Database {
  readonly collection: (name: string) => Collection<readonly Fields[]>;
  readonly command: Command & {
    readonly aggregate: Readonly<Record<'sum' | 'max', (operand: unknown) => unknown>>;
  };
  readonly serverDate: (options: { readonly offset: number }) => unknown;
  readonly Geo: { readonly Point: new (lng: number, lat: number) => unknown };
  readonly startTransaction: () => Promise<Transaction>;
  readonly runTransaction: <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>;
}
