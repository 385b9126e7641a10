import { setNow } from './clock';
import { flag, isFields, number, text } from './fields';
import { enter } from './start';
import { chooseTheme } from './theme';
import { network } from './wx/network';

/** Does what the desk page around this phone asks for. */
export function followDesk(): void {
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const asked = event.data;
    if (event.origin !== location.origin || !isFields(asked)) return;
    if (asked['kind'] === 'enter') enter(text(asked, 'url'), number(asked, 'scene'));
    if (asked['kind'] === 'network') network.set(flag(asked, 'online'));
    if (asked['kind'] === 'clock') setNow(text(asked, 'now'));
    if (asked['kind'] === 'theme') chooseTheme(text(asked, 'theme') === 'dark' ? 'dark' : 'light');
  });
}
