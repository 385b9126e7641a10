import type { CasePage, MayDo, Need, ReportDoc } from '../../typings/report';
import type { Asker } from '../world';
import { allowedSteps } from '../workflow/step.rules';
import { type Sight, subjectOf } from './access.rules';
import { flagTags, stateTag, titleOf } from './card.rules';
import { fill } from './fill.rules';
import { reportFlow, reportSteps } from './report.table';
import { isSealedFrom, timelineOf } from './timeline.rules';

export interface Shown {
  readonly report: ReportDoc;
  readonly sight: Sight;
  readonly asker: Asker;
  /** What the grid centre of this town is called. */
  readonly centre: string;
  readonly addressOf: ReadonlyMap<string, string>;
}

/** A report as its page shows it; nothing that is not named here leaves the cloud (F031). */
export function casePage({ report, sight, asker, centre, addressOf }: Shown): CasePage {
  const isSealed = isSealedFrom(report, sight);
  const isHandler = sight === 'handler';
  const media = isSealed ? [] : report.media;
  const urls = (kind: 'photo' | 'video') =>
    media.filter((file) => file.kind === kind).map(({ fileId }) => addressOf.get(fileId) ?? '');
  return {
    id: report._id,
    number: report.number,
    v: report.v,
    state: stateTag(report, !isHandler),
    flags: isHandler ? flagTags(report) : [],
    title: titleOf(report),
    item:
      report.item === null
        ? null
        : { id: report.item.id, text: report.item.text, subMatter: report.item.subMatter },
    unit: {
      id: report.unit.id,
      name: report.unit.name,
      gridName: report.grid.name,
      townName: report.town.name,
    },
    text: isSealed ? '' : report.text,
    where: report.place.words,
    point: isSealed ? null : report.place.point,
    photos: urls('photo'),
    videos: urls('video'),
    at: report.at,
    reporter: reporterWords(report),
    whoSees: whoSees(report),
    desk: report.deskTitle,
    advice: isHandler ? (report.item?.advice ?? null) : null,
    calls: report.flags.includes('EMERGENCY') ? (report.item?.calls ?? []) : [],
    timeline: timelineOf(report, sight, addressOf),
    mayDo: isHandler ? mayDo(report, asker, centre) : [],
  };
}

const reporterWords = ({ reporter }: ReportDoc): string => {
  const words = { named: '实名上报', hidden: '身份对网格员保密', anonymous: '匿名上报' } as const;
  return reporter.callMe === '' ? words[reporter.kind] : `实名（${reporter.callMe}）`;
};

/** Who can read this, said before and after it is sent (F045, F048). */
function whoSees({ bypass, reporter, deskTitle }: ReportDoc): string {
  const readers = bypass ? '只有教育部门能看到，学校看不到。' : `${deskTitle}、学校网格长和主管部门能看到。`;
  const identity = {
    named: '他们能看到您留的称呼。',
    hidden: '他们看不到您是谁。',
    anonymous: '没有人知道您是谁，系统也没有保存。',
  } as const;
  return `${readers}${identity[reporter.kind]}`;
}

const mayDo = (report: ReportDoc, { post }: Asker, centre: string): readonly MayDo[] =>
  post === null
    ? []
    : allowedSteps(reportFlow, reportSteps, subjectOf(report), post).map(([step, row]) => ({
        step,
        label: fill(row.label, { centre }),
        tone: row.tone,
        needs: row.needs.map((need) => started(need, report)),
      }));

/** What is known already need not be typed again. */
function started(need: Need, { item, text, place }: ReportDoc): Need {
  const known: Readonly<Record<string, string | undefined>> = {
    item: item?.id,
    summary: text.slice(0, need.max),
    address: place.words,
  };
  const start = known[need.name];
  return start === undefined || start === '' ? need : { ...need, start };
}
