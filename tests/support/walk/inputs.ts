import { daysAfter } from '../../../cloudfunctions/calendar.rules';
import type { Need, StepInput } from '../../../typings/report';
import { checklist } from '../samples';
import type { Dice } from './dice';

const sentences = ['到场看过，属实', '已清理', '{desk}', '<b>', '  ', '甲'.repeat(60)] as const;
const items = checklist.items.map(({ id }) => id);

type Filler = (need: Need, dice: Dice, around: Around) => StepInput[string] | undefined;

interface Around {
  readonly id: string;
  readonly at: Date;
}

const fillers: { readonly [K in Need['kind']]: Filler } = {
  words: (_need, dice) => dice.pick(sentences),
  choice: ({ options }, dice) => dice.pick(options ?? [])?.value,
  item: (_need, dice) => dice.pick(items),
  yes: () => true,
  department: ({ options }, dice) => dice.pick(options ?? [])?.value,
  departments: ({ options }, dice) =>
    (options ?? []).filter(() => dice.isLucky(20)).map(({ value }) => value).slice(0, 3), // prettier-ignore
  day: (_need, dice, { at }) => daysAfter(at, dice.roll(30) - 1),
  stars: (_need, dice) => String(1 + dice.roll(5)),
  photos: (_need, dice, { id }) =>
    Array.from({ length: 1 + dice.roll(2) }, (_, nth) => `cloud://local-env/case/${id}/${nth}.jpg`),
};

/** A form as somebody may fill it in: mostly whole, now and then with a hole. */
export function filledIn(needs: readonly Need[], dice: Dice, around: Around): StepInput {
  const filled = needs.flatMap((need) => {
    if (dice.isLucky(need.required ? 3 : 40)) return [];
    const value = fillers[need.kind](need, dice, around);
    return value === undefined ? [] : [[need.name, value] as const];
  });
  return Object.fromEntries(filled);
}

const willing: Readonly<Record<string, string>> = {
  seen: 'onSite',
  licence: 'HAS_LICENCE',
  outcome: 'solved',
};

/** The same form filled in by somebody who wants to get on: whole, and always the first choice. */
export function filledWell(
  needs: readonly Need[],
  around: Around,
  first: (need: Need) => string | undefined,
): StepInput {
  const filled = needs.flatMap((need): readonly (readonly [string, StepInput[string]])[] => {
    if (!need.required && need.name !== 'overrideWhy') return [];
    const values: { readonly [K in Need['kind']]: StepInput[string] | undefined } = {
      words: '照办',
      choice: willing[need.name] ?? first(need),
      item: need.start ?? 'R05',
      yes: true,
      department: first(need),
      departments: [],
      day: daysAfter(around.at, 7),
      stars: '5',
      photos: [`cloud://local-env/case/${around.id}/1.jpg`],
    };
    const value = values[need.kind];
    return value === undefined ? [] : [[need.name, value]];
  });
  return Object.fromEntries(filled);
}
