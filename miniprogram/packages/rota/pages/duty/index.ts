import type { DutyBoardRow, DutyTile } from '../../../../../typings/attendance';
import { ask } from '../../../../cloud/ask';
import { go } from '../../../../store/go';
import { loading } from '../../../../store/loading';
import { myPost } from '../../../../store/me';
import { look } from '../../../../store/settings';
import { dutyRows, type DutyRowView, onlyIn, rowsUnder, underWords } from '../../../../view/duty';
import type { ExportWish } from '../../../../view/exporting';
import type { Query } from '../../../../view/opening';
import { tapped, typed } from '../../../../view/tapped';
import { dayOf } from '../../../../view/time';

/** How the gates were stood at, by day and school; every row opens its list (F184). */
Page({
  ...loading,
  as: '',
  own: '',
  town: '',
  opensTown: false,
  rows: [] as readonly DutyBoardRow[],

  data: {
    look: '',
    kind: 'loading',
    words: '',
    title: '',
    from: dayOf(Date.now()),
    isWeek: false,
    tiles: [] as readonly DutyTile[],
    rows: [] as readonly DutyRowView[],
    chosen: '',
    under: '',
    wish: null as ExportWish | null,
    as: '',
  },

  onLoad(query: Query) {
    this.town = query['town'] ?? '';
    this.setData({ chosen: query['tile'] ?? '' });
    const from = query['from'] ?? '';
    if (/^\d{4}-\d{2}-\d{2}$/.test(from)) this.setData({ from });
  },
  onShow() {
    this.setData({ look: look() });
    void this.open();
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
    const post = await myPost();
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
      this.rows = [];
      this.setData({ kind: 'error', words: outcome.refusal.message, rows: [], tiles: [] });
      return;
    }
    const { title, tiles, rows, opens, to } = outcome.answer;
    this.opensTown = opens === 'town';
    this.rows = rows;
    const wanted = { format: 'dutyLedger', from, to } as const;
    const file = this.town === '' ? wanted : { ...wanted, town: this.town };
    this.setData({ kind: rows.length === 0 ? 'empty' : '', title, tiles, wish: file, as: this.as });
    this.choose(this.data.chosen);
  },
  /** Shows the rows behind a figure; one that is not there shows all. */
  choose(key: string) {
    const tile = this.data.tiles.find((one) => one.key === key) ?? null;
    const under = tile === null ? '' : (underWords[tile.key] ?? '');
    this.setData({
      chosen: tile?.key ?? '',
      under: under === '' ? '' : `只看${under}，再点一次看全部`,
      rows: dutyRows(rowsUnder(this.rows, tile?.key ?? null)),
    });
  },
  /** NB: one school's one day has nothing to choose among: the figure is the list. */
  onTile(event: WechatMiniprogram.TouchEvent) {
    const key = tapped(event, 'key');
    if (this.own !== '' && !this.data.isWeek) {
      this.openList(this.own, this.data.from, key);
      return;
    }
    this.choose(this.data.chosen === key ? '' : key);
  },

  onRow(event: WechatMiniprogram.TouchEvent) {
    const id = tapped(event, 'id');
    if (this.opensTown) {
      go(`/packages/rota/pages/duty/index?town=${id}&from=${this.data.from}&tile=${this.data.chosen}`);
      return;
    }
    // NB: a school's own rows are its days.
    const [unit, day] = this.own === '' ? [id, this.data.from] : [this.own, id];
    this.openList(unit, day, this.data.chosen);
  },
  openList(unit: string, day: string, key: string) {
    if (key === 'rounds') {
      go(`/packages/patrol/pages/weeks/index?unit=${unit}&day=${day}`);
      return;
    }
    go(`/packages/rota/pages/came/index?unit=${unit}&day=${day}&only=${onlyIn(key) ?? ''}`);
  },
});
