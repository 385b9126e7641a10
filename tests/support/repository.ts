import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where the project lives. */
export const root = resolve(__dirname, '../..');

/** The files of the project as git knows them, new ones included, ignored ones not; relative, with forward slashes. */
export const projectFiles = (): readonly string[] =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
    .split('\0')
    .filter((file) => file !== '' && stillThere(file));

/** The text of one file of the project. */
export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

const stillThere = (file: string): boolean => {
  try {
    readFileSync(join(root, file));
    return true;
  } catch {
    return false;
  }
};

const binary = /\.(png|jpe?g|gif|ico|woff2?|ttf|wasm|mp4|xlsx|pdf)$/;

/** Every file that people read, with its text. */
export const projectTexts = (): readonly { readonly file: string; readonly text: string }[] =>
  projectFiles()
    .filter((file) => !binary.test(file))
    .map((file) => ({ file, text: textOf(file) }));
