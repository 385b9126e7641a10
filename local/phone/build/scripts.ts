import fs from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import type { BootConfig } from '../runtime/config';
import { BROWSER_GLOBALS } from './browserGlobals.table';
import { type Component, scriptOf } from './components';
import { isFromPackage, type Paths, splitPackage } from './paths';
import type { Problems } from './problems';

const hidden = Object.fromEntries(BROWSER_GLOBALS.map((name) => [name, 'undefined']));

/** Bundles the mini-program's scripts, templates and configuration into one file that calls the runtime. */
export async function bundleApp(
  parts: {
    readonly config: BootConfig;
    readonly templates: string;
    readonly components: readonly Component[];
  },
  paths: Paths,
  problems: Problems,
): Promise<string> {
  const app = scriptOf(path.join(paths.root, 'app'));
  if (app === undefined) problems.add('app.json', 'the mini-program has no app.ts');
  const scripts = parts.components.map(({ is, script }) => `${quote(is)}: () => require(${quote(script)})`);
  const entry = `globalThis.__phone.boot({
    config: ${JSON.stringify(parts.config)},
    templates: () => { var A = globalThis; return ${parts.templates} },
    scripts: { ${scripts.join(',\n')} },
    app: () => ${app === undefined ? 'undefined' : `require(${quote(app)})`} });`;
  return bundle(
    {
      stdin: { contents: entry, resolveDir: paths.root, sourcefile: 'entry.js', loader: 'js' },
      define: { ...hidden, Date: '__PhoneDate' },
      plugins: [npmPlugin(paths)],
    },
    problems,
  );
}

/** Bundles our own runtime, the same for every mini-program. */
export function bundleRuntime(entry: string, problems: Problems): Promise<string> {
  return bundle({ entryPoints: [entry], define: { 'process.env.NODE_ENV': '"production"' } }, problems);
}

const quote = (text: string): string => JSON.stringify(text);

async function bundle(options: esbuild.BuildOptions, problems: Problems): Promise<string> {
  try {
    const result = await esbuild.build({
      ...options,
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2022',
      charset: 'utf8',
      logLevel: 'silent',
      tsconfigRaw: '{"compilerOptions":{"experimentalDecorators":false}}',
    });
    return result.outputFiles[0]?.text ?? '';
  } catch (error) {
    addFailures(error, problems);
    return '';
  }
}

function addFailures(error: unknown, problems: Problems): void {
  for (const { text, location } of failuresOf(error))
    problems.add(
      location === null ? 'app.json' : path.resolve(location.file),
      text,
      location?.line,
      location === null ? undefined : location.column + 1,
    );
}

/** The messages of a failed build; anything else that was thrown is thrown again. */
export function failuresOf(error: unknown): readonly esbuild.Message[] {
  if (isBuildFailure(error)) return error.errors;
  throw error;
}

const isBuildFailure = (error: unknown): error is esbuild.BuildFailure =>
  typeof error === 'object' && error !== null && 'errors' in error && Array.isArray(error.errors);

/** Finds npm modules as WeChat's npm build would: the package's mini-program folder first. */
function npmPlugin(paths: Paths): esbuild.Plugin {
  return {
    name: 'mini-program-npm',
    setup(build) {
      build.onResolve(
        { filter: /^[@a-z]/i },
        ({ path: specifier, kind, importer, resolveDir, pluginData }) => {
          if (pluginData === 'plain' || isFromPackage(specifier)) return undefined;
          const { name, rest } = splitPackage(specifier);
          const folder = paths.packageFolder(name);
          const file = folder === undefined ? undefined : scriptFile(path.join(folder, rest));
          if (file !== undefined) return { path: file };
          return build.resolve(specifier, {
            kind,
            importer,
            resolveDir: insideRoot(paths, resolveDir),
            pluginData: 'plain',
          });
        },
      );
    },
  };
}

// NB: a mini-program may live outside the folder that holds node_modules (tests do); its libraries still come from there.
const insideRoot = (paths: Paths, folder: string): string =>
  folder.startsWith(paths.root) ? path.dirname(paths.nodeModules) : folder;

function scriptFile(base: string): string | undefined {
  return ['', '.js', '/index.js']
    .map((end) => base + end)
    .find((file) => fs.existsSync(file) && fs.statSync(file).isFile());
}
