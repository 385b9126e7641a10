import fs from 'node:fs';
import path from 'node:path';
import type { AppConfig } from '../runtime/config';
import { type JsonObject, objectOf, objectsOf, readJson, textFieldsOf, textOf, textsOf } from './json';
import { joinPath } from './paths';
import type { Problems } from './problems';

const TAB_LIMIT = { least: 2, most: 5 } as const;

/** Replaces every `@name` by the theme's value, as WeChat does for a mini-program with `darkmode`. */
function withTheme(value: unknown, theme: JsonObject): unknown {
  if (typeof value === 'string' && value.startsWith('@')) return theme[value.slice(1)] ?? value;
  if (Array.isArray(value)) return value.map((item) => withTheme(item, theme));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withTheme(item, theme)]));
}

function pagesOf(app: JsonObject): readonly string[] {
  const inPackages = objectsOf(app['subPackages'] ?? app['subpackages']).flatMap((part) =>
    textsOf(part['pages']).map((page) => joinPath(textOf(part['root']) ?? '', page)),
  );
  return [...textsOf(app['pages']), ...inPackages];
}

function checkTabs(
  tabs: readonly JsonObject[],
  root: string,
  main: readonly string[],
  problems: Problems,
): void {
  if (tabs.length === 0) return;
  if (tabs.length < TAB_LIMIT.least || tabs.length > TAB_LIMIT.most)
    problems.add('app.json', `tabBar.list must hold 2 to 5 entries, not ${tabs.length}`);
  for (const tab of tabs) {
    const page = textOf(tab['pagePath']) ?? '';
    if (!main.includes(page))
      problems.add('app.json', `tabBar page "${page}" is not a page of the main package`);
    for (const icon of [textOf(tab['iconPath']), textOf(tab['selectedIconPath'])])
      if (icon !== undefined && !fs.existsSync(path.join(root, icon)))
        problems.add('app.json', `tabBar icon "${icon}" does not exist`);
  }
}

/** Reads app.json and theme.json; pages that are missing are found later, when they are compiled. */
export function readApp(root: string, problems: Problems): AppConfig {
  const app = readJson(path.join(root, 'app.json'), problems);
  const pages = pagesOf(app);
  if (pages.length === 0 && problems.list.length === 0) problems.add('app.json', 'names no page');
  const repeated = pages.find((page, index) => pages.indexOf(page) !== index);
  if (repeated !== undefined) problems.add('app.json', `page "${repeated}" is listed twice`);
  const darkmode = app['darkmode'] === true;
  const themeFile = textOf(app['themeLocation']);
  const theme = darkmode && themeFile !== undefined ? readJson(path.join(root, themeFile), problems) : {};
  for (const values of darkmode ? Object.values(theme) : [{}]) {
    const tabBar = objectOf(withTheme(app['tabBar'], objectOf(values)));
    checkTabs(objectsOf(tabBar['list']), root, textsOf(app['pages']), problems);
  }
  return {
    pages,
    mainPages: textsOf(app['pages']),
    entry: textOf(app['entryPagePath']) ?? pages[0] ?? '',
    window: objectOf(app['window']),
    tabBar: objectOf(app['tabBar']),
    usingComponents: textFieldsOf(app['usingComponents']),
    darkmode,
    theme,
    styleVersion: textOf(app['style']) ?? '',
  };
}
