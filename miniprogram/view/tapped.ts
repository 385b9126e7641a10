interface Tapped {
  readonly currentTarget: { readonly dataset: unknown };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** A `data-` value of the control that was tapped, as words; empty when it has none. */
export function tapped(event: Tapped, name: string): string {
  const { dataset } = event.currentTarget;
  const value = isRecord(dataset) ? dataset[name] : undefined;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : '';
}

/** The same of the button that a card is shared from; empty when it is shared from the menu. */
export const sharedBy = ({ target }: { readonly target?: unknown }, name: string): string =>
  isRecord(target) ? tapped({ currentTarget: { dataset: target['dataset'] } }, name) : '';

interface Typed {
  readonly detail: unknown;
}

/** What was typed into a field or chosen in it, as words. */
export function typed(event: Typed): string {
  const value = isRecord(event.detail) ? event.detail['value'] : undefined;
  return typeof value === 'string' ? value : '';
}

/** The words a component of ours sent along under a name. */
export function told(event: Typed, name: string): string {
  const value = isRecord(event.detail) ? event.detail[name] : undefined;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : '';
}
