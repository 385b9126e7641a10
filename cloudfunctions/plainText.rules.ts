/** Excel's own limit. */
const mostCharacters = 32_767;

/** What XML 1.0 cannot hold, and all control characters save the line break. */
const unprintable = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu;
/** Begins a formula, also in the wide form that Chinese keyboards type. */
const formula = /^[\s\u0000-\u001f]*[=+\-@＝＋－＠]/u;
/** A tab or a return in front makes some programs look at what follows as a formula. */
const hidden = /^[\t\r]/;
/** An apostrophe that stands before what would be a formula. */
const guarded = /^'+[\s\u0000-\u001f]*[=+\-@＝＋－＠]/u;

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

/** The same for a text that will be read in again: one that begins with the apostrophe itself gets another. */
export const guardedText = (text: string): string => plainText(guarded.test(text) ? `'${text}` : text);

/** The text behind the apostrophe that was put before it. */
export const unguardedText = (text: string): string => (guarded.test(text) ? text.slice(1) : text);
