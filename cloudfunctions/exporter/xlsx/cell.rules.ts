/** Excel's own limit. */
const mostCharacters = 32_767;

/** What XML 1.0 cannot hold, and all control characters save the line break. */
const unprintable = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu;
/** Begins a formula, also in the wide form that Chinese keyboards type. */
const formula = /^[\s\u0000-\u001f]*[=+\-@＝＋－＠]/u;
/** A tab or a return in front makes some programs look at what follows as a formula. */
const hidden = /^[\t\r]/;
/** Excel reads `_x003D_` in a text as `=`. */
const escape = /_(x[0-9a-f]{4}_)/gi;
const markup = /[&<>]/g;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * A text as a cell may show it: nothing that a spreadsheet program would calculate, now or after it was saved as CSV
 * (an apostrophe is put in front), nothing unprintable, within Excel's length.
 */
export function plainText(text: string): string {
  const quoted = formula.test(text) || hidden.test(text) ? `'${text}` : text;
  const printable = quoted.replace(unprintable, '');
  return printable.length <= mostCharacters
    ? printable
    : `${printable.slice(0, mostCharacters - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** The same inside XML. */
export const xmlText = (text: string): string =>
  plainText(text)
    .replace(escape, '_x005F_$1')
    .replace(markup, (found) => entities[found] ?? '');

/** `A`, `Z`, `AA` … */
export const columnName = (index: number): string =>
  (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
