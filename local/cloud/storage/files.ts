import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { invalidParam, PlatformError } from '../platformError';
import type { Clock } from '../time/clock';
import { CONTENT_TYPES } from './contentTypes.table';

/** A stored file, ready to be sent. */
export interface StoredFile {
  readonly bytes: number;
  readonly contentType: string;
  readonly read: (range?: { readonly start: number; readonly end: number }) => Readable;
}

const LONGEST_PATH_BYTES = 850;
const CONTROL = /\p{Cc}/u;

/** Refuses paths the cloud refuses: empty, too long, absolute, with `..`, backslashes or control characters. */
export function checkCloudPath(path: string): void {
  const bad =
    path === '' ||
    Buffer.byteLength(path) > LONGEST_PATH_BYTES ||
    path.startsWith('/') ||
    path.endsWith('/') ||
    path.includes('\\') ||
    CONTROL.test(path) ||
    path.split('/').some((part) => part === '' || part === '.' || part === '..');
  if (bad) throw invalidParam(`cloud path not allowed: ${path.slice(0, 100)}`);
}

/** Files of one folder, named by the hash of their cloud path, so that no path can leave the folder. */
export class Files {
  private readonly secret: Buffer;
  private readonly folder: string;

  constructor(
    dataFolder: string,
    private readonly bucket: string,
    private readonly clock: Clock,
    private readonly mostBytes: number,
  ) {
    this.folder = join(dataFolder, 'files');
    mkdirSync(this.folder, { recursive: true });
    this.secret = keptSecret(join(dataFolder, 'secret'));
  }

  /** cloud://<bucket>/<path> */
  fileIdOf(path: string): string {
    return `cloud://${this.bucket}/${path}`;
  }

  /** The path inside a file id of this bucket; undefined for anything else. */
  pathOf(fileId: string): string | undefined {
    const head = `cloud://${this.bucket}/`;
    return fileId.startsWith(head) ? fileId.slice(head.length) : undefined;
  }

  exists(path: string): boolean {
    return existsSync(this.place(path));
  }

  /** Stores a whole file or nothing; refuses one that is too large. */
  async write(path: string, source: Readable): Promise<void> {
    checkCloudPath(path);
    const draft = join(this.folder, `${randomBytes(12).toString('hex')}.part`);
    try {
      await pipeline(source, limit(this.mostBytes), createWriteStream(draft));
      const handle = await open(draft, 'r');
      await handle.sync();
      await handle.close();
      await rename(draft, this.place(path));
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }

  /** False when there was nothing to remove. */
  remove(path: string): boolean {
    const existed = this.exists(path);
    rmSync(this.place(path), { force: true });
    return existed;
  }

  find(path: string): StoredFile | undefined {
    const place = this.place(path);
    const found = statSync(place, { throwIfNoEntry: false });
    if (!found) return undefined;
    return {
      bytes: found.size,
      contentType: CONTENT_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
      read: (range) => createReadStream(place, range),
    };
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.folder, { recursive: true });
  }

  /**
   * The signed tail of a URL: `<path in base64url>/<purpose>-<expiry in seconds>-<signature>/<ascii name>`.
   * NB: ASCII only, because the SDK passes download URLs through encodeURI once more.
   */
  signedTail(path: string, purpose: 'get' | 'put', maxAgeSeconds: number): string {
    checkCloudPath(path);
    const encoded = Buffer.from(path).toString('base64url');
    const expires = Math.floor(this.clock.now() / 1000) + maxAgeSeconds;
    const name = `file${/^\.\w{1,8}$/.test(extname(path)) ? extname(path) : ''}`;
    return `${encoded}/${purpose}-${expires}-${this.sign(encoded, purpose, expires)}/${name}`;
  }

  /** The path a signed tail stands for; undefined when it is forged, expired or for another purpose. */
  verifyTail(tail: string, purpose: 'get' | 'put'): string | undefined {
    const [encoded = '', ticket = ''] = tail.split('/');
    const [given, expiresText, signature = ''] = ticket.split('-');
    const expires = Number(expiresText);
    if (given !== purpose || !Number.isSafeInteger(expires)) return undefined;
    const wanted = Buffer.from(this.sign(encoded, purpose, expires));
    const got = Buffer.from(signature);
    if (wanted.length !== got.length || !timingSafeEqual(wanted, got)) return undefined;
    if (expires * 1000 < this.clock.now()) return undefined;
    return Buffer.from(encoded, 'base64url').toString();
  }

  private sign(encoded: string, purpose: string, expires: number): string {
    return createHmac('sha256', this.secret)
      .update(`${encoded}\n${purpose}\n${expires}`)
      .digest('hex')
      .slice(0, 32);
  }

  private place(path: string): string {
    return join(this.folder, createHash('sha256').update(path).digest('hex'));
  }
}

// Kept, so that a download link outlives a restart as it does in the cloud.
function keptSecret(file: string): Buffer {
  if (existsSync(file)) return readFileSync(file);
  const secret = randomBytes(32);
  writeFileSync(file, secret, { mode: 0o600 });
  return secret;
}

function limit(most: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes <= most) {
        done(null, chunk);
        return;
      }
      done(new PlatformError('STORAGE_REQUEST_FAIL', `file is larger than ${most} bytes`));
    },
  });
}
