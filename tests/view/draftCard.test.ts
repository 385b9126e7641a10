import { describe, expect, it } from '@jest/globals';
import type { DraftFile, DraftState } from '../../miniprogram/view/draft';
import { draftTag, draftView } from '../../miniprogram/view/draftCard';
import { draftWith, now, receipt } from './samples';

const file = (n: number, state: DraftFile['state']): DraftFile => ({
  n,
  path: 'p',
  kind: 'photo',
  state,
  percent: 0,
  fileId: '',
});

describe('a draft in the list', () => {
  it.each<[DraftState, string]>([
    ['draft', '草稿'],
    ['waiting', '待发送'],
    ['failed', '未能发送'],
    ['sent', '已送达'],
    ['sending', '正在发送'],
  ])('%s is said as %s', (state, words) => {
    expect(draftTag(draftWith({ state })).text).toBe(words);
  });

  it('counts files while they are being uploaded', () => {
    const files = [file(1, 'there'), file(2, 'uploading'), file(3, 'here')];
    expect(draftTag(draftWith({ state: 'sending', files })).text).toBe('上传中 1/3');
  });

  it('offers only what helps: opening what can be changed, sending what waits, nothing while it is on its way', () => {
    const offers = (state: DraftState) => {
      const { mayOpen, mayRetry, mayDelete } = draftView(draftWith({ state }), now);
      return [mayOpen, mayRetry, mayDelete];
    };
    expect(offers('draft')).toEqual([true, false, true]);
    expect(offers('waiting')).toEqual([false, true, true]);
    expect(offers('failed')).toEqual([true, true, true]);
    expect(offers('sending')).toEqual([false, false, false]);
  });

  it('is named by its words, else by its item, else by its photos', () => {
    expect(draftView(draftWith({ text: ' 积水 ' }), now).title).toBe('积水');
    expect(draftView(draftWith({ text: '', itemName: '路面积水' }), now).title).toBe('路面积水');
    expect(draftView(draftWith({ text: '', files: [file(1, 'here')] }), now).title).toBe('1 张照片');
  });

  it('keeps the pickup code in sight', () => {
    const sent = draftWith({ state: 'sent', receipt: { ...receipt, pickupCode: 'ABCD1234' } });
    expect(draftView(sent, now).pickupCode).toBe('ABCD1234');
  });
});
