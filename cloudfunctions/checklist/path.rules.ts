import type { AdvisedDepartment } from '../../typings/checklist';
import type { ChecklistEntry, DepartmentEntry, DistrictDoc, Seat, UnitDoc } from '../../typings/directory';
import type { RouteGap, RouteLine, RouteStage } from '../../typings/routing';
import { receptionFor } from '../receiver.rules';
import { advisedFor, type Choice, type Known } from './advised.rules';
import { counterpartsOf } from './counterparts.rules';
import { isStaffed } from './staffed.rules';

const labels = {
  call: '先打电话',
  channel: '官方渠道',
  school: '首接',
  town: '受理交办',
  advised: '承办（预判）',
  district: '镇级未化解后',
} as const satisfies Readonly<Record<RouteStage, string>>;

const noContact = '未落实接收人，可以先交办，请尽快确定联络人。';

/** An item in a town at an instant, with what is known of the matter. */
export interface Matter extends Known {
  readonly item: ChecklistEntry;
  readonly townId: string;
  readonly district: DistrictDoc;
  readonly at: Date;
}

/** What goes before everything else, and, for security leads, instead of everything else (F047, F073, T27). */
export const linesBefore = ({ emergency, storesNoDetail, hint }: ChecklistEntry): readonly RouteLine[] => [
  ...(emergency === null
    ? []
    : [
        line(
          'call',
          emergency.calls.map(({ number, label }) => `${number} ${label}`).join('；'),
          emergency.advice,
        ),
      ]),
  ...(storesNoDetail ? [line('channel', '不在本系统办理', hint ?? '请走官方举报渠道。')] : []),
];

/** First hop: who of the unit receives, or who stands in (T01, T06). */
export function schoolLine(unit: UnitDoc, district: DistrictDoc, at: Date): RouteLine {
  const { receiver, noOfficer } = receptionFor(unit, district, at);
  if (noOfficer)
    return line(
      'school',
      receiver.title,
      receiver.role === 'TOWN'
        ? `${unit.name}现在没有已备案、在岗的接收人，由${receiver.title}代收，并抄送${district.bureau}。`
        : `${unit.name}没有接收人，所在地也没有登记，由${receiver.title}代收。`,
      ['unstaffed'],
    );
  return line(
    'school',
    receiver.title,
    receiver.role === 'OFF' ? '接收并到现场核实。' : '责任网格员空缺或不在岗，由网格长代收。',
  );
}

/** The centre of the town where it happened takes it over and gives it on; not the school's by default (T05, T07). */
export function townLine({ district, townId, at }: Matter): RouteLine {
  const town = district.towns.find(({ id }) => id === townId);
  if (town === undefined)
    return line('town', '发生地不明', '发生地不在已登记的镇、街道或园区内，请先确认发生地。', ['unresolved']);
  return line(
    'town',
    town.centre,
    isStaffed(town.seats, at) ? '受理，确认或改派预判单位。' : '现在没有人值守，请尽快安排值班员。',
    isStaffed(town.seats, at) ? [] : ['unstaffed'],
  );
}

/** Whom the checklist advises, as units of that town: counterparts, owners, or what has to be named first (T03, T04). */
export function advisedLines(matter: Matter): readonly RouteLine[] {
  const { departments, choice } = advisedFor(matter.item.advice, matter);
  return [
    ...(choice === null ? [] : [choiceLine(choice)]),
    ...departments.map((advised) => advisedLine(advised, matter)),
  ];
}

const choiceLine = ({ who, words }: Choice): RouteLine => line('advised', who, words, ['ambiguous']);

function advisedLine(advised: AdvisedDepartment, { district, townId, at }: Matter): RouteLine {
  const found = counterpartsOf(advised.code, townId, district, at);
  const condition = conditionOf(advised);
  if (found.kind === 'unresolved')
    return line('advised', advised.name, `${condition}${found.why}`, ['unresolved'], advised.name);
  const { departments } = found;
  const isReady = departments.some(({ seats }) => isStaffed(seats, at));
  return line(
    'advised',
    departments.map(({ name }) => name).join('、'),
    [condition, severalWords(departments), isReady ? '有人接收。' : noContact].join(''),
    [...several(departments), ...(isReady ? [] : (['unstaffed'] as const))],
    advised.name,
  );
}

/** `有办学许可证的：`, `燃气管道：`. */
const conditionOf = ({ condition, owns }: AdvisedDepartment): string => {
  const said = condition ?? owns;
  return said === undefined ? '' : `${said}的：`;
};

const several = (departments: readonly DepartmentEntry[]): readonly RouteGap[] =>
  departments.length > 1 ? ['ambiguous'] : [];

const severalWords = ({ length }: readonly DepartmentEntry[]): string =>
  length > 1 ? `有 ${length} 个对应单位，按情况选一个；` : '';

/** Only after 镇级无法化解: the district's platform, and the departments of the district that the checklist names (T03). */
export function districtLines({ item, district, at, ...known }: Matter): readonly RouteLine[] {
  const codes = advisedFor(item.advice, known).departments.map(({ code }) => code);
  const above = district.departments.filter(
    ({ level, code }) => level === 'district' && codes.includes(code),
  );
  return [
    districtLine(district.roleTitles.DIST ?? district.name, null, district.platformSeats, at),
    ...above.map(({ name, seats }) => districtLine(name, name, seats, at)),
  ];
}

const districtLine = (who: string, standsFor: string | null, seats: readonly Seat[], at: Date): RouteLine =>
  isStaffed(seats, at)
    ? line('district', who, '镇级无法化解、写明已采取的措施后才到这里。', [], standsFor)
    : line('district', who, noContact, ['unstaffed'], standsFor);

const line = (
  stage: RouteStage,
  who: string,
  words: string,
  gaps: readonly RouteGap[] = [],
  standsFor: string | null = null,
): RouteLine => ({ stage, label: labels[stage], who, standsFor, words, gaps });
