import { ask } from '../../../../cloud/ask';
import { go } from '../../../../store/go';
import { actingAs, knownMe, refreshMe } from '../../../../store/me';
import { look } from '../../../../store/settings';
import { tapped } from '../../../../view/tapped';
import { unackedRows, type UnackedRow } from '../../../../view/unacked';

/** Who was told and has not said so: for the office to telephone, and for oneself to answer (F119). */
Page({
  next: null as string | null,

  data: {
    look: '',
    kind: 'loading',
    title: '',
    words: '',
    said: '',
    going: '',
    rows: [] as readonly UnackedRow[],
  },

  onShow() {
    this.setData({ look: look() });
    void this.load(null);
  },

  async onPullDownRefresh() {
    await this.load(null);
    void wx.stopPullDownRefresh();
  },

  onReachBottom() {
    if (this.next !== null) void this.load(this.next);
  },

  onAgain() {
    this.setData({ kind: 'loading' });
    void this.load(null);
  },

  async load(cursor: string | null) {
    if (knownMe() === null) await refreshMe();
    const outcome = await ask('message.unacked', { cursor }, actingAs());
    if (!outcome.ok) {
      this.setData({
        rows: [],
        kind: 'error',
        title: '没有读到未确认的提醒',
        words: outcome.refusal.message,
      });
      return;
    }
    this.next = outcome.answer.next;
    const before = cursor === null ? [] : this.data.rows;
    const rows = [...before, ...unackedRows(outcome.answer.lines, Date.now())];
    const isEmpty = rows.length === 0;
    this.setData({
      rows,
      kind: isEmpty ? 'empty' : '',
      title: isEmpty ? '都确认了' : '',
      words: isEmpty ? '紧急情况、交办和退回的提醒，过了时间没人确认，会列在这里。' : '',
    });
  },

  onCase(event: WechatMiniprogram.TouchEvent) {
    const id = tapped(event, 'id');
    if (id !== '') go(`/packages/office/pages/case/index?id=${id}`);
  },

  async onAcknowledge(event: WechatMiniprogram.TouchEvent) {
    const id = tapped(event, 'id');
    if (this.data.going !== '') return;
    this.setData({ going: id });
    const outcome = await ask('message.acknowledge', { id }, actingAs());
    this.setData({ going: '', said: outcome.ok ? outcome.answer.said : outcome.refusal.message });
    await this.load(null);
  },
});
