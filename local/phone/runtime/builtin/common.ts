import { type Host, named, type Property, textOr } from './host';

/** Accessibility properties that every built-in takes and hands to its element. */
export const ARIA: Readonly<Record<string, Property>> = named(
  { type: null, value: null },
  'ariaRole ariaLabel ariaDisabled ariaHidden ariaChecked ariaSelected ariaExpanded ariaPressed ariaModal ariaLive ' +
    'ariaLabelledby ariaDescribedby ariaValuenow ariaValuemin ariaValuemax ariaValuetext',
);

const attributeOf = (property: string): string =>
  property === 'ariaRole' ? 'role' : `aria-${property.slice('aria'.length).toLowerCase()}`;

/** Writes `hidden` or an aria property to the element. */
export function reflectCommon(host: Host, property: string): void {
  if (property === 'hidden') {
    host.element.toggleAttribute('hidden', host.flag('hidden'));
    return;
  }
  const value = host.value(property);
  const shown = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  if (shown) host.element.setAttribute(attributeOf(property), String(value));
}

/** Properties of pressable built-ins that have no effect here beyond `hover-class`. */
export const HOVER = {
  ...named(textOr(''), 'hoverClass'),
  ...named({ type: Boolean, value: false }, 'hoverStopPropagation'),
  ...named({ type: Number, value: 0 }, 'hoverStartTime hoverStayTime'),
};
