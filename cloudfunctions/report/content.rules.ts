import type { Post } from '../../typings/person';
import type { MediaRef, StepInput } from '../../typings/report';
import type { PictureCheck, ReportDoc } from '../../typings/reportDoc';
import { secondsAfter } from '../calendar.rules';
import { leased } from '../workflow/delivery.rules';
import type { Sight } from './access.rules';
import { answerMinutes, askAgainMinutes, mostAsked } from './content.table';

/** Videos are not among what WeChat looks at. */
export const picturesIn = (media: readonly MediaRef[]): readonly string[] =>
  media.flatMap(({ kind, fileId }) => (kind === 'photo' ? [fileId] : []));

export const owedChecks = (fileIds: readonly string[]): readonly PictureCheck[] =>
  fileIds.map((fileId) => ({ fileId, state: 'owed', tries: 0 }));

type Checking = Pick<ReportDoc, 'checks' | 'checkDueAt'>;

/**
 * What a case keeps of pictures that have just come. NB: who is anonymous can be asked about only while they are there:
 * the clock leaves that to the call until its lease ends (F045).
 */
export function toCheck(fileIds: readonly string[], isAnonymous: boolean, at: Date): Checking {
  if (fileIds.length === 0) return {};
  return { checks: owedChecks(fileIds), checkDueAt: isAnonymous ? leased(at) : at.toISOString() };
}

/** What another case keeps that takes the pictures over: the answers that are still owed go to the first one only. */
export function checksAnew({ checks: before = [] }: Pick<ReportDoc, 'checks'>, at: Date): Checking {
  if (before.length === 0) return {};
  const isWaiting = before.some(({ state }) => isAwaited(state));
  const checks = before.map(({ fileId, state }): PictureCheck => ({
    fileId,
    state: isAwaited(state) ? 'owed' : state,
    tries: 0,
  }));
  return { checks, ...(isWaiting ? { checkDueAt: at.toISOString() } : {}) };
}

export const isAwaited = (state: PictureCheck['state']): boolean => state === 'owed' || state === 'asked';

const isWithheld = ({ state }: PictureCheck): boolean => isAwaited(state) || state === 'risky';

/** Who decides about a picture sees it, and who sent it. */
const seesAll = (sight: Sight, post: Post | null): boolean =>
  sight !== 'handler' || post?.role === 'EDU' || post?.role === 'CHIEF';

/** The case without pictures that this reader may not see yet, or at all (F060). */
export function shownTo(report: ReportDoc, sight: Sight, post: Post | null): ReportDoc {
  const hidden = new Set((report.checks ?? []).filter(isWithheld).map(({ fileId }) => fileId));
  if (hidden.size === 0 || seesAll(sight, post)) return report;
  const shown = (media: readonly MediaRef[]) => media.filter(({ fileId }) => !hidden.has(fileId));
  return {
    ...report,
    media: shown(report.media),
    joined: report.joined.map((voice) => ({ ...voice, media: shown(voice.media) })),
    journal: report.journal.map((entry) => ({ ...entry, input: withoutFiles(entry.input, hidden) })),
  };
}

const withoutFiles = (input: StepInput, hidden: ReadonlySet<string>): StepInput =>
  Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name,
      typeof value === 'object' ? value.filter((file) => !hidden.has(file)) : value,
    ]),
  );

const forHandlers = {
  awaited: '正在检查内容，通过后显示，一般不超过几分钟',
  risky: '未通过内容检查，由教育局查看',
};
const forTheBureau = {
  awaited: '正在检查内容，通过后经办的人才看得到',
  risky: '未通过内容检查，学校和承办单位看不到，请您决定',
};

/** Why a picture is not there, or may not be what it seems; for handlers, empty when all is well. */
export function pictureWords({ checks = [] }: Pick<ReportDoc, 'checks'>, post: Post | null): string {
  const count = (wanted: (state: PictureCheck['state']) => boolean): number =>
    checks.filter(({ state }) => wanted(state)).length;
  const words = seesAll('handler', post) ? forTheBureau : forHandlers;
  const said: readonly (readonly [number, string])[] = [
    [count(isAwaited), words.awaited],
    [count((state) => state === 'risky'), words.risky],
    [count((state) => state === 'unchecked'), '没有检查成功，请谨慎查看'],
  ];
  return said.flatMap(([many, why]) => (many === 0 ? [] : [`${many} 张照片${why}。`])).join('');
}

/** A picture after WeChat took the question, or did not. */
export function afterAsking(check: PictureCheck, trace: string | null, at: Date): PictureCheck {
  const tries = check.tries + 1;
  const askedAt = at.toISOString();
  if (trace !== null) return { ...check, state: 'asked', tries, trace, askedAt };
  return { ...check, state: tries >= mostAsked ? 'unchecked' : 'owed', tries, askedAt };
}

/** When it is a picture's turn: at once, after a while that grows, or when an answer is late; null when all is known. */
function turnOf({ state, tries, askedAt }: PictureCheck, at: Date): string | null {
  if (!isAwaited(state)) return null;
  if (askedAt === undefined) return at.toISOString();
  const minutes = state === 'asked' ? answerMinutes : (askAgainMinutes[tries - 1] ?? 0);
  return secondsAfter(new Date(askedAt), minutes * 60);
}

/** True when something is to be done about a picture now: another one of its case does not make it due (F060). */
export const isItsTurn = (check: PictureCheck, at: Date): boolean => {
  const turn = turnOf(check, at);
  return turn !== null && turn <= at.toISOString();
};

/** There is somebody to ask about, and it was not asked too often. */
export const mayBeAsked = ({ tries }: PictureCheck, openid: string | null): boolean =>
  openid !== null && tries < mostAsked;

/** When to look again at a case: when it is the turn of the first of its pictures; null when all is known. */
export function askAgainAt(checks: readonly PictureCheck[], at: Date): string | null {
  const turns = checks.flatMap((check) => turnOf(check, at) ?? []).sort();
  return turns[0] ?? null;
}

/** Pictures that the bureau was not told of yet. */
export const untold = ({ checks = [], journal }: Pick<ReportDoc, 'checks' | 'journal'>): readonly string[] =>
  checks
    .filter(({ state }) => state === 'risky')
    .map(({ fileId }) => fileId)
    .filter(
      (fileId) => !journal.some(({ event, input }) => event === 'holdPicture' && input['file'] === fileId),
    );

/** Pictures that a step brought and that have to be checked. */
export const newPictures = (
  { checks: before = [] }: ReportDoc,
  { checks = [] }: ReportDoc,
): readonly string[] => checks.slice(before.length).map(({ fileId }) => fileId);

/** What a reporter wrote in a form, as one text. */
export const wordsIn = (input: StepInput): readonly string[] =>
  Object.values(input).flatMap((value) => (typeof value === 'string' ? [value] : []));
