import type { Post } from '../../../typings/person';
import { ask } from '../../cloud/ask';
import { topUpReminders } from '../../store/asking';
import { listDrafts, onDraftChange } from '../../store/drafts';
import { readBox } from '../../store/listing';
import { actAs, actingPost, knownMe, refreshMe } from '../../store/me';
import { flushOutbox } from '../../store/outbox';
import { look } from '../../store/settings';
import { findUnit, rememberUnit } from '../../store/units';
import type { CardView } from '../../view/card';
import { homeView } from '../../view/home';
import { loadingList } from '../../view/listing';
import type { Query } from '../../view/opening';
import { unitIn, unitInCode } from '../../view/opening';
import { boxesOf } from '../../view/person';
import { tapped, told } from '../../view/tapped';

const shown = 3;

const waitingCount = (): number => listDrafts().filter((draft) => draft.state !== 'sent').length;

Page({
  stop: (): void => undefined,

  data: {
    look: '',
    home: homeView(null, null, []),
    list: loadingList,
    top: [] as CardView[],
    drafts: 0,
    said: '',
  },

  onLoad(query: Query) {
    this.stop = onDraftChange(() => this.setData({ drafts: waitingCount() }));
    const unitId = unitIn(query);
    if (unitId !== null) void wx.navigateTo({ url: `/pages/report/submit/index?u=${unitId}` });
  },

  onUnload() {
    this.stop();
  },

  onShow() {
    const me = knownMe();
    this.setData({ look: look(), home: homeView(me, actingPost(me), []), drafts: waitingCount() });
    void this.load();
  },

  async onPullDownRefresh() {
    await Promise.all([flushOutbox(), this.load()]);
    void wx.stopPullDownRefresh();
  },

  /** Who I am comes first: what is on my desk depends on it. */
  async load() {
    const asked = await refreshMe();
    const me = asked.ok ? asked.answer : knownMe();
    const post = actingPost(me);
    if (post !== null) {
      await this.loadDesk(post);
      return;
    }
    const list = await readBox('mine', null, this.data.list.cards, '');
    this.setData({ home: homeView(me, null, []), list, top: list.cards.slice(0, shown) });
  },

  async loadDesk(post: Post) {
    const boxes = boxesOf(post).map(({ box }) => box);
    const [counted, list] = await Promise.all([
      ask('report.count', { boxes }, post.id),
      readBox('todo', null, this.data.list.cards, post.id),
    ]);
    const counts = counted.ok ? counted.answer.counts : [];
    this.setData({ home: homeView(knownMe(), post, counts), list, top: list.cards.slice(0, shown) });
  },

  onRole(event: WechatMiniprogram.CustomEvent) {
    actAs(told(event, 'id'));
    const me = knownMe();
    this.setData({ home: homeView(me, actingPost(me), []), list: loadingList, top: [] });
    void this.load();
  },

  onReport() {
    void wx.navigateTo({ url: '/pages/report/submit/index' });
  },
  async onScan() {
    const code = await wx.scanCode({ scanType: ['qrCode', 'wxCode'] }).catch(() => null);
    if (code === null) return;
    const unitId = unitInCode({ result: code.result, path: code.path });
    const unit = unitId === null ? null : await findUnit(unitId);
    if (unit === null) {
      this.setData({ said: '这不是校门口的网格二维码。请扫平安校园海报上的码，或直接点“上报隐患”。' });
      return;
    }
    rememberUnit(unit);
    await wx.navigateTo({ url: `/pages/report/submit/index?u=${unit.id}` });
  },
  onMine() {
    void wx.switchTab({ url: '/pages/report/list/index' });
  },
  onBox(event: WechatMiniprogram.TouchEvent) {
    void wx.navigateTo({ url: `/packages/office/pages/todo/index?box=${tapped(event, 'box')}` });
  },
  async onOpenCard(event: WechatMiniprogram.CustomEvent) {
    const id = told(event, 'id');
    if (this.data.home.isCitizen) {
      await wx.navigateTo({ url: `/pages/report/detail/index?id=${id}` });
      return;
    }
    await topUpReminders(Date.now());
    await wx.navigateTo({ url: `/packages/office/pages/case/index?id=${id}` });
  },
  onAgain() {
    this.setData({ list: loadingList });
    void this.load();
  },
  onCall(event: WechatMiniprogram.TouchEvent) {
    wx.makePhoneCall({ phoneNumber: tapped(event, 'number'), fail: () => undefined });
  },
});
