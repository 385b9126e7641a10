import type { DeadlinePage } from '../../../../../typings/deadline';
import { ask } from '../../../../cloud/ask';
import { again } from '../../../../store/loading';
import { myPostId } from '../../../../store/me';
import { look } from '../../../../store/settings';
import type { DeadlineDraft, LimitLine } from '../../../../view/deadlines';
import {
  draftOf,
  emptyYear,
  inputOf,
  itemChoices,
  limitForm,
  limitLines,
  newLimit,
  noDraft,
  tabOf,
  withLimit,
  withoutLimit,
  yearToAdd,
} from '../../../../view/deadlines';
import { historyLines, type HistoryLine } from '../../../../view/history';
import { tapped, typed } from '../../../../view/tapped';

type Row = 'hours' | 'years';

/** The time limits, the calendar that they are counted by, and the reminders; who may not change them reads them. */
Page({
  ...again,
  as: '',
  page: null as DeadlinePage | null,

  data: {
    look: '',
    kind: 'loading',
    words: '',
    tab: 'limits',
    mayEdit: false,
    notices: [] as readonly string[],
    lines: [] as readonly LimitLine[],
    history: [] as readonly HistoryLine[],
    draft: noDraft,
    items: [] as readonly { readonly id: string; readonly name: string }[],
    stages: [] as DeadlinePage['stages'],
    urgencies: [] as DeadlinePage['urgencies'],
    units: [] as DeadlinePage['units'],
    form: newLimit,
    isEditing: false,
    isChanged: false,
    reason: '',
    problem: '',
    said: '',
    saving: false,
  },

  onShow() {
    this.setData({ look: look() });
    if (this.page === null) void this.load();
  },

  async load() {
    this.as = await myPostId();
    const outcome = await ask('deadline.read', {}, this.as);
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    const page = outcome.answer;
    this.page = page;
    const { mayEdit, notices, stages, urgencies, units, limits } = page;
    this.setData({
      kind: '',
      mayEdit,
      notices,
      stages,
      urgencies,
      units,
      items: itemChoices(page),
      draft: draftOf(page),
      lines: limitLines(limits, page),
      history: historyLines(page, Date.now()),
      isEditing: false,
      isChanged: false,
      reason: '',
      problem: '',
    });
  },

  /** Something was changed: what is said about the last try is over. */
  change(data: Readonly<Record<string, unknown>>) {
    this.setData({ ...data, isChanged: true, problem: '', said: '' });
  },

  onTab(event: WechatMiniprogram.TouchEvent) {
    this.setData({ tab: tapped(event, 'tab') });
  },

  onLimit(event: WechatMiniprogram.TouchEvent) {
    if (this.page === null || !this.data.mayEdit) return;
    const nth = Number(tapped(event, 'nth'));
    this.setData({ form: limitForm(this.data.draft.limits, nth, this.page), isEditing: true, said: '' });
  },
  onNewLimit() {
    this.setData({ form: newLimit, isEditing: true, said: '' });
  },
  onPick(event: WechatMiniprogram.PickerChange) {
    this.setData({ [`form.${tapped(event, 'name')}`]: Number(event.detail.value) });
  },
  onAmount(event: WechatMiniprogram.Input) {
    this.setData({ 'form.amount': typed(event) });
  },
  onKeepLimit() {
    if (this.page !== null)
      this.putLimits(withLimit(this.data.draft.limits, this.data.form, this.page), this.page);
  },
  onDropLimit() {
    if (this.page !== null)
      this.putLimits(withoutLimit(this.data.draft.limits, this.data.form.nth), this.page);
  },
  onCloseLimit() {
    this.setData({ isEditing: false });
  },
  putLimits(limits: DeadlineDraft['limits'], page: DeadlinePage) {
    this.change({ 'draft.limits': limits, lines: limitLines(limits, page), isEditing: false });
  },

  onTyped(event: WechatMiniprogram.Input) {
    const [row, nth, field] = ['row', 'nth', 'field'].map((name) => tapped(event, name));
    this.change({ [`draft.${row}[${nth}].${field}`]: typed(event) });
  },
  onSettled(event: WechatMiniprogram.TouchEvent) {
    const nth = Number(tapped(event, 'nth'));
    this.change({ [`draft.years[${nth}].settled`]: this.data.draft.years[nth]?.settled !== true });
  },
  onAddHours() {
    this.change({ 'draft.hours': [...this.data.draft.hours, { from: '', to: '' }] });
  },
  onAddYear() {
    const { years } = this.data.draft;
    const year = yearToAdd(years, new Date().getFullYear());
    this.change({ 'draft.years': [...years, emptyYear(year)] });
  },
  onDropRow(event: WechatMiniprogram.TouchEvent) {
    const row: Row = tapped(event, 'row') === 'hours' ? 'hours' : 'years';
    const nth = Number(tapped(event, 'nth'));
    const kept = [...this.data.draft[row]].filter((_, index) => index !== nth);
    this.change({ [`draft.${row}`]: kept });
  },

  onReason(event: WechatMiniprogram.Input) {
    this.setData({ reason: typed(event), problem: '' });
  },
  async onSave() {
    if (this.page === null || this.data.saving || !this.data.isChanged) return;
    this.setData({ saving: true, problem: '', said: '' });
    const { draft, reason } = this.data;
    const outcome = await ask('deadline.set', { ...inputOf(draft), v: this.page.v, reason }, this.as);
    if (!outcome.ok) {
      const { message, field } = outcome.refusal;
      this.setData({ saving: false, problem: message, tab: tabOf(field, this.data.tab) });
      return;
    }
    await this.load();
    this.setData({ saving: false, said: outcome.answer.said });
  },
});
