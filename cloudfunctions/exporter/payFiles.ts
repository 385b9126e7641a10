import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { RewardDoc } from '../../typings/rewardDoc';
import { dayOf } from '../calendar.rules';
import { billNumber } from '../reward/bill.rules';
import { yuanOf } from '../reward/fen.rules';
import { entryLine, firstLine, lastLine } from '../reward/ledgerFile.rules';
import { listColumns } from '../reward/listForm.rules';
import { moveOf } from '../reward/money.rules';
import { kindWords } from '../reward/page.rules';
import type { World } from '../world';
import type { MadeFile, Making } from './making';
import { NotMade } from './notMade';
import { once } from './xlsx/once';
import { type StyledRow, writeWorkbook } from './xlsx/workbook';

const shape = { name: '付款清单', columns: listColumns, hasHead: true, isLandscape: true } as const;

const atOnce = 200;

/** A finance list: who is paid how much, by name; the last three columns are the finance office's (F333). */
export async function makePayList({ held, local, world }: Making): Promise<MadeFile> {
  const { order, post } = held.made;
  const list = order.format === 'payList' ? await world.store.read('payLists', order.list) : null;
  if (list === null || list.districtId !== post.place.id) throw new NotMade('没有找到这份付款清单。');
  const page = {
    match: { list: list._id },
    by: '_id',
    direction: 'asc',
    after: null,
    limit: atOnce,
  } as const;
  const found = await world.store.page('rewards', { ...page, fields: ['payout', 'who', 'kind', 'case'] });
  const named = await Promise.all(found.map((one) => rowOf(one, world)));
  const rows = named.map((cells, nth): StyledRow => ({ cells: [nth + 1, ...cells], style: 'form' }));
  return { rows: await writeWorkbook(local, shape, once(rows)) };
}

type Listed = Pick<RewardDoc, 'who' | 'kind' | 'case'> & {
  readonly payout?: RewardDoc['payout'] | undefined;
};

async function rowOf({ payout, who, kind, case: found }: Listed, world: World): Promise<readonly string[]> {
  if (payout === undefined) return [];
  return [
    billNumber(payout.reward, payout.round),
    await nameOf(who, world),
    kindWords[kind],
    found.unit.name,
    yuanOf(payout.fen),
    '',
    '',
    '',
  ];
}

/** By the register of those who hold an office, or the school's volunteers; never by what somebody typed in a report. */
async function nameOf(alias: string, { seal, directory, store }: World): Promise<string> {
  const openid = seal.openid(alias);
  if (openid === null) return '本人已注销，不能支付';
  const person = await directory.person(openid);
  if (person !== null) return person.name;
  const page = { match: { openid }, by: '_id', direction: 'asc', after: null, limit: 1 } as const;
  const [volunteer] = await store.page('volunteers', { ...page, fields: ['name'] });
  return volunteer?.name ?? '没有登记姓名，请先核实';
}

/** This year's books as `npm run verify-ledger` reads them: no names, every entry, tied to the one before (F327). */
export async function makeMoney({ held, local, world }: Making): Promise<MadeFile> {
  const ledger = `${held.made.post.place.id}/${dayOf(new Date(held.made.createdAt)).slice(0, 4)}`;
  const budget = await world.store.read('budgets', ledger);
  if (budget === null) throw new NotMade('今年还没有记过账。');
  const { head, last } = budget;
  let rows = 0;
  async function* lines(): AsyncGenerator<string> {
    yield `${firstLine(head)}\n`;
    for (let after: string | null = null; ;) {
      const page: readonly Entry[] = await entriesAfter(ledger, after, world);
      for (const entry of page.filter(({ seq }) => seq <= head.count)) {
        rows += 1;
        yield `${lineOf(entry)}\n`;
      }
      after = page.at(-1)?._id ?? null;
      if (page.length < atOnce) break;
    }
    // NB: the newest may stand in the head alone, until the next one is entered.
    if (last !== null && rows < head.count) yield `${lineOf(last)}\n`;
    yield `${lastLine(head)}\n`;
  }
  await pipeline(Readable.from(lines()), createWriteStream(local));
  return { rows: head.count, seal: head.hash };
}

type Entry = Awaited<ReturnType<typeof entriesAfter>>[number];

const entriesAfter = (ledger: string, after: string | null, { store }: World) =>
  store.page('moneyEntries', {
    match: { ledger },
    by: '_id',
    direction: 'asc',
    after,
    limit: atOnce,
    fields: ['_id', 'key', 'cause', 'subject', 'from', 'to', 'fen', 'by', 'ref', 'why', 'reverses', 'seq', 'at', 'prev', 'hash'],
  }); // prettier-ignore

const lineOf = (entry: Omit<Entry, '_id'>): string =>
  entryLine({ ...moveOf(entry), seq: entry.seq, at: entry.at, prev: entry.prev, hash: entry.hash });
