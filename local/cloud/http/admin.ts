import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { DATABASE_ACTIONS, READS } from '../database/actions';
import type { Store } from '../database/store';
import type { CallRecord } from '../functions/calls';
import type { FunctionHost } from '../functions/host';
import { invalidParam, PlatformError, requestFailed } from '../platformError';
import { RequestBody } from '../request';
import { STORAGE_ACTIONS } from '../storage/actions';
import type { Files } from '../storage/files';
import type { Clock } from '../time/clock';
import { readOpenApiRequest, writeOpenApiReply } from '../wechat/protobuf';
import type { WeChat } from '../wechat/wechat';
import { readBody, sendJson } from './body';
import { readMultipart } from './multipart';

/** Everything an SDK request may reach. */
export interface AdminWorld {
  readonly store: Store;
  readonly files: Files;
  readonly host: FunctionHost;
  readonly wechat: WeChat;
  readonly clock: Clock;
  readonly envId: string;
  readonly url: () => string;
}

const MOST_BYTES = 20 * 1024 * 1024;
const NOT_FOUND = -604100;
const NO_PERMISSION = -604101;

interface Asked {
  readonly action: string;
  readonly body: RequestBody;
  readonly caller: CallRecord | undefined;
  /** Bytes of `requestData` when the request was multipart. */
  readonly data: Buffer;
}

function ask(world: AdminWorld, raw: Buffer, contentType: string): Asked {
  if (!contentType.startsWith('multipart/')) {
    return asked(world, RequestBody.parse(raw.toString()), Buffer.alloc(0));
  }
  const parts = readMultipart(raw, contentType);
  const texts: Record<string, string> = {};
  for (const [name, part] of parts) if (name !== 'requestData') texts[name] = part.toString();
  return asked(world, new RequestBody(texts), parts.get('requestData') ?? Buffer.alloc(0));
}

function asked(world: AdminWorld, body: RequestBody, data: Buffer): Asked {
  const envName = body.textOr('envName');
  if (envName !== '' && envName !== world.envId)
    throw new PlatformError('INVALID_ENV', `[InvalidEnv] env not exist: ${envName}`);
  return {
    action: body.text('action'),
    body,
    data,
    caller: world.host.calls.find(body.textOr('wxCloudApiToken')),
  };
}

/** NB: the SDK sends `where().update()` of a transaction without its id, so that it would silently run outside. Here it is an error. */
function refuseEscaped({ action, body, caller }: Asked): void {
  const escapes = action === 'database.modifyDocument' || action === 'database.removeDocument';
  if (!escapes || !caller || caller.transactions.size === 0 || body.raw('queryType') === 'DOC') return;
  throw requestFailed(
    'where().update() and where().remove() do not run inside the open transaction: use doc(id)',
  );
}

function followTransactions({ action, body, caller }: Asked, reply: Readonly<Record<string, unknown>>): void {
  if (!caller) return;
  if (action === 'database.startTransaction') caller.transactions.add(String(reply['transactionId']));
  if (action === 'database.commitTransaction' || action === 'database.abortTransaction') {
    caller.transactions.delete(body.textOr('transactionId'));
  }
}

async function invoke(
  world: AdminWorld,
  { body, caller }: Asked,
): Promise<Readonly<Record<string, unknown>>> {
  const source = caller && caller.source !== '' ? `${caller.source},scf` : 'scf';
  const response_data = await world.host.invoke({
    name: body.text('function_name'),
    event: body.textOr('request_data'),
    openid: caller?.openid === '' ? undefined : caller?.openid,
    source,
  });
  return { data: { response_data } };
}

async function openApi(world: AdminWorld, { body, caller, data }: Asked): Promise<Buffer> {
  const api = body.text('apiName');
  if (caller && !world.host.mayCall(caller.fn, api))
    return writeOpenApiReply(Buffer.alloc(0), '', NO_PERMISSION);
  if (!world.wechat.knows(api)) return writeOpenApiReply(Buffer.alloc(0), '', NOT_FOUND);
  const answer = await world.wechat.call(api, readOpenApiRequest(data), caller?.fn ?? '');
  if ('json' in answer)
    return writeOpenApiReply(Buffer.from(JSON.stringify(answer.json)), 'application/json');
  return writeOpenApiReply(answer.bytes, answer.contentType);
}

async function pay(world: AdminWorld, { body, caller, data }: Asked): Promise<Buffer> {
  const raw: unknown = JSON.parse(data.toString() || '{}');
  const request = typeof raw === 'object' && raw !== null ? { ...raw } : {};
  return Buffer.from(JSON.stringify(await world.wechat.pay(body.text('apiName'), request, caller?.fn ?? '')));
}

async function perform(
  world: AdminWorld,
  request: Asked,
): Promise<Readonly<Record<string, unknown>> | Buffer> {
  const { action, body } = request;
  const database = DATABASE_ACTIONS.get(action);
  if (database) {
    refuseEscaped(request);
    const reply = await database(world.store, body, world.clock.now());
    followTransactions(request, reply);
    return reply;
  }
  const storage = STORAGE_ACTIONS.get(action);
  if (storage) return storage(world.files, body, world.url());
  if (action === 'functions.invokeFunction') return invoke(world, request);
  if (action === 'wx.openApi') return openApi(world, request);
  if (action === 'wx.wxPayApi') return pay(world, request);
  throw invalidParam(`action not supported: ${action}`);
}

const targetOf = ({ body }: Asked): string =>
  ['collectionName', 'function_name', 'apiName', 'path']
    .map((name) => body.textOr(name))
    .find((text) => text !== '') ?? '';

async function performNoted(
  world: AdminWorld,
  request: Asked,
): Promise<Readonly<Record<string, unknown>> | Buffer> {
  const startedAt = performance.now();
  const note = (error?: string): void => {
    const ms = Math.round((performance.now() - startedAt) * 100) / 100;
    const operation = { action: request.action, target: targetOf(request), ms };
    world.host.calls.note(request.caller, error === undefined ? operation : { ...operation, error });
  };
  try {
    const reply = await perform(world, request);
    if (!READS.has(request.action)) await world.store.settled();
    note();
    return reply;
  } catch (error) {
    note(error instanceof Error ? error.message : String(error));
    throw error;
  }
}

/** An error in the form that the SDKs read: HTTP 200 with `code` and `message`. */
export function errorReply(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof PlatformError) return { code: error.code, message: error.message };
  return { code: 'SYS_ERR', message: error instanceof Error ? error.message : String(error) };
}

/** Answers one request of the SDKs: POST /admin. */
export async function serveAdmin(
  world: AdminWorld,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const requestId = randomUUID();
  try {
    const raw = await readBody(request, MOST_BYTES);
    const reply = await performNoted(world, ask(world, raw, request.headers['content-type'] ?? ''));
    if (!Buffer.isBuffer(reply)) {
      sendJson(response, { requestId, ...reply });
      return;
    }
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': reply.length });
    response.end(reply);
  } catch (error) {
    sendJson(response, { requestId, ...errorReply(error) });
  }
}
