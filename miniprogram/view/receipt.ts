import type { EmergencyCall } from '../../typings/checklist';
import type { Receipt } from '../../typings/report';
import type { Draft } from './draft';

/** The page after sending: it has arrived, it waits for the network, or it could not be sent. */
export interface ReceiptView {
  readonly state: 'sent' | 'waiting' | 'failed' | 'sending';
  readonly title: string;
  readonly said: string;
  readonly next: string;
  readonly number: string;
  readonly pickupCode: string;
  readonly calls: readonly EmergencyCall[];
  readonly mayRemind: boolean;
  readonly id: string;
}

const nothing = { next: '', number: '', pickupCode: '', calls: [], mayRemind: false, id: '' } as const;

/** What the page says about a draft; null when the phone no longer has it. */
export function receiptView(draft: Draft | null): ReceiptView | null {
  if (draft === null) return null;
  if (draft.state === 'sending') {
    return { ...nothing, state: 'sending', title: '正在送出', said: '请稍候，不要关闭。' };
  }
  if (draft.state === 'sent' && draft.receipt !== null) return sentView(draft, draft.receipt);
  const said = draft.reason;
  if (draft.state === 'waiting') {
    return {
      ...nothing,
      state: 'waiting',
      title: '已存好，等网络',
      said,
      next: '您可以去忙别的，打开小程序时会自动再送。',
    };
  }
  return { ...nothing, state: 'failed', title: '没有送出', said };
}

const titleOf = ({ joined }: Draft, { already }: Receipt): string => {
  if (joined === true) return already ? '您之前已经一起上报' : '已和这件一起上报，谢谢您';
  return already ? '这条之前已经收到' : '收到了，谢谢您';
};

const sentView = (draft: Draft, receipt: Receipt): ReceiptView => ({
  state: 'sent',
  title: titleOf(draft, receipt),
  said: receipt.said,
  next: receipt.next,
  number: receipt.number,
  pickupCode: receipt.pickupCode ?? '',
  calls: receipt.calls,
  mayRemind: draft.reporter !== 'anonymous',
  id: receipt.id,
});
