import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import type { Bank } from './bank';
import { queriedAnswer } from './bill';
import { textOf } from './body';
import { failReasons, type FailReason } from './failReasons.table';
import type { MerchantAccount } from './keys';
import type { Script } from './script';
import { follows, type TransferState } from './states.table';

interface Desk {
  readonly account: Pick<MerchantAccount, 'mchid' | 'appid'>;
  readonly bank: Bank;
  readonly script: Script;
  readonly tick: () => Promise<void>;
}

const oneOf = <T extends string>(table: Readonly<Record<T, unknown>>) =>
  z.custom<T>((said) => typeof said === 'string' && Object.hasOwn(table, said));

const move = z.strictObject({
  outBillNo: z.string(),
  state: oneOf<TransferState>(follows),
  reason: oneOf<FailReason>(failReasons).exactOptional(),
});

const taking = z.strictObject({ package: z.string(), openid: z.string() });
const looking = taking.extend({ mchId: z.string(), appId: z.string() });

type Door = (desk: Desk, body: unknown) => unknown;

/** What the desk and the phone of this machine may ask: no platform has these. */
const doors: Readonly<Record<string, Door>> = {
  'GET /__merchant/bills': ({ bank }) => [...bank.bills.values()].map((bill) => queriedAnswer(bill, '')),
  'POST /__merchant/script': ({ script }, body) => {
    script.set(body);
    return { ok: true };
  },
  'POST /__merchant/move': ({ bank }, body) => {
    const { outBillNo, state, reason } = move.parse(body);
    bank.move(outBillNo, state, reason ?? null);
    return { ok: true };
  },
  // What WeChat shows before somebody confirms, or why it shows nothing.
  'POST /__merchant/look': ({ bank, account }, body) => {
    const { package: packageInfo, openid, mchId, appId } = looking.parse(body);
    if (mchId !== account.mchid) return { refused: '商户号不存在' };
    if (appId !== account.appid) return { refused: 'appId 与商户号没有绑定' };
    const bill = bank.confirmable(packageInfo, openid);
    return typeof bill === 'string'
      ? { refused: bill }
      : { refused: '', fen: bill.asked.transfer_amount, remark: bill.asked.transfer_remark };
  },
  'POST /__merchant/confirm': ({ bank }, body) => {
    const { package: packageInfo, openid } = taking.parse(body);
    return { refused: bank.confirm(packageInfo, openid) };
  },
};

/** Answers a path of the desk; false when it is none. */
export function serveDesk(desk: Desk, request: IncomingMessage, response: ServerResponse): boolean {
  const path = (request.url ?? '').replace(/\?.*/s, '');
  const door = doors[`${request.method ?? 'GET'} ${path}`];
  if (door === undefined) return false;
  void answer(desk, door, request, response);
  return true;
}

async function answer(
  desk: Desk,
  door: Door,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const json = { 'content-type': 'application/json; charset=utf-8' };
  try {
    const text = await textOf(request);
    const said = door(desk, text === '' ? undefined : JSON.parse(text));
    await desk.tick();
    response.writeHead(200, json).end(JSON.stringify(said));
  } catch (error) {
    response
      .writeHead(400, json)
      .end(JSON.stringify({ message: error instanceof Error ? error.message : '' }));
  }
}
