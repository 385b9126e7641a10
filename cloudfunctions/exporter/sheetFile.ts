import type { CaseSheet } from '../../typings/ledger';
import { caseSheet } from '../ledger/caseSheet.rules';
import { namesIn } from '../ledger/names';
import { withoutLeavers } from '../leavers.rules';
import { sightOf } from '../report/access.rules';
import type { MadeFile, Making } from './making';
import { NotMade } from './notMade';
import { once } from './xlsx/once';
import { type StyledRow, writeWorkbook } from './xlsx/workbook';

const shape = {
  name: '办理单',
  columns: [
    { title: '', width: 22 },
    { title: '', width: 78 },
  ],
  hasHead: false,
  isLandscape: false,
} as const;

/** One case as a page to print, without its reporter (F110). */
export async function makeSheet({ held, local, world }: Making): Promise<MadeFile> {
  const { order, post, who } = held.made;
  const report = order.format === 'sheet' ? await world.store.read('reports', order.report) : null;
  if (report === null || sightOf(report, { openid: who, aliases: [], post }, world.now()) !== 'handler')
    throw new NotMade('这条上报已不在您的管辖范围，办理单没有生成。');
  const rows = sheetRows(
    caseSheet(withoutLeavers(report, world.seal), post, world.now(), await namesIn([report], world.store)),
  );
  return { rows: await writeWorkbook(local, shape, once(rows)) };
}

const sheetRows = ({ title, sections, foot }: CaseSheet): readonly StyledRow[] => [
  { cells: [title], style: 'title' },
  ...sections.flatMap(({ heading, lines }) => [
    { cells: [heading, ''], style: 'head' } as const,
    ...lines.map(({ label, words }) => ({ cells: [label, words], style: 'wrapped' }) as const),
  ]),
  { cells: [foot], style: 'plain' },
];
