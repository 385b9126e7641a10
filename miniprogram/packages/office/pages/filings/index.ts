import { ask } from '../../../../cloud/ask';
import { go } from '../../../../store/go';
import { actingPost, knownMe, refreshMe } from '../../../../store/me';
import { look } from '../../../../store/settings';
import type { BoardView, UnitRow } from '../../../../view/roster';
import { boardView, unitRows } from '../../../../view/roster';
import { tapped } from '../../../../view/tapped';

/** How far the schools are with filing their teams; a town opens its schools, a school its roster. */
Page({
  as: '',

  data: {
    look: '',
    kind: 'loading',
    words: '',
    post: '',
    board: null as BoardView | null,
    townId: '',
    units: [] as readonly UnitRow[],
    going: false,
    said: '',
  },

  onShow() {
    this.setData({ look: look() });
    void this.open();
  },
  async onPullDownRefresh() {
    await this.load();
    void wx.stopPullDownRefresh();
  },
  async open() {
    if (knownMe() === null) await refreshMe();
    this.as = actingPost(knownMe())?.id ?? '';
    await this.load();
  },
  async load() {
    const outcome = await ask('roster.board', {}, this.as);
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    this.setData({ kind: '', board: boardView(outcome.answer), post: this.as });
    if (this.data.townId !== '') await this.loadTown(this.data.townId);
  },
  async loadTown(townId: string) {
    const outcome = await ask('roster.town', { townId }, this.as);
    if (townId !== this.data.townId) return;
    this.setData(
      outcome.ok ? { units: unitRows(outcome.answer.units, Date.now()) } : { said: outcome.refusal.message },
    );
  },
  onAgain() {
    this.setData({ kind: 'loading' });
    void this.load();
  },
  onTown(event: WechatMiniprogram.TouchEvent) {
    const id = tapped(event, 'id');
    const townId = id === this.data.townId ? '' : id;
    this.setData({ townId, units: [], said: '' });
    if (townId !== '') void this.loadTown(townId);
  },
  onUnit(event: WechatMiniprogram.TouchEvent) {
    go(`/packages/office/pages/roster/index?unit=${tapped(event, 'id')}`);
  },
  async onRemind() {
    if (this.data.going) return;
    this.setData({ going: true, said: '' });
    const outcome = await ask('roster.remind', { townId: this.data.townId }, this.as);
    this.setData({ going: false, said: outcome.ok ? outcome.answer.said : outcome.refusal.message });
  },
});
