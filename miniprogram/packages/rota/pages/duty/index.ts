import type { DutyTile } from '../../../../../typings/attendance';
import { ask } from '../../../../cloud/ask';
import { go } from '../../../../store/go';
import { actingPost, knownMe, refreshMe } from '../../../../store/me';
import { look } from '../../../../store/settings';
import { dutyRows, type DutyRowView } from '../../../../view/duty';
import type { Query } from '../../../../view/opening';
import { tapped, typed } from '../../../../view/tapped';
import { dayOf } from '../../../../view/time';

/** How the gates were stood at, by day and school; every row opens its list (F184). */
Page({
  as: '',
  own: '',
  town: '',
  opensTown: false,

  data: {
    look: '',
    kind: 'loading',
    words: '',
    title: '',
    from: dayOf(Date.now()),
    isWeek: false,
    tiles: [] as readonly DutyTile[],
    rows: [] as readonly DutyRowView[],
  },

  onLoad(query: Query) {
    this.town = query['town'] ?? '';
    const from = query['from'] ?? '';
    if (/^\d{4}-\d{2}-\d{2}$/.test(from)) this.setData({ from });
  },
  onShow() {
    this.setData({ look: look() });
    void this.open();
  },
  async onPullDownRefresh() {
    await this.load();
    void wx.stopPullDownRefresh();
  },
  onAgain() {
    this.setData({ kind: 'loading' });
    void this.load();
  },
  onFrom(event: WechatMiniprogram.PickerChange) {
    this.setData({ from: typed(event) });
    void this.load();
  },
  onDays(event: WechatMiniprogram.TouchEvent) {
    this.setData({ isWeek: tapped(event, 'days') === '7' });
    void this.load();
  },

  async open() {
    if (knownMe() === null) await refreshMe();
    const post = actingPost(knownMe());
    this.as = post?.id ?? '';
    this.own = post?.place.kind === 'unit' ? post.place.id : '';
    await this.load();
  },
  async load() {
    const { from, isWeek } = this.data;
    const days: 1 | 7 = isWeek ? 7 : 1;
    const wish = this.town === '' ? { from, days } : { from, days, town: this.town };
    const outcome = await ask('attendance.board', wish, this.as);
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message, rows: [], tiles: [] });
      return;
    }
    const { title, tiles, rows, opens } = outcome.answer;
    this.opensTown = opens === 'town';
    this.setData({ kind: rows.length === 0 ? 'empty' : '', title, tiles, rows: dutyRows(rows) });
  },

  onRow(event: WechatMiniprogram.TouchEvent) {
    const id = tapped(event, 'id');
    if (this.opensTown) {
      go(`/packages/rota/pages/duty/index?town=${id}&from=${this.data.from}`);
      return;
    }
    // NB: a school's own rows are its days.
    const [unit, day] = this.own === '' ? [id, this.data.from] : [this.own, id];
    go(`/packages/rota/pages/came/index?unit=${unit}&day=${day}`);
  },
});
