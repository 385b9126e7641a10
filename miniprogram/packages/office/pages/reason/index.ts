import { ask } from '../../../../cloud/ask';
import { actingAs } from '../../../../store/me';
import { look } from '../../../../store/settings';
import type { Query } from '../../../../view/opening';
import { idIn } from '../../../../view/opening';
import { reasonLimits, reasonProblem, reasonWords } from '../../../../view/reason';
import { typed } from '../../../../view/tapped';

/** Says why before a seal is opened: the content of a case, or who reported it. */
Page({
  id: '',
  wanted: 'content',
  nth: null as number | null,

  data: {
    look: '',
    ...reasonWords.content,
    most: reasonLimits.most,
    reason: '',
    counter: '',
    problem: '',
    sending: false,
    said: '',
    openid: '',
  },

  onLoad(query: Query) {
    this.id = idIn(query, 'id');
    const wanted = idIn(query, 'for') === 'reporter' ? 'reporter' : 'content';
    this.wanted = wanted;
    const nth = idIn(query, 'nth');
    this.nth = /^\d{1,3}$/.test(nth) ? Number(nth) : null;
    this.setData({ look: look(), ...reasonWords[wanted] });
  },

  onReason(event: WechatMiniprogram.Input) {
    const reason = typed(event);
    this.setData({ reason, counter: `${reason.length}/${reasonLimits.most}`, problem: '' });
  },

  async onOpen() {
    const { reason, sending } = this.data;
    const problem = reasonProblem(reason);
    if (sending) return;
    if (problem !== '') {
      this.setData({ problem });
      return;
    }
    this.setData({ sending: true, problem: '' });
    const outcome = await this.send(reason.trim());
    this.setData({ sending: false, ...outcome });
  },

  /** What the page shows of the answer. */
  async send(reason: string): Promise<{ problem: string } | { said: string; openid: string }> {
    if (this.wanted === 'content') {
      const opened = await ask('report.reveal', { id: this.id, reason }, actingAs());
      return opened.ok ? { said: opened.answer.said, openid: '' } : { problem: opened.refusal.message };
    }
    const shown = await ask('report.unseal', { id: this.id, nth: this.nth, reason }, actingAs());
    if (!shown.ok) return { problem: shown.refusal.message };
    return { said: shown.answer.said, openid: shown.answer.openid ?? '' };
  },

  onBack() {
    void wx.navigateBack();
  },
});
