import { ask } from '../../../../cloud/ask';
import { go } from '../../../../store/go';
import { actingAs, knownMe, refreshMe } from '../../../../store/me';
import { look } from '../../../../store/settings';
import type { Query } from '../../../../view/opening';
import { tapped } from '../../../../view/tapped';
import {
  listNamed,
  missedRows,
  type MissedRow,
  morningWords,
  unackedRows,
  type UnackedRow,
} from '../../../../view/unacked';

/** Who was told and has not said so, and what reached nobody: to be telephoned, or to be answered (F114, F119). */
Page({
  next: null as string | null,

  data: {
    look: '',
    list: listNamed(undefined),
    hasDigest: false,
    kind: 'loading',
    title: '',
    words: '',
    said: '',
    going: '',
    morning: '',
    rows: [] as readonly UnackedRow[],
    missed: [] as readonly MissedRow[],
  },

  onLoad(query: Query) {
    this.setData({ list: listNamed(query['list']) });
  },

  onShow() {
    this.setData({ look: look() });
    void this.open();
  },

  async onPullDownRefresh() {
    await this.open();
    void wx.stopPullDownRefresh();
  },

  onReachBottom() {
    if (this.next === null) return;
    void (this.data.list === 'unacked' ? this.loadUnacked(this.next) : this.loadMissed(this.next));
  },

  onAgain() {
    this.setData({ kind: 'loading' });
    void this.open();
  },

  onList(event: WechatMiniprogram.TouchEvent) {
    this.setData({ list: listNamed(tapped(event, 'list')), kind: 'loading', rows: [], missed: [], said: '' });
    void this.open();
  },

  async open() {
    if (knownMe() === null) await refreshMe();
    await (this.data.list === 'unacked' ? this.loadUnacked(null) : this.loadMissed(null));
  },

  async loadUnacked(cursor: string | null) {
    const outcome = await ask('message.unacked', { cursor }, actingAs());
    if (this.data.list !== 'unacked') return;
    if (!outcome.ok) {
      this.setData({
        rows: [],
        kind: 'error',
        title: '没有读到未确认的提醒',
        words: outcome.refusal.message,
      });
      return;
    }
    const { lines, next, hasDigest } = outcome.answer;
    this.next = next;
    const rows = [...(cursor === null ? [] : this.data.rows), ...unackedRows(lines, Date.now())];
    const isEmpty = rows.length === 0;
    this.setData({
      rows,
      hasDigest,
      kind: isEmpty ? 'empty' : '',
      title: isEmpty ? '都确认了' : '',
      words: isEmpty ? '紧急情况、交办和退回的提醒，过了时间没人确认，会列在这里。' : '',
    });
  },

  async loadMissed(cursor: string | null) {
    const outcome = await ask('message.undelivered', { cursor }, actingAs());
    if (this.data.list !== 'undelivered') return;
    if (!outcome.ok) {
      this.setData({
        missed: [],
        kind: 'error',
        title: '没有读到未送达的提醒',
        words: outcome.refusal.message,
      });
      return;
    }
    const { lines, next, day } = outcome.answer;
    this.next = next;
    const missed = [...(cursor === null ? [] : this.data.missed), ...missedRows(lines, Date.now())];
    const isEmpty = missed.length === 0;
    this.setData({
      missed,
      hasDigest: true,
      morning: isEmpty ? '' : morningWords(day),
      kind: isEmpty ? 'empty' : '',
      title: isEmpty ? '都送达了' : '',
      words: isEmpty ? '微信提醒送不到的人，每个工作日早上 8:30 汇总在这里。' : '',
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
    await this.loadUnacked(null);
  },
});
