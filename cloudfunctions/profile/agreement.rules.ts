import type { ItemRow, Profile } from '../../typings/profile';
import { unitsOf } from './units.rules';

/** What the files of a profile say that does not fit together, each as a sentence with file, place and what to do. */
export const disagreements = (profile: Profile): readonly string[] => [
  ...aboutTowns(profile),
  ...aboutGrids(profile),
  ...aboutItems(profile),
  ...aboutWords(profile),
  ...aboutPlaces(profile),
];

function aboutTowns({ district, routing }: Profile): readonly string[] {
  const towns = new Set(district.towns.map(({ id }) => id));
  const departments = new Set(routing.departments.map(({ name }) => name));
  const owners = new Set(routing.departments.flatMap(({ name, kind }) => (kind === 'owner' ? [name] : [])));
  return [
    ...repeated(district.towns.map(({ id }) => id)).map(
      (id) => `profile.json 的 towns：编号 ${id} 重复，请改成不同的编号`,
    ),
    ...repeated(district.localDepartments.map(({ id }) => id)).map(
      (id) => `profile.json 的 localDepartments：编号 ${id} 重复，请改成不同的编号`,
    ),
    ...district.localDepartments.flatMap(({ id, town, standsFor }) => [
      ...(towns.has(town) ? [] : [`profile.json 的 localDepartments ${id}：towns 里没有 ${town}，请先登记`]),
      ...(departments.has(standsFor)
        ? []
        : [
            `profile.json 的 localDepartments ${id}：routing.json 的 departments 里没有 ${standsFor}，请改正名称`,
          ]),
      ...(owners.has(standsFor)
        ? [`profile.json 的 localDepartments ${id}：${standsFor}是权属单位，由它直接接收，请删去这一行`]
        : []),
    ]),
  ];
}

function aboutGrids({ district, grids }: Profile): readonly string[] {
  const towns = new Set(district.towns.map(({ id }) => id));
  const names = grids.grids.flatMap(({ schools, area }) => [
    ...schools.map(({ name }) => name),
    ...(area === null ? [] : [area]),
  ]);
  return [
    ...repeated(grids.grids.map(({ seq }) => String(seq))).map(
      (seq) => `grids.json 的 grids：序号 ${seq} 重复，请改成不同的序号`,
    ),
    ...repeated(names).map((name) => `grids.json 的 grids：${name} 出现了两次，请加校区等字样区分`),
    ...grids.grids.flatMap(({ seq, town, schools, area }) => [
      ...(towns.has(town)
        ? []
        : [`grids.json 的序号 ${seq}：profile.json 的 towns 里没有 ${town}，请先登记`]),
      ...((schools.length === 0) === (area !== null)
        ? []
        : [`grids.json 的序号 ${seq}：有学校的网格 area 填 null，没有学校的网格 area 填地名`]),
    ]),
  ];
}

function aboutItems({ routing }: Profile): readonly string[] {
  const ids = new Set(routing.items.map(({ id }) => id));
  const departments = new Set(routing.departments.map(({ name }) => name));
  return [
    ...repeated(routing.items.map(({ id }) => id)).map(
      (id) => `routing.json 的 items：编号 ${id} 重复，请改成不同的编号`,
    ),
    ...repeated(routing.items.flatMap(({ subMatters }) => subMatters.map(({ id }) => id))).map(
      (id) => `routing.json 的 subMatters：编号 ${id} 重复，请改成不同的编号`,
    ),
    ...routing.items.flatMap((item) => [
      ...item.overlaps
        .filter((id) => !ids.has(id))
        .map((id) => `routing.json 的 ${item.id}.overlaps：没有事项 ${id}，请改正编号`),
      ...item.departments
        .filter(({ name }) => !departments.has(name))
        .map(({ name }) => `routing.json 的 ${item.id}.departments：departments 里没有 ${name}，请先登记`),
      ...(item.mode === 'one_of_by_asset_owner' && !areToldApart(item)
        ? [
            `routing.json 的 ${item.id}.departments：只派一家的事项，每个单位都要填 owns（管什么），而且各不相同`,
          ]
        : []),
      ...(departmentsInWords(item) === item.departmentsRaw
        ? []
        : [`routing.json 的 ${item.id}：departments 与 departmentsRaw 原文不一致，请对照原文逐字改正`]),
    ]),
  ];
}

const areToldApart = ({ departments }: ItemRow): boolean =>
  new Set(departments.flatMap(({ owns }) => owns ?? [])).size === departments.length;

/** As the checklist writes it: `教育局（有办学许可证）、属地（无办学许可证）`. */
const departmentsInWords = ({ departments }: ItemRow): string =>
  departments
    .map(({ name, condition }) => (condition === null ? name : `${name}（${condition}）`))
    .join('、');

function aboutWords({ routing, words }: Profile): readonly string[] {
  const ids = new Set(routing.items.map(({ id }) => id));
  return [
    ...Object.keys(words.items)
      .filter((id) => !ids.has(id))
      .map((id) => `words.json 的 items.${id}：routing.json 里没有这个事项，请删去或改正编号`),
    ...routing.items.flatMap(({ id, urgency, storesNoDetail }) => {
      const row = words.items[id];
      if (row === undefined) return [`words.json 的 items.${id}：缺少这个事项的通俗名称和说法，请补上`];
      return [
        ...(urgency.startsWith('emergency') && row.emergency === undefined
          ? [`words.json 的 items.${id}.emergency：紧急事项要写先拨哪个电话，请补上`]
          : []),
        ...(storesNoDetail && row.hint === undefined
          ? [`words.json 的 items.${id}.hint：不留存详情的事项要写官方渠道，请补上`]
          : []),
      ];
    }),
  ];
}

function aboutPlaces(profile: Profile): readonly string[] {
  const { extents, places } = profile.places;
  const units = new Map(unitsOf(profile).map((unit) => [unit.id, unit]));
  return [
    ...Object.keys(places)
      .filter((id) => !units.has(id))
      .map((id) => `places.json 的 places.${id}：grids.json 里没有这个单位，请删去或改正编号`),
    ...[...units.values()].flatMap(({ id, name, point, town }) => {
      const extent = extents[town.id];
      if (point === null || extent === undefined) return [];
      const [west, south, east, north] = extent;
      const isInside =
        west <= point.longitude &&
        point.longitude <= east &&
        south <= point.latitude &&
        point.latitude <= north;
      return isInside
        ? []
        : [`places.json 的 places.${id}：${name}不在${town.name}的范围内，请核对经度、纬度的先后`];
    }),
  ];
}

const repeated = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];
