import fs from 'node:fs';
import { transformSync } from 'esbuild';
import { TmplGroup } from 'glass-easel-template-compiler';
import { BUILTIN_TEMPLATES } from '../builtin.table';
import type { Component } from './components';
import { isObject, textsOf } from './json';
import { isFromPackage, type Paths, relativeTo } from './paths';
import { failuresOf } from './scripts';
import type { Problems } from './problems';
import { requiredWxs, translateWxs } from './wxsDialect';

// Hands WXS functions a ComponentDescriptor instead of the raw element, see runtime/engine/wxs.ts.
const WXS_WRAPPERS = 'Q.A=__wxsProperty;Q.C=__wxsEvent;';

/** Compiles WXML and WXS of all components into one JavaScript expression; every warning is a problem with its place. */
export function compileTemplates(components: readonly Component[], paths: Paths, problems: Problems): string {
  const compiler = new Templates(paths, problems);
  for (const component of components) compiler.addTemplate(component.is, `${component.is}.json`);
  return compiler.finish();
}

class Templates {
  private readonly group = new TmplGroup();
  private readonly templates = new Set<string>();
  private readonly scripts = new Set<string>();

  constructor(
    private readonly paths: Paths,
    private readonly problems: Problems,
  ) {
    this.group.setExtraRuntimeScript(WXS_WRAPPERS);
  }

  addTemplate(path: string, askedBy: string): void {
    if (this.templates.has(path)) return;
    this.templates.add(path);
    const file = `${this.paths.onDisk(path)}.wxml`;
    if (!fs.existsSync(file)) {
      this.problems.add(askedBy, `template "${path}.wxml" does not exist`);
      return;
    }
    this.note(file, this.group.addTmpl(path, fs.readFileSync(file, 'utf8')));
    this.translateInline(path, file);
    for (const other of textsOf(this.group.getDirectDependencies(path)))
      this.addTemplate(other.replace(/\.wxml$/, ''), file);
    for (const script of textsOf(this.group.getScriptDependencies(path)))
      this.addScript(script.replace(/\.wxs$/, ''), file);
  }

  finish(): string {
    for (const [name, source] of Object.entries(BUILTIN_TEMPLATES))
      this.note(`built-in ${name}`, this.group.addTmpl(`wx-builtin/${name}`, source));
    const code = this.group.getTmplGenObjectGroups();
    this.group.free();
    return code;
  }

  private translateInline(path: string, file: string): void {
    for (const name of textsOf(this.group.getInlineScriptModuleNames(path))) {
      const source = this.group.getInlineScript(path, name);
      this.group.setInlineScript(path, name, this.isSound(file, source) ? translateWxs(source) : '');
    }
  }

  private addScript(path: string, askedBy: string): void {
    if (this.scripts.has(path)) return;
    this.scripts.add(path);
    const file = `${this.paths.onDisk(path)}.wxs`;
    if (!fs.existsSync(file)) {
      this.problems.add(askedBy, `script "${path}.wxs" does not exist`);
      return;
    }
    const source = fs.readFileSync(file, 'utf8');
    this.group.addScript(path, isFromPackage(path) || this.isSound(file, source) ? translateWxs(source) : '');
    for (const other of requiredWxs(source)) this.addScript(relativeTo(path, other), file);
  }

  /** WXS is ECMAScript 5: what is newer, or no script at all, is a problem. */
  private isSound(file: string, source: string): boolean {
    try {
      transformSync(source, { target: 'es5', logLevel: 'silent' });
      return true;
    } catch (error) {
      for (const { text, location } of failuresOf(error))
        this.problems.add(file, text, location?.line, location === null ? undefined : location.column + 1);
      return false;
    }
  }

  private note(file: string, found: unknown): void {
    if (!Array.isArray(found)) return;
    for (const item of found.filter(isObject)) {
      const line = typeof item['startLine'] === 'number' ? item['startLine'] + 1 : 1;
      const column = typeof item['startColumn'] === 'number' ? item['startColumn'] + 1 : 1;
      this.problems.add(
        file,
        typeof item['message'] === 'string' ? item['message'] : 'does not compile',
        line,
        column,
      );
    }
  }
}
