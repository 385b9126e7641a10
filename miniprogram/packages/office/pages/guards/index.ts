import type { GuardRulePage } from '../../../../../typings/guardRule';
import { ask } from '../../../../cloud/ask';
import { again } from '../../../../store/loading';
import { myPostId } from '../../../../store/me';
import { look } from '../../../../store/settings';
import type { TrialView, VersionView } from '../../../../view/guards';
import { draftOf, emptyTier, inputOf, noDraft, trialView, versionView } from '../../../../view/guards';
import { historyLines, type HistoryLine } from '../../../../view/history';
import { tapped, typed } from '../../../../view/tapped';

/** How many guards a school should have: what holds, what is to begin, and, for who may, another version tried and set. */
Page({
  ...again,
  as: '',
  page: null as GuardRulePage | null,

  data: {
    look: '',
    kind: 'loading',
    words: '',
    mayEdit: false,
    today: '',
    now: null as VersionView | null,
    waiting: [] as readonly VersionView[],
    history: [] as readonly HistoryLine[],
    draft: noDraft,
    isEditing: false,
    trial: null as TrialView | null,
    trying: false,
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
    const outcome = await ask('guardRule.read', {}, this.as);
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    const page = outcome.answer;
    this.page = page;
    this.setData({
      kind: '',
      mayEdit: page.mayEdit,
      today: page.today,
      now: versionView(page.now),
      waiting: page.waiting.map(versionView),
      history: historyLines(page, Date.now()),
      draft: draftOf(page),
      isEditing: false,
      trial: null,
      reason: '',
      problem: '',
    });
  },

  onEdit() {
    this.setData({ isEditing: true, said: '' });
  },
  onClose() {
    if (this.page !== null)
      this.setData({ isEditing: false, draft: draftOf(this.page), trial: null, problem: '' });
  },
  /** Something was changed: what was tried is about something else. */
  change(data: Readonly<Record<string, unknown>>) {
    this.setData({ ...data, trial: null, problem: '', said: '' });
  },
  onTier(event: WechatMiniprogram.Input) {
    this.change({ [`draft.tiers[${tapped(event, 'nth')}].${tapped(event, 'field')}`]: typed(event) });
  },
  onAddTier() {
    this.change({ 'draft.tiers': [...this.data.draft.tiers, emptyTier] });
  },
  onDropTier(event: WechatMiniprogram.TouchEvent) {
    const nth = Number(tapped(event, 'nth'));
    this.change({ 'draft.tiers': this.data.draft.tiers.filter((_, index) => index !== nth) });
  },
  onSource(event: WechatMiniprogram.Input) {
    this.setData({ 'draft.source': typed(event), problem: '' });
  },
  onDay(event: WechatMiniprogram.PickerChange) {
    this.setData({ 'draft.validFrom': String(event.detail.value), problem: '' });
  },

  async onTry() {
    if (this.data.trying) return;
    this.setData({ trying: true, problem: '', trial: null });
    const { tiers } = inputOf(this.data.draft);
    const outcome = await ask('guardRule.try', { tiers }, this.as);
    this.setData(
      outcome.ok
        ? { trying: false, trial: trialView(outcome.answer) }
        : { trying: false, problem: outcome.refusal.message },
    );
  },

  onReason(event: WechatMiniprogram.Input) {
    this.setData({ reason: typed(event), problem: '' });
  },
  async onSave() {
    if (this.page === null || this.data.saving) return;
    this.setData({ saving: true, problem: '', said: '' });
    const { draft, reason } = this.data;
    const outcome = await ask('guardRule.set', { ...inputOf(draft), v: this.page.v, reason }, this.as);
    if (!outcome.ok) {
      this.setData({ saving: false, problem: outcome.refusal.message });
      return;
    }
    await this.load();
    this.setData({ saving: false, said: outcome.answer.said });
  },
});
