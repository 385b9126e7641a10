import fs from 'node:fs';
import path from 'node:path';
import { isObject } from './json';

const NPM_PREFIX = 'miniprogram_npm/';

/** Splits `@scope/name/rest` or `name/rest` into package and rest. */
export function splitPackage(specifier: string): { readonly name: string; readonly rest: string } {
  const parts = specifier.split('/');
  const length = specifier.startsWith('@') ? 2 : 1;
  return { name: parts.slice(0, length).join('/'), rest: parts.slice(length).join('/') };
}

/** Joins with forward slashes and removes `.` and `..`; never starts with a slash, never leaves the top folder. */
export function joinPath(...parts: readonly string[]): string {
  return path.posix.normalize(`/${parts.join('/')}`).slice(1);
}

/** The path that `specifier`, written in the file `from`, means inside the mini-program (no leading slash). */
export function relativeTo(from: string, specifier: string): string {
  return specifier.startsWith('/') ? joinPath(specifier) : joinPath(path.posix.dirname(from), specifier);
}

/** Knows where paths inside the mini-program live on disk, npm packages included. */
export class Paths {
  private readonly packageFolders = new Map<string, string | undefined>();

  constructor(
    readonly root: string,
    readonly nodeModules: string,
  ) {}

  /** Folder of a package's mini-program build, or undefined when the package is not made for mini-programs. */
  packageFolder(name: string): string | undefined {
    if (!this.packageFolders.has(name)) this.packageFolders.set(name, this.findPackage(name));
    return this.packageFolders.get(name);
  }

  /** Absolute path of a mini-program path, without extension. */
  onDisk(inside: string): string {
    if (!inside.startsWith(NPM_PREFIX)) return path.join(this.root, inside);
    const { name, rest } = splitPackage(inside.slice(NPM_PREFIX.length));
    return path.join(this.packageFolder(name) ?? path.join(this.nodeModules, name), rest);
  }

  /** The component that `specifier` in the component `from` means: absolute, relative, or in an npm package. */
  component(from: string, specifier: string): string {
    const inside = relativeTo(from, specifier);
    if (specifier.startsWith('/') || specifier.startsWith('.')) return inside;
    if (fs.existsSync(`${this.onDisk(inside)}.json`)) return inside;
    return this.packageFolder(splitPackage(specifier).name) === undefined ? inside : NPM_PREFIX + specifier;
  }

  /** The style sheet that an `@import` in `file` means, as an absolute path. */
  styleSheet(file: string, specifier: string): string {
    if (specifier.startsWith('/')) return path.join(this.root, specifier);
    const { name, rest } = splitPackage(specifier);
    const folder = specifier.startsWith('.') ? undefined : this.packageFolder(name);
    return folder === undefined || rest === ''
      ? path.join(path.dirname(file), specifier)
      : path.join(folder, rest);
  }

  private findPackage(name: string): string | undefined {
    const folder = path.join(this.nodeModules, name);
    try {
      const manifest: unknown = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
      const named = isObject(manifest) ? manifest['miniprogram'] : undefined;
      const build = path.join(folder, typeof named === 'string' ? named : 'miniprogram_dist');
      return fs.existsSync(build) ? build : undefined;
    } catch {
      return undefined;
    }
  }
}

/** Whether a mini-program path belongs to an npm package rather than to the mini-program's own source. */
export const isFromPackage = (inside: string): boolean => inside.startsWith(NPM_PREFIX);
