import type { CounterpartGaps, CounterpartPage } from '../../../../../typings/counterpart';
import { ask } from '../../../../cloud/ask';
import { go } from '../../../../store/go';
import { myPostId } from '../../../../store/me';
import { look } from '../../../../store/settings';
import { isWide } from '../../../../store/wide';
import type { CounterpartForm, PlaceView, UnitLine } from '../../../../view/counterpart';
import {
  changeLines,
  formOf,
  gapLines,
  noUnits,
  placesView,
  tableLines,
  unitRows,
} from '../../../../view/counterpart';
import type { Desk, DeskView } from '../../../../view/deskTable';
import { deskView, withSort } from '../../../../view/deskTable';
import { tapped, told } from '../../../../view/tapped';

/**
 * Who stands for the checklist's words, place by place: first where nobody does, then everybody (F009, F014, F080). On a
 * wide screen the units stand in one table, and the chosen one's form beside it.
 */
Page({
  gaps: [] as readonly CounterpartGaps[],
  desk: noUnits,

  data: {
    look: '',
    as: '',
    isWide: false,
    tab: 'gaps',
    kind: 'loading',
    words: '',
    places: [] as readonly PlaceView[],
    placeId: '',
    unnamed: '',
    lines: [] as readonly UnitLine[],
    linesKind: '',
    linesWords: '',
    rows: null as DeskView | null,
    changes: [] as ReturnType<typeof changeLines>,
    mayEdit: false,
    chosenId: '',
    form: null as CounterpartForm | null,
    said: '',
  },

  onShow() {
    this.setData({ look: look(), isWide: isWide() });
    void this.open();
  },
  onResize({ size }: WechatMiniprogram.Page.IResizeOption) {
    const wide = isWide(size.windowWidth);
    if (wide === this.data.isWide) return;
    this.setData({ isWide: wide });
    void this.show();
  },
  async onPullDownRefresh() {
    await this.open();
    void wx.stopPullDownRefresh();
  },

  async open() {
    this.setData({ as: await myPostId() });
    const outcome = await ask('counterpart.gaps', {}, this.data.as);
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message, places: [] });
      return;
    }
    this.gaps = outcome.answer.places;
    const [only, ...others] = this.gaps;
    const placeId = others.length === 0 ? (only?.place.id ?? '') : this.data.placeId;
    this.setData({ kind: '', places: placesView(this.gaps), placeId });
    await this.show();
  },

  /** The open place's units: those with a gap are at hand, the whole table is asked for. */
  async show() {
    if (this.data.tab === 'gaps') {
      this.showGaps();
      return;
    }
    // NB: a whole table is one place's; where all are in sight the first one opens.
    if (this.data.isWide && this.data.placeId === '')
      this.setData({ placeId: this.data.places[0]?.id ?? '' });
    const { placeId, tab } = this.data;
    if (placeId === '') return;
    const table = await this.read(placeId);
    if (table === null || placeId !== this.data.placeId || this.data.tab !== tab) return;
    this.setData({
      lines: tableLines(table),
      changes: changeLines(table, Date.now()),
      mayEdit: table.mayEdit,
      unnamed: this.unnamedAt(placeId),
    });
    this.draw({ rows: unitRows(table), part: '' });
  },
  showGaps() {
    const { placeId } = this.data;
    const place = this.gaps.find((one) => one.place.id === placeId);
    const lines = place === undefined ? [] : gapLines(place);
    this.setData({ lines, linesKind: '', unnamed: this.unnamedAt(placeId) });
    this.draw({ rows: this.gaps.flatMap(unitRows), part: placeId });
  },
  unnamedAt(placeId: string): string {
    return this.data.places.find(({ id }) => id === placeId)?.unnamed ?? '';
  },
  draw(change: Partial<Desk>) {
    this.desk = { ...this.desk, ...change };
    if (this.data.isWide) this.setData({ rows: deskView(this.desk) });
  },

  async read(placeId: string): Promise<CounterpartPage | null> {
    if (this.data.lines.length === 0) this.setData({ linesKind: 'loading' });
    const outcome = await ask('counterpart.list', { place: placeId }, this.data.as);
    this.setData(
      outcome.ok ? { linesKind: '' } : { linesKind: 'error', linesWords: outcome.refusal.message },
    );
    return outcome.ok ? outcome.answer : null;
  },

  onTab(event: WechatMiniprogram.TouchEvent) {
    this.setData({ tab: tapped(event, 'tab'), lines: [], changes: [], rows: null });
    void this.show();
  },
  onPlace(event: WechatMiniprogram.TouchEvent) {
    this.choosePlace(tapped(event, 'id'));
  },
  onPart(event: WechatMiniprogram.CustomEvent) {
    this.choosePlace(told(event, 'id'));
  },
  choosePlace(id: string) {
    const isOff = id === this.data.placeId && !(this.data.isWide && this.data.tab === 'all');
    const placeId = isOff ? '' : id;
    this.setData({ placeId, lines: [], changes: [], linesKind: '', chosenId: '', form: null, said: '' });
    void this.show();
  },
  onFind(event: WechatMiniprogram.CustomEvent) {
    this.draw({ words: told(event, 'words') });
  },
  onSort(event: WechatMiniprogram.CustomEvent) {
    this.draw(withSort(this.desk, told(event, 'by')));
  },
  onRow(event: WechatMiniprogram.CustomEvent) {
    const id = told(event, 'id');
    void this.openBeside(id, this.desk.rows.find((row) => row.id === id)?.part ?? '');
  },
  onUnit(event: WechatMiniprogram.TouchEvent) {
    go(`/packages/office/pages/counterpart/edit/index?place=${this.data.placeId}&row=${tapped(event, 'id')}`);
  },
  onAdd() {
    const { placeId } = this.data;
    if (this.data.isWide) void this.openBeside('', placeId);
    if (!this.data.isWide) go(`/packages/office/pages/counterpart/edit/index?place=${placeId}&row=`);
  },
  async openBeside(id: string, placeId: string) {
    const chosenId = id === '' ? 'new' : id;
    this.setData({ chosenId, said: '' });
    const table = await this.read(placeId);
    if (table !== null && this.data.chosenId === chosenId) this.setData({ form: formOf(table, id) });
  },
  async onSaved(event: WechatMiniprogram.CustomEvent) {
    this.setData({ said: told(event, 'said'), form: null, chosenId: '' });
    await this.open();
  },
  onAgain() {
    this.setData({ kind: 'loading' });
    void this.open();
  },
  onLinesAgain() {
    void this.show();
  },
});
