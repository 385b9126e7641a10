import { ask } from '../../../../cloud/ask';
import { go } from '../../../../store/go';
import { loading } from '../../../../store/loading';
import { myPostId } from '../../../../store/me';
import { look } from '../../../../store/settings';
import { isWide } from '../../../../store/wide';
import type { Desk, DeskRow, DeskView } from '../../../../view/deskTable';
import { deskView, withSort } from '../../../../view/deskTable';
import { filingRows, noFilings } from '../../../../view/filings';
import type { BoardView, RosterView, UnitRow } from '../../../../view/roster';
import { boardView, rosterView, unitRows } from '../../../../view/roster';
import { tapped, told } from '../../../../view/tapped';

/**
 * How far the schools are with filing their teams. On a phone a town opens its schools and a school its roster; on a
 * wide screen all schools stand in one table, and the chosen one beside it.
 */
Page({
  ...loading,
  as: '',
  desk: noFilings,

  data: {
    look: '',
    isWide: false,
    table: null as DeskView | null,
    tableKind: '',
    tableWords: '',
    chosenId: '',
    team: null as RosterView | null,
    teamKind: '',
    teamWords: '',
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
    this.setData({ look: look(), isWide: isWide() });
    void this.open();
  },
  onResize({ size }: WechatMiniprogram.Page.IResizeOption) {
    const wide = isWide(size.windowWidth);
    if (wide === this.data.isWide) return;
    this.setData({ isWide: wide });
    void this.load();
  },
  async open() {
    this.as = await myPostId();
    await this.load();
  },
  async load() {
    const outcome = await ask('roster.board', {}, this.as);
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    this.setData({ kind: '', board: boardView(outcome.answer), post: this.as });
    if (this.data.isWide) {
      await Promise.all([this.loadTable(), this.data.chosenId === '' ? null : this.loadTeam()]);
      return;
    }
    if (this.data.townId !== '') await this.loadTown(this.data.townId);
  },
  /** Every school of every town: only what is there as a whole is sorted. */
  async loadTable() {
    if (this.data.table === null) this.setData({ tableKind: 'loading' });
    const towns = this.data.board?.towns ?? [];
    const outcomes = await Promise.all(
      towns.map(async (town) => ({ town, outcome: await ask('roster.town', { townId: town.id }, this.as) })),
    );
    const rows: DeskRow[] = [];
    for (const { town, outcome } of outcomes) {
      if (!outcome.ok) {
        this.setData({ table: null, tableKind: 'error', tableWords: outcome.refusal.message });
        return;
      }
      rows.push(...filingRows(town, outcome.answer.units));
    }
    this.setData({ tableKind: '' });
    this.draw({ rows });
  },
  draw(change: Partial<Desk>) {
    this.desk = { ...this.desk, part: this.data.townId, ...change };
    this.setData({ table: deskView(this.desk) });
  },
  onFind(event: WechatMiniprogram.CustomEvent) {
    this.draw({ words: told(event, 'words') });
  },
  onSort(event: WechatMiniprogram.CustomEvent) {
    this.draw(withSort(this.desk, told(event, 'by')));
  },
  onRow(event: WechatMiniprogram.CustomEvent) {
    this.setData({ chosenId: told(event, 'id'), team: null, teamKind: 'loading' });
    void this.loadTeam();
  },
  async loadTeam() {
    const unitId = this.data.chosenId;
    const outcome = await ask('roster.read', { unitId }, this.as);
    if (unitId !== this.data.chosenId) return;
    this.setData(
      outcome.ok
        ? { team: rosterView(outcome.answer, Date.now()), teamKind: '', teamWords: '' }
        : { team: null, teamKind: 'error', teamWords: outcome.refusal.message },
    );
  },
  onTeam() {
    go(`/packages/office/pages/roster/index?unit=${this.data.chosenId}`);
  },
  onTableAgain() {
    void this.load();
  },
  onTeamAgain() {
    this.setData({ teamKind: 'loading' });
    void this.loadTeam();
  },
  async loadTown(townId: string) {
    const outcome = await ask('roster.town', { townId }, this.as);
    if (townId !== this.data.townId) return;
    this.setData(
      outcome.ok ? { units: unitRows(outcome.answer.units, Date.now()) } : { said: outcome.refusal.message },
    );
  },
  onTown(event: WechatMiniprogram.TouchEvent) {
    this.toggle(tapped(event, 'id'));
    if (this.data.townId !== '') void this.loadTown(this.data.townId);
  },
  onPart(event: WechatMiniprogram.CustomEvent) {
    this.toggle(told(event, 'id'));
    this.draw({});
  },
  toggle(id: string) {
    this.setData({ townId: id === this.data.townId ? '' : id, units: [], said: '' });
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
