import path from 'node:path';
import type { Problem } from '../options';

/** Collects every reason why a build fails, so that one build names them all. */
export class Problems {
  readonly list: Problem[] = [];

  constructor(private readonly root: string) {}

  /** Adds one problem; the file is shown relative to the mini-program's folder. */
  add(file: string, message: string, line?: number, column?: number): void {
    const place = { ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
    const problem = { file: this.shown(file), message, ...place };
    const known = this.list.some((other) => formatProblem(other) === formatProblem(problem));
    if (!known) this.list.push(problem);
  }

  private shown(file: string): string {
    const relative = path.isAbsolute(file) ? path.relative(this.root, file) : file;
    return relative.split(path.sep).join('/');
  }
}

/** One line a problem: `file:line:column message`. */
export function formatProblem(problem: Problem): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(':');
  return `${place} ${problem.message}`;
}
