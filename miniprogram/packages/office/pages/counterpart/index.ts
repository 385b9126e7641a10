import type { CounterpartGaps, CounterpartPage } from '../../../../../typings/counterpart';
import { ask } from '../../../../cloud/ask';
import { go } from '../../../../store/go';
import { actingPost, knownMe, refreshMe } from '../../../../store/me';
import { look } from '../../../../store/settings';
import type { CounterpartForm, PlaceView, UnitLine } from '../../../../view/counterpart';
import { changeLines, formOf, gapLines, placesView, tableLines } from '../../../../view/counterpart';
import { tapped, told } from '../../../../view/tapped';

const twoPanesFrom = 900;

/** Who stands for the checklist's words, place by place: first where nobody does, then everybody (F009, F014, F080). */
Page({
  gaps: [] as readonly CounterpartGaps[],
  table: null as CounterpartPage | null,

  data: {
    look: '',
    as: '',
    tab: 'gaps',
    kind: 'loading',
    words: '',
    places: [] as readonly PlaceView[],
    placeId: '',
    lines: [] as readonly UnitLine[],
    linesKind: '',
    linesWords: '',
    changes: [] as ReturnType<typeof changeLines>,
    mayEdit: false,
    chosenId: '',
    form: null as CounterpartForm | null,
    said: '',
  },

  onShow() {
    this.setData({ look: look() });
    void this.open();
  },
  async onPullDownRefresh() {
    await this.open();
    void wx.stopPullDownRefresh();
  },

  async open() {
    if (knownMe() === null) await refreshMe();
    this.setData({ as: actingPost(knownMe())?.id ?? '' });
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
    const { placeId, tab } = this.data;
    if (placeId === '') return;
    if (tab === 'gaps') {
      const place = this.gaps.find((one) => one.place.id === placeId);
      this.setData({ lines: place === undefined ? [] : gapLines(place), linesKind: '' });
      return;
    }
    const table = await this.read(placeId);
    if (table === null || placeId !== this.data.placeId || this.data.tab !== tab) return;
    this.setData({
      lines: tableLines(table),
      changes: changeLines(table, Date.now()),
      mayEdit: table.mayEdit,
    });
  },

  async read(placeId: string): Promise<CounterpartPage | null> {
    if (this.data.lines.length === 0) this.setData({ linesKind: 'loading' });
    const outcome = await ask('counterpart.list', { place: placeId }, this.data.as);
    if (placeId !== this.data.placeId) return null;
    this.table = outcome.ok ? outcome.answer : null;
    this.setData(
      outcome.ok ? { linesKind: '' } : { linesKind: 'error', linesWords: outcome.refusal.message },
    );
    return this.table;
  },

  onTab(event: WechatMiniprogram.TouchEvent) {
    this.setData({ tab: tapped(event, 'tab'), lines: [], changes: [] });
    void this.show();
  },
  onPlace(event: WechatMiniprogram.TouchEvent) {
    const id = tapped(event, 'id');
    const placeId = id === this.data.placeId ? '' : id;
    this.setData({ placeId, lines: [], changes: [], linesKind: '', chosenId: '', form: null, said: '' });
    void this.show();
  },
  onUnit(event: WechatMiniprogram.TouchEvent) {
    void this.openUnit(tapped(event, 'id'));
  },
  onAdd() {
    void this.openUnit('');
  },
  async openUnit(id: string) {
    const { placeId } = this.data;
    if (wx.getWindowInfo().windowWidth < twoPanesFrom) {
      go(`/packages/office/pages/counterpart/edit/index?place=${placeId}&row=${id}`);
      return;
    }
    this.setData({ chosenId: id === '' ? 'new' : id, said: '' });
    const table = await this.read(placeId);
    if (table !== null) this.setData({ form: formOf(table, id) });
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
