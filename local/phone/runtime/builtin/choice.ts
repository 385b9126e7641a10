import { componentOf } from '../engine/node';
import { type Builtin, type Field, FLAG, Host, named, TEXT, textOr } from './host';

const properties = { color: textOr('#09bb07'), value: TEXT, ...named(FLAG, 'checked disabled') };
const groups = new WeakMap<Element, { changed(): void }>();

const hostsIn = (element: Element, tag: string): readonly Host[] =>
  [...element.querySelectorAll(tag)].flatMap((item) => {
    const component = componentOf(item);
    return component === undefined ? [] : [new Host(component)];
  });

function mark(host: Host, role: string): void {
  host.element.setAttribute('role', role);
  host.element.setAttribute('aria-checked', String(host.flag('checked')));
  host.element.toggleAttribute('disabled', host.flag('disabled'));
}

/** `checkbox`: toggles and tells its group. */
export const checkbox: Builtin = {
  properties,
  behave(host) {
    mark(host, 'checkbox');
    host.onTap(() => {
      if (host.flag('disabled')) return;
      host.set({ checked: !host.flag('checked') });
      tellGroup(host, 'wx-checkbox-group');
    });
    return { changed: () => mark(host, 'checkbox') };
  },
};

/** `radio`: takes the place of the one chosen before in its group. */
export const radio: Builtin = {
  properties,
  behave(host) {
    mark(host, 'radio');
    host.onTap(() => {
      if (host.flag('disabled') || host.flag('checked')) return;
      const group = host.element.closest('wx-radio-group');
      for (const other of group === null ? [] : hostsIn(group, 'wx-radio'))
        if (other.component !== host.component && other.flag('checked')) other.set({ checked: false });
      host.set({ checked: true });
      tellGroup(host, 'wx-radio-group');
    });
    return { changed: () => mark(host, 'radio') };
  },
};

function tellGroup(host: Host, tag: string): void {
  const group = host.element.closest(tag);
  if (group !== null) groups.get(group)?.changed();
}

function groupOf(tag: string, role: string, valueOf: (chosen: readonly string[]) => unknown): Builtin {
  return {
    properties: { name: TEXT },
    behave(host) {
      host.element.setAttribute('role', role);
      const members = (): readonly Host[] => hostsIn(host.element, tag);
      const read = (): unknown =>
        valueOf(
          members()
            .filter((item) => item.flag('checked'))
            .map((item) => item.text('value')),
        );
      groups.set(host.element, { changed: () => host.fire('change', { value: read() }) });
      const field: Field = { read, reset: () => members().forEach((item) => item.set({ checked: false })) };
      return { field };
    },
  };
}

/** `checkbox-group`: its value is the list of chosen values. */
export const checkboxGroup = groupOf('wx-checkbox', 'group', (chosen) => chosen);

/** `radio-group`: its value is the chosen value, or empty text. */
export const radioGroup = groupOf('wx-radio', 'radiogroup', (chosen) => chosen[0] ?? '');
