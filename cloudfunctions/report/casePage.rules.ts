import type { WorkCalendar } from '../../typings/deadline';
import type { DistrictDoc } from '../../typings/directory';
import type { Post } from '../../typings/person';
import type { CasePage, FoundLine, MayDo, Need, TaskLine, TaskOrder } from '../../typings/report';
import type { ReportDoc, Task } from '../../typings/reportDoc';
import type { Asker } from '../world';
import { zoneWords } from '../grid/zone.rules';
import { allowedSteps } from '../workflow/step.rules';
import { type Sight, subjectOf } from './access.rules';
import { flagTags, stateTag, titleOf } from './card.rules';
import { fill } from './fill.rules';
import { guardedPage } from './guarded.rules';
import { pictureWords } from './content.rules';
import { type Choices, withChoices } from './departments.rules';
import { heldLines } from './held.rules';
import { reporterWords, voiceLines } from './joined.rules';
import { markTags } from './marks.rules';
import { namedFor } from './names.rules';
import { orderPapers } from './order.rules';
import { outcomeLabels, reportFlow, reportSteps } from './report.table';
import { isSealedFrom, timelineOf } from './timeline.rules';
import { unsealable } from './unseal.rules';

export interface Shown {
  readonly report: ReportDoc;
  readonly sight: Sight;
  readonly asker: Asker;
  readonly district: DistrictDoc;
  readonly addressOf: ReadonlyMap<string, string>;
  /** Cases that this one may become part of. */
  readonly targets: Choices;
  /** True when this head acts for an officer who is away. */
  readonly isOnDuty?: boolean;
  readonly calendar: WorkCalendar;
  /** The round or sweep that it was found on, where this post sees it. */
  readonly foundOn?: FoundLine | null;
  readonly at: Date;
}

/** A report as its page shows it; nothing that is not named here leaves the cloud (F031). */
export function casePage(shown: Shown): CasePage {
  const { sight, asker, addressOf, foundOn = null } = shown;
  const report = namedFor(shown.report, sight, asker.post, shown.district);
  if (sight === 'reason') return guardedPage(report);
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
    flags: isHandler ? [...markTags(report), ...flagTags(report)] : [],
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
    zone: isHandler && !isSealed && report.zone !== undefined ? zoneWords(report.zone) : '',
    photos: urls('photo'),
    videos: urls('video'),
    pictureWords: isHandler ? pictureWords(report, asker.post) : '',
    at: report.at,
    reporter: reporterWords(report.reporter),
    reveal: '',
    unseal: isHandler && asker.post !== null ? unsealable(report, asker.post) : [],
    whoSees: whoSees(report),
    desk: report.deskTitle,
    advice: isHandler ? (report.item?.advice ?? null) : null,
    calls: report.flags.includes('EMERGENCY') ? (report.item?.calls ?? []) : [],
    voices: isHandler ? voiceLines(report, addressOf) : [],
    timeline: timelineOf(report, sight, addressOf),
    outcome: report.outcome === undefined ? null : outcomeLabels[report.outcome],
    tasks: isHandler ? report.tasks.map(taskLine) : [],
    order: isHandler ? orderFor(report, asker.post) : null,
    held: isHandler ? heldLines(report, shown.calendar, shown.at) : [],
    orders: isHandler ? orderPapers(report, asker.post, shown.isOnDuty) : [],
    ...(foundOn === null || !isHandler ? {} : { foundOn }),
    mayDo: mayDo({ ...shown, report }),
  };
}

/** Who can read this, said before and after it is sent (F045, F048). */
function whoSees({ bypass, reporter }: ReportDoc): string {
  const readers = bypass
    ? '只有教育部门和它转交的承办单位能看到，学校看不到。'
    : '本校责任网格员、网格长，经办的网格中心和承办单位，以及教育部门能看到。';
  const identity = {
    named: '您留的称呼单独密封，回访等确有需要时写明理由才看得到。',
    hidden: '他们看不到您是谁；主管部门、公安等确有需要时写明理由才能查看，看过会告诉您。',
    anonymous: '没有人知道您是谁，系统也没有保存。',
  } as const;
  return `${readers}${identity[reporter.kind]}`;
}

/** What this person may do now, with forms that know what is known; an office in its post, a reporter as such. */
function mayDo({ report, sight, asker, district, targets, isOnDuty = false, at }: Shown): readonly MayDo[] {
  const post = sight === 'handler' ? asker.post : null;
  const centre = district.towns.find(({ id }) => id === report.eventTown.id)?.centre ?? report.eventTown.name;
  const steps = allowedSteps(reportFlow, reportSteps, subjectOf(report, sight, post, isOnDuty));
  return steps.map(([step, row]) => ({
    step,
    label: fill(row.label, { centre }),
    tone: row.tone,
    needs: row.needs.map((need) =>
      started(withChoices(need, { report, district, post, targets, at }), report),
    ),
  }));
}

const partLabels = { lead: '牵头', co: '协办' } as const;
const taskLabels = {
  sent: '待签收',
  signed: '办理中',
  replied: '已反馈',
  returned: '已退回',
  waived: '已免除',
} as const;

const taskLine = ({ name, part, state, dueOn }: Task): TaskLine => ({
  name,
  part: partLabels[part],
  state: taskLabels[state],
  dueOn,
});

/** Read from the step that gave it, so that the page and the journal never say two things. */
function orderFor({ tasks, journal }: ReportDoc, post: Post | null): TaskOrder | null {
  if (post?.place.kind !== 'department') return null;
  const own = tasks.find(({ department, state }) => department === post.place.id && state !== 'returned');
  if (own === undefined) return null;
  const requirement = journal.find(({ at }) => at === own.sentAt)?.input['requirement'];
  return {
    part: partLabels[own.part],
    requirement: typeof requirement === 'string' ? requirement : '',
    dueOn: own.dueOn,
  };
}

/** What is known already need not be typed again. */
function started(need: Need, { item, text, place, eventTown }: ReportDoc): Need {
  const known: Readonly<Record<string, string | undefined>> = {
    item: item?.id,
    summary: text.slice(0, need.max),
    address: place.words,
    town: eventTown.id,
  };
  const start = known[need.name];
  return start === undefined || start === '' ? need : { ...need, start };
}
