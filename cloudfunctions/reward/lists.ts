import { createHash } from 'node:crypto';
import type { Answer, Ask } from '../../typings/contract';
import type { BillNews } from '../../typings/payout';
import type { Outcome } from '../../typings/refusal';
import type { ListResult, PayListDoc } from '../../typings/rewardDoc';
import { mostBytes } from '../bookParts';
import { compactDayOf, secondsAfter } from '../calendar.rules';
import { dueIds } from '../dueIds';
import { type BookForm, readBook } from '../readBook';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { openGate } from './gate';
import { hearNews } from './hearNews';
import { type ListedBill, listHeadOf, mostListed, readList } from './listForm.rules';
import { centreOf } from './open';
import { advance, type Outside } from './pay';
import { overdueClose } from './payout.table';

const sweptAtOnce = 5;
const leaseSeconds = 60;
/** A call of a person's ends before that; the clock goes on with what is left. */
const longestMilliseconds = 6000;

const notThere = refuse('NOT_FOUND', '没有找到这份付款清单，请返回列表再看。', 'id');

/**
 * Puts every payment that is due, and that the caps let, on one list for the finance office (F326, F333). What happens if
 * … it stops anywhere: the list says that it is being filled, and the clock fills it; who is on it already stays on it.
 */
export async function makeList(
  { requestId }: Ask<'payout.make'>,
  { post, openid }: Asker,
  world: World,
): Promise<Outcome<Answer<'payout.make'>>> {
  const centre = centreOf(post);
  if (!centre.ok) return centre;
  const { id: by, place } = centre.answer;
  const gate = await openGate(place.id, world);
  if (gate.path !== 'manual') return refuse('CONFLICT', '现在不是用财务清单支付，请先在“奖励资金”里改支付办法。');
  if (gate.brake !== null) return refuse('CONFLICT', `已停止支付：${gate.brake} 请先恢复支付。`);
  if (gate.caps === null) return refuse('CONFLICT', '还没有设置支付上限，请先在“奖励资金”里设置。');
  const at = world.now();
  const id = createHash('sha256').update(`list:${place.id}:${openid}:${requestId}`).digest('hex').slice(0, 40);
  const made: PayListDoc = {
    _id: id,
    v: 1,
    districtId: place.id,
    number: `F-${compactDayOf(at)}-${id.slice(0, 4).toUpperCase()}`,
    state: 'filling',
    rows: 0,
    fen: 0,
    by,
    at: at.toISOString(),
    order: `${at.toISOString()}/${id}`,
    dueAt: secondsAfter(at, leaseSeconds),
  };
  await world.store.insert('payLists', made);
  const list = (await world.store.read('payLists', id)) ?? made;
  if (list.state === 'filling') await fill(list, world, performance.now() + longestMilliseconds);
  const after = (await world.store.read('payLists', id)) ?? list;
  return grant({ id, said: saidOf(after) });
} // prettier-ignore

const saidOf = ({ state, rows }: PayListDoc): string => {
  if (state === 'filling') return '正在列入，几分钟内自动做完，请稍后刷新。';
  return rows === 0 ? '没有可以支付的：都已列入，或被上限、预算挡住。' : `已列入 ${rows} 笔，可以导出了。`;
};

/** Those who wait the longest first; done when nothing more can be put on it, or it is full. */
async function fill(list: PayListDoc, outside: Outside, until: number): Promise<void> {
  const { districtId, _id } = list;
  const found = await outside.store.page('rewards', {
    match: { districtId, payState: 'queued' },
    by: 'order',
    direction: 'asc',
    after: null,
    limit: mostListed,
    fields: ['_id'],
  });
  for (const { _id: reward } of found) {
    if (performance.now() > until) return;
    await advance(reward, outside, { list: _id });
  }
  const rows = await billsOn(_id, outside);
  const fen = rows.reduce((sum, { payout }) => sum + payout.fen, 0);
  await outside.store.amend('payLists', _id, { v: list.v, state: 'filling' }, {}, {
    set: { state: rows.length === 0 ? 'done' : 'ready', rows: rows.length, fen, v: list.v + 1 },
    unset: ['dueAt'],
  }); // prettier-ignore
}

/** Every bill that a list holds, as it stands now. */
export async function billsOn(list: string, { store }: Pick<World, 'store'>): Promise<readonly ListedBill[]> {
  const found = await store.page('rewards', {
    match: { list },
    by: '_id',
    direction: 'asc',
    after: null,
    limit: mostListed,
    fields: ['_id', 'payout'],
  });
  return found.flatMap(({ _id, payout }) => (payout === undefined ? [] : [{ reward: _id, payout }]));
}

const form: BookForm = {
  isForm: (sheet) => listHeadOf(sheet) !== null,
  hidden: refuse('INVALID', '清单在隐藏的工作表里，请在 Excel 里取消隐藏后再上传。', 'fileId'),
  several: refuse('INVALID', '文件里有几张付款清单，请只留一张，再上传。', 'fileId'),
  wrong: refuse('INVALID', '没有找到付款清单：表头要有“单号、金额（元）、结果”。请用导出的文件填好再上传。', 'fileId'),
}; // prettier-ignore

/** Reads a list that came back, without entering anything; the file is deleted in any case: it holds names. */
export async function checkList(
  { id, fileId }: Ask<'payout.check'>,
  { post }: Asker,
  world: World,
): Promise<Outcome<Answer<'payout.check'>>> {
  const centre = centreOf(post);
  if (!centre.ok) return centre;
  const list = await world.store.read('payLists', id);
  if (list === null || list.districtId !== centre.answer.place.id) return notThere;
  if (list.state === 'filling' || list.state === 'adopting')
    return refuse('CONFLICT', '这份清单正在处理，请几分钟后再上传。', 'id');
  if (!fileId.startsWith('cloud://') || !fileId.includes(`/payList/${id}/`))
    return refuse('INVALID', '文件没有传完，请重新选择后上传。', 'fileId');
  try {
    return await check(list, fileId, world);
  } finally {
    await world.files.remove([fileId]);
  }
}

async function check(list: PayListDoc, fileId: string, world: World): Promise<Outcome<Answer<'payout.check'>>> {
  const bytes = await world.files.read(fileId, mostBytes + 1);
  if (bytes === null) return refuse('NOT_FOUND', '没有收到文件，请重新选择后上传。', 'fileId');
  const sheet = readBook(bytes, form);
  if (!sheet.ok) return sheet;
  const { results, plan } = readList(sheet.answer, await billsOn(list._id, world));
  if (plan.faults.length > 0 || results.length === 0) return grant({ ...plan, id: null });
  const id = createHash('sha256').update(JSON.stringify([list._id, results])).digest('hex').slice(0, 16);
  const set = { pending: { id, results }, v: list.v + 1 };
  const isKept = await world.store.amend('payLists', list._id, { v: list.v }, {}, { set });
  return isKept ? grant({ ...plan, id }) : refuse('CONFLICT', '刚刚有人也在上传，请再上传一次。', 'id');
} // prettier-ignore

/**
 * Says yes to what was read and shown: every line is heard, and the ledger told. Stopped in between, the clock goes on
 * from the list; a line that was heard before is no news (F326).
 */
export async function adoptList(
  { id, planId }: Ask<'payout.adopt'>,
  { post }: Asker,
  world: World,
): Promise<Outcome<Answer<'payout.adopt'>>> {
  const centre = centreOf(post);
  if (!centre.ok) return centre;
  const list = await world.store.read('payLists', id);
  if (list === null || list.districtId !== centre.answer.place.id) return notThere;
  if (list.pending?.id !== planId) return refuse('CONFLICT', '清单在读取之后又变了，请重新上传一次，再核对。', 'id');
  const adopting = { ...list, state: 'adopting' as const, v: list.v + 1 };
  if (list.state !== 'adopting') {
    const set = { state: 'adopting', v: adopting.v, dueAt: secondsAfter(world.now(), leaseSeconds) };
    if (!(await world.store.amend('payLists', id, { v: list.v }, {}, { set })))
      return refuse('CONFLICT', '刚刚有人也在导入，请刷新后再看。', 'id');
    await adopt(adopting, world);
  }
  const after = await world.store.read('payLists', id);
  return grant({ said: after?.state === 'adopting' ? '正在登记，几分钟内自动做完，请稍后刷新。' : '已登记，账已记好。' });
} // prettier-ignore

async function adopt(list: PayListDoc, outside: Outside): Promise<void> {
  for (const result of list.pending?.results ?? []) await hearNews(result.reward, newsOf(result), outside);
  const rows = await billsOn(list._id, outside);
  const isOver = rows.every(({ payout }) => payout.state !== 'sending');
  await outside.store.amend('payLists', list._id, { v: list.v, state: 'adopting' }, {}, {
    set: { state: isOver ? 'done' : 'ready', v: list.v + 1 },
    unset: ['pending', 'dueAt'],
  }); // prettier-ignore
}

const newsOf = ({ bill, fen, result, ref, why }: ListResult): BillNews => {
  if (result === 'paid') return { bill, fen, state: 'success', reason: '', voucher: ref };
  return { bill, fen, state: 'fail', reason: result === 'unclaimed' ? overdueClose : why };
};

/** Goes on with lists whose filling or entering stopped in between. */
export async function sweepLists(outside: Outside): Promise<{ readonly looked: number }> {
  const due = await dueIds('payLists', { by: 'dueAt', limit: sweptAtOnce }, outside);
  for (const id of due) {
    const list = await outside.store.read('payLists', id);
    if (list?.state === 'filling') await fill(list, outside, performance.now() + longestMilliseconds);
    if (list?.state === 'adopting') await adopt(list, outside);
  }
  return { looked: due.length };
}
