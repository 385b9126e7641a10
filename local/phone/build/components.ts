import fs from 'node:fs';
import type { AppConfig } from '../runtime/config';
import { type JsonObject, objectOf, readJson, textFieldsOf, textOf } from './json';
import type { Paths } from './paths';
import type { Problems } from './problems';

/** One page or component on disk. */
export interface Component {
  readonly is: string;
  /** Absolute path without extension. */
  readonly base: string;
  readonly json: JsonObject;
  readonly script: string;
  readonly isPage: boolean;
  readonly using: Readonly<Record<string, string>>;
}

/** The script of a component or of the app: TypeScript first, else JavaScript. */
export const scriptOf = (base: string): string | undefined =>
  [`${base}.ts`, `${base}.js`].find((file) => fs.existsSync(file));

/** Walks from the pages through every used component; what is missing becomes a problem naming who asked for it. */
export function findComponents(app: AppConfig, paths: Paths, problems: Problems): readonly Component[] {
  const found = new Map<string, Component>();
  const visit = (is: string, isPage: boolean, askedBy: string): void => {
    if (found.has(is)) return;
    const component = readComponent(is, isPage, askedBy);
    if (component === undefined) return;
    found.set(is, component);
    for (const path of Object.values(component.using)) visit(path.slice(1), false, `${is}.json`);
    for (const path of genericDefaults(component.json)) visit(paths.component(is, path), false, `${is}.json`);
  };
  const readComponent = (is: string, isPage: boolean, askedBy: string): Component | undefined => {
    const base = paths.onDisk(is);
    const script = scriptOf(base);
    const absent = [
      script === undefined ? `${is}.ts` : '',
      fs.existsSync(`${base}.wxml`) ? '' : `${is}.wxml`,
    ];
    const kind = isPage ? 'page' : 'component';
    for (const file of absent.filter(Boolean)) problems.add(askedBy, `${kind} "${is}" has no file ${file}`);
    if (script === undefined || absent.some(Boolean)) return undefined;
    const json = fs.existsSync(`${base}.json`) ? readJson(`${base}.json`, problems) : {};
    const named = { ...app.usingComponents, ...textFieldsOf(json['usingComponents']) };
    const using = Object.entries(named).map(([tag, path]): [string, string] => [
      tag,
      `/${paths.component(is, path)}`,
    ]);
    return { is, base, json, script, isPage, using: Object.fromEntries(using) };
  };
  for (const page of app.pages) visit(page, true, 'app.json');
  if (app.tabBar['custom'] === true) visit('custom-tab-bar/index', false, 'app.json');
  return [...found.values()];
}

function genericDefaults(json: JsonObject): readonly string[] {
  return Object.values(objectOf(json['componentGenerics']))
    .map((generic) => textOf(objectOf(generic)['default']))
    .filter((path) => path !== undefined);
}
