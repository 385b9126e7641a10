import { type Fields, fieldsOf, text } from '../fields';
import { h } from '../pages/element';
import { dialogButton, openDialog } from './layer';

interface Watching {
  /** A column of a multiSelector was moved. */
  moved(column: number, row: number): void;
  /** The sheet is open; call `draw` with a new range to redraw it. */
  opened(draw: (range: unknown) => void): void;
}

interface Wheel {
  readonly element: HTMLElement;
  read(): unknown;
}

/** Opens a picker sheet for a `picker`'s properties; the value chosen, or undefined when cancelled. */
export function pick(fields: Fields, watching: Watching): Promise<unknown> {
  const wheel = wheelFor(fields, watching);
  return new Promise((resolve) => {
    const finish = (value: unknown): void => {
      close();
      resolve(value);
    };
    const header = h(
      'header',
      {},
      dialogButton('取消', () => finish(undefined)),
      h('b', {}, text(fields, 'headerText')),
      dialogButton('确定', () => finish(wheel.read()), 'ok'),
    );
    const close = openDialog('ui-picker', text(fields, 'headerText') || '选择器', header, wheel.element);
    wheel.element.querySelector<HTMLElement>('select,input')?.focus();
  });
}

function wheelFor(fields: Fields, watching: Watching): Wheel {
  const mode = text(fields, 'mode');
  if (mode === 'date' || mode === 'time') return clockWheel(fields, mode);
  return mode === 'region' ? regionWheel(fields) : columnWheel(fields, mode === 'multiSelector', watching);
}

const DATE_TYPES: Readonly<Record<string, string>> = { year: 'number', month: 'month', day: 'date' };

function clockWheel(fields: Fields, mode: 'date' | 'time'): Wheel {
  const type = mode === 'time' ? 'time' : (DATE_TYPES[text(fields, 'fields')] ?? 'date');
  const input = h('input', {
    type,
    min: text(fields, 'start') || undefined,
    max: text(fields, 'end') || undefined,
    'aria-label': '选择',
  });
  input.value = text(fields, 'value');
  return { element: h('div', { class: 'ui-picker-columns' }, input), read: () => input.value || undefined };
}

function regionWheel(fields: Fields): Wheel {
  const value: unknown = fields['value'];
  const known: readonly unknown[] = Array.isArray(value) ? value : [];
  const inputs = ['省', '市', '区'].map((label, index) =>
    h('input', {
      placeholder: label,
      'aria-label': label,
      value: typeof known[index] === 'string' ? known[index] : '',
    }),
  );
  return {
    element: h('div', { class: 'ui-picker-columns' }, ...inputs),
    read: () => inputs.map((input) => input.value),
  };
}

function columnWheel(fields: Fields, multiple: boolean, watching: Watching): Wheel {
  const element = h('div', { class: 'ui-picker-columns' });
  const given: unknown = fields['value'];
  const rows: number[] = multiple && Array.isArray(given) ? given.map(Number) : [Number(given) || 0];
  const label = (item: unknown): string => {
    const key = text(fields, 'rangeKey');
    return key === '' ? String(item) : text(fieldsOf(item), key);
  };
  const draw = (range: unknown): void => {
    const columns: readonly unknown[] = multiple && Array.isArray(range) ? range : [range];
    rows.length = columns.length;
    element.replaceChildren(...columns.map((items, column) => drawColumn(items, column)));
  };
  const drawColumn = (items: unknown, column: number): HTMLElement => {
    const chosen = rows[column] ?? 0;
    rows[column] = chosen;
    const options = (Array.isArray(items) ? items : []).map((item, row) =>
      h('option', { selected: row === chosen }, label(item)),
    );
    const select = h('select', { size: 6, 'aria-label': `第${column + 1}列` }, ...options);
    select.addEventListener('change', () => {
      rows[column] = select.selectedIndex;
      if (multiple) watching.moved(column, select.selectedIndex);
    });
    return select;
  };
  draw(fields['range']);
  watching.opened(draw);
  return { element, read: () => (multiple ? [...rows] : String(rows[0] ?? 0)) };
}
