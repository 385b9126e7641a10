import { ask } from '../../../../cloud/ask';
import { go } from '../../../../store/go';
import { actingPost, whoAmI } from '../../../../store/me';
import { look } from '../../../../store/settings';
import { isWide } from '../../../../store/wide';
import type { Desk, DeskView } from '../../../../view/deskTable';
import { deskView, withSort } from '../../../../view/deskTable';
import type { PosterRowView } from '../../../../view/poster';
import { emptyWords, listedState, listedStates, posterRows, posterStates } from '../../../../view/poster';
import type { PosterSide } from '../../../../view/posterSide';
import { checkedSide, deskRows, noPosters, publicSide } from '../../../../view/posterSide';
import { tapped, told } from '../../../../view/tapped';

interface Town {
  readonly id: string;
  readonly name: string;
}

const everywhere: Town = { id: '', name: '全部属地' };

/** As many as a table carries: only what was read is sorted, and the page says when there is more. */
const mostRead = 100;

/** Which schools have posted, which must post anew, which never have; a town sees its own (F355, F356). */
Page({
  as: '',
  isBureau: false,
  /** Counts the readings, so that an answer to an older one is let go. */
  reading: 0,
  desk: noPosters,

  data: {
    look: '',
    isWide: false,
    tabs: listedStates.map((state) => ({ state, label: posterStates[state].label })),
    state: listedState(''),
    towns: [] as readonly Town[],
    townId: '',
    town: '',
    kind: 'loading',
    title: '',
    words: '',
    rows: [] as readonly PosterRowView[],
    next: null as string | null,
    table: null as DeskView | null,
    chosenId: '',
    side: null as PosterSide | null,
    sideKind: '',
    sideWords: '',
    going: false,
  },

  onLoad() {
    this.setData({ look: look() });
  },
  onShow() {
    this.setData({ look: look(), isWide: isWide() });
    void this.open();
  },
  onResize({ size }: WechatMiniprogram.Page.IResizeOption) {
    const wide = isWide(size.windowWidth);
    if (wide === this.data.isWide) return;
    this.change({ isWide: wide });
  },
  async onPullDownRefresh() {
    await this.load(null);
    void wx.stopPullDownRefresh();
  },
  onReachBottom() {
    if (!this.data.isWide) void this.more();
  },

  async open() {
    const me = await whoAmI();
    const post = actingPost(me);
    this.as = post?.id ?? '';
    this.isBureau = post?.place.kind === 'district';
    this.setData({ towns: this.isBureau ? [everywhere, ...(me?.towns ?? [])] : [] });
    await Promise.all([this.load(null), this.data.chosenId === '' ? null : this.loadSide()]);
  },

  /** One page more, on a wide screen as many as a table carries; null starts again at the top. */
  async load(cursor: string | null) {
    this.reading += 1;
    const { reading } = this;
    const { state, townId } = this.data;
    const town = townId === '' ? null : townId;
    this.setData({ going: true });
    const outcome = await ask('poster.list', { state, town, cursor }, this.as);
    if (reading !== this.reading) return;
    if (!outcome.ok) {
      const { message: words } = outcome.refusal;
      this.setData({ going: false, kind: 'error', title: '没有读到张贴情况', words });
      return;
    }
    const now = Date.now();
    const before = cursor === null ? [] : this.data.rows;
    const rows = [...before, ...posterRows(outcome.answer, now)];
    const read = [...(cursor === null ? [] : this.desk.rows), ...deskRows(outcome.answer, now)];
    const [title, words] = emptyWords[state];
    const { next } = outcome.answer;
    this.setData({ rows, going: false, next, kind: rows.length === 0 ? 'empty' : '', title, words });
    this.draw({ rows: read });
    if (this.data.isWide && next !== null && rows.length < mostRead) await this.load(next);
  },
  draw(change: Partial<Desk>) {
    this.desk = { ...this.desk, ...change };
    if (this.data.isWide) this.setData({ table: deskView(this.desk) });
  },
  async more() {
    if (this.data.next !== null && !this.data.going) await this.load(this.data.next);
  },
  onMore() {
    void this.more();
  },
  onAgain() {
    this.change({});
  },
  change(change: object) {
    this.setData({ ...change, kind: 'loading', rows: [], next: null, table: null });
    void this.load(null);
  },
  onState(event: WechatMiniprogram.TouchEvent) {
    this.change({ state: listedState(tapped(event, 'state')), chosenId: '', side: null, sideKind: '' });
  },
  onTown(event: WechatMiniprogram.PickerChange) {
    this.chooseTown(this.data.towns[Number(event.detail.value)] ?? everywhere);
  },
  onPart(event: WechatMiniprogram.CustomEvent) {
    this.chooseTown(this.data.towns.find(({ id }) => id === told(event, 'id')) ?? everywhere);
  },
  chooseTown({ id, name }: Town) {
    this.change({ townId: id, town: id === '' ? '' : name });
  },
  onFind(event: WechatMiniprogram.CustomEvent) {
    this.draw({ words: told(event, 'words') });
  },
  onSort(event: WechatMiniprogram.CustomEvent) {
    this.draw(withSort(this.desk, told(event, 'by')));
  },

  onRow(event: WechatMiniprogram.CustomEvent) {
    this.setData({ chosenId: told(event, 'id'), side: null, sideKind: 'loading' });
    void this.loadSide();
  },
  async loadSide() {
    const unitId = this.data.chosenId;
    const now = Date.now();
    const outcome = this.isBureau
      ? await ask('poster.read', { unitId }, this.as)
      : await ask('poster.public', { unitId });
    if (unitId !== this.data.chosenId) return;
    if (!outcome.ok) {
      this.setData({ side: null, sideKind: 'error', sideWords: outcome.refusal.message });
      return;
    }
    const { answer } = outcome;
    this.setData({ side: 'state' in answer ? checkedSide(answer, now) : publicSide(answer), sideKind: '' });
  },
  onSideAgain() {
    this.setData({ sideKind: 'loading' });
    void this.loadSide();
  },
  onSide() {
    this.openSchool(this.data.chosenId);
  },
  onSchool(event: WechatMiniprogram.TouchEvent) {
    this.openSchool(tapped(event, 'id'));
  },
  /** The bureau opens what hangs there; a town reads what everybody may. */
  openSchool(id: string) {
    go(this.isBureau ? `/packages/office/pages/poster/index?unit=${id}` : `/pages/grid/index?u=${id}`);
  },
});
