import { ask } from '../../../../cloud/ask';
import { go } from '../../../../store/go';
import { actingPost, knownMe, refreshMe } from '../../../../store/me';
import { look } from '../../../../store/settings';
import type { PosterRowView } from '../../../../view/poster';
import { emptyWords, listedState, listedStates, posterRows, posterStates } from '../../../../view/poster';
import { tapped } from '../../../../view/tapped';

interface Town {
  readonly id: string;
  readonly name: string;
}

const everywhere: Town = { id: '', name: '全部属地' };

/** Which schools have posted, which must post anew, which never have; a town sees its own (F355, F356). */
Page({
  as: '',
  isBureau: false,
  townId: '',
  /** Counts the readings, so that an answer to an older one is let go. */
  reading: 0,

  data: {
    look: '',
    tabs: listedStates.map((state) => ({ state, label: posterStates[state].label })),
    state: listedState(''),
    towns: [] as readonly Town[],
    town: '',
    kind: 'loading',
    title: '',
    words: '',
    rows: [] as readonly PosterRowView[],
    next: null as string | null,
    going: false,
  },

  onLoad() {
    this.setData({ look: look() });
  },
  onShow() {
    this.setData({ look: look() });
    void this.open();
  },
  async onPullDownRefresh() {
    await this.load(null);
    void wx.stopPullDownRefresh();
  },
  onReachBottom() {
    void this.more();
  },

  async open() {
    if (knownMe() === null) await refreshMe();
    const me = knownMe();
    const post = actingPost(me);
    this.as = post?.id ?? '';
    this.isBureau = post?.place.kind === 'district';
    this.setData({ towns: this.isBureau ? [everywhere, ...(me?.towns ?? [])] : [] });
    await this.load(null);
  },

  /** One page more; null starts again at the top. */
  async load(cursor: string | null) {
    this.reading += 1;
    const { reading } = this;
    const { state } = this.data;
    const town = this.townId === '' ? null : this.townId;
    this.setData({ going: true });
    const outcome = await ask('poster.list', { state, town, cursor }, this.as);
    if (reading !== this.reading) return;
    if (!outcome.ok) {
      const { message: words } = outcome.refusal;
      this.setData({ going: false, kind: 'error', title: '没有读到张贴情况', words });
      return;
    }
    const before = cursor === null ? [] : this.data.rows;
    const rows = [...before, ...posterRows(outcome.answer, Date.now())];
    const [title, words] = emptyWords[state];
    this.setData({
      rows,
      going: false,
      next: outcome.answer.next,
      kind: rows.length === 0 ? 'empty' : '',
      title,
      words,
    });
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
    this.setData({ ...change, kind: 'loading', rows: [], next: null });
    void this.load(null);
  },
  onState(event: WechatMiniprogram.TouchEvent) {
    this.change({ state: listedState(tapped(event, 'state')) });
  },
  onTown(event: WechatMiniprogram.PickerChange) {
    const chosen = this.data.towns[Number(event.detail.value)] ?? everywhere;
    this.townId = chosen.id;
    this.change({ town: chosen.id === '' ? '' : chosen.name });
  },

  /** The bureau opens what hangs there; a town reads what everybody may. */
  onSchool(event: WechatMiniprogram.TouchEvent) {
    const id = tapped(event, 'id');
    go(this.isBureau ? `/packages/office/pages/poster/index?unit=${id}` : `/pages/grid/index?u=${id}`);
  },
});
