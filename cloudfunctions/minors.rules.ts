import { minorPatterns, paperPattern } from './minors.table';

/** Names of children in a text, as far as its words say that they are; `张同学` where that is all there is. Each once. */
export function minorsIn(text: string): readonly string[] {
  const names = minorPatterns
    .filter(({ cue }) => cue.test(text))
    .flatMap(({ find }) =>
      [...text.matchAll(find)].map(([, , name = '']) => (name.length === 1 ? `${name}同学` : name)),
    );
  return [...new Set([...names, ...(text.match(paperPattern) ?? [])])];
}

/** A text without them, wherever they stand in it: `丁某某`. Done again, it changes nothing more. */
export const masked = (text: string): string => maskedOf(text, minorsIn(text));

/** The same with names that stand elsewhere: once it is said who is meant, the bare name says it, too. */
export const maskedOf = (text: string, names: readonly string[]): string =>
  [...names]
    .sort((one, other) => other.length - one.length)
    .reduce((words, found) => words.split(found).join(hidden(found)), text);

function hidden(found: string): string {
  if (/\d/.test(found)) return '（证件号已隐去）';
  const [first = '', ...rest] = found;
  return found.endsWith('同学') ? '某同学' : `${first}${'某'.repeat(rest.length)}`;
}
