import { type Builtin, FLAG, LIST, named, TEXT } from './host';

const SETTLE_MILLISECONDS = 100;
const ROW_PIXELS = 34;

interface Column {
  index: number;
  show(index: number): void;
}

const columns = new WeakMap<Element, Column>();
const views = new WeakMap<Element, () => void>();

/** `picker-view`: its value is the list of its columns' rows. */
export const pickerView: Builtin = {
  properties: {
    value: LIST,
    immediateChange: FLAG,
    ...named(TEXT, 'indicatorStyle indicatorClass maskStyle maskClass'),
  },
  behave(host) {
    const inside = (): readonly Column[] =>
      [...host.element.querySelectorAll('wx-picker-view-column')].flatMap(
        (element) => columns.get(element) ?? [],
      );
    const show = (): void => {
      const value: unknown = host.value('value');
      inside().forEach((column, place) => column.show(Array.isArray(value) ? Number(value[place] ?? 0) : 0));
    };
    views.set(host.element, () => {
      host.set({ value: inside().map((column) => column.index) });
      host.fire('change', { value: inside().map((column) => column.index) });
    });
    setTimeout(show);
    return { changed: (property) => (property === 'value' ? show() : undefined) };
  },
};

/** `picker-view-column`: a scrolling list whose resting row counts. */
export const pickerViewColumn: Builtin = {
  properties: {},
  behave(host) {
    const scroll = host.part('scroll', HTMLElement);
    const rowHeight = (): number => {
      const first = scroll.firstElementChild;
      return first instanceof HTMLElement && first.offsetHeight > 0 ? first.offsetHeight : ROW_PIXELS;
    };
    const column: Column = {
      index: 0,
      show(index) {
        column.index = index;
        scroll.scrollTop = index * rowHeight();
      },
    };
    columns.set(host.element, column);
    let timer = 0;
    host.hear(scroll, 'scroll', () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        const index = Math.round(scroll.scrollTop / rowHeight());
        if (index === column.index) return;
        column.index = index;
        const view = host.element.closest('wx-picker-view');
        if (view !== null) views.get(view)?.();
      }, SETTLE_MILLISECONDS);
    });
    return { removed: () => clearTimeout(timer) };
  },
};
