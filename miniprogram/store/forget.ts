import { dropBraveryDraft } from './braveryDraft';
import { dropDraft, listDrafts } from './drafts';
import { dropRounds } from './rounds';
import { chooseElder, chooseSignedOut, isElder } from './settings';

/** Removes everything of its owner from this phone; only the letter size stays, so that they can go on reading. */
export function forgetPhone(): void {
  const elder = isElder();
  listDrafts().forEach(({ draftId }) => dropDraft(draftId));
  dropBraveryDraft();
  dropRounds();
  wx.clearStorageSync();
  if (elder) chooseElder(true);
}

/** 退出: the same, and this phone shows nothing of its owner until they come back in; nothing is deleted in the cloud. */
export function signOut(): void {
  forgetPhone();
  chooseSignedOut(true);
}
