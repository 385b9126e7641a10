import { type BraveryDraft, newBraveryDraft } from '../view/bravery';
import { forgetFile, newDraftId } from './drafts';

const key = 'braveryDraft';

const isKept = (value: unknown): value is BraveryDraft =>
  typeof value === 'object' && value !== null && 'draftId' in value && 'facts' in value && 'files' in value;

const kept = (): BraveryDraft | null => {
  const value: unknown = wx.getStorageSync(key);
  return isKept(value) ? value : null;
};

/** The application that was begun on this phone, else a new one; what was on its way up begins again. */
export function braveryDraft(now: number): BraveryDraft {
  const draft = kept();
  if (draft === null) return newBraveryDraft(newDraftId(now));
  const files = draft.files.map((file) => (file.state === 'there' ? file : { ...file, state: 'here' as const }));
  return { ...draft, files };
} // prettier-ignore

/** Keeps it as it stands. */
export function saveBraveryDraft(draft: BraveryDraft): void {
  wx.setStorageSync(key, draft);
}

/** Lets go of it, and of its pictures on this phone. */
export function dropBraveryDraft(): void {
  kept()?.files.forEach(({ path }) => forgetFile(path));
  wx.removeStorageSync(key);
}
