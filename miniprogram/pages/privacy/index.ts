import type { ConsentPurpose, PrivacyPage } from '../../../typings/privacy';
import { ask } from '../../cloud/ask';
import { takeOver } from '../../store/consents';
import { listDrafts } from '../../store/drafts';
import { forgetPhone, signOut } from '../../store/forget';
import { loading } from '../../store/loading';
import { refreshMe } from '../../store/me';
import { look } from '../../store/settings';
import { privacyView, type PrivacyView } from '../../view/privacy';
import { tapped, typed } from '../../view/tapped';

const isPurpose = (purpose: string): purpose is ConsentPurpose =>
  purpose === 'location' || purpose === 'photos' || purpose === 'phone';

/** 隐私中心: what is kept of me, and the way to end it; for everybody, always as oneself and in no post. */
Page({
  ...loading,
  held: null as PrivacyPage | null,
  openKey: '',
  newName: '',

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
    naming: '',
    told: { at: '', words: '', isWrong: false },
  },

  onLoad() {
    this.setData({ look: look() });
    void this.load();
  },

  async load() {
    const outcome = await ask('privacy.read', {});
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    this.held = outcome.answer;
    takeOver(outcome.answer.consents);
    this.setData({ kind: '', view: privacyView(outcome.answer, this.openKey) });
  },

  /** Says what came of it where it was tapped. */
  tell(at: string, words: string, isWrong: boolean) {
    const view = this.held === null ? null : privacyView(this.held, this.openKey);
    this.setData({ going: false, view, told: { at, words, isWrong } });
  },

  async onConsent(event: WechatMiniprogram.TouchEvent) {
    const purpose = tapped(event, 'purpose');
    const line = this.held?.consents.find((one) => one.purpose === purpose);
    if (this.held === null || line === undefined || !isPurpose(purpose) || this.data.going) return;
    this.setData({ going: true });
    const wish = { purpose, version: line.version, agree: line.state !== 'given' };
    const outcome = await ask('privacy.consent', wish);
    if (outcome.ok) {
      const { consents } = outcome.answer;
      this.held = { ...this.held, consents };
      takeOver(consents);
    }
    this.tell('consent', outcome.ok ? outcome.answer.said : outcome.refusal.message, !outcome.ok);
  },

  onCorrect(event: WechatMiniprogram.TouchEvent) {
    this.newName = '';
    this.setData({ naming: tapped(event, 'name') });
  },
  onName(event: WechatMiniprogram.Input) {
    this.newName = typed(event);
  },
  async onRename() {
    const [was, newName] = [this.data.naming, this.newName.trim()];
    if (this.data.going) return;
    if (newName === '') {
      this.tell('correct', '请先写新的称呼。', true);
      return;
    }
    this.setData({ going: true });
    const outcome = await ask('privacy.correct', { was, newName });
    if (outcome.ok) await this.load();
    if (outcome.ok) this.setData({ naming: '' });
    this.tell('correct', outcome.ok ? outcome.answer.said : outcome.refusal.message, !outcome.ok);
  },

  async onSignOut() {
    const waiting = listDrafts().filter(({ state }) => state !== 'sent').length;
    const lost = waiting === 0 ? '' : `还有 ${waiting} 份没送出的草稿，会一起删去。`;
    const { confirm } = await wx.showModal({
      title: '在这部手机上退出？',
      content: `${lost}云端的上报和岗位都还在，随时可以重新进入。`,
      confirmText: '确认退出',
    });
    if (!confirm) return;
    signOut();
    await wx.switchTab({ url: '/pages/me/index' });
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
