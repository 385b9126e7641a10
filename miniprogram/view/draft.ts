import type { OfferedItem } from '../../typings/checklist';
import type { Point, UnitCard } from '../../typings/grid';
import type { FoundOn, MediaRef, Receipt, ReportDraft, ReporterKind } from '../../typings/report';

export const limits = { text: 500, media: 9, placeWords: 100, callMe: 20 } as const;

/** A photo or video of a draft: first on the phone only, then in the cloud. */
export interface DraftFile {
  /** Counts up within the draft and never comes back, so that it can name the file in the cloud. */
  readonly n: number;
  readonly path: string;
  readonly kind: MediaRef['kind'];
  readonly state: 'here' | 'uploading' | 'there' | 'failed';
  readonly percent: number;
  readonly fileId: string;
}

/** 草稿 · 待发送 · 上传中 · 未能发送 · 已送达. */
export type DraftState = 'draft' | 'waiting' | 'sending' | 'failed' | 'sent';

/** A report that is being written on this phone. Saved at every field. */
export interface Draft {
  readonly draftId: string;
  readonly state: DraftState;
  /** Why it could not be sent, in Chinese. */
  readonly reason: string;
  readonly unit: UnitCard | null;
  readonly unitConfirmed: boolean;
  readonly itemId: string | null;
  readonly itemName: string;
  readonly subMatterId: string | null;
  readonly text: string;
  readonly files: readonly DraftFile[];
  readonly nextFile: number;
  readonly placeWords: string;
  readonly point: Point | null;
  readonly reporter: ReporterKind;
  readonly callMe: string;
  /** Null: not answered (it is asked for urgent items only). */
  readonly happeningNow: boolean | null;
  readonly aboutSchool: boolean;
  readonly writtenAt: string;
  /** The post it was written in; empty as a citizen. */
  readonly as: string;
  readonly receipt: Receipt | null;
  /** The round on this phone that it was found on (ADR 0022). */
  readonly found?: FoundOn;
  /** True once it became part of somebody else's report instead of one of its own. */
  readonly joined?: boolean;
}

/** An empty draft. `draftId` is its identity for good. */
export function newDraft(draftId: string, writtenAt: string, as: string): Draft {
  return {
    draftId,
    state: 'draft',
    reason: '',
    unit: null,
    unitConfirmed: false,
    itemId: null,
    itemName: '',
    subMatterId: null,
    text: '',
    files: [],
    nextFile: 1,
    placeWords: '',
    point: null,
    reporter: 'named',
    callMe: '',
    happeningNow: null,
    aboutSchool: false,
    writtenAt,
    as,
    receipt: null,
  };
}

/** 再报一条: the school, confirmed already, and the place stay. */
export const sameSpot = (before: Draft | null): Partial<Draft> => {
  if (before === null) return {};
  const { unit, unitConfirmed, placeWords, point, reporter, callMe } = before;
  return { unit, unitConfirmed, placeWords, point, reporter, callMe };
};

/** True while nothing worth keeping has been entered: such a draft is not listed. */
export function isBlank(draft: Draft): boolean {
  if (draft.state !== 'draft') return false;
  return draft.text === '' && draft.files.length === 0 && draft.itemId === null;
}

/** What has to be put right before sending: the control it belongs to, and a sentence that says what to do. */
export interface Problem {
  readonly field: 'item' | 'unit' | 'text' | 'happening' | 'place' | 'callMe' | 'files';
  readonly message: string;
}

/** Said instead of a point for which there is no consent. */
export const withoutPoint = '不标也行：只送学校和您用文字写的地点。';

/** Pictures for which there is no consent any more: the words go without them (F033). */
export const withoutPhotos: Problem = {
  field: 'files',
  message: '您没有同意使用照片。请删去照片再送出，文字照样受理。',
};

// NB: a way to address somebody is not a way to reach them: nobody else may ever read a number here (rule 15.2.1).
const numberLike = /\d{5,}/;

const unitProblem = (draft: Draft): Problem | null => {
  if (draft.unit === null) return { field: 'unit', message: '请先选择是哪所学校（或区域）。' };
  if (draft.unit.lookAlikes.length > 0 && !draft.unitConfirmed) {
    return { field: 'unit', message: `请确认是「${draft.unit.name}」，有学校名称和它相近。` };
  }
  return null;
};

const wordsProblem = (draft: Draft): Problem | null => {
  if (draft.text.trim() === '' && draft.files.length === 0) {
    return { field: 'text', message: '请拍一张照片，或写一句话说明情况。' };
  }
  if (draft.text.length > limits.text) return { field: 'text', message: `说明最多 ${limits.text} 字。` };
  return null;
};

/** What has to be put right also when it joins another report: it needs no words of its own there. */
export const detailProblem = (draft: Draft): Problem | null => {
  if (draft.files.length > limits.media) {
    return { field: 'files', message: `照片和视频最多 ${limits.media} 个，请删掉几个。` };
  }
  if (draft.placeWords.length > limits.placeWords) {
    return { field: 'place', message: `具体位置最多 ${limits.placeWords} 字。` };
  }
  if (draft.reporter !== 'named') return null;
  if (draft.callMe.length > limits.callMe)
    return { field: 'callMe', message: `称呼最多 ${limits.callMe} 字。` };
  if (numberLike.test(draft.callMe)) return { field: 'callMe', message: '这里只填称呼，请不要填电话号码。' };
  return null;
};

/** A security lead is not sent at all, however it got here: nothing of it leaves the phone (F073, T27). */
export const channelProblem = (item: OfferedItem | null): Problem | null =>
  (item?.channel ?? null) === null
    ? null
    : { field: 'item', message: '这类线索不在这里收，请直接拨打上面的官方电话；选错了，请点“取消”换一类。' };

/** The first thing to put right, from the top of the page to its end; null when it can be sent. */
export function firstProblem(draft: Draft, item: OfferedItem | null): Problem | null {
  const channel = channelProblem(item);
  if (channel !== null) return channel;
  const words = wordsProblem(draft);
  if (words !== null) return words;
  if (item !== null && item.emergency !== null && draft.happeningNow === null) {
    return { field: 'happening', message: '请先告诉我们：这件事现在正在发生吗？' };
  }
  return unitProblem(draft) ?? detailProblem(draft);
}

/** The draft as it goes over the wire; null while a file of it is not in the cloud yet, or no unit is chosen. */
export function askOf(draft: Draft): ReportDraft | null {
  if (draft.unit === null || draft.files.some((file) => file.state !== 'there')) return null;
  return {
    draftId: draft.draftId,
    unitId: draft.unit.id,
    unitConfirmed: draft.unitConfirmed,
    itemId: draft.itemId,
    subMatterId: draft.subMatterId,
    text: draft.text.trim(),
    media: draft.files.map(({ fileId, kind }) => ({ fileId, kind })),
    place: { words: draft.placeWords.trim(), point: draft.point },
    reporter: draft.reporter,
    callMe: draft.reporter === 'named' ? draft.callMe.trim() : '',
    happeningNow: draft.happeningNow === true,
    aboutSchool: draft.aboutSchool,
    writtenAt: draft.writtenAt,
    ...(draft.found === undefined ? {} : { found: draft.found }),
  };
}

/** The draft with one of its files changed. */
export function withFile(draft: Draft, n: number, change: Partial<DraftFile>): Draft {
  return { ...draft, files: draft.files.map((file) => (file.n === n ? { ...file, ...change } : file)) };
}

/** What holds files: a draft, or one row of a step's form. */
interface Holder {
  readonly files: readonly DraftFile[];
  readonly nextFile: number;
}

/** The same with files from the album or the camera added, never more than nine in all. */
export function withNewFiles<T extends Holder>(
  holder: T,
  found: readonly { readonly path: string; readonly kind: MediaRef['kind'] }[],
): T {
  const fresh = found
    .slice(0, limits.media - holder.files.length)
    .map(({ path, kind }, index): DraftFile => ({
      n: holder.nextFile + index,
      path,
      kind,
      state: 'here',
      percent: 0,
      fileId: '',
    }));
  return { ...holder, files: [...holder.files, ...fresh], nextFile: holder.nextFile + fresh.length };
}
