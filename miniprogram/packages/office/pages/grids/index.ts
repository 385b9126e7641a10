import type { GridRegister } from '../../../../../typings/gridChange';
import { ask } from '../../../../cloud/ask';
import { again } from '../../../../store/loading';
import { myPostId } from '../../../../store/me';
import { look } from '../../../../store/settings';
import { isWide } from '../../../../store/wide';
import type { DeskView } from '../../../../view/deskTable';
import { deskView, withSort } from '../../../../view/deskTable';
import type { ChangeRow, GridList, GridRow } from '../../../../view/grids';
import { changeRows, gridDeskRows, gridList, gridRows, noGrids } from '../../../../view/grids';
import { tapped, told, typed } from '../../../../view/tapped';

const unread = '有的镇没有读到，请下拉刷新后再找。';

/**
 * The grids of a town with the names they had; a change is proposed here, and approved by the bureau (F001, F005, W28).
 * A grid is looked for in every town that the post may see; on a wide screen they all stand in one table.
 */
Page({
  ...again,
  /** What was read, in the order of the towns. */
  registers: [] as readonly GridRegister[],
  desk: noGrids,
  all: false,

  data: {
    look: '',
    as: '',
    isWide: false,
    kind: 'loading',
    words: '',
    townId: '',
    town: '',
    towns: [] as GridRegister['towns'],
    /** On a wide screen: the town that is looked at; empty for all of them. */
    part: '',
    mayPropose: false,
    register: null as GridRegister | null,
    list: null as GridList | null,
    table: null as DeskView | null,
    changes: [] as readonly ChangeRow[],
    open: '',
    change: null as ChangeRow | null,
    grid: null as GridRow | null,
    proposing: false,
    said: '',
  },

  onLoad() {
    this.setData({ isWide: isWide() });
    void this.load();
  },
  onShow() {
    this.setData({ look: look() });
  },
  onResize({ size }: WechatMiniprogram.Page.IResizeOption) {
    const wide = isWide(size.windowWidth);
    if (wide === this.data.isWide) return;
    this.setData({ isWide: wide });
    this.show();
    if (wide) void this.loadRest();
  },
  async onPullDownRefresh() {
    await this.reload();
    void wx.stopPullDownRefresh();
  },

  async load() {
    const as = await myPostId();
    const { townId } = this.data;
    const outcome = await ask('grid.register', { town: townId === '' ? null : townId }, as);
    if (!outcome.ok) {
      this.setData({ as, kind: 'error', words: outcome.refusal.message });
      return;
    }
    const { town, towns, mayPropose } = outcome.answer;
    this.setData({ as, kind: '', townId: town.id, town: town.name, towns, mayPropose });
    this.keep([outcome.answer]);
    if (this.data.isWide || this.desk.words !== '') await this.loadRest();
  },
  keep(read: readonly GridRegister[]) {
    const known = [
      ...this.registers.filter(({ town }) => !read.some((one) => one.town.id === town.id)),
      ...read,
    ];
    const order = this.data.towns.map(({ id }) => id);
    this.registers = known.sort((one, other) => order.indexOf(one.town.id) - order.indexOf(other.town.id));
    this.show();
  },
  /** The other towns, once somebody looks at all of them or for something. */
  async loadRest() {
    const missing = this.data.towns.filter(({ id }) => !this.registers.some(({ town }) => town.id === id));
    const outcomes = await Promise.all(
      missing.map(({ id }) => ask('grid.register', { town: id }, this.data.as)),
    );
    this.keep(outcomes.flatMap((outcome) => (outcome.ok ? [outcome.answer] : [])));
    if (outcomes.some(({ ok }) => !ok)) this.setData({ said: unread });
  },
  async reload() {
    this.registers = [];
    await this.load();
  },
  show() {
    const { townId, part, isWide: wide, open } = this.data;
    const registers = this.registers.filter(({ town }) =>
      wide ? [town.id, ''].includes(part) : town.id === townId,
    );
    const changes = registers.flatMap((register) => changeRows(register, Date.now()));
    const at = wide && part !== '' ? part : townId;
    this.setData({
      changes,
      change: changes.find(({ id }) => id === open) ?? null,
      register: this.registers.find(({ town }) => town.id === at) ?? null,
    });
    this.desk = { ...this.desk, rows: this.registers.flatMap(gridDeskRows), part };
    this.draw();
  },
  draw() {
    const { isWide: wide, townId } = this.data;
    if (wide) this.setData({ table: deskView(this.desk) });
    if (!wide)
      this.setData({ list: gridList(this.registers, { words: this.desk.words, townId, all: this.all }) });
  },

  onTown(event: WechatMiniprogram.PickerChange) {
    const town = this.data.towns[Number(event.detail.value)];
    if (town === undefined) return;
    this.all = false;
    this.setData({
      townId: town.id,
      kind: 'loading',
      list: null,
      changes: [],
      open: '',
      proposing: false,
      said: '',
    });
    void this.load();
  },
  onPart(event: WechatMiniprogram.CustomEvent) {
    const id = told(event, 'id');
    this.setData({ part: id === this.data.part ? '' : id, proposing: false });
    this.show();
  },
  onFind(event: WechatMiniprogram.Input) {
    this.find(typed(event));
  },
  onTableFind(event: WechatMiniprogram.CustomEvent) {
    this.find(told(event, 'words'));
  },
  find(words: string) {
    this.desk = { ...this.desk, words };
    this.draw();
    if (words.trim() !== '') void this.loadRest();
  },
  onSort(event: WechatMiniprogram.CustomEvent) {
    this.desk = withSort(this.desk, told(event, 'by'));
    this.draw();
  },
  onMore() {
    this.all = true;
    this.draw();
  },
  onRow(event: WechatMiniprogram.CustomEvent) {
    const key = told(event, 'id');
    const grid = this.registers.flatMap(gridRows).find((row) => row.key === key) ?? null;
    this.setData({ grid, open: '', change: null, proposing: false });
  },

  onPropose() {
    this.setData({ proposing: true, said: '', open: '', change: null, grid: null });
  },
  onClose() {
    this.setData({ proposing: false });
  },
  async onSaved(event: WechatMiniprogram.CustomEvent) {
    this.setData({ proposing: false, said: told(event, 'said') });
    await this.reload();
  },
  onChange(event: WechatMiniprogram.TouchEvent) {
    const id = tapped(event, 'id');
    const open = id === this.data.open ? '' : id;
    const change = this.data.changes.find((one) => one.id === open) ?? null;
    this.setData({ open, change, grid: null, proposing: false, said: '' });
  },
  async onDecided(event: WechatMiniprogram.CustomEvent) {
    this.setData({ open: '', said: told(event, 'said') });
    await this.reload();
  },
});
