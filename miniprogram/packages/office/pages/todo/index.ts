import type { Point } from '../../../../../typings/grid';
import type { MyPost } from '../../../../../typings/person';
import type { Box } from '../../../../../typings/report';
import { ask } from '../../../../cloud/ask';
import { topUpReminders } from '../../../../store/asking';
import { go } from '../../../../store/go';
import { readCase } from '../../../../store/cases';
import { readBox } from '../../../../store/listing';
import { actingPost, knownMe, myPost } from '../../../../store/me';
import { look } from '../../../../store/settings';
import { isWide } from '../../../../store/wide';
import type { CaseView } from '../../../../view/case';
import { caseView } from '../../../../view/case';
import { listChange, loadingList } from '../../../../view/listing';
import type { Query } from '../../../../view/opening';
import type { BoxView } from '../../../../view/person';
import { listsOf } from '../../../../view/person';
import { tapped, told } from '../../../../view/tapped';

const named: readonly Box[] = ['due', 'scope', 'watch'];

const boxNamed = (name: string): Box => named.find((box) => box === name) ?? 'todo';

/** The boxes of the acting post; on a wide screen the chosen case stands open beside the list. */
Page({
  point: null as Point | null,

  data: {
    look: '',
    box: boxNamed('todo'),
    boxes: [] as BoxView[],
    list: loadingList,
    place: '',
    chosenId: '',
    page: null as CaseView | null,
    pageKind: '',
    pageWords: '',
  },

  onLoad(query: Query) {
    this.setData({ box: boxNamed(query['box'] ?? '') });
  },

  onShow() {
    this.setData({ look: look() });
    void this.open();
  },

  async onPullDownRefresh() {
    await this.open();
    void wx.stopPullDownRefresh();
  },

  onReachBottom() {
    if (this.data.list.next !== null) void this.load(this.data.list.next);
  },

  async open() {
    const post = await myPost();
    const boxes = post === null ? [] : [...listsOf(post, [], this.data.box)];
    const isMine = boxes.some(({ box }) => box === this.data.box);
    this.setData({
      boxes,
      box: isMine ? this.data.box : (boxes[0]?.box ?? 'todo'),
      place: post === null ? '' : `${post.place.name} · ${post.title}`,
    });
    await Promise.all([
      this.load(null),
      post === null ? null : this.countDue(post),
      this.data.chosenId === '' ? null : this.showCase(this.data.chosenId),
    ]);
  },

  /** How much of what is to do has an end, on the tab that lists it. */
  async countDue(post: MyPost) {
    if (!post.boxes.includes('todo')) return;
    const outcome = await ask('report.count', { boxes: ['due'] }, post.id);
    if (outcome.ok) this.setData({ boxes: [...listsOf(post, outcome.answer.counts, this.data.box)] });
  },

  async load(cursor: string | null) {
    const as = actingPost(knownMe())?.id ?? '';
    const list = await readBox(this.data.box, cursor, this.data.list.cards, as);
    this.setData(listChange(this.data.list, list));
  },

  onBox(event: WechatMiniprogram.TouchEvent) {
    this.setData({ box: boxNamed(tapped(event, 'box')), list: loadingList, chosenId: '', page: null });
    void this.load(null);
  },

  onAgain() {
    this.setData({ list: loadingList });
    void this.load(null);
  },

  async onOpenCard(event: WechatMiniprogram.CustomEvent) {
    const id = told(event, 'id');
    await topUpReminders(Date.now());
    if (!isWide()) {
      go(`/packages/office/pages/case/index?id=${id}`);
      return;
    }
    this.setData({ chosenId: id, page: null, pageKind: 'loading' });
    await this.showCase(id);
  },

  async showCase(id: string) {
    const outcome = await readCase(id);
    if (this.data.chosenId !== id) return;
    if (!outcome.ok) {
      this.setData({ page: null, pageKind: 'error', pageWords: outcome.refusal.message });
      return;
    }
    this.point = outcome.answer.page.point;
    this.setData({ page: caseView(outcome.answer.page, Date.now(), 'handler'), pageKind: '', pageWords: '' });
  },

  onLookAgain() {
    void this.showCase(this.data.chosenId);
  },

  onStep(event: WechatMiniprogram.CustomEvent) {
    const step = told(event, 'step');
    go(`/packages/office/pages/step/index?id=${this.data.chosenId}&step=${step}`);
  },

  onMap() {
    if (this.point === null) return;
    void wx.openLocation({ ...this.point, name: this.data.page?.title ?? '' });
  },
});
