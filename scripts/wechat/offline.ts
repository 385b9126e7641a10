import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Quality {
  readonly name: string;
  readonly success: boolean;
  readonly detail?: unknown;
  readonly text?: string;
}

interface SchemaAnswer {
  readonly warning?: string;
  readonly error?: readonly { readonly errorProperty?: string; readonly errorType?: string }[];
}

interface Looked {
  readonly error?: string;
  readonly files: number;
  readonly bytes: number;
  readonly quality: readonly Quality[];
  readonly schema: SchemaAnswer;
}

export interface Offline {
  readonly said: string;
  readonly faults: readonly string[];
}

/** The rules of checkCodeQuality that we are held to; the others grade taste. */
const held = /PACKAGE_SIZE_LIMIT|LIMIT|OTHER_PKG|UNUSED/;

const copied = ['miniprogram', 'project.config.json', 'package.json', 'tsconfig.json'];

/** miniprogram-ci over a scratch copy, in a process of its own: compile, app.json's schema, package sizes. */
export function lookOffline(): Offline {
  const absent = copied.filter((file) => !existsSync(file));
  if (absent.length > 0) return { said: '', faults: absent.map((file) => `${file} is missing`) };
  const scratch = mkdtempSync(join(tmpdir(), 'miniprogram-'));
  try {
    for (const file of copied) cpSync(file, join(scratch, file), { recursive: true });
    const answer = join(scratch, 'answer.json');
    const run = spawnSync(process.execPath, ['check/offline.cjs', scratch, answer], {
      encoding: 'utf8',
      timeout: 180_000,
      maxBuffer: 1e9,
    });
    if (!existsSync(answer)) return { said: '', faults: [`it died: ${run.stderr.trim().slice(-2000)}`] };
    return judge(JSON.parse(readFileSync(answer, 'utf8')) as Looked, scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function judge(looked: Looked, scratch: string): Offline {
  if (looked.error !== undefined)
    return { said: '', faults: [looked.error.replaceAll(`${scratch}/`, '').replaceAll(scratch, '.')] };
  const { files, bytes, quality, schema } = looked;
  const faults = [
    ...quality
      .filter(({ name, success }) => held.test(name) && !success)
      .map(({ name, detail, text }) =>
        `${name}: ${text ?? ''} ${JSON.stringify(detail ?? '')}`.slice(0, 1000),
      ),
    ...(schema.error ?? []).map((error) => `miniprogram/app.json: ${JSON.stringify(error)}`),
    ...((schema.warning ?? '') === '' ? [] : [`miniprogram/app.json: unknown key ${schema.warning ?? ''}`]),
  ];
  return { said: `${files} files, ${Math.round(bytes / 1000)} kB compiled`, faults };
}
