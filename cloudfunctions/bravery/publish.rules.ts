import type { BraveryDoc, Naming, SealedDeed } from '../../typings/bravery';
import type { Refused } from '../../typings/refusal';
import type { StepInput } from '../../typings/report';
import { masked, maskedOf } from '../minors.rules';
import { refuse } from '../refuse';

/** `丁某某`: all that anybody reads of a name who was not told it. */
export const hiddenName = (name: string): string => {
  const [first = '', ...rest] = [...name];
  return `${first}${'某'.repeat(Math.max(1, rest.length))}`;
};

/** The names of those who must never be read in public: whoever applied for somebody else, and who saw it (F330, T36). */
const silentNames = ({ applicant, witness, hero }: SealedDeed): readonly string[] =>
  [applicant?.name ?? '', witness?.name ?? ''].filter((name) => name !== '' && name !== hero.name);

const number = /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)\d{17}[\dXx](?!\d)/;

/** Why these words may not be made public; null: they may. */
export function publicFault(sealed: SealedDeed, input: StepInput): Refused | null {
  for (const field of ['title', 'story'] as const) {
    const words = String(input[field] ?? '');
    if (silentNames(sealed).some((name) => words.includes(name)))
      return refuse('INVALID', '文字里写了申请人或证人的姓名，请删去后再发布。', field);
    if (number.test(words)) return refuse('INVALID', '文字里有电话或证件号码，请删去后再发布。', field);
  }
  return null;
}

/** A text as anybody reads it: the hero by name only where they wanted that, children never. */
export const publicWords = (words: string, { hero }: SealedDeed, naming: Naming): string =>
  masked(naming === 'named' ? words : withHidden(words, hero.name));

const withHidden = (words: string, name: string): string =>
  name === '' ? words : words.split(name).join(hiddenName(name));

/** A text as an office reads it: what happened, without anybody's name, which is asked for by itself (F330). */
export const withoutPeople = (words: string, { hero, witness, applicant }: SealedDeed): string => {
  const names = [hero.name, witness?.name ?? '', applicant?.name ?? ''].filter((name) => name !== '');
  const hidden = names.reduce(withHidden, words);
  return maskedOf(masked(hidden), []);
};

/** Who is under 18 never appears by name, whatever was chosen (F032). */
export const namingFault = ({ isMinor }: Pick<BraveryDoc, 'isMinor'>, input: StepInput): Refused | null =>
  isMinor && input['naming'] === 'named'
    ? refuse('INVALID', '未满 18 周岁的不公开姓名，请选“隐去姓名”。', 'naming')
    : null;
