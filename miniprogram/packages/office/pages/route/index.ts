import type { UnitCard } from '../../../../../typings/grid';
import type { NamedThing } from '../../../../../typings/routing';
import { ask } from '../../../../cloud/ask';
import { knownChecklist, refreshChecklist } from '../../../../store/checklist';
import { go } from '../../../../store/go';
import { actingPost, whoAmI } from '../../../../store/me';
import { look } from '../../../../store/settings';
import { itemById } from '../../../../view/item';
import type { CellView, MissingView, RouteChoice, RouteLineView } from '../../../../view/route';
import {
  answered,
  cellView,
  countsView,
  missingView,
  noQuestion,
  noRoute,
  questionOf,
  routeAsk,
  routeLines,
} from '../../../../view/route';
import { tapped, told } from '../../../../view/tapped';

type ChosenUnit = WechatMiniprogram.CustomEvent<{ unit: UnitCard }>;

/** The way that a matter would go, and where on all ways nobody stands yet. Nothing is stored. */
Page({
  /** Counts the questions, so that an answer to an older one is let go. */
  asked: 0,

  data: {
    look: '',
    as: '',
    tab: 'way',
    towns: [] as NamedThing[],
    mayVersions: false,
    choice: noRoute,
    question: noQuestion,
    lines: [] as RouteLineView[],
    notes: [] as string[],
    wayKind: '',
    wayWords: '',
    counts: [] as { readonly label: string; readonly count: number }[],
    missing: [] as MissingView[],
    cells: [] as CellView[],
    next: null as string | null,
    gapsKind: 'loading',
    gapsWords: '',
    going: false,
    itemsOpen: false,
    unitsOpen: false,
  },

  onLoad() {
    void this.open();
  },

  onShow() {
    this.setData({ look: look() });
  },

  onUnload() {
    this.asked += 1;
  },

  onReachBottom() {
    if (this.data.tab === 'gaps') this.onMore();
  },

  async open() {
    const me = await whoAmI();
    const post = actingPost(me);
    const all = me?.towns ?? [];
    // A town looks after what happens in it, whichever school reports.
    const towns = post?.routing === 'town' ? all.filter(({ id }) => id === post.place.id) : [...all];
    const town = towns.length === 1 ? (towns[0] ?? null) : null;
    const mayVersions = post?.tools.includes('checklist') === true;
    this.setData({ as: post?.id ?? '', towns, mayVersions, choice: { ...noRoute, town } });
    void refreshChecklist(this.data.as);
  },

  /** Asks the way anew; `fresh` when the matter is another one, so that what was asked about it is over. */
  change(choice: RouteChoice, fresh: boolean) {
    const question = fresh ? noQuestion : this.data.question;
    const cleared = fresh ? { ...choice, licence: null, pipe: null } : choice;
    this.setData({ choice: cleared, question, itemsOpen: false, unitsOpen: false });
    void this.simulate();
  },

  async simulate() {
    const question = routeAsk(this.data.choice);
    if (question === null) return;
    this.asked += 1;
    const { asked } = this;
    this.setData({ wayKind: 'loading', lines: [], notes: [] });
    const outcome = await ask('checklist.simulate', question, this.data.as);
    if (asked !== this.asked) return;
    if (!outcome.ok) {
      this.setData({ wayKind: 'error', wayWords: outcome.refusal.message });
      return;
    }
    const open = questionOf(outcome.answer);
    this.setData({
      wayKind: '',
      lines: [...routeLines(outcome.answer)],
      notes: [...outcome.answer.notes],
      question: open.kind === '' ? this.data.question : open,
    });
  },

  async loadGaps(cursor: string | null) {
    this.setData({ going: true });
    const outcome = await ask('checklist.coverage', { cursor }, this.data.as);
    if (!outcome.ok) {
      this.setData({ going: false, gapsKind: 'error', gapsWords: outcome.refusal.message });
      return;
    }
    const { counts, cells, next, missing } = outcome.answer;
    const known = cursor === null ? 0 : this.data.cells.length;
    const rows = cells.map((cell, index) => [`cells[${known + index}]`, cellView(cell)] as const);
    const first = cursor === null ? { missing: [...missingView(missing)], cells: [] } : {};
    this.setData({ ...first, counts: [...countsView(counts)], next, going: false, gapsKind: '' });
    this.setData(Object.fromEntries(rows));
  },

  onTab(event: WechatMiniprogram.TouchEvent) {
    const tab = tapped(event, 'tab');
    this.setData({ tab });
    if (tab === 'gaps' && this.data.counts.length === 0 && !this.data.going) void this.loadGaps(null);
  },
  onItems() {
    this.setData({ itemsOpen: true });
  },
  onItem(event: WechatMiniprogram.CustomEvent) {
    const item = itemById(knownChecklist(this.data.as), told(event, 'id'));
    if (item !== null) this.change({ ...this.data.choice, item: { id: item.id, name: item.plain } }, true);
  },
  onUnits() {
    this.setData({ unitsOpen: true });
  },
  /** The school's own town is where most things happen: it is filled in as long as no other was chosen. */
  onUnit(event: ChosenUnit) {
    const { id, name, townName } = event.detail.unit;
    const home = this.data.towns.find((town) => town.name === townName) ?? null;
    this.change({ ...this.data.choice, unit: { id, name }, town: this.data.choice.town ?? home }, false);
  },
  onTown(event: WechatMiniprogram.PickerChange) {
    const town = this.data.towns[Number(event.detail.value)] ?? null;
    this.change({ ...this.data.choice, town }, false);
  },
  onAnswer(event: WechatMiniprogram.TouchEvent) {
    this.change(answered(this.data.choice, this.data.question, tapped(event, 'value')), false);
  },
  onSheetClose() {
    this.setData({ itemsOpen: false, unitsOpen: false });
  },
  onWayAgain() {
    void this.simulate();
  },
  onGapsAgain() {
    this.setData({ gapsKind: 'loading' });
    void this.loadGaps(null);
  },
  onCounterpart() {
    go('/packages/office/pages/counterpart/index');
  },
  onVersions() {
    go('/packages/office/pages/checklist/index');
  },
  onMore() {
    if (this.data.next !== null && !this.data.going) void this.loadGaps(this.data.next);
  },
});
