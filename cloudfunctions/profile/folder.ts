import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseProfile, profileFiles, type ParsedProfile } from './profile';

/** Reads a profile from a folder of five JSON files; a missing or broken file is a problem in words, never a throw. */
export function readProfile(folder: string): ParsedProfile {
  const read = {
    district: readJson(folder, profileFiles.district),
    grids: readJson(folder, profileFiles.grids),
    routing: readJson(folder, profileFiles.routing),
    words: readJson(folder, profileFiles.words),
    places: readJson(folder, profileFiles.places),
  };
  const problems = Object.values(read).flatMap(({ problem }) => problem ?? []);
  if (problems.length > 0) return { ok: false, problems };
  return parseProfile({
    district: read.district.value,
    grids: read.grids.value,
    routing: read.routing.value,
    words: read.words.value,
    places: read.places.value,
  });
}

interface ReadFile {
  readonly value?: unknown;
  readonly problem?: string;
}

function readJson(folder: string, name: string): ReadFile {
  const path = join(folder, name);
  const text = textOf(path);
  if (text === null) return { problem: `${path}：读不到这个文件，请补上或检查权限` };
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch (error) {
    return { problem: `${path}：不是正确的 JSON（${String(error)}），请检查逗号、引号和括号` };
  }
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
