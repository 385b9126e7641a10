import { dropDraft, listDrafts } from './drafts';
import { chooseElder, isElder } from './settings';

/** Removes everything of its owner from this phone; only the letter size stays, so that they can go on reading. */
export function forgetPhone(): void {
  const elder = isElder();
  listDrafts().forEach(({ draftId }) => dropDraft(draftId));
  wx.clearStorageSync();
  if (elder) chooseElder(true);
}
