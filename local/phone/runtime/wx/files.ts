import { Failure } from '../pages/failure';
import { phone } from '../phone';
import { keptFile } from './savedFiles';

const SCHEME = 'wxfile://';
const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'video/mp4': 'mp4',
  'text/plain': 'txt',
};
const temporary = new Map<string, Blob>();
const urls = new Map<string, string>();
let nextId = 1;

const unique = (): string => `${Date.now().toString(36)}${(nextId++).toString(36)}`;

function extensionOf(blob: Blob, name: string): string {
  const written = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase();
  return written ?? EXTENSIONS[blob.type] ?? 'dat';
}

/** Gives bytes a temporary path, as the camera or a download would; it is gone after a reload. */
export function temporaryFile(blob: Blob, name = ''): string {
  const path = `${SCHEME}tmp_${unique()}.${extensionOf(blob, name)}`;
  temporary.set(path, blob);
  return path;
}

/** A new path for a file that is to be kept. */
export const keptPath = (from: string): string =>
  `${SCHEME}store_${unique()}.${/\.(\w+)$/.exec(from)?.[1] ?? 'dat'}`;

/** Forgets a temporary file. */
export function forgetTemporary(path: string): boolean {
  const url = urls.get(path);
  if (url !== undefined) URL.revokeObjectURL(url);
  urls.delete(path);
  return temporary.delete(path);
}

/** Whether a path belongs to the phone's own files. */
export const isPhoneFile = (path: string): boolean => path.startsWith(SCHEME);

/** The bytes of a file: temporary, kept, or packed with the mini-program. Refuses a path that leads nowhere. */
export async function readFile(path: string, name = 'readFile'): Promise<Blob> {
  const blob = isPhoneFile(path) ? await phoneFile(path) : await packedFile(path);
  if (blob === undefined)
    throw new Failure(`${name}:fail no such file or directory, open ${path}`, undefined, 1300002);
  return blob;
}

async function phoneFile(path: string): Promise<Blob | undefined> {
  return temporary.get(path) ?? (await keptFile(phone().openid, path))?.blob;
}

async function packedFile(path: string): Promise<Blob | undefined> {
  const response = await fetch(
    /^(https?|data|blob):/.test(path) ? path : new URL(path.replace(/^\//, ''), document.baseURI),
  );
  return response.ok ? response.blob() : undefined;
}

/** A URL that shows one of the phone's own files; empty when it is gone. */
export async function phoneFileUrl(path: string): Promise<string> {
  const known = urls.get(path);
  if (known !== undefined) return known;
  const blob = await phoneFile(path);
  if (blob === undefined) return '';
  const url = URL.createObjectURL(blob);
  urls.set(path, url);
  return url;
}
