import { ask } from '../../cloud/ask';
import { actAs, refreshMe } from '../../store/me';
import { look } from '../../store/settings';
import { codeIn, type PreviewView, previewView } from '../../view/claim';
import type { Query } from '../../view/opening';
import { typed } from '../../view/tapped';

/** Takes up an invitation: by its card, which opens this page, or by the code as it is typed. */
Page({
  data: {
    look: '',
    code: '',
    preview: null as PreviewView | null,
    wrong: '',
    said: '',
    going: false,
  },

  onLoad(query: Query) {
    this.setData({ code: codeIn(query) });
    if (this.data.code !== '') void this.read();
  },

  onShow() {
    this.setData({ look: look() });
  },

  async read() {
    if (this.data.going) return;
    this.setData({ going: true, wrong: '' });
    const outcome = await ask('people.readInvite', { code: this.data.code });
    this.setData(
      outcome.ok
        ? { going: false, preview: previewView(outcome.answer) }
        : { going: false, wrong: outcome.refusal.message },
    );
  },

  onCode(event: WechatMiniprogram.Input) {
    this.setData({ code: typed(event), wrong: '', preview: null });
  },
  onRead() {
    if (this.data.code.trim() !== '') void this.read();
    if (this.data.code.trim() === '') this.setData({ wrong: '请先输入邀请码，共 12 位。' });
  },
  async onClaim() {
    if (this.data.going) return;
    this.setData({ going: true, wrong: '' });
    const outcome = await ask('people.claim', { code: this.data.code });
    if (!outcome.ok) {
      this.setData({ going: false, wrong: outcome.refusal.message });
      return;
    }
    await refreshMe();
    actAs(outcome.answer.postId);
    this.setData({ going: false, preview: null, said: outcome.answer.said });
  },
  onHome() {
    void wx.switchTab({ url: '/pages/home/index' });
  },
});
