import { ask } from '../../../../cloud/ask';
import { go } from '../../../../store/go';
import { listing } from '../../../../store/loading';
import { myPostId } from '../../../../store/me';
import { look } from '../../../../store/settings';
import { queueBoxes, queueCards, type QueueCard } from '../../../../view/reward';
import { tapped } from '../../../../view/tapped';

const twoPanesFrom = 900;

/** The rewards to decide. On a phone a row opens its page; on a wide screen it opens beside the list. */
Page({
  ...listing,
  next: null as string | null,

  data: {
    look: '',
    isWide: false,
    post: '',
    boxes: queueBoxes,
    box: 'review',
    kind: 'loading',
    words: '',
    cards: [] as readonly QueueCard[],
    chosen: '',
  },

  onLoad() {
    this.setData({ look: look(), isWide: wx.getWindowInfo().windowWidth >= twoPanesFrom });
  },
  onShow() {
    this.setData({ look: look() });
    void this.load(null);
  },
  onResize({ size }: WechatMiniprogram.Page.IResizeOption) {
    const isWide = size.windowWidth >= twoPanesFrom;
    if (isWide !== this.data.isWide) this.setData({ isWide });
  },

  async load(cursor: string | null) {
    this.setData({ post: await myPostId() });
    const { box, post } = this.data;
    const known = queueBoxes.find((one) => one.box === box)?.box ?? 'review';
    const outcome = await ask('reward.list', { box: known, cursor }, post);
    if (box !== this.data.box) return;
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    this.next = outcome.answer.next;
    const before = cursor === null ? [] : this.data.cards;
    const cards = [...before, ...queueCards(outcome.answer.cards, Date.now())];
    this.setData({ kind: cards.length === 0 ? 'empty' : '', cards });
  },

  onBox(event: WechatMiniprogram.TouchEvent) {
    const found = queueBoxes.find(({ box }) => box === tapped(event, 'box'));
    if (found === undefined) return;
    this.setData({ box: found.box, kind: 'loading', cards: [], chosen: '' });
    void this.load(null);
  },
  onCard(event: WechatMiniprogram.TouchEvent) {
    const chosen = tapped(event, 'id');
    this.setData({ chosen });
    if (!this.data.isWide) go(`/packages/reward/pages/detail/index?id=${chosen}`);
  },
  onDecided() {
    void this.load(null);
  },
});
