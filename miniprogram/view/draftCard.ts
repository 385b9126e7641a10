import type { Tag } from '../../typings/report';
import type { Draft } from './draft';
import { ago } from './time';

/** A draft in the list of what waits on this phone. */
export interface DraftView {
  readonly draftId: string;
  readonly title: string;
  readonly where: string;
  readonly age: string;
  readonly state: Tag;
  readonly reason: string;
  /** True when somebody has to do something; false while it only waits. */
  readonly isWrong: boolean;
  readonly photos: string;
  /** Set for an anonymous report that has arrived: the only way back to it. */
  readonly pickupCode: string;
  readonly mayOpen: boolean;
  readonly mayRetry: boolean;
  readonly mayDelete: boolean;
  readonly label: string;
}

/** The state of a draft in words, with numbers while it is being uploaded. */
export function draftTag(draft: Draft): Tag {
  const there = draft.files.filter((file) => file.state === 'there').length;
  switch (draft.state) {
    case 'draft':
      return { text: '草稿', tone: 'closed' };
    case 'waiting':
      return { text: '待发送', tone: 'waiting' };
    case 'sending':
      return {
        text: draft.files.length === 0 ? '正在发送' : `上传中 ${there}/${draft.files.length}`,
        tone: 'moving',
      };
    case 'failed':
      return { text: '未能发送', tone: 'danger' };
    case 'sent':
      return { text: '已送达', tone: 'done' };
  }
}

const titleOf = (draft: Draft): string => {
  if (draft.text.trim() !== '') return draft.text.trim();
  if (draft.itemName !== '') return draft.itemName;
  return draft.files.length > 0 ? `${draft.files.length} 张照片` : '还没有内容';
};

/** A draft as its list shows it. */
export function draftView(draft: Draft, now: number): DraftView {
  const state = draftTag(draft);
  const title = titleOf(draft);
  const where = draft.unit?.name ?? '还没有选学校';
  const age = ago(draft.writtenAt, now);
  return {
    draftId: draft.draftId,
    title,
    where,
    age,
    state,
    reason: draft.reason,
    isWrong: draft.state === 'failed',
    photos: draft.files.length === 0 ? '' : `${draft.files.length} 张`,
    pickupCode: draft.receipt?.pickupCode ?? '',
    mayOpen: draft.state === 'draft' || draft.state === 'failed',
    mayRetry: draft.state === 'waiting' || draft.state === 'failed',
    mayDelete: draft.state !== 'sending',
    label: [state.text, title, where, age, draft.reason].filter((words) => words !== '').join('，'),
  };
}
