import { setTimeout as pause } from 'node:timers/promises';
import type { ExportOrder, ExportTicket } from '../../typings/ledger';
import type { Product } from './product';
import { who, type Who } from './walkers';

let ordered = 0;

/** A fresh identity for an order, as a phone makes one. */
export const requestId = (): string => `request_${String((ordered += 1)).padStart(20, '0')}`;

/** Everything a test needs to order files of one product and to fetch them. */
export function exportsOf(product: Product) {
  const order = (as: Who, wanted: ExportOrder) =>
    product.ask(who[as][0], 'ledger.export', wanted, who[as][1]);

  const state = async (as: Who, id: string) =>
    (await product.ask(who[as][0], 'ledger.exportState', { id }, who[as][1])).answer;

  /** Looks until it is settled, as the page does. */
  async function settled(as: Who, id: string): Promise<ExportTicket> {
    for (let look = 0; look < 2400; look += 1) {
      const ticket = await state(as, id);
      if (ticket.state !== 'queued' && ticket.state !== 'running') return ticket;
      await pause(25);
    }
    throw new Error(`${id} was not settled in time`);
  }

  async function fetched({ address }: ExportTicket): Promise<Buffer> {
    if (address === null) throw new Error('the file has no address');
    return Buffer.from(await (await fetch(address)).arrayBuffer());
  }

  /** From the order to the file. */
  async function made(as: Who, wanted: ExportOrder): Promise<{ ticket: ExportTicket; bytes: Buffer }> {
    const { ok, answer, refusal } = await order(as, wanted);
    if (!ok) throw new Error(refusal.message);
    const ticket = await settled(as, answer.id);
    return { ticket, bytes: await fetched(ticket) };
  }

  return { order, state, settled, fetched, made };
}
