import type { ExportTicket } from '../../typings/ledger';
import type { Outcome } from '../../typings/refusal';
import { ask } from '../cloud/ask';
import type { ExportWish } from '../view/exporting';
import { newDraftId } from './drafts';

/** The identity of one tap on 导出: sent again, it is the same file. */
export const newRequestId = (now: number): string => newDraftId(now);

/** Orders a file in a post; what is one's own, in none. */
export function orderFile(wish: ExportWish, requestId: string, as: string): Promise<Outcome<ExportTicket>> {
  if (wish.format === 'mine') return ask('privacy.export', { requestId });
  if (wish.format === 'certificate') return ask('certificate.export', { requestId, number: wish.number });
  return ask('ledger.export', { ...wish, requestId }, as);
}

/** How far it is; what was ordered in no post is one's own. */
export const askFile = (id: string, as: string): Promise<Outcome<ExportTicket>> =>
  as === '' ? ask('privacy.exportState', { id }) : ask('ledger.exportState', { id }, as);

/** Brings a file to this phone under its own name; its path, or null when it could not be fetched. */
export function fetchFile(address: string, onPercent: (percent: number) => void): Promise<string | null> {
  return new Promise((resolve) => {
    const task = wx.downloadFile({
      url: address,
      success: ({ tempFilePath, statusCode }) => resolve(statusCode === 200 ? tempFilePath : null),
      fail: () => resolve(null),
    });
    task.onProgressUpdate(({ progress }) => onPercent(progress));
  });
}

/** Opens a fetched file, from where it can be sent on or printed. Answers false when this phone cannot show it. */
export function openFile(path: string, name: string): Promise<boolean> {
  return new Promise((resolve) => {
    wx.openDocument({
      filePath: path,
      fileType: name.endsWith('.pdf') ? 'pdf' : 'xlsx',
      showMenu: true,
      success: () => resolve(true),
      fail: () => resolve(false),
    });
  });
}
