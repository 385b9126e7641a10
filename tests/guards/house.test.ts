import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { projectFiles, projectTexts, textOf } from '../support/repository';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, string>>;
}

const files = projectFiles();
const manifests = files.filter((file) => /(^|\/)package\.json$/.test(file) && !file.includes('fixture'));
const locks = files.filter((file) => /(^|\/)package-lock\.json$/.test(file));

const looseIn = (file: string): readonly string[] => {
  const { dependencies, devDependencies, overrides } = JSON.parse(textOf(file)) as Manifest;
  return Object.entries({ ...dependencies, ...devDependencies, ...overrides })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name}@${version}`);
};

/** Data may be long; what has to be understood may not. */
const isProse = (file: string): boolean =>
  /\.(ts|mjs|cjs|wxml|wxs|wxss|css)$/.test(file) && !/\.table\.ts$/.test(file);

/** Lines of code, as eslint counts them: reasons written down cost nothing. */
const linesToRead = (text: string): number =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .filter((line) => !/^\s*(\/\/.*)?$/.test(line)).length;

describe('the house', () => {
  it('has no file too long to be read: 300 lines, tables excepted', () => {
    const long = projectTexts()
      .filter(({ file }) => isProse(file))
      .map(({ file, text }) => ({ file, lines: linesToRead(text) }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  it.each(manifests)('%s names exact versions', (file) => {
    expect(looseIn(file)).toEqual([]);
  });

  it.each(manifests)('%s has a lock file beside it', (file) => {
    const { dependencies, devDependencies } = JSON.parse(textOf(file)) as Manifest;
    const needsLock = dependencies !== undefined || devDependencies !== undefined;
    expect(!needsLock || locks.includes(file.replace(/package\.json$/, 'package-lock.json'))).toBe(true);
  });

  it.each(locks)('%s names no registry', (file) => {
    expect(textOf(file)).not.toMatch(/"resolved"/);
  });

  it('keeps out what is built', () => {
    expect(
      files.filter((file) => /(^|\/)(dist|node_modules|miniprogram_npm|\.data)(\/|$)/.test(file)),
    ).toEqual([]);
  });
});

describe('typings/', () => {
  it.each(files.filter((file) => /^typings\/.*\.ts$/.test(file)))('%s does not exist at run time', (file) => {
    const { outputText } = ts.transpileModule(textOf(file), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, removeComments: true },
    });
    expect(outputText.replace(/export \{\};?/, '').trim()).toBe('');
  });
});
