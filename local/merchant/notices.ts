import { randomUUID } from 'node:crypto';
import { noticeOf, shanghai, type TransferBill } from './bill';
import type { Keys } from './keys';
import type { Script } from './script';
import { sealed, signedHeaders } from './signature';

/** After so many seconds a notice that was not taken is told again. */
const again = [15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10_800, 10_800, 10_800, 21_600, 21_600];

interface Notice {
  readonly url: string;
  readonly body: string;
  tries: number;
  dueAt: number;
}

/** How one telling of a notice went. */
export interface Telling {
  /** The address it was told to. */
  readonly to: string;
  readonly status: number | null;
}

interface Outside {
  readonly keys: Keys;
  readonly script: Script;
  readonly now: () => number;
  /** Where a public address lies on this machine. */
  readonly reach: (url: string) => string;
}

/** Tells the merchant how transfers ended: signed, sealed, again until it is taken, and as badly as the script wants. */
export class Notices {
  readonly told: Telling[] = [];
  private waiting: Notice[] = [];
  private keptBack: Notice | null = null;

  constructor(private readonly outside: Outside) {}

  add(bill: TransferBill): void {
    const { keys, now, script } = this.outside;
    const url = bill.asked.notify_url;
    if (url === undefined) return;
    const rule = script.take('notice')?.then;
    if (rule === 'lost') return;
    const notice = {
      url,
      tries: 0,
      dueAt: now(),
      body: JSON.stringify({
        id: randomUUID(),
        create_time: shanghai(now()),
        resource_type: 'encrypt-resource',
        event_type: 'MCHTRANSFER.BILL.FINISHED',
        summary: '商家转账单据终态通知',
        resource: sealed(keys, JSON.stringify(noticeOf(bill, keys.account.mchid))),
      }),
    };
    if (rule === 'reordered') {
      this.keptBack = notice;
      return;
    }
    this.waiting.push(notice, ...(rule === 'twice' ? [{ ...notice }] : []));
    if (rule === 'forged') this.waiting.push({ ...notice, url: `forged:${url}` });
    if (this.keptBack === null) return;
    this.waiting.push(this.keptBack);
    this.keptBack = null;
  }

  /** Tells what is due, one after another. */
  async tell(): Promise<void> {
    const due = this.waiting.filter(({ dueAt }) => dueAt <= this.outside.now());
    this.waiting = this.waiting.filter((notice) => !due.includes(notice));
    for (const notice of due) await this.once(notice);
  }

  private async once(notice: Notice): Promise<void> {
    const { keys, now, reach } = this.outside;
    const isForged = notice.url.startsWith('forged:');
    const headers = signedHeaders(keys, notice.body, now());
    if (isForged)
      headers['Wechatpay-Signature'] = `WECHATPAY/SIGNTEST/${headers['Wechatpay-Signature'] ?? ''}`;
    const status = await statusOf(reach(notice.url.replace(/^forged:/, '')), notice.body, headers);
    this.told.push({ to: notice.url, status });
    if (isForged || status === 200 || status === 204) return;
    const wait = again[notice.tries];
    if (wait === undefined) return;
    this.waiting.push({ ...notice, tries: notice.tries + 1, dueAt: now() + wait * 1000 });
  }
}

const patienceMilliseconds = 5000;

async function statusOf(url: string, body: string, headers: Record<string, string>): Promise<number | null> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      signal: AbortSignal.timeout(patienceMilliseconds),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return null;
  }
}
