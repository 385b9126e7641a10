import { type Builtin, FLAG, type Host, named, NUMBER, numberOr, TEXT } from './host';

/** `slider`. */
export const slider: Builtin = {
  properties: {
    name: TEXT,
    min: NUMBER,
    max: numberOr(100),
    step: numberOr(1),
    value: NUMBER,
    blockSize: numberOr(28),
    ...named(FLAG, 'disabled showValue'),
    ...named(TEXT, 'activeColor backgroundColor blockColor color selectedColor'),
  },
  behave(host) {
    const range = host.part('field', HTMLInputElement);
    configure(host, range);
    host.hear(range, 'input', () => host.fire('changing', { value: Number(range.value) }));
    host.hear(range, 'change', () => {
      host.set({ value: Number(range.value) });
      host.fire('change', { value: Number(range.value) });
    });
    return {
      changed: () => configure(host, range),
      field: { read: () => Number(range.value), reset: () => host.set({ value: host.number('min') }) },
    };
  },
};

function configure(host: Host, range: HTMLInputElement): void {
  for (const name of ['min', 'max', 'step'] as const) range[name] = host.text(name);
  range.disabled = host.flag('disabled');
  range.value = host.text('value');
  range.style.accentColor = host.text('activeColor') || host.text('selectedColor');
}
