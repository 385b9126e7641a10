import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Bank } from './bank';
import { createdAnswer, queriedAnswer, shanghai } from './bill';
import { errors, MerchantError } from './errors';
import type { Keys } from './keys';
import { textOf } from './body';
import { transferRequest } from './request';
import type { Rule, Script } from './script';
import { type Gatekeeper, signedHeaders } from './signature';
import { statementAnswer, statementOf } from './statement';

/** What the API works with. */
export interface Api {
  readonly keys: Keys;
  readonly script: Script;
  readonly bank: Bank;
  readonly now: () => number;
  /** Transfers whose request arrived, and that are only there later. */
  readonly late: { readonly at: number; readonly create: () => void }[];
  readonly gatekeeper: Gatekeeper;
  readonly statements: Map<string, string>;
  readonly token: () => string;
  readonly url: () => string;
}

interface Visit {
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly body: string;
  /** What the pattern of the route caught. */
  readonly part: string;
}

type Trouble = Extract<Rule, { readonly taken: boolean }>;

interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  readonly on: Trouble['on'];
  readonly answer: (api: Api, visit: Visit) => object;
}

const bills = '/v3/fund-app/mch-transfer/transfer-bills';

const routes: readonly Route[] = [
  {
    method: 'POST',
    path: new RegExp(`^${bills}$`),
    on: 'create',
    answer: (api, visit) => createdAnswer(api.bank.create(askedIn(api, visit), startOf(api))),
  },
  {
    method: 'GET',
    path: new RegExp(`^${bills}/out-bill-no/([0-9A-Za-z]{1,32})$`),
    on: 'query',
    answer: ({ bank, keys }, { part }) => queriedAnswer(bank.find(part), keys.account.mchid),
  },
  {
    method: 'POST',
    path: new RegExp(`^${bills}/out-bill-no/([0-9A-Za-z]{1,32})/cancel$`),
    on: 'cancel',
    answer: ({ bank }, { part }) => {
      const { asked, transferBillNo, state, updatedAt } = bank.cancel(part);
      return { out_bill_no: asked.out_bill_no, transfer_bill_no: transferBillNo, state, update_time: shanghai(updatedAt) }; // prettier-ignore
    },
  },
  { method: 'GET', path: /^\/v3\/bill\/fundflowbill$/, on: 'statement', answer: statement },
];

const askedIn = ({ keys }: Api, { body, request }: Visit) =>
  transferRequest(body, headerOf(request, 'wechatpay-serial'), keys);

const startOf = ({ script }: Api) => script.take('state')?.start ?? 'WAIT_USER_CONFIRM';

const headerOf = ({ headers }: IncomingMessage, name: string): string | undefined => {
  const said = headers[name];
  return typeof said === 'string' ? said : undefined;
};

function statement({ bank, now, statements, token, url }: Api, { url: asked }: Visit): object {
  if ((asked.searchParams.get('account_type') ?? 'BASIC') !== 'OPERATION')
    throw new MerchantError('NO_STATEMENT_EXIST', '基本账户当天没有资金变动');
  const text = statementOf(bank.bills.values(), asked.searchParams.get('bill_date') ?? '', now());
  const key = token();
  statements.set(key, text);
  return statementAnswer(text, `${url()}v3/billdownload/file?token=${key}`);
}

const download = '/v3/billdownload/file';

/** Answers one request as the platform does: verified, limited, signed; or with the trouble that was scripted. */
export async function serveApi(api: Api, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await textOf(request);
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  try {
    checkHead(request);
    api.gatekeeper.check({
      method: request.method ?? '',
      path: `${url.pathname}${url.search}`,
      body,
      authorization: headerOf(request, 'authorization'),
    });
    if (url.pathname === download) {
      sendStatement(api, url, response);
      return;
    }
    answer(api, { request, url, body }, response);
  } catch (error) {
    sendError(api, error, response);
  }
}

function checkHead(request: IncomingMessage): void {
  if (headerOf(request, 'user-agent') === undefined)
    throw new MerchantError('PARAM_ERROR', 'Http 头缺少 User-Agent');
  if (!(headerOf(request, 'accept') ?? '').includes('application/json'))
    throw new MerchantError('PARAM_ERROR', 'Http 头 Accept 要有 application/json');
  const isJson = (headerOf(request, 'content-type') ?? '').startsWith('application/json');
  if (request.method === 'POST' && !isJson)
    throw new MerchantError('PARAM_ERROR', '请求要是 application/json');
}

function answer(api: Api, visit: Omit<Visit, 'part'>, response: ServerResponse): void {
  const { pathname } = visit.url;
  const route = routes.find(({ method, path }) => method === visit.request.method && path.test(pathname));
  if (route === undefined) throw new MerchantError('NOT_FOUND', '接口不存在');
  const part = route.path.exec(pathname)?.[1] ?? '';
  const give = () => route.answer(api, { ...visit, part });
  const trouble = api.script.take(route.on);
  if (trouble === undefined) {
    send(api, 200, give(), response);
    return;
  }
  if (trouble.taken && trouble.late > 0)
    api.late.push({ at: api.now() + trouble.late, create: () => void give() });
  const said = trouble.taken && trouble.late === 0 ? give() : {};
  troubles(api, trouble.answer, said, response);
}

function troubles(api: Api, kind: Trouble['answer'], said: object, response: ServerResponse): void {
  if (kind === 'silence') {
    response.destroy();
    return;
  }
  if (kind === 'garbage') {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>502</html>');
    return;
  }
  if (kind === 'forged') {
    send(api, 200, said, response, (headers) => ({ ...headers, 'Wechatpay-Nonce': 'another' }));
    return;
  }
  throw new MerchantError(kind);
}

function sendError(api: Api, error: unknown, response: ServerResponse): void {
  const known = error instanceof MerchantError ? error : new MerchantError('SYSTEM_ERROR');
  send(api, errors[known.code].status, { code: known.code, message: known.message }, response);
}

function send(
  { keys, now }: Api,
  status: number,
  value: object,
  response: ServerResponse,
  change: (headers: Record<string, string>) => Record<string, string> = (headers) => headers,
): void {
  const text = JSON.stringify(value);
  const headers = change(signedHeaders(keys, text, now()));
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(text);
}

/** NB: the download alone is not signed: its fingerprint was, with the address. */
function sendStatement({ statements }: Api, url: URL, response: ServerResponse): void {
  const text = statements.get(url.searchParams.get('token') ?? '');
  if (text === undefined) throw new MerchantError('NOT_FOUND');
  response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}
