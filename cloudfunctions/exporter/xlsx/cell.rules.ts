import { plainText } from '../../plainText.rules';

/** Excel reads `_x003D_` in a text as `=`. */
const escape = /_(x[0-9a-f]{4}_)/gi;
const markup = /[&<>]/g;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A text as a cell may show it, inside XML. */
export const xmlText = (text: string): string =>
  plainText(text)
    .replace(escape, '_x005F_$1')
    .replace(markup, (found) => entities[found] ?? '');

/** `A`, `Z`, `AA` … */
export const columnName = (index: number): string =>
  (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
