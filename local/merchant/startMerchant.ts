import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Bank } from './bank';
import type { TransferBill } from './bill';
import { serveDesk } from './desk';
import type { FailReason } from './failReasons.table';
import { keepIn } from './keep';
import { type MerchantAccount, newKeys } from './keys';
import { Notices, type Telling } from './notices';
import { Script, type RuleIn } from './script';
import { serveApi } from './serveApi';
import { Gatekeeper } from './signature';
import type { TransferState } from './states.table';

/** A running platform, and what a test or a developer does with it besides calling it. */
export interface Merchant {
  /** Where its API answers: `http://127.0.0.1:PORT/`. */
  readonly url: string;
  readonly account: MerchantAccount;
  /** What goes wrong next; see script.ts. */
  script(rules: readonly RuleIn[]): void;
  bill(outBillNo: string): TransferBill;
  bills(): readonly TransferBill[];
  move(outBillNo: string, state: TransferState, reason?: FailReason): void;
  confirm(packageInfo: string, openid: string): string | null;
  fund(fen: number): void;
  balance(): number;
  /** Time has passed: what is overdue is closed, what is late arrives, notices that are due are told. */
  tick(): Promise<void>;
  /** How every telling of a notice went, in order. */
  told(): readonly Telling[];
  /** Answers the paths below /__merchant/ for the desk and the phone of this machine; false for all others. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  close(): Promise<void>;
}

export interface MerchantOptions {
  readonly appid: string;
  /** The platform's clock, milliseconds. */
  readonly now?: () => number;
  /** What lies in the account at first; 1,000,000 yuan when absent. */
  readonly fen?: number;
  /** Where transfers are kept from one start to the next; nowhere when absent. */
  readonly file?: string;
  /** Where a public https address lies on this machine. */
  readonly reach?: (url: string) => string;
  /** Requests that it takes within a second; 100 when absent, as the document says. */
  readonly mostASecond?: number;
  /** 0 picks a free port. */
  readonly port?: number;
}

const tickMilliseconds = 500;

/** Starts the platform's side of 商家转账 on 127.0.0.1, with keys of its own. */
export async function startMerchant(options: MerchantOptions): Promise<Merchant> {
  const now = options.now ?? (() => Date.now());
  const keys = newKeys(options.appid);
  const script = new Script();
  const notices = new Notices({ keys, script, now, reach: options.reach ?? ((url) => url) });
  let keep: () => void = () => undefined;
  const bank = new Bank({ now, fen: options.fen ?? 100_000_000, onEnd: (bill) => notices.add(bill), onChange: () => keep() }); // prettier-ignore
  keep = keepIn(options.file, bank);
  const late: { readonly at: number; readonly create: () => void }[] = [];
  const tick = async (): Promise<void> => {
    for (const one of late.filter(({ at }) => at <= now())) {
      late.splice(late.indexOf(one), 1);
      one.create();
    }
    bank.pass();
    await notices.tell();
    keep();
  };
  let url = '';
  const api = { keys, script, bank, now, late, gatekeeper: new Gatekeeper(keys, now, options.mostASecond ?? 100), statements: new Map<string, string>(), token: () => randomBytes(16).toString('hex'), url: () => url }; // prettier-ignore
  const server = createServer((request, response) => void serveApi(api, request, response));
  url = await listening(server, options.port ?? 0);
  const timer = setInterval(() => void tick(), tickMilliseconds).unref();
  return {
    url,
    account: keys.account,
    script: (rules) => script.set(rules),
    bill: (outBillNo) => bank.find(outBillNo),
    bills: () => [...bank.bills.values()],
    move: (outBillNo, state, reason) => void bank.move(outBillNo, state, reason ?? null),
    confirm: (packageInfo, openid) => bank.confirm(packageInfo, openid),
    fund: (fen) => void (bank.balance += fen),
    balance: () => bank.balance,
    tick,
    told: () => notices.told,
    handle: (request, response) =>
      serveDesk({ bank, script, tick, account: keys.account }, request, response),
    close: async () => {
      clearInterval(timer);
      keep();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function listening(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the merchant has no port');
  return `http://127.0.0.1:${address.port}/`;
}
