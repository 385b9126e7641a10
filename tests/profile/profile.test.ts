import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readProfile } from '../../cloudfunctions/profile/folder';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'profile-'));
  cpSync('tests/profile/tiny', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const edit = (file: string, from: string, to: string): void => {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(path, after);
};

const problems = (): readonly string[] => {
  const read = readProfile(folder);
  return read.ok ? [] : read.problems;
};

describe('the door of a profile', () => {
  it('lets a sound profile in', () => {
    expect(problems()).toEqual([]);
  });

  it.each([
    [
      'profile.json',
      '"name": "蓝田区"',
      '"nome": "蓝田区"',
      'profile.json 的 最外层：不认识的字段 nome，请删去或改正拼写',
    ],
    ['profile.json', '"name": "蓝田区",', '', 'profile.json 的 name：缺少这一项，请填写文字'],
    ['profile.json', '"蓝田区"', '"  "', 'profile.json 的 name：不能是空的，请填写'],
    ['profile.json', '"numberPrefix": "L"', '"numberPrefix": "蓝"', '应为1到4个大写字母'],
    ['profile.json', '"OFF": "安全专员"', '"OFFICER": "安全专员"', 'profile.json 的 roleTitles.OFF'],
    ['profile.json', '"id": "linjiang"', '"id": "Lin Jiang"', 'profile.json 的 towns[0].id：只能用小写字母'],
    ['grids.json', '"seq": 7', '"seq": "7"', 'grids.json 的 grids[0].seq：应为数字，请改正'],
    ['grids.json', '"seq": 7', '"seq": 700', 'grids.json 的 grids[0].seq：不能大于99'],
    [
      'grids.json',
      '"town": "linjiang"',
      '"town": "hexi"',
      'grids.json 的序号 7：profile.json 的 towns 里没有 hexi',
    ],
    ['grids.json', '"area": null', '"area": "空地"', '有学校的网格 area 填 null'],
    ['grids.json', '白鹭幼儿园', '青禾小学', '青禾小学 出现了两次'],
    [
      'routing.json',
      '"kind": "placeholder"',
      '"kind": "nobody"',
      '只能是 department、owner、placeholder 之一',
    ],
    [
      'routing.json',
      '"departmentsRaw": "路政科、产权人"',
      '"departmentsRaw": "路政科，产权人"',
      '与 departmentsRaw 原文不一致',
    ],
    [
      'routing.json',
      '"overlaps": ["R02"]',
      '"overlaps": ["R99"]',
      'routing.json 的 R01.overlaps：没有事项 R99',
    ],
    ['routing.json', '"id": "2.1"', '"id": "1.1"', 'routing.json 的 subMatters：编号 1.1 重复'],
    [
      'routing.json',
      '"mode": "single"',
      '"mode": "one_of_by_asset_owner"',
      'routing.json 的 R02.departments：只派一家的事项，每个单位都要填 owns',
    ],
    [
      'profile.json',
      '"localDepartments": []',
      '"localDepartments": [{ "id": "linjiang-x", "name": "某科", "town": "linjiang", "standsFor": "某局" }]',
      'profile.json 的 localDepartments linjiang-x：routing.json 的 departments 里没有 某局',
    ],
    [
      'profile.json',
      '"localDepartments": []',
      '"localDepartments": [{ "id": "x", "name": "某科", "town": "hexi", "standsFor": "路政科" }]',
      'profile.json 的 localDepartments x：towns 里没有 hexi，请先登记',
    ],
    ['words.json', '"words": ["路上有坑"]', '"words": []', 'words.json 的 items.R01.words：至少要有1项'],
    ['words.json', '"R01":', '"R03":', 'words.json 的 items.R01：缺少这个事项的通俗名称和说法'],
    [
      'words.json',
      '"plain": "路坏了"',
      '"plain": "这个名称太长太长太长太长太长太长太长太长了"',
      '最多20个字',
    ],
    [
      'routing.json',
      '"urgency": "normal"',
      '"urgency": "emergencyCheck"',
      'words.json 的 items.R01.emergency：紧急事项要写先拨哪个电话',
    ],
    [
      'routing.json',
      '"storesNoDetail": false',
      '"storesNoDetail": true',
      'words.json 的 items.R01.hint：不留存详情的事项要写官方渠道',
    ],
    [
      'places.json',
      '[110.01, 30.01]',
      '[30.01, 110.01]',
      '青禾小学不在临江街道的范围内，请核对经度、纬度的先后',
    ],
    ['places.json', '"lt-07-1"', '"lt-08-1"', 'places.json 的 places.lt-08-1：grids.json 里没有这个单位'],
  ])('refuses %s with %s → %s, and says so', (file, from, to, said) => {
    edit(file, from, to);
    expect(problems().join('\n')).toContain(said);
  });

  it('refuses a counterpart for an owner, who receives without one', () => {
    edit('routing.json', '"kind": "department"', '"kind": "owner"');
    edit(
      'profile.json',
      '"localDepartments": []',
      '"localDepartments": [{ "id": "x", "name": "某科", "town": "linjiang", "standsFor": "路政科" }]',
    );
    expect(problems()).toEqual([
      'profile.json 的 localDepartments x：路政科是权属单位，由它直接接收，请删去这一行',
    ]);
  });

  it('names a file that is missing and one that is no JSON, both at once', () => {
    rmSync(join(folder, 'words.json'));
    writeFileSync(join(folder, 'grids.json'), '{ "grids": [ ');
    const [grids, words] = problems();
    expect(grids).toContain('grids.json：不是正确的 JSON');
    expect(words).toContain('words.json：读不到这个文件');
  });

  it('has one sentence for a folder that does not exist: every file is named', () => {
    const read = readProfile(join(folder, 'nowhere'));
    expect(read.ok ? 0 : read.problems.length).toBe(5);
  });

  it.each(['null', '[]', '"x"', '{"grids": {"__proto__": 1}}'])('survives %s in place of a file', (json) => {
    writeFileSync(join(folder, 'grids.json'), json);
    expect(problems()[0]).toMatch(/^grids\.json 的 /);
  });
});
