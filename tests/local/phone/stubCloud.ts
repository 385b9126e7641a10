import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Phone } from '../../../local/phone';

/** One request that reached the stub. */
export interface Reached {
  readonly path: string;
  readonly openid: string;
  readonly body: string;
}

/** A stand-in for the cloud's doors: enough for the fixture, with everything it heard kept. */
export interface StubCloud {
  readonly url: string;
  readonly reached: Reached[];
  /** Sends one event to every open page. */
  emit(kind: string, data: unknown): void;
  close(): Promise<void>;
}

const PERSONAS = [
  { openid: 'ann', name: '安宁', role: '读者', place: '东楼' },
  { openid: 'bo', name: '柏林', role: '管理员', place: '西楼' },
  { openid: 'chen', name: '陈述', role: '读者', place: '北楼' },
];
const THINGS = ['甲', '乙', '丙'].map((word, index) => ({
  id: `A${index + 1}`,
  title: `活动${word}`,
  fen: 100,
}));
const PUSH = {
  id: 1,
  at: '2026-11-23T02:00:00.000Z',
  fn: 'api',
  openid: 'ann',
  api: 'subscribeMessage.send',
  request: {
    json: {
      touser: 'ann',
      templateId: 'T1',
      page: 'packages/more/pages/detail/index?id=P1',
      data: { thing1: { value: '内容一' } },
    },
  },
  answer: { errcode: 0 },
};

/** A push as the cloud records it, changed where a test wants it. */
export const push = (change: object = {}): object => ({ ...PUSH, ...change });

function answerFor(url: URL, openid: string, body: Buffer): unknown {
  const asked = (): Record<string, unknown> => JSON.parse(body.toString()) as Record<string, unknown>;
  switch (url.pathname) {
    case '/call/things':
      return {
        openid,
        things: THINGS.filter((thing) => thing.title.includes(asked()['word'] as string)),
      };
    case '/call/broken':
      return { errCode: -504002, errMsg: 'it broke' };
    case '/__local/personas':
      return PERSONAS;
    case '/__local/clock':
      return { now: '2031-05-06T07:08:09.000Z' };
    case '/__local/wechat':
      return { calls: [PUSH], credit: [] };
    case '/__local/wechat/subscribe':
      return { credit: [] };
    case '/__merchant/look':
      return asked()['package'] === 'gone'
        ? { refused: '该笔转账已超过确认时间' }
        : { refused: '', fen: 2050, remark: '平安校园奖励' };
    case '/__merchant/confirm':
      return { refused: asked()['package'] === 'late' ? '该笔转账已不能确认' : null };
    case '/__local/upload':
      return { fileID: `cloud://stub/${url.searchParams.get('path') ?? ''}` };
    case '/__local/temp-urls':
      return {
        fileList: (asked()['fileIDs'] as string[]).map((fileID) => ({
          fileID,
          tempFileURL: fileID.replace('cloud://stub/', '/files/'),
          status: 0,
        })),
      };
    default:
      return undefined;
  }
}

/** Starts the stub on a free port with a phone beside it. */
export async function startStub(phone: Phone): Promise<StubCloud> {
  const reached: Reached[] = [];
  const streams = new Set<http.ServerResponse>();
  const files = new Map<string, { readonly type: string; readonly body: Buffer }>();
  const server = http.createServer((request, response) => void answer(request, response));
  const answer = async (request: http.IncomingMessage, response: http.ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://stub');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
    const body = Buffer.concat(chunks);
    const openid = String(request.headers['x-openid'] ?? '');
    if (request.method === 'POST')
      reached.push({ path: url.pathname + url.search, openid, body: body.toString('latin1') });
    const path = url.searchParams.get('path') ?? '';
    if (url.pathname === '/__local/upload')
      files.set(path, { type: request.headers['content-type'] ?? '', body });
    const value = answerFor(url, openid, body);
    const file = files.get(url.pathname.slice('/files/'.length));
    if (value !== undefined) {
      const failed = url.pathname === '/call/broken' ? { 'x-local-error': '1' } : {};
      response.writeHead(200, { 'content-type': 'application/json', ...failed }).end(JSON.stringify(value));
    } else if (file !== undefined) {
      response.writeHead(200, { 'content-type': file.type }).end(file.body);
    } else if (url.pathname === '/__local/stream') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': open\n\n');
      streams.add(response);
    } else if (!(await phone.handle(request, response))) {
      response.writeHead(404).end('not found');
    }
  };
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    reached,
    emit: (kind, data) =>
      streams.forEach((stream) => stream.write(`event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`)),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
