import { componentOf, domOf } from '../engine/node';
import { type Builtin, type Host, TEXT } from './host';

const CONTROLS = 'wx-checkbox,wx-radio,wx-switch,wx-button,wx-input,wx-textarea';

/** `label`: a tap on it is a tap on the control that it names or contains. */
export const label: Builtin = {
  properties: { for: TEXT },
  behave(host) {
    host.onTap((target) => {
      const hit = target?.closest(CONTROLS);
      if (hit && host.element.contains(hit)) return;
      const control = controlOf(host);
      if (control === null) return;
      const typed = control.querySelector<HTMLElement>('input,textarea');
      if (typed === null) componentOf(control)?.triggerEvent('tap', {}, {});
      else typed.focus();
    });
    return undefined;
  },
};

function controlOf(host: Host): Element | null {
  const id = host.text('for');
  if (id === '') return host.element.querySelector(CONTROLS);
  return domOf(host.component.ownerShadowRoot?.getElementById(id));
}
