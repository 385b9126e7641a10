import type { Draft } from '../view/draft';
import { isBlank } from '../view/draft';

/** Reports that wait on this phone. They survive closing the app: words in storage, photos as saved files. */

const prefix = 'draft:';
const listeners = new Set<(draftId: string) => void>();

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && 'draftId' in value && 'files' in value;

/** Calls `listen` whenever a draft changed; answers the way to stop. */
export function onDraftChange(listen: (draftId: string) => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

/** The draft with this id, or null. */
export function readDraft(draftId: string): Draft | null {
  const kept: unknown = wx.getStorageSync(prefix + draftId);
  return isDraft(kept) ? kept : null;
}

/** Keeps the draft as it stands. */
export function saveDraft(draft: Draft): void {
  wx.setStorageSync(prefix + draft.draftId, draft);
  listeners.forEach((listen) => listen(draft.draftId));
}

/** Drafts with something in them, newest first. */
export function listDrafts(): readonly Draft[] {
  return wx
    .getStorageInfoSync()
    .keys.filter((key) => key.startsWith(prefix))
    .map((key) => readDraft(key.slice(prefix.length)))
    .filter((draft): draft is Draft => draft !== null && !isBlank(draft))
    .sort((one, other) => other.writtenAt.localeCompare(one.writtenAt));
}

/** Removes a draft and its files from this phone. */
export function dropDraft(draftId: string): void {
  const draft = readDraft(draftId);
  if (draft === null) return;
  draft.files.forEach((file) => forgetFile(file.path));
  wx.removeStorageSync(prefix + draftId);
  listeners.forEach((listen) => listen(draftId));
}

/** Takes a draft's words out of the storage; its pictures stay for whoever is writing it now. */
export function setAside(draftId: string): void {
  wx.removeStorageSync(prefix + draftId);
  listeners.forEach((listen) => listen(draftId));
}

/** Moves a picture from WeChat's temporary folder to one that survives closing; the path given when it cannot. */
export function keepFile(path: string): Promise<string> {
  return new Promise((resolve) => {
    wx.getFileSystemManager().saveFile({
      tempFilePath: path,
      success: ({ savedFilePath }) => resolve(savedFilePath),
      fail: () => resolve(path),
    });
  });
}

/** Deletes a kept file; one that is gone already is fine. */
export function forgetFile(path: string): void {
  wx.getFileSystemManager().removeSavedFile({ filePath: path, fail: () => undefined });
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

/** A new identity for a report: 26 characters at random (156 bits), mixed with the clock. */
export function newDraftId(now: number): string {
  const time = now.toString(36).padStart(9, '0');
  const letters = Array.from({ length: 24 }, () => alphabet.charAt(Math.floor(Math.random() * 64)));
  return `${time}${letters.join('')}`;
}
