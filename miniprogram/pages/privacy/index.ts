import type { PrivacyPage } from '../../../typings/privacy';
import { ask } from '../../cloud/ask';
import { forgetPhone } from '../../store/forget';
import { refreshMe } from '../../store/me';
import { look } from '../../store/settings';
import { privacyView, type PrivacyView } from '../../view/privacy';
import { tapped } from '../../view/tapped';

/** 隐私中心: what is kept of me, and the way to end it; for everybody, always as oneself and in no post. */
Page({
  held: null as PrivacyPage | null,
  openKey: '',

  data: {
    look: '',
    kind: 'loading',
    words: '',
    view: null as PrivacyView | null,
    wish: { format: 'mine' },
    leaving: false,
    going: false,
    wrong: '',
    said: '',
  },

  onLoad() {
    this.setData({ look: look() });
    void this.load();
  },

  async onPullDownRefresh() {
    await this.load();
    void wx.stopPullDownRefresh();
  },

  onAgain() {
    this.setData({ kind: 'loading' });
    void this.load();
  },

  async load() {
    const outcome = await ask('privacy.read', {});
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    this.held = outcome.answer;
    this.setData({ kind: '', view: privacyView(outcome.answer, this.openKey) });
  },

  onRow(event: WechatMiniprogram.TouchEvent) {
    const key = tapped(event, 'key');
    this.openKey = this.openKey === key ? '' : key;
    if (this.held !== null) this.setData({ view: privacyView(this.held, this.openKey) });
  },

  onPermissions() {
    wx.openSetting({ fail: () => undefined });
  },

  onLeave() {
    this.setData({ leaving: !this.data.leaving, wrong: '' });
  },

  async onAgree() {
    if (this.data.going) return;
    this.setData({ going: true, wrong: '' });
    const outcome = await ask('privacy.cancel', { agree: true });
    if (!outcome.ok) {
      this.setData({ going: false, wrong: outcome.refusal.message });
      return;
    }
    forgetPhone();
    this.setData({ going: false, leaving: false, said: outcome.answer.said });
    await refreshMe();
  },

  onHome() {
    void wx.reLaunch({ url: '/pages/home/index' });
  },
});
