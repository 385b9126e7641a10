import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { weighFunctions, weighPhone } from '../../scripts/sizes/weigh';

let folder = '';

const write = (file: string, content: string): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sizes-'));
  write('phone/app.json', JSON.stringify({ pages: [], subPackages: [{ root: 'packages/office/' }] }));
  write('phone/types.d.ts', 'x'.repeat(5000));
  write('phone/packages/office/index.wxml', 'x'.repeat(300));
  write('phone/packages/officer.wxml', 'x'.repeat(70));
  write('functions/api/index.js', 'x'.repeat(1_800_001));
  write('functions/api/index.js.map', 'x'.repeat(9999));
  write('functions/notes/readme.md', 'no function');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const weightOf = (what: string): number | undefined =>
  weighPhone(join(folder, 'phone')).find((weighed) => weighed.what === what)?.weighs;

describe('size budgets', () => {
  it('give each file to one package: a look-alike folder name is not the subpackage', () => {
    const appJson = JSON.stringify({ pages: [], subPackages: [{ root: 'packages/office/' }] }).length;
    expect(weightOf('packages/office')).toBe(300);
    expect(weightOf('main package')).toBe(appJson + 70);
  });

  it('weigh TypeScript without its types', () => {
    write('phone/long.ts', `export interface Long { readonly a: '${'x'.repeat(4000)}' }\n`);
    expect(weightOf('main package')).toBeLessThan(1000);
  });

  it('weigh a function without its map, and see one byte too many', () => {
    const [api, ...others] = weighFunctions(join(folder, 'functions'));
    expect(others).toEqual([]);
    expect(api).toMatchObject({ what: 'function api', weighs: 1_800_001, bytes: 1_800_000 });
  });

  it('find nothing where nothing is built', () => {
    expect(weighFunctions(join(folder, 'absent'))).toEqual([]);
  });
});
