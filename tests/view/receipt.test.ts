import { describe, expect, it } from '@jest/globals';
import { receiptView } from '../../miniprogram/view/receipt';
import { draftWith, receipt } from './samples';

describe('a receipt', () => {
  it('says who has it and what happens next', () => {
    expect(receiptView(draftWith({ state: 'sent', receipt }))).toMatchObject({
      state: 'sent',
      said: receipt.said,
      next: receipt.next,
      number: 'W01-1',
      mayRemind: true,
    });
  });

  it('gives an anonymous reporter the pickup code and no reminders', () => {
    const anonymous = draftWith({
      state: 'sent',
      reporter: 'anonymous',
      receipt: { ...receipt, pickupCode: 'K7' },
    });
    expect(receiptView(anonymous)).toMatchObject({ pickupCode: 'K7', mayRemind: false });
  });

  it('says it was received before instead of thanking twice', () => {
    const again = draftWith({ state: 'sent', receipt: { ...receipt, already: true } });
    expect(receiptView(again)?.title).toBe('这条之前已经收到');
  });

  it.each([
    ['waiting', '已存好，等网络'],
    ['failed', '没有送出'],
    ['sending', '正在送出'],
  ] as const)('a draft that is %s is not called sent', (state, title) => {
    expect(receiptView(draftWith({ state, reason: '原因' }))?.title).toBe(title);
  });

  it('is nothing once the phone has let go of it', () => {
    expect(receiptView(null)).toBeNull();
  });
});
