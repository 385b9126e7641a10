import type { Advice } from '../../typings/checklist';
import type { ChecklistDoc, ChecklistEntry } from '../../typings/directory';
import type { ItemRow, Profile } from '../../typings/profile';

/** The version changes whenever a word of the checklist does, so that no phone keeps an old one (F075). */
export function checklistDoc({ routing, words }: Profile): ChecklistDoc {
  const items = routing.items.map((item) => checklistEntry(item, words.items[item.id], routing));
  return {
    _id: 'checklist',
    kind: 'checklist',
    version: `${routing.version}-${fingerprint(JSON.stringify(items))}`,
    items,
  };
}

const checklistEntry = (
  item: ItemRow,
  said: Profile['words']['items'][string] | undefined,
  routing: Profile['routing'],
): ChecklistEntry => ({
  id: item.id,
  seq: item.seq,
  plain: said?.plain ?? item.text,
  text: item.text,
  subMatters: item.subMatters,
  words: said?.words ?? [],
  emergency: said?.emergency ?? null,
  hint: said?.hint ?? null,
  forCitizens: item.forCitizens,
  advice: adviceOf(item, routing),
  restricted: item.restricted,
  storesNoDetail: item.storesNoDetail,
});

const adviceOf = ({ departments, mode, notes }: ItemRow, routing: Profile['routing']): Advice => ({
  departments: departments.map(({ name, condition, owns }) => {
    const row = routing.departments.find((department) => department.name === name);
    return {
      name,
      code: row?.code ?? name,
      condition,
      placeholder: row?.kind === 'placeholder',
      ...(owns === undefined ? {} : { owns }),
    };
  }),
  mode,
  notes,
});

/** FNV-1a, 32 bits: tells one text from its edited version; no secret, no promise against malice. */
const fingerprint = (text: string): string =>
  Array.from(text)
    .reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0, 2166136261)
    .toString(36);
