import type { Gate, MeasuredFrom, SchoolPage, SchoolProfile } from '../../typings/school';

type Choice = 'nature' | 'setting' | 'boarding';

const choices: Readonly<Record<Choice, { readonly label: string; readonly words: readonly string[] }>> = {
  nature: { label: '办学性质', words: ['公办', '民办'] },
  setting: { label: '城乡类别', words: ['城区', '镇区', '乡村'] },
  boarding: { label: '是否寄宿', words: ['寄宿', '走读'] },
};

const measures: readonly { readonly from: MeasuredFrom; readonly label: string }[] = [
  { from: 'boundary', label: '从校界' },
  { from: 'gates', label: '从最近的校门' },
  { from: 'point', label: '从学校位置' },
];

/** The profile as its form is drawn. */
export interface SchoolView {
  readonly name: string;
  readonly missing: string;
  readonly level: string;
  readonly students: string;
  readonly address: string;
  readonly station: string;
  readonly choices: readonly {
    readonly name: Choice;
    readonly label: string;
    readonly options: readonly { readonly words: string; readonly isOn: boolean }[];
  }[];
  readonly gates: readonly { readonly nth: number; readonly name: string }[];
  readonly boundary: string;
  readonly hasBoundary: boolean;
  readonly measures: readonly {
    readonly from: MeasuredFrom;
    readonly label: string;
    readonly isOn: boolean;
  }[];
}

export const schoolView = ({ unit, missing }: SchoolPage, profile: SchoolProfile): SchoolView => ({
  name: unit.name,
  missing: missing.length === 0 ? '' : `还缺：${missing.join('、')}。`,
  level: profile.level,
  students: profile.studentCount === null ? '' : String(profile.studentCount),
  address: profile.address,
  station: profile.station,
  choices: (['nature', 'setting', 'boarding'] as const).map((name) => ({
    name,
    label: choices[name].label,
    options: choices[name].words.map((words) => ({ words, isOn: profile[name] === words })),
  })),
  gates: profile.gates.map(({ name }, nth) => ({ nth, name })),
  boundary: profile.boundary.length === 0 ? '还没有标' : `已标 ${profile.boundary.length} 个点`,
  hasBoundary: profile.boundary.length > 0,
  measures: measures.map((one) => ({ ...one, isOn: one.from === profile.measure })),
});

/** Chosen once more, it is nothing again. */
export function withChoice(profile: SchoolProfile, name: string, words: string): SchoolProfile {
  const chosen = Object.keys(choices).find((key) => key === name);
  if (chosen === undefined) return profile;
  const before = profile[chosen as Choice];
  return { ...profile, [chosen]: before === words ? '' : words };
}

/** Nothing, or no number, means that nobody said; a wrong number is refused by the cloud with what to do. */
export const withStudents = (profile: SchoolProfile, typed: string): SchoolProfile => ({
  ...profile,
  studentCount: typed.trim() === '' ? null : Math.trunc(Number(typed)) || 0,
});

export const withGate = ({ gates, ...rest }: SchoolProfile, gate: Gate): SchoolProfile => ({
  ...rest,
  gates: [...gates, gate],
});

export const withoutGate = ({ gates, ...rest }: SchoolProfile, nth: number): SchoolProfile => ({
  ...rest,
  gates: gates.filter((_, index) => index !== nth),
});

export const withGateName = (
  { gates, ...rest }: SchoolProfile,
  nth: number,
  name: string,
): SchoolProfile => ({
  ...rest,
  gates: gates.map((gate, index) => (index === nth ? { ...gate, name } : gate)),
});

export const withMeasure = (profile: SchoolProfile, from: string): SchoolProfile => ({
  ...profile,
  measure: measures.find((one) => one.from === from)?.from ?? profile.measure,
});
