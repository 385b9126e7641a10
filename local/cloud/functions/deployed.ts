import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TimerTrigger } from '../time/timers';

/** What a function's folder says about it. */
export interface Deployed {
  readonly file: string;
  readonly openapi: ReadonlySet<string>;
  readonly timers: readonly TimerTrigger[];
}

interface Config {
  readonly permissions?: { readonly openapi?: readonly string[] };
  readonly triggers?: readonly { readonly name: string; readonly type: string; readonly config: string }[];
}

/** Reads `<folder>/<name>/index.js` and its config.json; undefined when the function is not there (not built yet). */
export function readDeployed(folder: string, name: string): Deployed | undefined {
  const file = join(folder, name, 'index.js');
  if (!existsSync(file)) return undefined;
  const configFile = join(folder, name, 'config.json');
  const config = existsSync(configFile) ? (JSON.parse(readFileSync(configFile, 'utf8')) as Config) : {};
  const timers = (config.triggers ?? []).filter((trigger) => trigger.type === 'timer');
  return {
    file,
    openapi: new Set(config.permissions?.openapi ?? []),
    timers: timers.map((trigger) => ({ functionName: name, name: trigger.name, config: trigger.config })),
  };
}
