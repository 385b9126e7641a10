import type { Receipt } from '../../typings/report';
import { ask } from '../cloud/ask';
import { upload } from '../cloud/upload';
import type { Draft } from '../view/draft';
import { askOf, channelProblem, withFile } from '../view/draft';
import { itemById } from '../view/item';
import { joinOf } from '../view/similar';
import { knownChecklist } from './checklist';
import { forgetConsent, sendConsents } from './consents';
import { dropDraft, forgetFile, listDrafts, readDraft, saveDraft } from './drafts';
import { isOnline } from './network';

/** Drafts that are on their way right now: a second tap, or the network's return, waits for the same sending. */
const underWay = new Map<string, Promise<void>>();

const change = (draftId: string, changed: (draft: Draft) => Draft): Draft | null => {
  const draft = readDraft(draftId);
  if (draft === null) return null;
  const next = changed(draft);
  saveDraft(next);
  return next;
};

const uploadFile = async (draftId: string, n: number): Promise<void> => {
  const file = change(draftId, (draft) => withFile(draft, n, { state: 'uploading', percent: 0 }))?.files.find(
    (one) => one.n === n,
  );
  if (file === undefined) return;
  const name = `report/${draftId}/${n}`;
  const done = await upload({ path: file.path, kind: file.kind, name }, (percent) =>
    change(draftId, (draft) => withFile(draft, n, { percent })),
  );
  change(draftId, (draft) =>
    withFile(draft, n, done.ok ? { state: 'there', percent: 100, fileId: done.fileId } : { state: 'failed' }),
  );
};

/** How an attempt to send ended. */
type Ending =
  | { readonly state: 'sent'; readonly receipt: Receipt }
  | { readonly state: 'waiting' | 'failed'; readonly reason: string };

/** Looked at before a single file goes out: the cloud would refuse it only after they are there (F073, T27). */
const elsewhere = (draft: Draft | null): string =>
  draft === null ? '' : (channelProblem(itemById(knownChecklist(draft.as), draft.itemId))?.message ?? '');

const filesEnding = (missing: number): Ending =>
  isOnline()
    ? { state: 'failed', reason: `${missing} 个文件没有传上去，其余已传好。请重试，或删掉它再送出。` }
    : { state: 'waiting', reason: '没有网络，已存在手机里，联网后自动送出。' };

/** The draft once all of its files have been tried. */
const uploaded = async (draftId: string): Promise<Draft | null> => {
  // One after the other: on a weak line four half photos are worth less than one whole one.
  for (const file of readDraft(draftId)?.files ?? [])
    if (file.state !== 'there') await uploadFile(draftId, file.n);
  return readDraft(draftId);
};

const attempt = async (draftId: string): Promise<Ending> => {
  const stopped = elsewhere(readDraft(draftId));
  if (stopped !== '') return { state: 'failed', reason: stopped };
  const draft = await uploaded(draftId);
  const missing = draft?.files.filter((file) => file.state !== 'there').length ?? 0;
  if (missing > 0) return filesEnding(missing);
  const question = draft === null ? null : askOf(draft);
  if (draft === null || question === null) return { state: 'failed', reason: '请先选择学校，再送出。' };
  const unsaid = await sendConsents();
  if (unsaid !== null) return { state: 'waiting', reason: '网络不通，已存在手机里，联网后自动送出。' };
  const outcome = await ask('report.submit', question, draft.as);
  if (outcome.ok) return { state: 'sent', receipt: outcome.answer };
  const { code, message, field } = outcome.refusal;
  if (code === 'CONSENT_REQUIRED') forgetConsent(field === 'media' ? 'photos' : 'location');
  if (code !== 'UNAVAILABLE') return { state: 'failed', reason: message };
  return { state: 'waiting', reason: '网络不通，已存在手机里，联网后自动送出。' };
};

const settle = (draft: Draft, ending: Ending): Draft => {
  if (ending.state !== 'sent') return { ...draft, state: ending.state, reason: ending.reason };
  draft.files.forEach((file) => forgetFile(file.path));
  return { ...draft, state: 'sent', reason: '', receipt: ending.receipt, files: [] };
};

const send = async (draftId: string): Promise<void> => {
  try {
    change(draftId, (draft) => ({ ...draft, state: 'sending', reason: '' }));
    const ending = await attempt(draftId);
    change(draftId, (draft) => settle(draft, ending));
  } finally {
    underWay.delete(draftId);
  }
};

/**
 * Sends a draft: its files first, then the report. Five calls are one sending, and the cloud knows the draft by its
 * id. What happened stands in the draft itself: sent, waiting for the network, or failed with a reason.
 */
export async function sendDraft(draftId: string): Promise<Draft | null> {
  const sending = underWay.get(draftId) ?? send(draftId);
  if (!underWay.has(draftId)) underWay.set(draftId, sending);
  await sending;
  return readDraft(draftId);
}

const join = async (draftId: string, id: string): Promise<string> => {
  try {
    const stopped = elsewhere(readDraft(draftId));
    if (stopped !== '') return stopped;
    const draft = await uploaded(draftId);
    const question = draft === null ? null : joinOf(draft, id);
    if (draft === null || question === null) return '有文件没有传上去。请重试或删掉它，再点“我也遇到了”。';
    const unsaid = await sendConsents();
    if (unsaid !== null) return unsaid.message;
    const outcome = await ask('report.join', question, draft.as);
    if (!outcome.ok && outcome.refusal.code === 'CONSENT_REQUIRED') forgetConsent('photos');
    if (!outcome.ok) return outcome.refusal.message;
    const receipt: Receipt = { ...outcome.answer, calls: [] };
    change(draftId, (one) => ({ ...settle(one, { state: 'sent', receipt }), joined: true }));
    return '';
  } finally {
    underWay.delete(draftId);
  }
};

/**
 * Makes a draft part of an open report instead of one more of the same. It never waits by itself: without a network
 * the draft stays as it was. Answers what went wrong, in words; empty when it has arrived.
 */
export async function joinInstead(draftId: string, id: string): Promise<string> {
  if (underWay.has(draftId)) return '正在送出，请稍候。';
  const joining = join(draftId, id);
  underWay.set(
    draftId,
    joining.then(() => undefined),
  );
  return joining;
}

/** Sends everything that waits for the network, one after the other; one that cannot go does not hold up the next. */
export async function flushOutbox(): Promise<void> {
  // A draft can be left "sending" only by an app that was closed in the middle.
  const waiting = listDrafts().filter((draft) => draft.state === 'waiting' || draft.state === 'sending');
  for (const draft of [...waiting].reverse()) await sendDraft(draft.draftId);
}

/** Clears away what has arrived. An anonymous one stays until its owner has noted the pickup code. */
export function sweepSent(): void {
  listDrafts()
    .filter((draft) => draft.state === 'sent' && (draft.receipt?.pickupCode ?? null) === null)
    .forEach((draft) => dropDraft(draft.draftId));
}
