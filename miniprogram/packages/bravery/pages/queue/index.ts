import type { BraveryFigure } from '../../../../../typings/bravery';
import { ask } from '../../../../cloud/ask';
import { go } from '../../../../store/go';
import { listing } from '../../../../store/loading';
import { myPost } from '../../../../store/me';
import { look } from '../../../../store/settings';
import { emptyWords, queueBoxes, queueCards, type QueueCard } from '../../../../view/bravery';
import { tapped } from '../../../../view/tapped';

/** The applications of the police's town, or of the centre's district, and how long it took (F328, F329). */
Page({
  ...listing,
  next: null as string | null,

  data: {
    look: '',
    post: '',
    boxes: queueBoxes,
    box: '',
    kind: 'loading',
    words: '',
    emptyWords: '',
    cards: [] as readonly QueueCard[],
    figures: [] as readonly BraveryFigure[],
    figuresOf: '',
  },

  onShow() {
    this.setData({ look: look() });
    void this.load(null);
  },

  async load(cursor: string | null) {
    const post = await myPost();
    const isCentre = post?.role === 'SGC';
    // The police confirm first; the centre begins with what is confirmed.
    const box = this.data.box === '' ? (isCentre ? 'open' : 'confirm') : this.data.box;
    this.setData({ post: post?.id ?? '', box });
    const known = queueBoxes.find((one) => one.box === box)?.box ?? 'confirm';
    const [outcome] = await Promise.all([
      ask('bravery.list', { box: known, cursor }, post?.id ?? ''),
      isCentre && cursor === null ? this.measure(post.id) : null,
    ]);
    if (box !== this.data.box) return;
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    this.next = outcome.answer.next;
    const before = cursor === null ? [] : this.data.cards;
    const cards = [...before, ...queueCards(outcome.answer.cards, Date.now())];
    this.setData({ kind: cards.length === 0 ? 'empty' : '', cards, emptyWords: emptyWords[box] ?? '' });
  },
  async measure(as: string) {
    const outcome = await ask('bravery.figures', {}, as);
    if (outcome.ok) this.setData({ figures: outcome.answer.figures, figuresOf: outcome.answer.said });
  },

  onBox(event: WechatMiniprogram.TouchEvent) {
    this.setData({ box: tapped(event, 'box'), kind: 'loading', cards: [] });
    void this.load(null);
  },
  onCard(event: WechatMiniprogram.TouchEvent) {
    go(`/packages/bravery/pages/detail/index?id=${tapped(event, 'id')}`);
  },
});
