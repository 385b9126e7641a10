import { HOVER } from './common';
import { formAround } from './form';
import { type Builtin, FLAG, type Host, named, TEXT, textOr } from './host';
import { openTypes } from './openTypes';

/** `button`: types, sizes, form actions and open-type. */
export const button: Builtin = {
  properties: {
    type: textOr('default'),
    size: textOr('default'),
    ...HOVER,
    ...named(FLAG, 'plain disabled loading showMessageCard needShowEntrance'),
    ...named(TEXT, 'formType openType lang sessionFrom sendMessageTitle sendMessagePath sendMessageImg'),
    ...named(TEXT, 'appParameter businessId phoneNumberNoQuotaToast'),
  },
  behave(host) {
    const element = host.element;
    if (!element.hasAttribute('role')) element.setAttribute('role', 'button');
    reflect(host);
    host.component.addListener(
      'tap',
      (event) => (host.flag('disabled') ? event.stopPropagation() : undefined),
      {
        capture: true,
      },
    );
    host.onTap(() => void press(host));
    return { changed: () => reflect(host) };
  },
};

function reflect(host: Host): void {
  const element = host.element;
  for (const name of ['type', 'size']) element.setAttribute(name, host.text(name));
  for (const name of ['plain', 'disabled']) element.toggleAttribute(name, host.flag(name));
  element.setAttribute('aria-disabled', String(host.flag('disabled')));
}

async function press(host: Host): Promise<void> {
  if (host.flag('disabled')) return;
  const form = formAround(host.element);
  if (host.text('formType') === 'submit') form?.submit();
  if (host.text('formType') === 'reset') form?.reset();
  const open = openTypes[host.text('openType')];
  if (open === undefined) return;
  const answer = await open.run(host);
  if (open.event !== undefined) host.fire(open.event, answer);
}
