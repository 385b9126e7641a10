import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

const systems: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: 'linux',
  darwin: 'mac',
  win32: 'windows',
};

/** The program of the package miniprogram-compiler for this system; npm does not keep its execute bit. */
function program(name: 'wcc' | 'wcsc'): string {
  const system = systems[process.platform];
  if (system === undefined) throw new Error(`${name} is not made for ${process.platform}`);
  const file = resolve('check/node_modules/miniprogram-compiler/bin', system, name);
  const ending = system === 'windows' ? '.exe' : '';
  if (system !== 'windows') chmodSync(file, 0o755);
  return file + ending;
}

const filesUnder = (folder: string, endings: readonly string[]): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path, endings);
    return endings.some((ending) => path.endsWith(ending)) ? [path] : [];
  });

export interface Compiled {
  readonly files: number;
  /** What the compiler said, by line, with paths from the project's root; empty when all is well. */
  readonly faults: readonly string[];
}

function compile(
  name: 'wcc' | 'wcsc',
  options: readonly string[],
  folder: string,
  files: readonly string[],
): Compiled {
  const given = files.map((file) => `./${relative(folder, file).split(sep).join('/')}`);
  const run = spawnSync(program(name), [...options, ...given], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (run.status === 0) return { files: files.length, faults: [] };
  const said = run.stderr.trim() || (run.error?.message ?? `it left with ${run.status ?? run.signal ?? ''}`);
  const faults = said.split('\n').map((line) => line.replace(/\.\/(?=\S+\.(wxml|wxs|wxss))/, `${folder}/`));
  return { files: files.length, faults };
}

/** WXML and WXS through the compiler that phones have used since 2017 (wcc): errors with line and column. */
export const compileMarkup = (folder: string): Compiled =>
  compile('wcc', [], folder, filesUnder(folder, ['.wxml', '.wxs']));

/** WXSS through its companion (wcsc): syntax and missing imports. */
export const compileStyles = (folder: string): Compiled =>
  compile('wcsc', ['-lc'], folder, filesUnder(folder, ['.wxss']));
