import type {
  BraveryApplication,
  BraveryCard,
  BraveryPage,
  MyBravery,
  PublicDeed,
} from '../../typings/bravery';
import type { TimelineEntry } from '../../typings/report';
import type { TimelineView } from './case';
import type { DraftFile } from './draft';
import { moment } from './time';

export const mostPictures = 6;

/** An application that is being written on this phone; kept at every field. */
export interface BraveryDraft {
  readonly draftId: string;
  readonly forWhom: '' | 'self' | 'other';
  readonly day: string;
  readonly time: string;
  readonly townId: string;
  readonly where: string;
  readonly facts: string;
  readonly heroName: string;
  readonly heroMobile: string;
  readonly isMinor: boolean;
  readonly witnessName: string;
  readonly witnessMobile: string;
  /** True: the applicant gives no name. */
  readonly nameless: boolean;
  readonly applicant: string;
  readonly files: readonly DraftFile[];
  readonly nextFile: number;
  readonly agree: boolean;
}

export const newBraveryDraft = (draftId: string): BraveryDraft => ({
  draftId,
  forWhom: '',
  day: '',
  time: '',
  townId: '',
  where: '',
  facts: '',
  heroName: '',
  heroMobile: '',
  isMinor: false,
  witnessName: '',
  witnessMobile: '',
  nameless: false,
  applicant: '',
  files: [],
  nextFile: 1,
  agree: false,
});

/** NB: the cloud has the last word; old phones know no classes of letters. */
const isName = (name: string): boolean => /^[^\d<>{}[\]@#=&"'\\/]{2,20}$/.test(name.trim());
const isMobile = (mobile: string): boolean => /^(1[3-9]\d{9})?$/.test(mobile);

/** What has to be filled in or put right, from the top of the page down; empty: it can be sent. */
export function braveryProblem(draft: BraveryDraft): string {
  const { forWhom, day, time, townId, where, facts, heroName, heroMobile, agree } = draft;
  const isOther = forWhom === 'other';
  const checks: readonly (readonly [boolean, string])[] = [
    [forWhom !== '', '请选为谁申请。'],
    [day !== '' && time !== '', '请选事发的日期和时间，记不准就选大概的时间。'],
    [townId !== '', '请选事发地在哪个镇（街道）。'],
    [where.trim().length >= 2, '请写具体地点。'],
    [facts.trim().length >= 10, '请写清楚发生了什么、怎样做的，至少 10 个字。'],
    [isName(heroName), isOther ? '请写见义勇为的人的姓名；不知道就写特征，例如“外卖骑手”。' : '请写您的姓名，只写文字。'],
    [!isOther || isMobile(heroMobile), '见义勇为的人的手机号不对，请核对；不知道可以不填。'],
    [draft.witnessName === '' || isName(draft.witnessName), '证人的姓名只写文字，2 到 20 个字；没有可以不填。'],
    [isMobile(draft.witnessMobile), '证人的手机号不对，请核对；不知道可以不填。'],
    [draft.witnessMobile === '' || draft.witnessName !== '', '填了证人的手机号，请也写证人的姓名。'],
    [!isOther || draft.nameless || isName(draft.applicant), '请写您的姓名，或者选“不留姓名”。'],
    [agree, '请看清楚后勾选同意。'],
  ];
  return checks.find(([isRight]) => !isRight)?.[1] ?? '';
} // prettier-ignore

/** The application as it is sent, once nothing is wrong with it and every picture is in the cloud. */
export function braveryApplication(draft: BraveryDraft): BraveryApplication {
  const { draftId, day, time, townId, where, facts, isMinor, witnessName, witnessMobile } = draft;
  const isOther = draft.forWhom === 'other';
  return {
    draftId,
    forWhom: isOther ? 'other' : 'self',
    day,
    time,
    townId,
    where: where.trim(),
    facts: facts.trim(),
    hero: { name: draft.heroName.trim(), mobile: isOther ? draft.heroMobile : '' },
    isMinor,
    witness: witnessName.trim() === '' ? null : { name: witnessName.trim(), mobile: witnessMobile },
    applicant: isOther && !draft.nameless ? draft.applicant.trim() : null,
    pictures: draft.files.map(({ fileId }) => fileId),
    agree: true,
  };
}

const timeline = (entries: readonly TimelineEntry[], now: number): readonly TimelineView[] =>
  entries.map((entry, index) => ({
    ...entry,
    key: `t${index}`,
    when: moment(entry.at, now),
    isUntold: entry.told.includes('未能'),
  }));

/** One of my own applications as its card shows it. */
export interface MineView extends MyBravery {
  readonly when: string;
  readonly tookWords: string;
}

export const mineViews = (rows: readonly MyBravery[], now: number): readonly MineView[] =>
  rows.map((row) => ({ ...row, when: `${moment(row.eventAt, now)}，${row.townName}`, tookWords: row.took.join('，') })); // prettier-ignore

/** A row of an office's list. */
export interface QueueCard extends BraveryCard {
  readonly when: string;
  readonly tookWords: string;
}

export const queueCards = (cards: readonly BraveryCard[], now: number): readonly QueueCard[] =>
  cards.map((card) => ({
    ...card,
    when: `${moment(card.appliedAt, now)}申请`,
    tookWords: card.took.join('，'),
  }));

export const queueBoxes = [
  { box: 'confirm', label: '待核实' },
  { box: 'asked', label: '待补充' },
  { box: 'open', label: '办理中' },
  { box: 'past', label: '已结束' },
] as const;

/** What the empty lists say. */
export const emptyWords: Readonly<Record<string, string>> = {
  confirm: '市民提交申请后，会出现在这里，也会在微信里提醒您。',
  asked: '请申请人补充的，会列在这里。',
  open: '公安核实属实的，奖励和宣传在这里同时办。',
  past: '办结的、没有确认的，会列在这里。',
};

/** One application as its page shows it. */
export interface DetailView extends Omit<BraveryPage, 'timeline'> {
  readonly when: string;
  readonly tookWords: string;
  readonly entries: readonly TimelineView[];
}

export const detailView = (page: BraveryPage, now: number): DetailView => ({
  ...page,
  when: moment(page.eventAt, now),
  tookWords: page.took.join('，'),
  entries: timeline(page.timeline, now),
});

/** A public deed as its card shows it. */
export interface DeedView extends PublicDeed {
  readonly whenWhere: string;
}

export const deedViews = (deeds: readonly PublicDeed[]): readonly DeedView[] =>
  deeds.map((deed) => ({
    ...deed,
    whenWhere: `${Number(deed.on.slice(0, 4))}年${Number(deed.on.slice(5, 7))}月${Number(deed.on.slice(8))}日，${deed.townName}`,
  })); // prettier-ignore
