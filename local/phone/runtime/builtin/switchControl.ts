import { type Builtin, FLAG, type Host, named, TEXT, textOr } from './host';

function mark(host: Host): void {
  host.element.setAttribute('role', 'switch');
  host.element.setAttribute('aria-checked', String(host.flag('checked')));
}

/** `switch`. */
export const switchControl: Builtin = {
  properties: {
    name: TEXT,
    type: textOr('switch'),
    color: textOr('#04be02'),
    ...named(FLAG, 'checked disabled'),
  },
  behave(host) {
    mark(host);
    host.onTap(() => {
      if (host.flag('disabled')) return;
      host.set({ checked: !host.flag('checked') });
      host.fire('change', { value: host.flag('checked') });
    });
    return {
      changed: () => mark(host),
      field: { read: () => host.flag('checked'), reset: () => host.set({ checked: false }) },
    };
  },
};
