import type { ExportOrder } from '../../typings/ledger';
import type { Filtered } from '../ledger/filters.rules';
import { type OwnFormat, scopeOfOrder } from '../ledger/order.rules';
import { prefixOf } from '../ledger/scope.rules';
import { isGuarded } from '../report/access.rules';
import type { World } from '../world';
import { makeCertificate } from './certificate/makeCertificate';
import type { Claim } from './claim';
import { makeForm, makeFormJson } from './formFile';
import { makeJournal } from './journalFile';
import { makeLedger } from './ledgerFile';
import type { MadeFile, Making } from './making';
import { makeMine } from './mineFile';
import { NotMade } from './notMade';
import { makeCodes } from './patrol/makeCodes';
import { makePoster } from './poster/makePoster';
import { makeMoney, makePayList } from './payFiles';
import { makeRosters } from './roster/makeRosters';
import { makeDutyLedger } from './rota/makeDutyLedger';
import { makePostCodes } from './rota/makePostCodes';
import { makeSheet } from './sheetFile';

/** Makes one ordered file on this instance. Whoever lost their post since they ordered it gets none (F010). */
export async function makeFile(held: Claim, local: string, world: World): Promise<MadeFile> {
  const { who, post, order } = held.made;
  if (order.format === 'mine') return makeMine(held, local, world);
  if (order.format === 'certificate') return makeCertificate(order.number, who, { local, world });
  const person = await world.directory.person(who);
  const isStillHeld = person?.posts.some(({ id }) => id === post.id) === true;
  const scope = scopeOfOrder(order.format, post);
  if (!isStillHeld || scope === null) throw new NotMade('您已没有导出时的身份，文件没有生成。');
  const filters = filtersOf(order);
  const hides = (report: Filtered) => isGuarded(report, post);
  const walked = { match: prefixOf(scope, filters), filters, hides, at: world.now().toISOString() };
  return makers[order.format]({ held, local, walked, world });
}

const filtersOf = (order: ExportOrder) => ('filters' in order ? order.filters : {});

const makers: {
  readonly [F in Exclude<ExportOrder['format'], OwnFormat>]: (making: Making) => Promise<MadeFile>;
} = {
  ledger: makeLedger,
  platform: makeForm,
  platformJson: makeFormJson,
  journal: makeJournal,
  sheet: makeSheet,
  poster: makePoster,
  codes: makeCodes,
  postCodes: makePostCodes,
  dutyLedger: makeDutyLedger,
  roster: makeRosters,
  payList: makePayList,
  money: makeMoney,
};
