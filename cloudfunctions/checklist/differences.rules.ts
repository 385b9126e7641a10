import type { ItemChange, VersionCounts } from '../../typings/checklistVersion';
import type { ChecklistDoc, ChecklistEntry } from '../../typings/directory';
import { modeNames } from './rowsOf.rules';

const shownName = 40;
const shownWords = 80;

const short = (words: string, most: number): string =>
  words.length > most ? `${words.slice(0, most - 1)}…` : words;

/** What is compared of an item, each part as it is read. */
const parts: readonly (readonly [label: string, say: (item: ChecklistEntry) => string])[] = [
  ['原文', ({ text }) => text],
  ['部门', ({ advice }) => advice.departments.map(departmentWords).join('、')],
  ['方式', ({ advice }) => modeNames[advice.mode]],
  ['提示', ({ advice }) => advice.notes.join('；')],
  ['小类', ({ subMatters }) => subMatters.map(({ label }) => label).join('；')],
  ['公民可报', ({ forCitizens }) => yes(forCitizens)],
  ['敏感', ({ restricted }) => yes(restricted)],
  ['不留存', ({ storesNoDetail }) => yes(storesNoDetail)],
];

const yes = (is: boolean): string => (is ? '是' : '否');

const departmentWords = ({
  name,
  condition,
  owns,
}: ChecklistEntry['advice']['departments'][number]): string => {
  const more = owns ?? condition;
  return more === null ? name : `${name}（${more}）`;
};

/** `部门：甲局，原为 乙局`, for every part that differs. */
const wordsBetween = (before: ChecklistEntry, after: ChecklistEntry): readonly string[] =>
  parts.flatMap(([label, say]) => {
    const [was, is] = [say(before), say(after)];
    return was === is
      ? []
      : [`${label}：${short(is, shownWords) || '没有'}，原为 ${short(was, shownWords) || '没有'}`];
  });

const nameOf = ({ text }: ChecklistEntry): string => short(text, shownName);

/** NB: ids of sub-matters are no words, but cases go by them. */
const said = ({
  text,
  advice,
  subMatters,
  forCitizens,
  restricted,
  storesNoDetail,
}: ChecklistEntry): string =>
  JSON.stringify([text, advice, subMatters, forCitizens, restricted, storesNoDetail]);

/** What is new, other or gone against the valid version, with what stood there before (F075). */
export function differencesOf(
  items: readonly ChecklistEntry[],
  valid: Pick<ChecklistDoc, 'items'>,
): { readonly counts: VersionCounts; readonly changed: readonly ItemChange[] } {
  const held = (id: string) => valid.items.find((item) => item.id === id);
  const added = items.filter(({ id }) => held(id) === undefined);
  const changed = items.flatMap((item) => {
    const before = held(item.id);
    return before === undefined || said(before) === said(item) ? [] : [{ before, item }];
  });
  const removed = valid.items.filter(({ id }) => items.every((item) => item.id !== id));
  return {
    counts: {
      items: items.length,
      added: added.length,
      changed: changed.length,
      removed: removed.length,
    },
    changed: [
      ...added.map((item) => ({ id: item.id, kind: 'added', name: nameOf(item), words: [] }) as const),
      ...changed.map(
        ({ before, item }) =>
          ({ id: item.id, kind: 'changed', name: nameOf(item), words: wordsBetween(before, item) }) as const,
      ),
      ...removed.map((item) => ({ id: item.id, kind: 'removed', name: nameOf(item), words: [] }) as const),
    ],
  };
}
