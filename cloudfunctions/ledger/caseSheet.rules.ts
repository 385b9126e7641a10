import type { CaseSheet, SheetLine, SheetSection } from '../../typings/ledger';
import type { Post } from '../../typings/person';
import type { OrderPaper, TimelineEntry } from '../../typings/report';
import type { ReportDoc, Task } from '../../typings/reportDoc';
import { spokenTimeOf } from '../calendar.rules';
import { kindOf } from '../report/access.rules';
import { flagTags, stateTag, titleOf } from '../report/card.rules';
import { withoutNames } from '../report/names.rules';
import { orderPapers } from '../report/order.rules';
import { outcomeLabels } from '../report/report.table';
import { timelineOf } from '../report/timeline.rules';
import { type Names, namesFor } from './names.rules';
import { sealed, written } from './row.rules';
import { withoutReporter } from './withoutReporter.rules';

/**
 * One case as it is printed: who reported it stands nowhere, nor a child's name; of a restricted matter only the course
 * (F110, T26).
 */
export function caseSheet(stored: ReportDoc, post: Post, at: Date, names: Names): CaseSheet {
  const report = withoutNames(stored);
  return {
    title: '校园安全事项办理单',
    number: report.number,
    sections: [
      { heading: '基本情况', lines: basics(report) },
      { heading: '上报内容', lines: content(report, names) },
      { heading: '承办单位', lines: report.tasks.map(taskLine) },
      { heading: '办理过程', lines: course(report, names) },
      ...orderPapers(report, post).map(orderSection),
    ].filter(({ lines }: SheetSection) => lines.length > 0),
    foot: `${post.title}于${spokenTimeOf(at)}打印，不含上报人信息。`,
  };
}

const line = (label: string, words: string): SheetLine => ({ label, words });

function basics(report: ReportDoc): readonly SheetLine[] {
  const flags = flagTags(report).map(({ text }) => text);
  return [
    line('编号', report.number),
    line('事项', titleOf(report)),
    line('清单原文', report.item === null ? '' : report.item.text),
    line('学校（单位）', report.unit.name),
    line('网格', report.grid.name),
    line('属地', report.eventTown.name),
    line('上报时间', spokenTimeOf(new Date(report.at))),
    line('状态', [stateTag(report, false).text, ...flags].join('、')),
    line('办理结果', report.outcome === undefined ? '' : outcomeLabels[report.outcome]),
    line('办结时间', report.closedAt === undefined ? '' : spokenTimeOf(new Date(report.closedAt))),
  ].filter(({ words }) => words !== '');
}

const content = (report: ReportDoc, names: Names): readonly SheetLine[] => [
  line('情况说明', written(report.text, report, names)),
  line('地点', written(report.place.words, report, names)),
  line('附件', `照片或视频 ${report.media.length} 个`),
];

const orderSection = ({ title, lines, body, note }: OrderPaper): SheetSection => ({
  heading: title,
  lines: [...lines, line('内容', body), line('说明', note)],
});

const parts = { lead: '牵头', co: '协办' } as const satisfies { readonly [P in Task['part']]: string };

const taskLine = ({ part, name, dueOn }: Task): SheetLine =>
  line(parts[part], dueOn === '' ? name : `${name}，${dueOn} 前办结`);

/** Oldest first, as it is read on paper. */
function course(report: ReportDoc, names: Names): readonly SheetLine[] {
  const entries = timelineOf(report, 'handler', new Map());
  return [...entries]
    .reverse()
    .map((entry) =>
      line(spokenTimeOf(new Date(entry.at)), courseWords(entry, report, namesFor(report, names))),
    );
}

function courseWords(entry: TimelineEntry, { flags }: ReportDoc, names: readonly string[]): string {
  const said = entry.words === '' ? [] : [kindOf({ flags }) !== 'normal' ? sealed : entry.words];
  const photos = entry.photos.length === 0 ? [] : [`照片 ${entry.photos.length} 张`];
  return withoutReporter([`${entry.title}（${entry.by}）`, ...said, ...photos].join('\n'), names);
}
