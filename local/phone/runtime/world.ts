import { setNow } from './clock';
import type { AppLife } from './pages/appLife';
import { phone } from './phone';
import { preview } from './preview';
import { chooseTheme, currentTheme, onTheme, type Theme } from './theme';
import { network } from './wx/network';

const isTheme = (value: unknown): value is Theme => value === 'light' || value === 'dark';

/** Tells the mini-program what happens around it: network, theme, window, going to the background. */
export function tellWorld(life: AppLife): void {
  network.listen((state) => life.tell('NetworkStatusChange', state));
  onTheme((theme) => {
    life.tell('ThemeChange', { theme });
    life.call('onThemeChange', { theme });
  });
  window.addEventListener('resize', () => {
    const size = { windowWidth: window.innerWidth, windowHeight: window.innerHeight };
    life.tell('WindowResize', { size });
    phone().stack.top?.call('onResize', { size });
  });
  window.addEventListener('unhandledrejection', (event) =>
    life.tell('UnhandledRejection', { reason: event.reason as unknown, promise: event.promise }),
  );
  document.addEventListener('visibilitychange', () => (document.hidden ? life.hide() : life.show()));
  preview.setOnline = (online) => network.set(online);
  preview.setNow = setNow;
  preview.setTheme = chooseTheme;
  const asked = new URLSearchParams(location.search).get('theme');
  if (isTheme(asked) && asked !== currentTheme()) chooseTheme(asked);
}
