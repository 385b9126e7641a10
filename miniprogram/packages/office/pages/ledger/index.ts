import type { UnitCard } from '../../../../../typings/grid';
import { ask } from '../../../../cloud/ask';
import { knownChecklist, refreshChecklist } from '../../../../store/checklist';
import { go } from '../../../../store/go';
import { actingPost, whoAmI } from '../../../../store/me';
import { look } from '../../../../store/settings';
import type { ExportWish } from '../../../../view/exporting';
import { itemById } from '../../../../view/item';
import type { LedgerChoice } from '../../../../view/ledger';
import {
  choiceFrom,
  filtersOf,
  filtersView,
  narrowed,
  wholeLedger,
  withLedgerPage,
} from '../../../../view/ledger';
import { listChange, loadingList, withRefusal } from '../../../../view/listing';
import { stateLabels, states } from '../../../../view/states';
import { tapped, told, typed } from '../../../../view/tapped';

const pauseMilliseconds = 400;

type ChosenUnit = WechatMiniprogram.CustomEvent<{ unit: UnitCard }>;

/** The ledger of the acting post: narrowed, read page by page, and taken along as a file. */
Page({
  choice: wholeLedger,
  timer: 0,
  /** Counts the searches, so that an answer to an older one is let go. */
  search: 0,

  data: {
    look: '',
    as: '',
    place: '',
    filters: filtersView(wholeLedger),
    filtersOpen: false,
    towns: [] as { readonly id: string; readonly name: string }[],
    states: states.map((state) => ({ id: state, name: stateLabels[state] })),
    list: loadingList,
    going: false,
    itemsOpen: false,
    unitsOpen: false,
    wish: null as ExportWish | null,
  },

  onLoad(query: Readonly<Record<string, string | undefined>>) {
    void this.open(query);
  },

  onShow() {
    this.setData({ look: look() });
  },

  onUnload() {
    clearTimeout(this.timer);
    this.search += 1;
  },

  async onPullDownRefresh() {
    await this.load(null);
    void wx.stopPullDownRefresh();
  },

  onReachBottom() {
    void this.more();
  },

  /** Narrowed already when a figure of a board was tapped. */
  async open(query: Readonly<Record<string, string | undefined>>) {
    const me = await whoAmI();
    const post = actingPost(me);
    const items = knownChecklist(post?.id ?? '');
    const unit = query['unit'] === undefined ? null : await ask('grid.unit', { unitId: query['unit'] });
    const names = {
      town: (id: string) => me?.towns.find((town) => town.id === id)?.name ?? null,
      item: (id: string) => itemById(items, id)?.plain ?? null,
      unit: () => (unit?.ok === true ? unit.answer.name : null),
    };
    this.choice = choiceFrom(query, (kind, id) => names[kind](id));
    this.setData({
      as: post?.id ?? '',
      place: post === null ? '' : `${post.place.name} · ${post.title}`,
      towns: [...(me?.towns ?? [])],
      filters: filtersView(this.choice),
    });
    void refreshChecklist(this.data.as);
    await this.load(null);
  },

  /** One page more; null starts again at the top. */
  async load(cursor: string | null) {
    this.search += 1;
    const { search } = this;
    const filters = filtersOf(this.choice);
    this.setData({ going: true, wish: { format: 'ledger', filters } });
    const outcome = await ask('ledger.search', { filters, cursor }, this.data.as);
    if (search !== this.search) return;
    const before = cursor === null ? [] : this.data.list.cards;
    const list = outcome.ok
      ? withLedgerPage(before, outcome.answer, Date.now())
      : withRefusal(before, outcome.refusal.message);
    this.setData({ ...listChange(this.data.list, list), going: false });
  },

  async more() {
    if (this.data.list.next !== null && !this.data.going) await this.load(this.data.list.next);
  },

  /** Narrows, and reads from the top again. */
  change(change: Partial<LedgerChoice>) {
    this.choice = narrowed(this.choice, change);
    this.setData({
      filters: filtersView(this.choice),
      list: loadingList,
      itemsOpen: false,
      unitsOpen: false,
    });
    void this.load(null);
  },

  onWords(event: WechatMiniprogram.Input) {
    const words = typed(event);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.change({ words }), pauseMilliseconds);
  },
  onFilters() {
    this.setData({ filtersOpen: !this.data.filtersOpen });
  },
  onTown(event: WechatMiniprogram.PickerChange) {
    this.change({ town: this.data.towns[Number(event.detail.value)] ?? null });
  },
  onState(event: WechatMiniprogram.PickerChange) {
    this.change({ state: states[Number(event.detail.value)] ?? null });
  },
  onFrom(event: WechatMiniprogram.PickerChange) {
    this.change({ from: typed(event) });
  },
  onTo(event: WechatMiniprogram.PickerChange) {
    this.change({ to: typed(event) });
  },
  onOverdue() {
    this.change({ overdue: !this.choice.overdue });
  },
  onUnits() {
    this.setData({ unitsOpen: true });
  },
  onUnit(event: ChosenUnit) {
    const { id, name } = event.detail.unit;
    this.change({ unit: { id, name } });
  },
  onItems() {
    this.setData({ itemsOpen: true });
  },
  onItem(event: WechatMiniprogram.CustomEvent) {
    const item = itemById(knownChecklist(this.data.as), told(event, 'id'));
    this.change({ item: item === null ? null : { id: item.id, name: item.plain } });
  },
  onSheetClose() {
    this.setData({ itemsOpen: false, unitsOpen: false });
  },
  /** Takes one filter away, or all of them. */
  onClear(event: WechatMiniprogram.TouchEvent) {
    const cleared = {
      town: { town: null },
      unit: { unit: null },
      item: { item: null },
      state: { state: null },
      from: { from: '' },
      to: { to: '' },
      ended: { ended: {} },
    };
    const named = Object.entries(cleared).find(([name]) => name === tapped(event, 'name'));
    this.change(named?.[1] ?? wholeLedger);
  },

  onMore() {
    void this.more();
  },
  onAgain() {
    this.setData({ list: loadingList });
    void this.load(null);
  },
  onOpenCard(event: WechatMiniprogram.CustomEvent) {
    go(`/packages/office/pages/case/index?id=${told(event, 'id')}`);
  },
});
