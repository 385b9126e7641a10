import { pick } from '../dialogs/picker';
import { type Behaviour, type Builtin, FLAG, LIST, TEXT, textOr } from './host';

/** `picker`: selector, multiSelector, date, time and region, in a sheet. */
export const picker: Builtin = {
  properties: {
    name: TEXT,
    mode: textOr('selector'),
    range: LIST,
    rangeKey: TEXT,
    value: { type: null, value: null },
    disabled: FLAG,
    start: TEXT,
    end: TEXT,
    fields: textOr('day'),
    headerText: TEXT,
    level: TEXT,
    customItem: TEXT,
  },
  behave(host): Behaviour {
    let chosen: unknown;
    let redraw: ((range: unknown) => void) | undefined;
    const open = async (): Promise<void> => {
      if (host.flag('disabled')) return;
      const answer = await pick(host.fields, {
        opened: (draw) => (redraw = draw),
        moved: (column, value) => host.fire('columnchange', { column, value }),
      });
      redraw = undefined;
      chosen = answer ?? chosen;
      if (answer === undefined) host.fire('cancel');
      else host.fire('change', { value: answer });
    };
    host.onTap(() => void open());
    return {
      changed: (property) => (property === 'range' ? redraw?.(host.value('range')) : undefined),
      field: { read: () => chosen ?? host.value('value'), reset: () => (chosen = undefined) },
    };
  },
};
