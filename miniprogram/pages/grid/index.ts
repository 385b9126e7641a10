import { ask } from '../../cloud/ask';
import { go } from '../../store/go';
import { again } from '../../store/loading';
import { look } from '../../store/settings';
import type { GridView } from '../../view/gridPage';
import { gridView } from '../../view/gridPage';
import type { Query } from '../../view/opening';
import { unitIn } from '../../view/opening';
import { tapped } from '../../view/tapped';

const unread = '这个码没有读出是哪所学校。可以直接点“我要上报”，再按名称选学校；也可以请学校换一张新海报。';

/**
 * A school's grid for anybody, without logging in: who is responsible, what may be reported, what happens then (F358,
 * F360). NB: a poster's code opens the report page, not this one (ADR 0018): this is one tap away from there.
 */
Page({
  ...again,
  unitId: '',
  fromReport: false,

  data: {
    look: '',
    kind: 'loading',
    words: '',
    view: null as GridView | null,
    itemsOpen: false,
  },

  onLoad(query: Query) {
    this.unitId = unitIn(query) ?? '';
    this.fromReport = query['from'] === 'report';
    void this.load();
  },
  onShow() {
    this.setData({ look: look() });
  },

  async load() {
    if (this.unitId === '') {
      this.setData({ kind: 'error', words: unread });
      return;
    }
    const outcome = await ask('poster.public', { unitId: this.unitId });
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message, view: null });
      return;
    }
    this.setData({ kind: '', view: gridView(outcome.answer) });
  },

  onItems() {
    this.setData({ itemsOpen: !this.data.itemsOpen });
  },
  onCall(event: WechatMiniprogram.TouchEvent) {
    wx.makePhoneCall({ phoneNumber: tapped(event, 'phone'), fail: () => undefined });
  },
  onVolunteer() {
    go(`/packages/volunteer/pages/apply/index?unit=${this.unitId}`);
  },
  /** Back to the report that is being written, if one is; what was typed there stays. */
  onReport() {
    if (this.fromReport) {
      wx.navigateBack({ fail: () => go('/pages/report/submit/index') });
      return;
    }
    const school = this.data.view === null ? '' : `?u=${this.unitId}`;
    go(`/pages/report/submit/index${school}`);
  },
  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    const name = this.data.view?.name ?? '学校';
    return { title: `${name}平安校园网格`, path: `/pages/grid/index?u=${this.unitId}` };
  },
});
