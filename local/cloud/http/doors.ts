import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FunctionHost } from '../functions/host';
import type { Persona } from '../options';
import { invalidParam } from '../platformError';
import { RequestBody } from '../request';
import { temporaryUrl } from '../storage/actions';
import type { Files } from '../storage/files';
import type { Clock } from '../time/clock';
import { makeEvent } from '../wechat/events';
import type { WeChat } from '../wechat/wechat';
import { readBody, sendJson, sendJsonText } from './body';
import { errorReply } from './admin';
import type { EventStream } from './stream';

/** What the doors for people and tests open to. */
export interface DoorWorld {
  readonly host: FunctionHost;
  readonly files: Files;
  readonly wechat: WeChat;
  readonly clock: Clock;
  readonly stream: EventStream;
  readonly personas: readonly Persona[];
  readonly url: () => string;
  readonly reset: () => Promise<void>;
}

interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}

type Door = (world: DoorWorld, visit: Visit) => unknown;

const MOST_BYTES = 1024 * 1024;
const MOST_EVENT_BYTES = 200 * 1024;
const LINK_SECONDS = 86_400;

const bodyOf = async ({ request }: Visit): Promise<RequestBody> =>
  RequestBody.parse((await readBody(request, MOST_BYTES)).toString());

const openidOf = ({ request }: Visit): string | undefined => {
  const header = request.headers['x-openid'];
  return typeof header === 'string' && header !== '' ? decodeURIComponent(header) : undefined;
};

const timeOf = (world: DoorWorld): { readonly now: string } => ({
  now: new Date(world.clock.now()).toISOString(),
});

const moveClock: Door = async (world, visit) => {
  const body = await bodyOf(visit);
  if (body.has('advance')) await world.clock.advance(body.count('advance', 0, Number.MAX_SAFE_INTEGER));
  if (body.has('set')) {
    const at = Date.parse(body.text('set'));
    if (Number.isNaN(at)) throw invalidParam('set must be an ISO time');
    await world.clock.set(at);
  }
  return timeOf(world);
};

const listWeChat: Door = (world, { url }) => {
  const openid = url.searchParams.get('openid');
  const api = url.searchParams.get('api');
  const since = url.searchParams.get('since');
  const calls = world.wechat.list({
    ...(openid === null ? {} : { openid }),
    ...(api === null ? {} : { api }),
    ...(since === null ? {} : { since: Number(since) }),
  });
  return { calls, credit: world.wechat.creditLines(openid ?? undefined) };
};

const setScript: Door = async (world, { request }) => {
  let rules: unknown;
  try {
    rules = JSON.parse((await readBody(request, MOST_BYTES)).toString());
  } catch {
    throw invalidParam('script must be a JSON array of rules');
  }
  world.wechat.script.set(rules);
  return { ok: true };
};

function choicesOf(raw: unknown): ReadonlyMap<string, string> {
  if (typeof raw !== 'object' || raw === null) throw invalidParam('results must be an object');
  return new Map(Object.entries(raw).map(([templateId, choice]) => [templateId, String(choice)]));
}

const subscribe: Door = async (world, visit) => {
  const body = await bodyOf(visit);
  const openid = body.text('openid');
  await world.wechat.subscribe(openid, choicesOf(body.raw('results')));
  return { credit: world.wechat.creditLines(openid) };
};

const turnOff: Door = async (world, visit) => {
  const body = await bodyOf(visit);
  await world.wechat.turnOff(body.text('openid'), body.texts('templateIds'));
  return { credit: world.wechat.creditLines(body.text('openid')) };
};

const tellEvent: Door = async (world, visit) => {
  const raw: unknown = JSON.parse((await readBody(visit.request, MOST_BYTES)).toString());
  if (typeof raw !== 'object' || raw === null) throw invalidParam('an event must be an object');
  const body = new RequestBody({ ...raw });
  await world.wechat.tell(
    makeEvent(body.text('Event'), body.textOr('FromUserName'), world.clock.now(), { ...raw }),
  );
  return { ok: true };
};

const upload: Door = async (world, { request, url }) => {
  const path = url.searchParams.get('path') ?? '';
  await world.files.write(path, request);
  return { fileID: world.files.fileIdOf(path) };
};

const temporaryUrls: Door = async (world, visit) => {
  const fileList = (await bodyOf(visit)).texts('fileIDs').map((fileID) => {
    const { tempFileURL, code } = temporaryUrl(world.files, fileID, LINK_SECONDS, world.url());
    return {
      fileID,
      tempFileURL,
      status: code === 'SUCCESS' ? 0 : 1,
      errMsg: code === 'SUCCESS' ? 'ok' : code,
    };
  });
  return { fileList };
};

const listCalls: Door = (world) => ({
  calls: world.host.calls.list().map((call) => ({ ...call, transactions: call.transactions.size })),
  workers: world.host.workerCount(),
});

const DOORS: ReadonlyMap<string, Door> = new Map<string, Door>([
  ['GET /__local/personas', (world) => world.personas],
  ['GET /__local/clock', timeOf],
  ['POST /__local/clock', moveClock],
  ['GET /__local/wechat', listWeChat],
  ['POST /__local/wechat/script', setScript],
  ['POST /__local/wechat/subscribe', subscribe],
  ['POST /__local/wechat/turn-off', turnOff],
  ['POST /__local/wechat/event', tellEvent],
  ['POST /__local/upload', upload],
  ['POST /__local/temp-urls', temporaryUrls],
  ['GET /__local/ops', listCalls],
  ['GET /__local/log', (world) => ({ lines: world.host.log.list() })],
  [
    'POST /__local/reset',
    async (world) => {
      await world.reset();
      return { ok: true };
    },
  ],
]);

/** Codes of wx.cloud.callFunction for failures of the platform itself. */
const CLIENT_CODES: Readonly<Record<string, number>> = {
  FUNCTION_NOT_FOUND: -501000,
  FUNCTIONS_EXECUTE_FAIL: -504002,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: -504003,
  FUNCTIONS_RESULT_TOO_LARGE: -604001,
  EXCEED_MAX_PAYLOAD_SIZE: -606001,
};

async function callFunction(world: DoorWorld, visit: Visit, name: string): Promise<void> {
  const openid = openidOf(visit);
  try {
    if (openid === undefined) throw invalidParam('header x-openid is missing');
    const event = (await readBody(visit.request, MOST_EVENT_BYTES)).toString();
    if (event !== '') RequestBody.parse(event);
    sendJsonText(visit.response, await world.host.invoke({ name, event, openid, source: 'wx_client' }));
  } catch (error) {
    const { code, message } = errorReply(error);
    const errMsg = `cloud.callFunction:fail Error: errCode: ${CLIENT_CODES[code] ?? -1} | errMsg: ${code} ${message}`;
    sendJson(visit.response, { errCode: CLIENT_CODES[code] ?? -1, errMsg }, { 'x-local-error': '1' });
  }
}

async function openDoor(world: DoorWorld, visit: Visit, door: Door): Promise<void> {
  try {
    sendJson(visit.response, await door(world, visit));
  } catch (error) {
    const { code, message } = errorReply(error);
    visit.response.writeHead(400, { 'content-type': 'application/json; charset=utf-8' });
    visit.response.end(JSON.stringify({ errCode: -1, code, errMsg: message }));
  }
}

/** Answers the doors of the local cloud; false when the path is none of them. */
export async function serveDoors(world: DoorWorld, visit: Visit): Promise<boolean> {
  const { request, response, url } = visit;
  const method = request.method ?? 'GET';
  const called = /^\/call\/([\w-]+)$/.exec(url.pathname)?.[1];
  if (method === 'POST' && called !== undefined) {
    await callFunction(world, visit, called);
    return true;
  }
  if (method === 'GET' && url.pathname === '/__local/stream') {
    world.stream.open(request, response);
    return true;
  }
  const door = DOORS.get(`${method} ${url.pathname}`);
  if (!door) return false;
  await openDoor(world, visit, door);
  return true;
}
