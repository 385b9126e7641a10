import { callback, type Callback, type Fields, fieldsOf, text } from '../fields';
import { api, settle, type WxGroup } from './call';
import { readFile, temporaryFile } from './files';
import { network } from './network';

interface Task {
  abort(): void;
  onProgressUpdate(listener: Callback): void;
  offProgressUpdate(): void;
  onHeadersReceived(): void;
  offHeadersReceived(): void;
}

function task(controller: AbortController, listeners: Callback[]): Task {
  return {
    abort: () => controller.abort(),
    onProgressUpdate: (listener) => void listeners.push(listener),
    offProgressUpdate: () => void listeners.splice(0),
    onHeadersReceived: () => undefined,
    offHeadersReceived: () => undefined,
  };
}

const queryOf = (data: unknown): string => {
  const pairs = Object.entries(fieldsOf(data)).map(([key, value]): [string, string] => [key, String(value)]);
  return new URLSearchParams(pairs).toString();
};

async function request(options: Fields, signal: AbortSignal): Promise<object> {
  const method = text(options, 'method', 'GET').toUpperCase();
  const data = options['data'];
  const query = method === 'GET' ? queryOf(data) : '';
  const url = text(options, 'url');
  const headers = {
    'content-type': 'application/json',
    ...(fieldsOf(options['header']) as Record<string, string>),
  };
  const body = typeof data === 'string' || data instanceof ArrayBuffer ? data : JSON.stringify(data ?? {});
  const response = await fetch(query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`, {
    method,
    headers,
    signal,
    ...(method === 'GET' || method === 'HEAD' ? {} : { body }),
  });
  const header = Object.fromEntries(response.headers);
  const read =
    text(options, 'responseType') === 'arraybuffer' ? await response.arrayBuffer() : await response.text();
  const parse = text(options, 'dataType', 'json') === 'json' && typeof read === 'string';
  return { data: parse ? parsed(read) : read, statusCode: response.status, header, cookies: [] };
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return content;
  }
}

async function download(options: Fields, signal: AbortSignal): Promise<object> {
  const response = await fetch(text(options, 'url'), { signal });
  const path = temporaryFile(await response.blob(), text(options, 'url').split('?')[0]);
  return { tempFilePath: path, filePath: path, statusCode: response.status, header: {} };
}

async function upload(options: Fields, signal: AbortSignal): Promise<object> {
  const form = new FormData();
  form.append(text(options, 'name'), await readFile(text(options, 'filePath'), 'uploadFile'));
  for (const [key, value] of Object.entries(fieldsOf(options['formData']))) form.append(key, String(value));
  const response = await fetch(text(options, 'url'), { method: 'POST', body: form, signal });
  return { data: await response.text(), statusCode: response.status };
}

const started =
  (name: string, work: (options: Fields, signal: AbortSignal) => Promise<object>) => (given: unknown) => {
    const options = fieldsOf(given);
    const controller = new AbortController();
    const answer = network
      .run(name, (signal) => work(options, signal), controller)
      .then((value) => ({ errMsg: `${name}:ok`, ...value }));
    const silent = callback(options, 'success') === undefined ? { success: () => undefined } : {};
    void settle(name, { ...options, ...silent }, answer);
    return task(controller, []);
  };

/** The web outside the cloud. */
export const webFunctions: WxGroup = {
  request: started('request', request),
  downloadFile: started('downloadFile', download),
  uploadFile: started('uploadFile', upload),
  getLocalIPAddress: api('getLocalIPAddress', () => ({ localip: '127.0.0.1' })),
};
