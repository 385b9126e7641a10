import type { GridChangeKind, GridRegister } from '../../../../../typings/gridChange';
import { ask } from '../../../../cloud/ask';
import { upload } from '../../../../cloud/upload';
import { newDraftId } from '../../../../store/drafts';
import { actingPost, knownMe, refreshMe } from '../../../../store/me';
import { look } from '../../../../store/settings';
import type { ChangeRow, GridForm, GridFormView, GridRow } from '../../../../view/grids';
import {
  changeRows,
  formView,
  gridRows,
  newForm,
  proposalOf,
  withGrid,
  withNextPart,
  withWord,
} from '../../../../view/grids';
import { tapped, typed } from '../../../../view/tapped';
import { dayAfter } from '../../../../view/version';

/** The grids of a town with the names they had; a change is proposed here, and approved by the bureau (F001, F005, W28). */
Page({
  register: null as GridRegister | null,
  town: null as string | null,
  form: newForm('rename'),
  requestId: '',
  reason: '',

  data: {
    look: '',
    as: '',
    kind: 'loading',
    words: '',
    town: '',
    towns: [] as GridRegister['towns'],
    mayPropose: false,
    rows: [] as readonly GridRow[],
    changes: [] as readonly ChangeRow[],
    open: '',
    form: null as GridFormView | null,
    firstDay: '',
    day: '',
    going: false,
    problem: '',
    field: '',
    said: '',
  },

  onLoad() {
    const firstDay = dayAfter(Date.now());
    this.setData({ firstDay, day: firstDay });
    void this.load();
  },
  onShow() {
    this.setData({ look: look() });
  },
  async onPullDownRefresh() {
    await this.load();
    void wx.stopPullDownRefresh();
  },

  async load() {
    if (knownMe() === null) await refreshMe();
    const as = actingPost(knownMe())?.id ?? '';
    const outcome = await ask('grid.register', { town: this.town }, as);
    if (!outcome.ok) {
      this.setData({ as, kind: 'error', words: outcome.refusal.message });
      return;
    }
    this.register = outcome.answer;
    const { town, towns, mayPropose } = outcome.answer;
    const [rows, changes] = [gridRows(outcome.answer), changeRows(outcome.answer, Date.now())];
    this.setData({ as, kind: '', town: town.name, towns, mayPropose, rows, changes });
  },
  onAgain() {
    this.setData({ kind: 'loading' });
    void this.load();
  },
  onTown(event: WechatMiniprogram.PickerChange) {
    const town = this.data.towns[Number(event.detail.value)];
    if (town === undefined) return;
    this.town = town.id;
    this.setData({ kind: 'loading', rows: [], changes: [], form: null, open: '', said: '' });
    void this.load();
  },

  draw(form: GridForm) {
    this.form = form;
    if (this.register !== null) this.setData({ form: formView(form, this.register), problem: '', field: '' });
  },
  onPropose() {
    this.requestId = newDraftId(Date.now());
    this.setData({ said: '', open: '' });
    this.draw(newForm('rename'));
  },
  onKind(event: WechatMiniprogram.TouchEvent) {
    const kind = this.data.form?.kinds.find((one) => one.kind === tapped(event, 'kind'))?.kind;
    if (kind !== undefined)
      this.draw({ ...newForm(kind satisfies GridChangeKind), reason: this.form.reason });
  },
  onGrid(event: WechatMiniprogram.TouchEvent) {
    this.draw(withGrid(this.form, Number(tapped(event, 'seq'))));
  },
  onPart(event: WechatMiniprogram.TouchEvent) {
    this.draw(withNextPart(this.form, tapped(event, 'id')));
  },
  onMoreParts() {
    this.draw({ ...this.form, names: [...this.form.names, ''] });
  },
  onName(event: WechatMiniprogram.Input) {
    this.form = {
      ...this.form,
      names: withWord(this.form.names, Number(tapped(event, 'nth')), typed(event)),
    };
  },
  onSchool(event: WechatMiniprogram.Input) {
    const schools = withWord(this.form.schools, Number(tapped(event, 'nth')), typed(event));
    this.form = { ...this.form, schools };
  },
  onMoreSchools() {
    this.draw({ ...this.form, schools: [...this.form.schools, ''] });
  },
  onWhy(event: WechatMiniprogram.Input) {
    this.form = { ...this.form, reason: typed(event) };
  },
  async onFile() {
    if (this.data.going) return;
    const chosen = await wx.chooseMedia({ count: 1, mediaType: ['image'] }).catch(() => null);
    const path = chosen?.tempFiles[0]?.tempFilePath;
    if (path === undefined) return;
    this.setData({ going: true });
    const sent = await upload({ path, kind: 'photo', name: `grid/${this.requestId}` }, () => undefined);
    this.setData({ going: false });
    if (sent.ok) this.draw({ ...this.form, fileId: sent.fileId });
    if (!sent.ok) this.setData({ problem: '照片没有传上去，请检查网络后再试。' });
  },
  async onSend() {
    if (this.register === null || this.data.going) return;
    this.setData({ going: true, problem: '', field: '' });
    const proposal = proposalOf(this.form, this.register, this.requestId);
    const outcome = await ask('grid.propose', proposal, this.data.as);
    if (!outcome.ok) {
      this.setData({ going: false, problem: outcome.refusal.message, field: outcome.refusal.field ?? '' });
      return;
    }
    this.setData({ going: false, form: null, said: outcome.answer.said });
    await this.load();
  },
  onClose() {
    this.setData({ form: null, problem: '' });
  },

  onChange(event: WechatMiniprogram.TouchEvent) {
    const id = tapped(event, 'id');
    this.reason = '';
    this.setData({ open: id === this.data.open ? '' : id, problem: '', field: '', said: '' });
  },
  onDay(event: WechatMiniprogram.PickerChange) {
    this.setData({ day: typed(event) });
  },
  onReason(event: WechatMiniprogram.Input) {
    this.reason = typed(event);
  },
  async onDecide(event: WechatMiniprogram.TouchEvent) {
    const change = this.data.changes.find(({ id }) => id === this.data.open);
    const way = change?.ways.find(({ decision }) => decision === tapped(event, 'decision'));
    if (change === undefined || way === undefined || this.data.going) return;
    this.setData({ going: true, problem: '', field: '' });
    const validFrom = way.decision === 'approve' ? this.data.day : '';
    const { id, v } = change;
    const wish = { id, v, decision: way.decision, validFrom, reason: this.reason };
    const outcome = await ask('grid.decide', wish, this.data.as);
    if (!outcome.ok) {
      this.setData({ going: false, problem: outcome.refusal.message, field: outcome.refusal.field ?? '' });
      return;
    }
    this.setData({ going: false, open: '', said: outcome.answer.said });
    await this.load();
  },
});
