import { invalidParam } from '../platformError';
import type { RequestBody } from '../request';
import type { Files } from './files';

type Reply = Readonly<Record<string, unknown>>;
type Action = (files: Files, body: RequestBody, url: string) => Reply;

const DAY_SECONDS = 86_400;
const UPLOAD_SECONDS = 900;
const MOST_FILES = 50;

/** A temporary link of a file, or why there is none. */
export interface TemporaryUrl {
  readonly fileID: string;
  readonly code: 'SUCCESS' | 'STORAGE_FILE_NONEXIST';
  readonly tempFileURL: string;
}

/** Makes a download link that lasts `maxAgeSeconds` of virtual time. */
export function temporaryUrl(files: Files, fileID: string, maxAgeSeconds: number, url: string): TemporaryUrl {
  const path = files.pathOf(fileID);
  if (path === undefined || !files.exists(path))
    return { fileID, code: 'STORAGE_FILE_NONEXIST', tempFileURL: '' };
  return {
    fileID,
    code: 'SUCCESS',
    tempFileURL: `${url}/storage/${files.signedTail(path, 'get', maxAgeSeconds)}`,
  };
}

function refuseMany(count: number): void {
  if (count === 0 || count > MOST_FILES) throw invalidParam(`1 to ${MOST_FILES} files are allowed at once`);
}

const getUploadMetadata: Action = (files, body, url) => {
  const path = body.text('path');
  const tail = files.signedTail(path, 'put', UPLOAD_SECONDS);
  const fileId = files.fileIdOf(path);
  return {
    data: {
      url: `${url}/storage/${tail}`,
      token: 'local',
      authorization: 'local',
      fileId,
      cosFileId: encodeURI(fileId),
    },
  };
};

const batchGetDownloadUrl: Action = (files, body, url) => {
  const wanted = body.parts('file_list');
  refuseMany(wanted.length);
  const list = wanted.map((file) =>
    temporaryUrl(
      files,
      file.text('fileid'),
      file.count('max_age', DAY_SECONDS, 100 * 365 * DAY_SECONDS) || DAY_SECONDS,
      url,
    ),
  );
  return {
    data: {
      download_list: list.map((one) => ({ ...one, fileid: one.fileID, download_url: one.tempFileURL })),
    },
  };
};

const batchDeleteFile: Action = (files, body) => {
  const wanted = body.texts('fileid_list');
  refuseMany(wanted.length);
  const list = wanted.map((fileID) => {
    const path = files.pathOf(fileID);
    const removed = path !== undefined && files.remove(path);
    return { fileid: fileID, fileID, code: removed ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' };
  });
  return { data: { delete_list: list } };
};

/** Every storage action of the SDKs that has a twin here. */
export const STORAGE_ACTIONS: ReadonlyMap<string, Action> = new Map([
  ['storage.getUploadMetadata', getUploadMetadata],
  ['storage.batchGetDownloadUrl', batchGetDownloadUrl],
  ['storage.batchDeleteFile', batchDeleteFile],
]);
