import { describe, expect, it } from '@jest/globals';
import { arrived, moved } from '../../cloudfunctions/report/words.rules';
import { reportFlow } from '../../cloudfunctions/report/report.table';
import { readProfile } from '../../cloudfunctions/profile/folder';
import { directoryOf } from '../../cloudfunctions/profile/directory.rules';
import { templates } from '../../cloudfunctions/templates.table';
import type { ReportState } from '../../typings/report';
import { projectFiles } from '../support/repository';
import { isFieldName, takes } from '../support/wechatFields';

/*
 * WeChat refuses a whole push when one field is too long or of the wrong kind (47003). So every push that the product
 * could ever write is written here, for every school, item and state of the profile, the longest names included.
 */
const read = readProfile('cloudfunctions/profile/wujin');
if (!read.ok) throw new Error(read.problems.join('\n'));
const documents = directoryOf(read.profile, []);

const unitNames = documents.flatMap((document) => (document.kind === 'unit' ? [document.name] : []));
const items = documents.flatMap((document) => (document.kind === 'checklist' ? document.items : []));
const at = new Date('2026-12-31T15:59:59.000Z');
const ladder = [{ openid: 'o', title: '责任网格员' }];

const report = {
  _id: 'r'.repeat(32),
  number: 'W38-261231-ABCDE',
  unit: { id: 'u', name: '' },
  eventTown: { id: 't', name: '' },
  districtId: 'd',
  item: null,
  flags: [],
  state: 'submitted',
} as const;

const heldItems = [
  null,
  ...items.map(({ id, plain, text }) => ({ id, plain, text, subMatter: '', version: '1' })),
] as const;

type Filed = Parameters<typeof arrived>[0];

const filings: readonly Filed[] = unitNames.flatMap((name) =>
  heldItems.flatMap((item) =>
    ([[], ['EMERGENCY'], ['RESTRICTED']] as const).map(
      (flags) => ({ ...report, unit: { id: 'u', name }, item, flags }) as unknown as Filed,
    ),
  ),
);

const states = Object.keys(reportFlow.states) as ReportState[];

const pushes = [
  ...filings.map((filed) => arrived(filed, '0/0', ladder, at, at.toISOString())),
  ...states.map((state) => moved({ ...report, state }, '1', 'o', at, at.toISOString())),
];

describe('the pushes', () => {
  it('are tried with every school, item and state', () => {
    expect(unitNames.length).toBeGreaterThanOrEqual(47);
    expect(items.length).toBeGreaterThanOrEqual(31);
    expect(pushes.length).toBeGreaterThan(47 * 31);
  });

  it('hold nothing that WeChat would refuse', () => {
    const refused = pushes.flatMap(({ fields }) =>
      Object.entries(fields).filter(([key, value]) => !takes(key, value)),
    );
    expect(refused).toEqual([]);
  });

  it('fill exactly the fields of their template', () => {
    const wrong = pushes.filter(({ template, fields }) => {
      const wanted = templates[template].fields.map(({ key }) => key);
      return wanted.sort().join() !== Object.keys(fields).sort().join();
    });
    expect(wrong).toEqual([]);
  });

  it('open pages that exist', () => {
    const pages = new Set(projectFiles().filter((file) => file.startsWith('miniprogram/')));
    const missing = pushes.filter(({ page }) => !pages.has(`miniprogram/${page.split('?')[0] ?? ''}.ts`));
    expect(missing).toEqual([]);
  });

  it.each(Object.entries(templates))(
    '%s has a title within limits and at most five fields',
    (_, { title, fields }) => {
      expect(Array.from(title).length).toBeLessThanOrEqual(16);
      expect(fields.length).toBeGreaterThanOrEqual(1);
      expect(fields.length).toBeLessThanOrEqual(5);
      expect(fields.filter(({ key }) => !isFieldName(key))).toEqual([]);
    },
  );
});

describe('the rules of WeChat as written down here', () => {
  it.each([
    ['thing1', '一'.repeat(20), true],
    ['thing1', '一'.repeat(21), false],
    ['thing1', '', false],
    ['thing1', '有换行\n', false],
    ['phrase2', '不予受理', true],
    ['phrase2', '六个汉字不行', false],
    ['phrase2', 'OK', false],
    ['character_string1', 'W01-261123-XJJ40', true],
    ['character_string1', '武进1', false],
    ['time3', '2026年1月2日 08:05', true],
    ['time3', '2026-01-02 08:05', false],
    ['remark1', '没有这种类型', false],
  ])('%s %j: %s', (key, value, allowed) => {
    expect(takes(key, value)).toBe(allowed);
  });
});
