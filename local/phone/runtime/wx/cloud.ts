import { callback, type Callback, type Fields, fieldsOf, list, text } from '../fields';
import { recordMissing, recordWarning } from '../preview';
import { unfitForSetData } from '../engine/setData.rules';
import { api, settle, type WxGroup } from './call';
import { callFunction, temporaryUrls, uploadToCloud } from './doors';
import { readFile, temporaryFile } from './files';
import { network } from './network';
import { Failure } from '../pages/failure';

const fileIdOf = (item: unknown): string =>
  typeof item === 'string' ? item : text(fieldsOf(item), 'fileID');

async function call(options: Fields): Promise<object> {
  const name = text(options, 'name');
  if (name === '') throw new Failure('cloud.callFunction:fail parameter.name should be String', -601000);
  for (const reason of unfitForSetData(options['data'] ?? {}, 'data').filter(
    (item) => !item.endsWith('is undefined'),
  ))
    recordWarning(`callFunction ${name}: ${reason}`);
  return { result: await callFunction(name, options['data'] ?? {}), requestID: `${Date.now()}` };
}

interface UploadTask {
  abort(): void;
  onProgressUpdate(listener: Callback): void;
  offProgressUpdate(listener?: Callback): void;
  onHeadersReceived(): void;
  offHeadersReceived(): void;
}

function upload(given: unknown): Promise<object> | UploadTask {
  const options = fieldsOf(given);
  const controller = new AbortController();
  const listeners = new Set<Callback>();
  const progressed = (sent: number, expected: number): void => {
    const progress = expected === 0 ? 100 : Math.floor((sent * 100) / expected);
    for (const listener of listeners)
      listener({ progress, totalBytesSent: sent, totalBytesExpectedToSend: expected });
  };
  const work = async (): Promise<object> => {
    const blob = await readFile(text(options, 'filePath'), 'cloud.uploadFile');
    const fileID = await uploadToCloud(text(options, 'cloudPath'), blob, progressed, controller);
    return { errMsg: 'cloud.uploadFile:ok', fileID, statusCode: 200 };
  };
  const onProgress = callback(options, 'onProgressUpdate');
  if (onProgress !== undefined) listeners.add(onProgress);
  const promise = settle('cloud.uploadFile', options, work());
  return (
    promise ?? {
      abort: () => controller.abort(),
      onProgressUpdate: (listener) => void listeners.add(listener),
      offProgressUpdate: (listener) =>
        listener === undefined ? listeners.clear() : void listeners.delete(listener),
      onHeadersReceived: () => undefined,
      offHeadersReceived: () => undefined,
    }
  );
}

async function download(options: Fields): Promise<object> {
  const [file] = await temporaryUrls([text(options, 'fileID')]);
  if (file === undefined || file.tempFileURL === '')
    throw new Failure('cloud.downloadFile:fail file not found', -501007);
  const response = await network.run('cloud.downloadFile', (signal) => fetch(file.tempFileURL, { signal }));
  const tempFilePath = temporaryFile(await response.blob(), text(options, 'fileID'));
  return { tempFilePath, statusCode: response.status };
}

const doors: WxGroup = {
  init: () => undefined,
  callFunction: api('cloud.callFunction', call),
  uploadFile: upload,
  downloadFile: api('cloud.downloadFile', download),
  getTempFileURL: api('cloud.getTempFileURL', async (options) => ({
    fileList: await temporaryUrls(list(options, 'fileList').map(fileIdOf)),
  })),
};

/** `wx.cloud`: functions and files; the database is for functions only, and whatever else is asked for is recorded. */
export const cloud = new Proxy(doors, {
  get(target, name) {
    if (typeof name === 'string' && !(name in target)) recordMissing(`cloud.${name}`);
    return Reflect.get(target, name) as unknown;
  },
});
