import type { Change, Match } from '../../../cloudfunctions/world';
import type { ReportDoc } from '../../../typings/reportDoc';

type Fields = Readonly<Record<string, unknown>>;

const valueAt = (value: unknown, [first, ...rest]: readonly string[]): unknown => {
  if (first === undefined) return value;
  if (Array.isArray(value)) return value.map((held) => valueAt(held, [first, ...rest]));
  return typeof value === 'object' && value !== null ? valueAt((value as Fields)[first], rest) : undefined;
};

/** Equality as the database means it: a list matches when one of it does. */
const isEqual = (report: ReportDoc, field: string, wanted: unknown): boolean => {
  const value = valueAt(report, field.split('.'));
  return Array.isArray(value) ? value.includes(wanted) : value === wanted;
};

export const holds = (report: ReportDoc, match: Match, unlike: Match): boolean =>
  Object.entries(match).every(([field, wanted]) => isEqual(report, field, wanted)) &&
  Object.entries(unlike).every(([field, wanted]) => !isEqual(report, field, wanted));

/** A document after a change, as the database makes it. */
export function applied(report: ReportDoc, { set, unset, add, append }: Change): ReportDoc {
  const held: Fields = { ...report };
  const list = (field: string): readonly unknown[] => (held[field] as readonly unknown[] | undefined) ?? [];
  const changed: Fields = {
    ...held,
    ...set,
    ...Object.fromEntries(Object.entries(add ?? {}).map(([field, by]) => [field, Number(held[field]) + by])),
    ...Object.fromEntries(
      Object.entries(append ?? {}).map(([field, more]) => [field, [...list(field), ...more]]),
    ),
  };
  const kept = Object.entries(changed).filter(([field]) => !(unset ?? []).includes(field));
  return Object.fromEntries(kept) as unknown as ReportDoc;
}
