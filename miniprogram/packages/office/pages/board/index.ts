import type { Board, BoardView } from '../../../../../typings/board';
import { ask } from '../../../../cloud/ask';
import { go } from '../../../../store/go';
import { loading } from '../../../../store/loading';
import { myPost } from '../../../../store/me';
import { look } from '../../../../store/settings';
import type { BoardChoice, BoardPageView } from '../../../../view/board';
import { boardAsk, boardView, cellUrl, periods, rowsAtOnce, rowUrl } from '../../../../view/board';
import { tapped } from '../../../../view/tapped';
import { dayOf } from '../../../../view/time';

/** The list that each kind of post begins with. */
const firstViews: Readonly<Record<string, BoardView>> = {
  TOWN: 'units',
  EDU: 'towns',
  CHIEF: 'towns',
  PSC: 'towns',
  DIST: 'departments',
};

const unasked: BoardChoice = { view: 'none', town: null, period: 'month', on: '' };

/** Figures of the acting post's place: each opens the list behind it (F363, F365–F367). */
Page({
  ...loading,
  board: null as Board | null,
  choice: unasked,
  /** By which column the rows stand; null as they come. */
  column: null as number | null,
  most: rowsAtOnce,
  asked: 0,

  data: {
    look: '',
    as: '',
    periods,
    period: 'month',
    view: 'none',
    column: -1,
    page: null as BoardPageView | null,
    kind: 'loading',
    words: '',
  },

  onLoad(query: Readonly<Record<string, string | undefined>>) {
    void this.open(query['town'] ?? null);
  },
  onShow() {
    this.setData({ look: look() });
  },
  onUnload() {
    this.asked += 1;
  },

  async open(town: string | null) {
    const post = await myPost();
    const view = town === null ? (firstViews[post?.role ?? ''] ?? 'none') : 'units';
    this.choice = { view, town, period: 'month', on: dayOf(Date.now()) };
    this.setData({ as: post?.id ?? '' });
    await this.load();
  },

  async load() {
    this.asked += 1;
    const { asked, choice } = this;
    this.setData({ period: choice.period, view: choice.view });
    const outcome = await ask('statistics.board', boardAsk(choice), this.data.as);
    if (asked !== this.asked) return;
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message, page: null });
      return;
    }
    this.board = outcome.answer;
    this.column = null;
    this.most = rowsAtOnce;
    this.setData({ kind: '', column: -1, page: boardView(outcome.answer, null) });
  },

  change(change: Partial<BoardChoice>) {
    this.choice = { ...this.choice, ...change };
    void this.load();
  },

  onPeriod(event: WechatMiniprogram.TouchEvent) {
    const chosen = periods.find(({ period }) => period === tapped(event, 'period'));
    if (chosen !== undefined) this.change({ period: chosen.period });
  },
  onTurn(event: WechatMiniprogram.TouchEvent) {
    const on = tapped(event, 'on');
    if (on !== '') this.change({ on });
  },
  onView(event: WechatMiniprogram.TouchEvent) {
    const chosen = this.data.page?.views.find(({ view }) => view === tapped(event, 'view'));
    if (chosen !== undefined) this.change({ view: chosen.view });
  },
  onSort(event: WechatMiniprogram.TouchEvent) {
    const column = Number(tapped(event, 'column'));
    this.column = this.column === column ? null : column;
    this.most = rowsAtOnce;
    if (this.board === null) return;
    const { rows, more } = boardView(this.board, this.column);
    this.setData({ column: this.column ?? -1, 'page.rows': [...rows], 'page.more': more });
  },
  onMore() {
    if (this.board === null) return;
    const before = this.most;
    this.most += rowsAtOnce;
    const { rows, more } = boardView(this.board, this.column, this.most);
    const added = rows.slice(before).map((row, nth) => [`page.rows[${before + nth}]`, row] as const);
    this.setData({ ...Object.fromEntries(added), 'page.more': more });
  },
  onTile(event: WechatMiniprogram.TouchEvent) {
    const url = tapped(event, 'url');
    if (url !== '') go(url);
  },
  onRow(event: WechatMiniprogram.TouchEvent) {
    const row = this.board?.rows.find(({ id }) => id === tapped(event, 'id'));
    const url = row === undefined ? '' : rowUrl(row);
    if (url !== '') go(url);
  },
  onCell(event: WechatMiniprogram.TouchEvent) {
    const row = this.board?.rows.find(({ id }) => id === tapped(event, 'id'));
    const columns = this.board?.columns ?? [];
    const url = row === undefined ? '' : cellUrl(row, columns, Number(tapped(event, 'column')));
    if (url !== '') go(url);
  },
});
