import type { UnitDoc } from '../../typings/directory';
import type { RoutePath } from '../../typings/routing';
import { advisedLines, districtLines, linesBefore, type Matter, schoolLine, townLine } from './path.rules';

/** The whole way of a matter that somebody reports at a unit: pure, so that a coverage page may ask it for every cell (F081). */
export function pathOf(unit: UnitDoc, matter: Matter): Omit<RoutePath, 'version'> {
  const { item, district, townId, at } = matter;
  const town = district.towns.find(({ id }) => id === townId);
  return {
    item: { id: item.id, name: item.plain },
    unit: { id: unit.id, name: unit.name },
    town: { id: townId, name: town?.name ?? townId },
    lines: [
      ...linesBefore(item),
      ...(item.storesNoDetail
        ? []
        : [
            schoolLine(unit, district, at),
            townLine(matter),
            ...advisedLines(matter),
            ...districtLines(matter),
          ]),
    ],
    notes: item.storesNoDetail ? item.advice.notes : [...notesOn(unit, matter), ...item.advice.notes],
  };
}

/** What holds for every item of its kind; the item's own notes follow. */
function notesOn(unit: UnitDoc, { item, townId }: Matter): readonly string[] {
  const { mode, departments } = item.advice;
  const isShared = mode.startsWith('co_handle') && departments.length > 1;
  return [
    '预判是建议：改派要写明理由，理由会留痕。',
    ...(isShared ? ['多个单位协同处置：指定一个牵头，其余协办；清单里的先后不是牵头顺序。'] : []),
    ...(unit.town.id === townId ? [] : ['事情发生在别处：按发生地受理，不按学校所在地。']),
    ...(item.restricted ? ['涉及敏感情形：只限经办人查看，提醒里不写内容。'] : []),
  ];
}
