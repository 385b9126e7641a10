/** Crockford's alphabet, as codes have it: no I, L, O, U, so that a number can be read out on the telephone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const base = alphabet.length;
/** So many characters by chance are 45 bits: ten million certificates are one in three and a half million guesses. */
const chanceLength = 9;
const schoolBegins = 9;

/** The school year a day belongs to, by the year in which it began. */
export function schoolYearOf(day: string): number {
  const [year = '', month = ''] = day.split('-');
  return Number(month) >= schoolBegins ? Number(year) : Number(year) - 1;
}

/** A certificate's number: the school year, nine characters by chance, and one by which a slip of the pen is seen. */
export function numberFrom(day: string, bytes: Uint8Array): string {
  const chance = [...bytes.subarray(0, chanceLength)].map((byte) => alphabet[byte % base] ?? '0');
  const body = `${schoolYearOf(day)}${chance.join('')}`;
  return `${body}${checkOf(body)}`;
}

/** Luhn's check in base 32: no single wrong character passes, nor two neighbours that changed places (but for 0 and Z). */
function checkOf(body: string): string {
  const sum = [...body].toReversed().reduce((total, letter, nth) => {
    const value = alphabet.indexOf(letter) * (nth % 2 === 0 ? 2 : 1);
    return total + Math.floor(value / base) + (value % base);
  }, 0);
  return alphabet[(base - (sum % base)) % base] ?? '0';
}

/**
 * As it is typed or pasted: small and wide letters, blanks, dashes and the letters people mistake are forgiven. Null when
 * it cannot be a number, or a character of it is wrong.
 */
export function typedNumber(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '');
  const number = plain.replace(/[IL]/g, '1').replace(/O/g, '0');
  if (!/^\d{4}[0-9A-HJKMNP-TV-Z]{10}$/.test(number)) return null;
  return checkOf(number.slice(0, -1)) === number.slice(-1) ? number : null;
}

/** As it is printed and read aloud: `2026-K7Q2M-9XRT4`. */
export const spokenNumber = (number: string): string =>
  `${number.slice(0, 4)}-${number.slice(4, 9)}-${number.slice(9)}`;
