import { ask } from '../../../../cloud/ask';
import { go } from '../../../../store/go';
import { listing } from '../../../../store/loading';
import { myPostId } from '../../../../store/me';
import { look } from '../../../../store/settings';
import { openedRows, type OpenedRow } from '../../../../view/reason';
import { tapped } from '../../../../view/tapped';

/** Who looked behind which seal, and why: for the auditor. */
Page({
  ...listing,
  next: null as string | null,

  data: { look: '', kind: 'loading', title: '', words: '', rows: [] as readonly OpenedRow[] },

  onLoad() {
    this.setData({ look: look() });
    void this.load(null);
  },

  async load(cursor: string | null) {
    const outcome = await ask('report.opened', { cursor }, await myPostId());
    if (!outcome.ok) {
      this.setData({ kind: 'error', title: '没有读到查看记录', words: outcome.refusal.message });
      return;
    }
    this.next = outcome.answer.next;
    const before = cursor === null ? [] : this.data.rows;
    const rows = [...before, ...openedRows(outcome.answer.lines, Date.now())];
    const isEmpty = rows.length === 0;
    this.setData({
      rows,
      kind: isEmpty ? 'empty' : '',
      title: isEmpty ? '还没有人查看过' : '',
      words: isEmpty ? '有人写明理由查看身份或限制内容后，会列在这里。' : '',
    });
  },

  onCase(event: WechatMiniprogram.TouchEvent) {
    go(`/packages/office/pages/case/index?id=${tapped(event, 'id')}`);
  },
});
