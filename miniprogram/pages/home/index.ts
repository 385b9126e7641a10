import type { MyPost } from '../../../typings/person';
import type { Box } from '../../../typings/report';
import { ask } from '../../cloud/ask';
import { topUpReminders } from '../../store/asking';
import { go } from '../../store/go';
import { listDrafts, onDraftChange } from '../../store/drafts';
import { readBox } from '../../store/listing';
import { actAs, actingPost, knownMe, refreshMe } from '../../store/me';
import { onNetworkChange } from '../../store/network';
import { flushOutbox } from '../../store/outbox';
import { look } from '../../store/settings';
import { findUnit, rememberUnit } from '../../store/units';
import type { CardView } from '../../view/card';
import { homeView } from '../../view/home';
import type { ListView } from '../../view/listing';
import { loadingList } from '../../view/listing';
import type { Query } from '../../view/opening';
import { unitIn, unitInCode } from '../../view/opening';
import { countUnacked } from '../../store/unacked';
import { boxesOf, countWords } from '../../view/person';
import { tapped, told } from '../../view/tapped';

const shown = 3;

const waitingCount = (): number => listDrafts().filter((draft) => draft.state !== 'sent').length;

interface Top {
  readonly top: readonly CardView[];
  readonly kind: ListView['kind'];
  readonly words: string;
  readonly hasMore: boolean;
}

/** Home shows the first few of a list only. */
const topOf = ({ cards, kind, words }: ListView): Top => ({
  top: cards.slice(0, shown),
  kind,
  words,
  hasMore: cards.length > shown,
});

Page({
  stop: (): void => undefined,

  data: {
    look: '',
    home: homeView(null, null, []),
    ...topOf(loadingList),
    drafts: 0,
    said: '',
  },

  onLoad(query: Query) {
    const stops = [
      onDraftChange(() => this.setData({ drafts: waitingCount() })),
      onNetworkChange((online) => void (online && this.reload())),
    ];
    this.stop = () => stops.forEach((stop) => stop());
    const unitId = unitIn(query);
    if (unitId !== null) go(`/pages/report/submit/index?u=${unitId}`);
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
    await this.reload();
    void wx.stopPullDownRefresh();
  },

  /** What waits on this phone goes first, so that the list has it already. */
  async reload() {
    await flushOutbox();
    await this.load();
  },

  /** Who I am comes first: what is on my desk depends on it. */
  async load() {
    const asked = await refreshMe();
    const me = asked.ok ? asked.answer : knownMe();
    const post = actingPost(me);
    const boxes = post === null ? [] : boxesOf(post).map(({ box }) => box);
    if (post !== null && boxes.length > 0) {
      await this.loadDesk(post, boxes);
      return;
    }
    wx.removeTabBarBadge({ index: 0, fail: () => undefined });
    const list = await readBox('mine', null, this.data.top, '');
    this.setData({ home: homeView(me, post, []), ...topOf(list) });
  },

  async loadDesk(post: MyPost, boxes: readonly Box[]) {
    const [counted, list, unacked] = await Promise.all([
      ask('report.count', { boxes }, post.id),
      readBox(boxes[0] ?? 'todo', null, this.data.top, post.id),
      countUnacked(post),
    ]);
    const counts = counted.ok ? counted.answer.counts : [];
    const waiting = countWords(counts, 'todo');
    if (waiting !== '' && waiting !== '0')
      wx.setTabBarBadge({ index: 0, text: waiting, fail: () => undefined });
    if (waiting === '0') wx.removeTabBarBadge({ index: 0, fail: () => undefined });
    this.setData({ home: homeView(knownMe(), post, counts, { unacked }), ...topOf(list) });
  },

  onRole(event: WechatMiniprogram.CustomEvent) {
    actAs(told(event, 'id'));
    const me = knownMe();
    this.setData({ home: homeView(me, actingPost(me), []), ...topOf(loadingList) });
    void this.load();
  },

  onReport() {
    go('/pages/report/submit/index');
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
    go(`/pages/report/submit/index?u=${unit.id}`);
  },
  onMine() {
    void wx.switchTab({ url: '/pages/report/list/index' });
  },
  onBox(event: WechatMiniprogram.TouchEvent) {
    go(`/packages/office/pages/todo/index?box=${tapped(event, 'box')}`);
  },
  onTool(event: WechatMiniprogram.TouchEvent) {
    go(tapped(event, 'url'));
  },
  async onOpenCard(event: WechatMiniprogram.CustomEvent) {
    const id = told(event, 'id');
    if (this.data.home.isReporter) {
      go(`/pages/report/detail/index?id=${id}`);
      return;
    }
    await topUpReminders(Date.now());
    go(`/packages/office/pages/case/index?id=${id}`);
  },
  onAgain() {
    this.setData(topOf(loadingList));
    void this.load();
  },
  onCall(event: WechatMiniprogram.TouchEvent) {
    wx.makePhoneCall({ phoneNumber: tapped(event, 'number'), fail: () => undefined });
  },
});
