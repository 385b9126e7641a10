import { inlineStyle } from '../engine/units';
import { type Builtin, type Host, named, numberOr, TEXT } from './host';

const NONE = -1;

/** `match-media`: shows its content while the page area fits. */
export const matchMedia: Builtin = {
  properties: {
    ...named(numberOr(NONE), 'minWidth maxWidth width minHeight maxHeight height'),
    orientation: TEXT,
  },
  data: { matches: false },
  behave(host) {
    const look = (): void => host.set({ matches: window.matchMedia(query(host)).matches });
    look();
    window.addEventListener('resize', look);
    return { changed: look, removed: () => window.removeEventListener('resize', look) };
  },
};

function query(host: Host): string {
  const sizes: Readonly<Record<string, string>> = {
    minWidth: 'min-width',
    maxWidth: 'max-width',
    width: 'width',
    minHeight: 'min-height',
    maxHeight: 'max-height',
    height: 'height',
  };
  const parts = Object.entries(sizes)
    .filter(([property]) => host.number(property) !== NONE)
    .map(([property, feature]) => `(${feature}: ${host.number(property)}px)`);
  if (host.text('orientation') !== '') parts.push(`(orientation: ${host.text('orientation')})`);
  return parts.length === 0 ? 'all' : parts.join(' and ');
}

/** `page-meta`: style, font size and background of the page in which it stands. */
export const pageMeta: Builtin = {
  properties: named(
    TEXT,
    'backgroundTextStyle backgroundColor rootBackgroundColor pageStyle rootFontSize pageFontSize pageOrientation',
  ),
  behave(host) {
    const page = host.element.closest('wx-page');
    const apply = (): void => {
      if (!(page instanceof HTMLElement)) return;
      page.style.cssText = inlineStyle(host.text('pageStyle'));
      if (host.text('backgroundColor') !== '') page.style.backgroundColor = host.text('backgroundColor');
      if (host.text('pageFontSize') !== '') page.style.fontSize = host.text('pageFontSize');
      document.documentElement.style.fontSize = host.text('rootFontSize');
    };
    apply();
    return { changed: apply };
  },
};
