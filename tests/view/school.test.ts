import { describe, expect, it } from '@jest/globals';
import {
  schoolView,
  withChoice,
  withGate,
  withGateName,
  withMeasure,
  withoutGate,
  withStudents,
} from '../../miniprogram/view/school';
import type { SchoolPage, SchoolProfile } from '../../typings/school';

const profile: SchoolProfile = {
  level: '小学', studentCount: null, nature: '', setting: '', boarding: '', address: '', station: '',
  gates: [], boundary: [], measure: 'boundary',
}; // prettier-ignore
const page: SchoolPage = {
  unit: { id: 'u1', name: '青禾小学' },
  v: 1,
  mayEdit: true,
  profile,
  missing: ['地址', '校门位置'],
};
const point = { longitude: 119.95, latitude: 31.72 };

describe('a school’s profile on the phone', () => {
  it('says what is missing, and nothing when all is there', () => {
    expect(schoolView(page, profile)).toMatchObject({
      missing: '还缺：地址、校门位置。',
      students: '',
      boundary: '还没有标',
    });
    expect(
      schoolView({ ...page, missing: [] }, { ...profile, boundary: [point, point, point] }),
    ).toMatchObject({
      missing: '',
      boundary: '已标 3 个点',
    });
  });

  it('takes a choice, takes it back, and knows no other', () => {
    const chosen = withChoice(profile, 'nature', '公办');
    expect([chosen.nature, withChoice(chosen, 'nature', '公办').nature, withChoice(chosen, 'unitId', 'x')]).toEqual(['公办', '', chosen]); // prettier-ignore
    expect(withMeasure(profile, 'gates').measure).toBe('gates');
    expect(withMeasure(profile, 'nowhere').measure).toBe('boundary');
  });

  it('names gates, and takes one away', () => {
    const two = withGateName(
      withGate(withGate(profile, { name: '', point }), { name: '北门', point }),
      0,
      '南门',
    );
    expect(two.gates.map(({ name }) => name)).toEqual(['南门', '北门']);
    expect(withoutGate(two, 0).gates.map(({ name }) => name)).toEqual(['北门']);
  });

  it.each([
    ['900', 900],
    ['', null],
    ['九百', 0],
    ['12.7', 12],
  ])('reads %j pupils as %j: what is no number is refused later, never kept', (typed, count) => {
    expect(withStudents(profile, typed).studentCount).toBe(count);
  });
});
