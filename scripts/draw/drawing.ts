import type { Need } from '../../typings/report';
import type { Actor, Flow, StateRow, StepRow } from '../../cloudfunctions/workflow/flow';

type AnyFlow = Flow<string, string, string, string, string>;
type AnyState = StateRow<string, string, string, string, string>;
type AnyStep = StepRow<string, string, string>;

/** What a diagram needs beyond the table: a heading, the first state, and words for the table's codes. */
export interface Wording {
  readonly title: string;
  readonly source: string;
  readonly starts: { readonly state: string; readonly label: string };
  readonly roles: Readonly<Partial<Record<Actor, string>>>;
  readonly conditions: Readonly<Record<string, string>>;
  readonly tells: Readonly<Record<string, string>>;
  /** What stands in the table as `{name}` and is filled in case by case. */
  readonly blanks: Readonly<Record<string, string>>;
}

const stepsOf = ({ steps }: AnyState): readonly (readonly [string, AnyStep])[] =>
  Object.entries(steps).flatMap(([name, step]) => (step === undefined ? [] : [[name, step] as const]));

/** One workflow as a page: its diagram, and each step with who may take it, what it asks and who is told. */
export function drawing(flow: AnyFlow, wording: Wording): string {
  const { title, source } = wording;
  return [
    `# ${title}`,
    '',
    `由 \`${source}\` 画出，请勿手改：改表，然后运行 \`npm run draw\`。`,
    '',
    ...diagram(flow, wording),
    '',
    ...stepTable(flow, wording),
    '',
  ].join('\n');
}

function diagram({ states }: AnyFlow, wording: Wording): readonly string[] {
  const names = Object.entries(states);
  const { state, label } = wording.starts;
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...names.map(([name, row]) => `  state "${filled(row.label, wording)}" as ${name}`),
    `  [*] --> ${state}: ${label}`,
    ...names.flatMap(([name, row]) => stepsOf(row).flatMap(([, step]) => arrows(name, step, wording))),
    ...names.flatMap(([name, { open }]) => (open ? [] : [`  ${name} --> [*]`])),
    '```',
  ];
}

/** A step that stays is an arrow to itself; one that may lead elsewhere is two arrows. */
function arrows(from: string, { to, label, instead }: AnyStep, wording: Wording): readonly string[] {
  const words = filled(label, wording);
  const usual = `  ${from} --> ${to === 'stay' ? from : to}: ${words}`;
  if (instead === undefined) return [usual];
  const when = wording.conditions[instead.when] ?? instead.when;
  return [usual, `  ${from} --> ${instead.to}: ${words}（${when}）`];
}

function stepTable({ states }: AnyFlow, wording: Wording): readonly string[] {
  const rows = Object.values(states).flatMap((row) =>
    stepsOf(row).map(([, step]) => [
      filled(row.label, wording),
      filled(step.label, wording),
      step.by.map(({ role, when }) => whoMay(role, when, wording)).join('、'),
      step.needs.map(asks).join('；'),
      step.tells.map((tell) => wording.tells[tell] ?? tell).join('、'),
      afterwards(states, row, step, wording),
    ]),
  );
  const seen = Object.values(states).map((row) => [filled(row.label, wording), row.reporterSees]);
  return [
    ...markdownTable(['状态', '操作', '谁可以', '需要', '告知', '之后'], rows),
    '',
    ...markdownTable(['状态', '上报人看到'], seen),
  ];
}

function afterwards(
  states: AnyFlow['states'],
  row: AnyState,
  { to, instead }: AnyStep,
  wording: Wording,
): string {
  const labelOf = (state: string) => filled(states[state]?.label ?? state, wording);
  const usual = to === 'stay' ? filled(row.label, wording) : labelOf(to);
  if (instead === undefined) return usual;
  return `${usual}；${wording.conditions[instead.when] ?? instead.when}：${labelOf(instead.to)}`;
}

const whoMay = (role: Actor, when: string | undefined, { roles, conditions }: Wording): string => {
  const who = roles[role] ?? role;
  return when === undefined ? who : `${who}（${conditions[when] ?? when}）`;
};

const asks = ({ label, required, when, max, kind }: Need): string => {
  const limit = max === undefined ? '' : `≤${max}${kind === 'photos' ? '张' : '字'}`;
  const notes = [limit, required ? '' : '可不填', when === undefined ? '' : '视情况'].filter(
    (note) => note !== '',
  );
  return notes.length === 0 ? label : `${label}（${notes.join('，')}）`;
};

const filled = (words: string, { blanks }: Wording): string =>
  words.replace(/\{(\w+)\}/g, (whole, name: string) => blanks[name] ?? whole);

const markdownTable = (heading: readonly string[], rows: readonly (readonly string[])[]): readonly string[] =>
  [heading, heading.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
