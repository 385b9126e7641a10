import fs from 'node:fs';
import path from 'node:path';
import type { BuildResult, PhoneOptions } from '../options';
import type { BootConfig } from '../runtime/config';
import { readApp } from './appConfig';
import { copyAssets } from './assets';
import { findComponents } from './components';
import { deskHtml, phoneHtml } from './pages';
import { Paths } from './paths';
import { Problems } from './problems';
import { bundleApp, bundleRuntime } from './scripts';
import { runtimeFolder } from './source';
import { compileStyles } from './styles';
import { compileTemplates } from './templates';

const STYLE_FILES = ['page.css', 'chrome.css', 'controls.css', 'media.css', 'dialogs.css'] as const;

/** Compiles the mini-program and writes the phone; when anything is wrong, nothing is written and all is listed. */
export async function buildPhone(options: PhoneOptions): Promise<BuildResult> {
  return buildOnce(options).catch((error: unknown) => brokenBuild(error));
}

function brokenBuild(error: unknown): BuildResult {
  const message = error instanceof Error ? error.message : String(error);
  const problems = [{ file: 'app.json', message: `the build broke: ${message}` }];
  return { ok: false, problems, milliseconds: 0, components: 0, bytes: { script: 0, style: 0 } };
}

async function buildOnce(options: PhoneOptions): Promise<BuildResult> {
  const startedAt = performance.now();
  const problems = new Problems(options.miniprogramRoot);
  const files = await compile(options, problems);
  const ok = problems.list.length === 0;
  if (ok) write(options, files.contents);
  return {
    ok,
    problems: problems.list,
    milliseconds: Math.round(performance.now() - startedAt),
    components: files.components,
    bytes: {
      script:
        Buffer.byteLength(files.contents['runtime.js'] ?? '') +
        Buffer.byteLength(files.contents['app.js'] ?? ''),
      style: Buffer.byteLength(files.contents['app.css'] ?? ''),
    },
  };
}

interface Compiled {
  readonly contents: Readonly<Record<string, string>>;
  readonly components: number;
}

async function compile(options: PhoneOptions, problems: Problems): Promise<Compiled> {
  const runtime = runtimeFolder();
  const ours = [
    bundleRuntime(path.join(runtime, 'main.ts'), problems),
    bundleRuntime(path.join(runtime, 'desk/main.ts'), problems),
  ];
  const paths = new Paths(options.miniprogramRoot, options.nodeModules);
  const app = readApp(options.miniprogramRoot, problems);
  const components = findComponents(app, paths, problems);
  const templates = compileTemplates(components, paths, problems);
  const styles = compileStyles(components, paths, problems);
  const config: BootConfig = {
    title: options.title,
    app,
    components: components.map(({ is, isPage, json, using }) => {
      const { styleIsolation = 'isolated', scope = '' } = styles.scopes.get(is) ?? {};
      return { is, isPage, json, using, styleIsolation, scope };
    }),
    pageStyles: styles.pageStyles,
    templates: options.templates,
  };
  const theirs = bundleApp({ config, templates, components }, paths, problems);
  const [script, runtimeScript = '', deskScript = ''] = await Promise.all([theirs, ...ours]);
  const desk = { title: options.title, templates: options.templates, groups: options.groups ?? [] };
  const contents = {
    'runtime.js': runtimeScript,
    'desk.js': deskScript,
    'app.js': script,
    'app.css': `${readStyles(runtime, STYLE_FILES)}\n${styles.css}`,
    'desk.css': readStyles(runtime, ['desk.css', 'deskPanel.css']),
    'phone.html': phoneHtml(options.title),
    'desk.html': deskHtml(options.title, desk),
  };
  return { contents, components: components.length };
}

const readStyles = (runtime: string, files: readonly string[]): string =>
  files.map((file) => fs.readFileSync(path.join(runtime, 'css', file), 'utf8')).join('\n');

function write(options: PhoneOptions, contents: Readonly<Record<string, string>>): void {
  fs.rmSync(options.outFolder, { recursive: true, force: true });
  fs.mkdirSync(options.outFolder, { recursive: true });
  copyAssets(options.miniprogramRoot, options.outFolder);
  for (const [name, content] of Object.entries(contents))
    fs.writeFileSync(path.join(options.outFolder, name), content);
}
