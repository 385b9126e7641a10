import { actAs, actingPost, knownMe, refreshMe } from '../../store/me';
import { go } from '../../store/go';
import { askForReminders } from '../../store/reminders';
import { chooseElder, chooseSignedOut, isElder, isSignedOut, look } from '../../store/settings';
import type { RoleChip } from '../../view/person';
import { roleChips } from '../../view/person';
import { remindersView } from '../../view/reminders';
import { tapped } from '../../view/tapped';

const chips = (): RoleChip[] => [...roleChips(knownMe(), actingPost(knownMe())?.id ?? '')];

Page({
  data: {
    look: '',
    elder: false,
    name: '',
    chips: [] as RoleChip[],
    reminders: remindersView(null),
    said: '',
    out: false,
  },

  onShow() {
    this.setData({
      out: isSignedOut(),
      look: look(),
      elder: isElder(),
      chips: chips(),
      name: knownMe()?.name ?? '',
    });
    void this.load();
  },

  async onPullDownRefresh() {
    await this.load();
    void wx.stopPullDownRefresh();
  },

  async load() {
    const outcome = await refreshMe();
    const said = outcome.ok ? '' : outcome.refusal.message;
    this.setData({ reminders: remindersView(knownMe()), chips: chips(), name: knownMe()?.name ?? '', said });
  },

  onRole(event: WechatMiniprogram.TouchEvent) {
    actAs(tapped(event, 'id'));
    this.setData({ chips: chips() });
  },

  onClaim() {
    go('/pages/claim/index');
  },

  onRewards() {
    go('/packages/reward/pages/mine/index');
  },
  onBravery() {
    go('/packages/bravery/pages/mine/index');
  },
  onVolunteering() {
    go('/packages/volunteer/pages/mine/index');
  },

  onElder() {
    chooseElder(!this.data.elder);
    this.setData({ elder: isElder(), look: look() });
  },

  /** NB: WeChat opens this prompt only from within a tap, so nothing may be awaited before it. */
  async onRenew() {
    const ending = await askForReminders(knownMe()?.askFor ?? []);
    if (ending === 'accepted') await this.load();
    this.setData({
      said: ending === 'accepted' ? '好的，又多了一次提醒。' : '没有增加提醒，其他功能照常使用。',
    });
  },

  async onComeIn() {
    chooseSignedOut(false);
    this.setData({ out: false });
    await this.load();
  },

  onPrivacy() {
    go('/pages/privacy/index');
  },
});
