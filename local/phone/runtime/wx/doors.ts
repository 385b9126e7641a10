import { type Fields, fieldsOf, list, number, text } from '../fields';
import { Failure } from '../pages/failure';
import { phone } from '../phone';
import { network } from './network';

/** A cloud file with the URL that shows it for a while. */
export interface TemporaryUrl {
  readonly fileID: string;
  readonly tempFileURL: string;
  readonly status: number;
  readonly errMsg: string;
  readonly maxAge: number;
}

const MAX_AGE_SECONDS = 7200;
const FUNCTION_FAILED = -504002;

async function post(name: string, path: string, body: unknown): Promise<Response> {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-openid': phone().openid },
    body: JSON.stringify(body),
  };
  return network.run(name, (signal) => fetch(path, { ...init, signal }));
}

/** Calls a cloud function as the phone's person; a refusal of the platform is thrown as WeChat words it. */
export async function callFunction(name: string, data: unknown): Promise<unknown> {
  const response = await post('cloud.callFunction', `/call/${encodeURIComponent(name)}`, data);
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok && !response.headers.has('x-local-error')) return answer;
  const said = fieldsOf(answer);
  const code = number(said, 'errCode', FUNCTION_FAILED);
  const message = text(said, 'errMsg', `HTTP ${response.status}`);
  const worded = message.startsWith('cloud.callFunction:fail');
  throw new Failure(
    worded ? message : `cloud.callFunction:fail Error: errCode: ${code} | errMsg: ${message}`,
    code,
  );
}

/** Short-lived URLs of cloud files. */
export async function temporaryUrls(fileIds: readonly string[]): Promise<readonly TemporaryUrl[]> {
  const response = await post('cloud.getTempFileURL', '/__local/temp-urls', { fileIDs: fileIds });
  if (!response.ok) throw new Failure(`cloud.getTempFileURL:fail HTTP ${response.status}`);
  const answer: Fields = fieldsOf(await response.json());
  return list(answer, 'fileList')
    .map(fieldsOf)
    .map((file) => ({
      fileID: text(file, 'fileID'),
      tempFileURL: text(file, 'tempFileURL'),
      status: number(file, 'status'),
      errMsg: text(file, 'errMsg', 'ok'),
      maxAge: MAX_AGE_SECONDS,
    }));
}

/** Tells WeChat what the person answered to a subscription prompt. */
export async function tellSubscription(results: Readonly<Record<string, string>>): Promise<void> {
  await post('requestSubscribeMessage', '/__local/wechat/subscribe', { openid: phone().openid, results });
}

/** Asks WeChat Pay's simulator, as the phone's own WeChat would ask the platform; throws where there is none. */
export async function askMerchant(name: string, door: 'look' | 'confirm', asked: Fields): Promise<Fields> {
  const response = await post(name, `/__merchant/${door}`, asked);
  if (!response.ok) throw new Failure(`${name}:fail 系统繁忙，请稍后再试`);
  return fieldsOf(await response.json());
}

/** Sends a file to cloud storage; `progressed` hears sent and expected bytes. */
export function uploadToCloud(
  cloudPath: string,
  blob: Blob,
  progressed: (sent: number, expected: number) => void,
  controller: AbortController,
): Promise<string> {
  const name = 'cloud.uploadFile';
  return network.run(name, (signal) => send(name, cloudPath, blob, progressed, signal), controller);
}

function send(
  name: string,
  cloudPath: string,
  blob: Blob,
  progressed: (sent: number, expected: number) => void,
  signal: AbortSignal,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    signal.addEventListener('abort', () => request.abort());
    request.upload.addEventListener('progress', (event) => progressed(event.loaded, event.total));
    request.addEventListener('load', () => {
      const fileId = request.status === 200 ? text(fieldsOf(request.response), 'fileID') : '';
      if (fileId === '') reject(new Error(`${name}:fail HTTP ${request.status}`));
      else resolve(fileId);
    });
    for (const event of ['error', 'abort']) request.addEventListener(event, () => reject(new Error(event)));
    request.open('POST', `/__local/upload?path=${encodeURIComponent(cloudPath)}`);
    request.responseType = 'json';
    request.setRequestHeader('x-openid', phone().openid);
    request.setRequestHeader('content-type', blob.type || 'application/octet-stream');
    request.send(blob);
  });
}
