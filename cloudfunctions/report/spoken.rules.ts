import type { ChecklistDoc, DistrictDoc } from '../../typings/directory';
import type { Need, StepInput } from '../../typings/report';

interface Names {
  readonly district: DistrictDoc;
  readonly checklist: ChecklistDoc;
}

/**
 * What the ids of an input are called on the day of the step, by the field's name: the journal keeps the words, so that
 * a record reads the same when a unit is renamed or an item reworded (F075, F098).
 */
export function spokenOf(
  rows: readonly Need[],
  input: StepInput,
  names: Names,
): Readonly<Record<string, string>> {
  const spoken = rows.flatMap((need): readonly (readonly [string, string])[] => {
    const ids = [input[need.name] ?? []].flat().map(String);
    const words = ids.flatMap((id) => nameOf(need, id, names) ?? []);
    return words.length === 0 ? [] : [[need.name, words.join('、')]];
  });
  return Object.fromEntries(spoken);
}

function nameOf(need: Need, id: string, { district, checklist }: Names): string | undefined {
  if (need.kind === 'item') return checklist.items.find((item) => item.id === id)?.plain;
  if (need.kind === 'department' || need.kind === 'departments')
    return district.departments.find((department) => department.id === id)?.name;
  return need.kind === 'choice' ? need.options?.find(({ value }) => value === id)?.label : undefined;
}
