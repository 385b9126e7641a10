import { describe, expect, it } from '@jest/globals';
import { isAdvised, withChoices } from '../../cloudfunctions/report/departments.rules';
import type { DepartmentEntry } from '../../typings/directory';
import type { Need } from '../../typings/report';
import type { ReportDoc } from '../../typings/reportDoc';
import { district, monday, postOf, report } from '../support/samples';

const unit = (code: string, level: DepartmentEntry['level'] = 'town'): DepartmentEntry => ({
  id: code,
  name: code,
  level,
  townId: null,
  code,
  seats: [],
});

const named = (code: string, condition: string | null = null) => ({
  name: code,
  code,
  condition,
  placeholder: false,
});

function advising(
  departments: readonly ReturnType<typeof named>[],
  more: Partial<ReportDoc> = {},
): ReportDoc {
  const filed = report();
  const item =
    filed.item === null
      ? null
      : { ...filed.item, advice: { departments, mode: 'co_handle' as const, notes: [] } };
  return { ...filed, item, ...more };
}

describe('what the checklist advises', () => {
  const licensed = advising([named('EDU', '有办学许可证'), named('TERRITORY', '无办学许可证')]);

  it.each<[string, ReportDoc, DepartmentEntry, boolean]>([
    ['a unit that it names', advising([named('URBAN')]), unit('URBAN'), true],
    ['a unit that it does not name', advising([named('URBAN')]), unit('POLICE'), false],
    [
      'any owner, where the owner of a pipe is meant',
      advising([named('PIPELINE_OWNER')]),
      unit('GAS', 'owner'),
      true,
    ],
    [
      'no other unit, where the owner of a pipe is meant',
      advising([named('PIPELINE_OWNER')]),
      unit('GAS'),
      false,
    ],
    ['the bureau, with a licence', { ...licensed, licence: 'HAS_LICENCE' }, unit('EDU'), true],
    ['not the town, with a licence', { ...licensed, licence: 'HAS_LICENCE' }, unit('TERRITORY'), false],
    ['the town, without a licence', { ...licensed, licence: 'NO_LICENCE' }, unit('TERRITORY'), true],
    ['nobody, where nothing was settled', { ...report(), item: null }, unit('URBAN'), false],
  ])('is %s', (_what, doc, department, expected) => expect(isAdvised(department, doc)).toBe(expected));
});

describe('the choices of a dispatch', () => {
  it('are the town’s own units and the owners: advised first, then those with somebody to receive', () => {
    const lead: Need = { name: 'lead', label: '牵头单位', kind: 'department', required: true };
    const given = {
      report: advising([named('HEALTH')]),
      district: district(),
      post: postOf('TOWN'),
      targets: [],
      at: monday,
    };
    expect(withChoices(lead, given).options?.map(({ label }) => label)).toEqual([
      '柳溪镇卫健办 · 预判 · 未落实接收人',
      '柳溪镇综合执法局',
      '柳溪派出所',
      '燃气公司',
    ]);
  });
});
