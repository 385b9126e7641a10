import fs from 'node:fs';
import path from 'node:path';
import postcss, { CssSyntaxError, type Root } from 'postcss';
import type { Component } from './components';
import { iconFontUrl } from './iconFont';
import { styleIsolationOf } from './isolation';
import type { Paths } from './paths';
import type { Problems } from './problems';
import { type StyleSheet, translateSheet } from './wxss';

/** A component's isolation and the class prefix its sheet was given. */
export interface Scope {
  readonly styleIsolation: string;
  readonly scope: string;
}

/** All style of the mini-program; a page's own sheet stands apart because it applies only while the page shows. */
export interface Styles {
  readonly css: string;
  readonly pageStyles: Readonly<Record<string, string>>;
  readonly scopes: ReadonlyMap<string, Scope>;
}

const WITHOUT_SCOPE = new Set(['shared', 'page-shared']);

/** Compiles every WXSS file; syntax errors and missing imports are problems with their place. */
export function compileStyles(components: readonly Component[], paths: Paths, problems: Problems): Styles {
  const reader = new SheetReader(paths, problems);
  const app = reader.translate(path.join(paths.root, 'app.wxss'), '');
  const hosts = [app.host];
  const shared: string[] = [];
  const pageStyles: Record<string, string> = {};
  const scopes = new Map<string, Scope>();
  components.forEach((component, index) => {
    const styleIsolation = styleIsolationOf(component);
    const scope = WITHOUT_SCOPE.has(styleIsolation) ? '' : `c${index.toString(36)}`;
    scopes.set(component.is, { styleIsolation, scope });
    const sheet = reader.translate(`${component.base}.wxss`, scope);
    hosts.push(sheet.host);
    if (component.isPage) pageStyles[component.is] = sheet.css;
    if (!component.isPage) shared.push(sheet.css);
  });
  return { css: [...hosts, app.css, ...shared].filter(Boolean).join('\n'), pageStyles, scopes };
}

class SheetReader {
  private readonly parsed = new Map<string, Root>();

  constructor(
    private readonly paths: Paths,
    private readonly problems: Problems,
  ) {}

  translate(file: string, scope: string): StyleSheet {
    if (!fs.existsSync(file)) return { css: '', host: '' };
    const sheet = this.inlined(file, file, new Set());
    this.bringFontHome(sheet);
    this.refuseLocalFiles(file, sheet);
    return translateSheet(sheet, scope);
  }

  /** The sheet with its imports in place; a file is taken once, so circles end. */
  private inlined(file: string, askedBy: string, seen: Set<string>): Root {
    if (seen.has(file)) return postcss.root();
    seen.add(file);
    if (!fs.existsSync(file)) {
      this.problems.add(askedBy, `style sheet "${path.basename(file)}" does not exist (${file})`);
      return postcss.root();
    }
    const sheet = this.parse(file).clone();
    sheet.walkAtRules('import', (rule) => {
      const specifier = rule.params.replace(/^(url\()?['"]?|['"]?\)?;?$/g, '');
      rule.replaceWith(this.inlined(this.paths.styleSheet(file, specifier), file, seen).nodes);
    });
    return sheet;
  }

  private parse(file: string): Root {
    const known = this.parsed.get(file);
    if (known !== undefined) return known;
    const sheet = this.parseText(file);
    this.parsed.set(file, sheet);
    return sheet;
  }

  private parseText(file: string): Root {
    try {
      return postcss.parse(fs.readFileSync(file, 'utf8'), { from: file });
    } catch (error) {
      if (!(error instanceof CssSyntaxError)) throw error;
      this.problems.add(file, error.reason, error.line, error.column);
      return postcss.root();
    }
  }

  private bringFontHome(sheet: Root): void {
    sheet.walkDecls('src', (declaration) => {
      declaration.value = iconFontUrl(declaration.value, this.paths.nodeModules);
    });
  }

  private refuseLocalFiles(file: string, sheet: Root): void {
    if (!file.startsWith(this.paths.root + path.sep)) return;
    sheet.walkDecls((declaration) => {
      const local = /url\(\s*['"]?(?!data:|https?:|\/\/|#)([^'")]+)/.exec(declaration.value)?.[1];
      if (local === undefined) return;
      const place = declaration.source?.start;
      this.problems.add(file, `WXSS cannot load the local file "${local}"`, place?.line, place?.column);
    });
  }
}
