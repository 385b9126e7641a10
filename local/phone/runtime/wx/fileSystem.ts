import { type Fields, text } from '../fields';
import { Failure } from '../pages/failure';
import { phone } from '../phone';
import { recordMissing } from '../preview';
import { api, type WxGroup } from './call';
import { forgetTemporary, keptPath, readFile, temporaryFile } from './files';
import { dropFile, keepFile, keptFile, keptPaths } from './savedFiles';

const DIGESTS: Readonly<Record<string, string>> = { sha1: 'SHA-1', sha256: 'SHA-256' };

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

function base64(bytes: ArrayBuffer): string {
  return btoa([...new Uint8Array(bytes)].map((byte) => String.fromCharCode(byte)).join(''));
}

async function read(options: Fields): Promise<object> {
  const blob = await readFile(text(options, 'filePath'));
  const encoding = text(options, 'encoding');
  if (encoding === '') return { data: await blob.arrayBuffer() };
  if (encoding === 'base64') return { data: base64(await blob.arrayBuffer()) };
  return encoding === 'hex' ? { data: hex(await blob.arrayBuffer()) } : { data: await blob.text() };
}

async function info(options: Fields): Promise<object> {
  const blob = await readFile(text(options, 'filePath'), 'getFileInfo');
  const wanted = text(options, 'digestAlgorithm');
  const algorithm = DIGESTS[wanted];
  if (algorithm === undefined && wanted !== '') recordMissing(`getFileInfo digestAlgorithm ${wanted}`);
  const digest =
    algorithm === undefined
      ? undefined
      : hex(await crypto.subtle.digest(algorithm, await blob.arrayBuffer()));
  return { size: blob.size, ...(digest === undefined ? {} : { digest }) };
}

async function save(options: Fields): Promise<object> {
  const from = text(options, 'tempFilePath');
  const to = text(options, 'filePath') || keptPath(from);
  await keepFile(phone().openid, to, await readFile(from, 'saveFile'));
  forgetTemporary(from);
  return { savedFilePath: to };
}

async function write(options: Fields): Promise<object> {
  const data = options['data'];
  const content =
    data instanceof ArrayBuffer ? data : bytesOf(String(data), text(options, 'encoding', 'utf8'));
  await keepFile(phone().openid, text(options, 'filePath'), new Blob([content]));
  return {};
}

function bytesOf(content: string, encoding: string): BlobPart {
  if (encoding !== 'base64') return content;
  return Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
}

async function remove(name: string, path: string): Promise<object> {
  if (forgetTemporary(path)) return {};
  if ((await keptFile(phone().openid, path)) === undefined)
    throw new Failure(`${name}:fail no such file or directory ${path}`, undefined, 1300002);
  await dropFile(phone().openid, path);
  return {};
}

async function savedList(): Promise<object> {
  const paths = (await keptPaths(phone().openid)).filter((path) => path.startsWith('wxfile://store_'));
  const files = await Promise.all(
    paths.map(async (filePath) => {
      const file = await keptFile(phone().openid, filePath);
      return { filePath, size: file?.blob.size ?? 0, createTime: file?.createTime ?? 0 };
    }),
  );
  return { fileList: files };
}

async function statistics(options: Fields): Promise<object> {
  const blob = await readFile(text(options, 'path'), 'stat');
  const stats = { mode: 33188, size: blob.size, lastAccessedTime: 0, lastModifiedTime: 0 };
  return { stats: { ...stats, isFile: () => true, isDirectory: () => false } };
}

const manager: WxGroup = {
  readFile: api('readFile', read),
  writeFile: api('writeFile', write),
  getFileInfo: api('getFileInfo', info),
  saveFile: api('saveFile', save),
  copyFile: api('copyFile', async (options) => {
    await keepFile(
      phone().openid,
      text(options, 'destPath'),
      await readFile(text(options, 'srcPath'), 'copyFile'),
    );
  }),
  unlink: api('unlink', (options) => remove('unlink', text(options, 'filePath'))),
  removeSavedFile: api('removeSavedFile', (options) => remove('removeSavedFile', text(options, 'filePath'))),
  getSavedFileList: api('getSavedFileList', savedList),
  access: api('access', async (options) => {
    await readFile(text(options, 'path'), 'access');
  }),
  stat: api('stat', statistics),
  mkdir: api('mkdir', () => ({})),
};

const loud = new Proxy(manager, {
  get(target, name) {
    if (typeof name === 'string' && !(name in target)) recordMissing(`FileSystemManager.${name}`);
    return Reflect.get(target, name) as unknown;
  },
});

/** Files on the phone; kept ones survive a reload, one store a person. Synchronous forms are not there. */
export const fileFunctions: WxGroup = {
  getFileSystemManager: () => loud,
  getFileInfo: api('getFileInfo', info),
  saveFile: api('saveFile', save),
  removeSavedFile: api('removeSavedFile', (options) => remove('removeSavedFile', text(options, 'filePath'))),
  getSavedFileList: api('getSavedFileList', savedList),
  createBufferURL: (data: ArrayBuffer) => temporaryFile(new Blob([data])),
  revokeBufferURL: (path: string) => void forgetTemporary(path),
};
