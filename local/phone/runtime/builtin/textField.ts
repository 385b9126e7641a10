import { inlineStyle } from '../engine/units';
import {
  type Behaviour,
  type Builtin,
  FLAG,
  type Host,
  named,
  NUMBER,
  numberOr,
  TEXT,
  textOr,
  TRUE,
} from './host';

const INPUT_MODES: Readonly<Record<string, string>> = { number: 'numeric', digit: 'decimal', tel: 'tel' };
const UNLIMITED = -1;

const properties = {
  type: textOr('text'),
  maxlength: numberOr(140),
  ...named(TEXT, 'name value placeholder placeholderStyle placeholderClass confirmType'),
  ...named(FLAG, 'password disabled focus autoFocus confirmHold holdKeyboard alwaysEmbed autoHeight fixed'),
  ...named(FLAG, 'disableDefaultPadding safePasswordLength'),
  ...named(TRUE, 'adjustPosition showConfirmBar adjustKeyboardTo'),
  ...named(numberOr(UNLIMITED), 'cursor selectionStart selectionEnd'),
  cursorSpacing: NUMBER,
  cursorColor: TEXT,
};

const isComposing = (event: Event): boolean => event instanceof InputEvent && event.isComposing;

type Control = HTMLInputElement | HTMLTextAreaElement;

/** `input`: typed text becomes the property, as on a phone, so that setData of the old value resets it. */
export const input: Builtin = {
  properties,
  behave: (host) => behave(host, host.part('field', HTMLInputElement)),
};

/** `textarea`: as `input`, with lines and auto-height. */
export const textarea: Builtin = {
  properties,
  behave: (host) => behave(host, host.part('field', HTMLTextAreaElement)),
};

function behave(host: Host, control: Control): Behaviour {
  const field = new TextField(host, control);
  field.start();
  return {
    changed: (property) => field.changed(property),
    field: { read: () => control.value, reset: () => (control.value = '') },
  };
}

class TextField {
  private height = 0;

  constructor(
    private readonly host: Host,
    private readonly control: Control,
  ) {}

  start(): void {
    this.configure();
    this.control.value = this.host.text('value');
    if (this.host.flag('autoFocus') || this.host.flag('focus')) this.focusSoon();
    setTimeout(() => this.fit());
    this.listen();
  }

  changed(property: string): void {
    const value = this.host.text('value');
    if (property === 'value' && this.control.value !== value) this.control.value = value;
    if (property === 'focus' && this.host.flag('focus')) this.focusSoon();
    if (property !== 'value' && property !== 'focus') this.configure();
    this.fit();
  }

  private configure(): void {
    const { host, control } = this;
    if (control instanceof HTMLInputElement)
      control.type = host.flag('password') || host.text('type') === 'safe-password' ? 'password' : 'text';
    control.inputMode = INPUT_MODES[host.text('type')] ?? 'text';
    host.element.toggleAttribute('auto-height', host.flag('autoHeight'));
    this.stylePlaceholder();
    control.placeholder = host.text('placeholder');
    control.disabled = host.flag('disabled');
    control.enterKeyHint = host.text('confirmType') || 'done';
    control.ariaLabel = host.text('ariaLabel') || null;
    if (host.number('maxlength') >= 0) control.maxLength = host.number('maxlength');
    else control.removeAttribute('maxlength');
  }

  // NB: a placeholder has no style of its own in the DOM; what people set on it travels as variables.
  private stylePlaceholder(): void {
    const wanted = document.createElement('i').style;
    wanted.cssText = inlineStyle(this.host.text('placeholderStyle'));
    for (const name of ['color', 'font-size', 'font-weight']) {
      const value = wanted.getPropertyValue(name);
      if (value !== '') this.control.style.setProperty(`--wx-placeholder-${name}`, value);
    }
  }

  private focusSoon(): void {
    setTimeout(() => this.control.focus());
  }

  private listen(): void {
    const { host, control } = this;
    host.hear(control, 'input', (event) => (isComposing(event) ? undefined : this.typed()));
    host.hear(control, 'compositionend', () => this.typed());
    host.hear(control, 'focus', () => host.fire('focus', { value: control.value, height: 0 }));
    host.hear(control, 'blur', () =>
      host.fire('blur', { value: control.value, cursor: control.selectionStart ?? 0 }),
    );
    host.hear(control, 'change', () => undefined);
    host.hear(control, 'keydown', (event) => this.pressed(event));
  }

  private pressed(event: Event): void {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || event.isComposing) return;
    if (this.control instanceof HTMLTextAreaElement) return;
    this.host.fire('confirm', { value: this.control.value });
    if (!this.host.flag('confirmHold')) this.control.blur();
  }

  private typed(): void {
    const { host, control } = this;
    const value = control.value;
    host.component.replaceDataOnPath(['value'], value);
    host.component.applyDataUpdates();
    const detail = { value, cursor: control.selectionStart ?? value.length, keyCode: 0 };
    host.ask('input', detail, (answer) => {
      const replaced: unknown =
        typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'value') : answer;
      if (typeof replaced === 'string') control.value = replaced;
    });
    this.fit();
  }

  private fit(): void {
    const { host, control } = this;
    if (!(control instanceof HTMLTextAreaElement) || !host.flag('autoHeight')) return;
    control.style.height = 'auto';
    const height = control.scrollHeight;
    control.style.height = `${height}px`;
    if (height === this.height) return;
    this.height = height;
    host.fire('linechange', { height, heightRpx: 0, lineCount: control.value.split('\n').length });
  }
}
