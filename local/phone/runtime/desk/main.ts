import { fieldsOf, text } from '../fields';
import { h } from '../pages/element';
import { ask } from './asking';
import { ClockPanel } from './clockPanel';
import { readConfig } from './deskConfig';
import { readMessage, readMessages } from './message.rules';
import { MessageList } from './messages';
import { type DeskConfig, type Persona, readPersonas } from './persona';
import { byRole } from './people.rules';
import { PersonaList } from './personaList';
import { PhoneFrame } from './phoneFrame';
import { listen } from './stream';
import { scanner, switches } from './switches';

const NARROW = '(max-width: 599px)';
const FROM_NOTIFICATION = 1014;
const LAST = 'desk:openid';

async function start(): Promise<void> {
  // A real phone's browser shows the mini-program alone.
  if (window.matchMedia(NARROW).matches) {
    location.replace(`/phone/${location.search}`);
    return;
  }
  const personas = readPersonas(await ask('/__local/personas'));
  const asked = new URLSearchParams(location.search);
  const named = asked.get('openid') ?? localStorage.getItem(LAST) ?? '';
  const config = readConfig();
  const [topmost] = [...byRole(personas, config.groups).values()].flat();
  const first = personas.find((person) => person.openid === named) ?? topmost;
  draw(config, personas, asked.get('openid') ?? first?.openid ?? 'guest', asked);
}

function draw(
  config: DeskConfig,
  personas: readonly Persona[],
  openid: string,
  asked: URLSearchParams,
): void {
  const phone = new PhoneFrame();
  const current = h('p', { class: 'current', 'aria-live': 'polite' });
  const become = (other: string, path = '', scene = 0): void => {
    localStorage.setItem(LAST, other);
    history.replaceState(null, '', `/?openid=${encodeURIComponent(other)}`);
    const person = personas.find((item) => item.openid === other);
    document.title = `${person?.name ?? other} · ${config.title}`;
    current.textContent = person === undefined ? other : `${person.name} · ${person.role} · ${person.place}`;
    messages.show(other);
    phone.load(other, path, scene);
  };
  const people = new PersonaList(personas, config.groups, openid, (other) => become(other));
  const messages = new MessageList(
    config.templates,
    personas,
    openid,
    (message) =>
      message.page === '' ? undefined : phone.enter(`/${message.page.replace(/^\//, '')}`, FROM_NOTIFICATION),
    (other) => people.become(other),
  );
  const clock = new ClockPanel((now) => phone.setNow(now));
  const panel = h(
    'aside',
    { 'aria-label': '控制台' },
    h('h1', {}, config.title),
    current,
    h(
      'div',
      { class: 'columns' },
      h('div', {}, people.element, scanner(phone)),
      h('div', {}, messages.element, clock.element, switches(phone)),
    ),
  );
  document.getElementById('desk')?.append(h('main', {}, phone.element), panel);
  become(openid, asked.get('path') ?? '', Number(asked.get('scene')) || 0);
  void ask('/__local/wechat?api=subscribeMessage.send').then((answer) =>
    messages.add(readMessages(answer), false),
  );
  listen({
    message: (call) =>
      messages.add(
        [readMessage(call)].filter((message) => message !== undefined),
        true,
      ),
    clock: (state) => clock.take(state),
    reload: (what) => (text(fieldsOf(what), 'function') === '' ? phone.reload() : undefined),
    reset: () => {
      messages.clear();
      phone.reload();
    },
  });
}

void start();
