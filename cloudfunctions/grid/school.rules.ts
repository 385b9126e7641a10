import type { UnitDoc } from '../../typings/directory';
import type { Point } from '../../typings/grid';
import type { Refused } from '../../typings/refusal';
import type { SchoolGround, SchoolProfile } from '../../typings/school';
import { refuse } from '../refuse';
import { metresBetween } from '../sphere.rules';

export const noGround: SchoolGround = {
  nature: '',
  setting: '',
  boarding: '',
  address: '',
  station: '',
  gates: [],
  boundary: [],
  measure: 'boundary',
};

type Known = Pick<UnitDoc, 'level' | 'studentCount' | 'ground'>;

export const profileOf = ({ level, studentCount, ground }: Known): SchoolProfile => ({
  ...(ground ?? noGround),
  level: level ?? '',
  studentCount: studentCount ?? null,
});

interface Wanted {
  readonly words: string;
  readonly isMissing: (profile: SchoolProfile) => boolean;
}

/** What the counts of a district and the 200 metres need of every school (F011). */
const wanted: readonly Wanted[] = [
  { words: '学段', isMissing: ({ level }) => level === '' },
  { words: '在校学生人数', isMissing: ({ studentCount }) => studentCount === null },
  { words: '办学性质', isMissing: ({ nature }) => nature === '' },
  { words: '城乡类别', isMissing: ({ setting }) => setting === '' },
  { words: '是否寄宿', isMissing: ({ boarding }) => boarding === '' },
  { words: '地址', isMissing: ({ address }) => address === '' },
  { words: '属地派出所', isMissing: ({ station }) => station === '' },
  { words: '校门位置', isMissing: ({ gates }) => gates.length === 0 },
];

export const missingOf = (unit: Known): readonly string[] => {
  const profile = profileOf(unit);
  return wanted.filter(({ isMissing }) => isMissing(profile)).map(({ words }) => words);
};

/** No school reaches further: a corner beyond is a slip of the finger. */
const farthest = 3000;

/** What is wrong with a profile as it was sent, and what to do; null when it can be kept. */
export function profileFault({ gates, boundary, measure }: SchoolProfile): Refused | null {
  if (boundary.length === 1 || boundary.length === 2)
    return refuse('INVALID', '校界至少要三个点，请再标几个，或清空后只标校门。', 'boundary');
  const names = gates.map(({ name }) => name.trim());
  if (names.some((name) => name === '') || new Set(names).size !== names.length)
    return refuse('INVALID', '每个校门都要有名称，而且不能重复，请补全。', 'gates');
  if (isFar([...boundary, ...gates.map(({ point }) => point)]))
    return refuse('INVALID', '有的点离其他点超过 3 公里，请检查是不是标错了位置。', 'boundary');
  if (measure === 'boundary' && boundary.length === 0 && gates.length > 0)
    return refuse('INVALID', '还没有标校界，请先标校界，或改为从校门量。', 'measure');
  return measure === 'gates' && gates.length === 0
    ? refuse('INVALID', '还没有标校门，请先标校门，或改为从校界量。', 'measure')
    : null;
}

function isFar(points: readonly Point[]): boolean {
  const [first] = points;
  if (first === undefined) return false;
  return points.some(
    ({ longitude, latitude }) =>
      metresBetween([first.longitude, first.latitude], [longitude, latitude]) > farthest,
  );
}
