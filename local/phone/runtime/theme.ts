import type { AppConfig, Fields } from './config';
import { fieldsOf, isFields } from './fields';

/** A phone is light or dark. */
export type Theme = 'light' | 'dark';

const DARK = '(prefers-color-scheme: dark)';
const LIGHT_OR_DARK = /\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/g;
const ALWAYS = '(min-width: 0px)';
const NEVER = '(max-width: 0px)';

let app: AppConfig | undefined;
let chosen: Theme | undefined;
const listeners = new Set<(theme: Theme) => void>();
const written = new WeakMap<CSSMediaRule, string>();

/** The theme that the mini-program sees; always light when app.json does not say `darkmode`. */
export function currentTheme(): Theme {
  if (app?.darkmode !== true) return 'light';
  return chosen ?? (window.matchMedia(DARK).matches ? 'dark' : 'light');
}

/** Starts following the browser's colour scheme. */
export function startTheme(config: AppConfig): void {
  app = config;
  window.matchMedia(DARK).addEventListener('change', announce);
  document.documentElement.dataset['theme'] = currentTheme();
}

/** Chooses a theme whatever the browser says; undefined follows the browser again. */
export function chooseTheme(theme: Theme | undefined): void {
  chosen = theme;
  announce();
}

/** Calls back after every change of the theme; the answer stops that. */
export function onTheme(listener: (theme: Theme) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Values of app.json or a page's JSON with every `@name` replaced by the theme's value. */
export function withTheme(fields: Fields): Fields {
  const theme = fieldsOf(app?.theme[currentTheme()]);
  const themed = (value: unknown): unknown => {
    if (typeof value === 'string' && value.startsWith('@')) return theme[value.slice(1)] ?? value;
    if (Array.isArray(value)) return value.map(themed);
    return isFields(value) ? withTheme(value) : value;
  };
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, themed(value)]));
}

/** Makes media rules about the colour scheme mean the phone's theme instead of the browser's. */
export function applyTheme(): void {
  const theme = currentTheme();
  document.documentElement.dataset['theme'] = theme;
  document.documentElement.style.colorScheme = theme;
  for (const sheet of document.styleSheets) rewrite(sheet.cssRules, theme);
}

function announce(): void {
  applyTheme();
  for (const listener of listeners) listener(currentTheme());
}

function rewrite(rules: CSSRuleList, theme: Theme): void {
  for (const rule of rules) {
    if (!(rule instanceof CSSMediaRule)) continue;
    const original = written.get(rule) ?? rule.media.mediaText;
    if (original.includes('prefers-color-scheme')) {
      written.set(rule, original);
      rule.media.mediaText = original.replace(LIGHT_OR_DARK, (_, scheme) =>
        scheme === theme ? ALWAYS : NEVER,
      );
    }
    rewrite(rule.cssRules, theme);
  }
}
