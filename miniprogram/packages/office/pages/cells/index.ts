import type { Cell, CellsPage } from '../../../../../typings/cell';
import { ask } from '../../../../cloud/ask';
import { newDraftId } from '../../../../store/drafts';
import { again } from '../../../../store/loading';
import { schoolChoice } from '../../../../store/schoolChoice';
import { look } from '../../../../store/settings';
import type { CellForm, CellFormView, CellsView } from '../../../../view/cells';
import {
  cellForm,
  cellFormView,
  cellsView,
  cellsWith,
  cellsWithout,
  newCell,
  withPerson,
} from '../../../../view/cells';
import { tapped, typed } from '../../../../view/tapped';

/** The cells of a school with their people and duties, and the key parts that nobody answers for (F006, F007). */
Page({
  ...again,
  ...schoolChoice,
  page: null as CellsPage | null,
  form: newCell(''),
  unitId: '',

  data: {
    look: '',
    as: '',
    kind: 'loading',
    words: '',
    isBureau: false,
    unitsOpen: false,
    view: null as CellsView | null,
    parts: [] as CellsPage['parts'],
    form: null as CellFormView | null,
    going: false,
    problem: '',
    said: '',
  },

  onLoad() {
    void this.open();
  },
  onShow() {
    this.setData({ look: look() });
  },

  async load() {
    const outcome = await ask('cell.list', { unitId: this.unitId }, this.data.as);
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message, view: null });
      return;
    }
    this.page = outcome.answer;
    const { parts } = outcome.answer;
    this.setData({ kind: '', view: cellsView(outcome.answer, Date.now()), parts, form: null });
  },

  draw(form: CellForm) {
    this.form = form;
    if (this.page !== null) this.setData({ form: cellFormView(form, this.page) });
  },
  onNew() {
    this.setData({ problem: '', said: '' });
    this.draw(newCell(newDraftId(Date.now())));
  },
  onEdit(event: WechatMiniprogram.TouchEvent) {
    this.setData({ problem: '', said: '' });
    if (this.page !== null) this.draw(cellForm(this.page, tapped(event, 'id')));
  },
  onName(event: WechatMiniprogram.Input) {
    this.form = { ...this.form, name: typed(event) };
  },
  onOther(event: WechatMiniprogram.Input) {
    this.form = { ...this.form, other: typed(event) };
  },
  onDuties(event: WechatMiniprogram.Input) {
    this.form = { ...this.form, duties: typed(event) };
  },
  onPart(event: WechatMiniprogram.PickerChange) {
    const part = this.data.parts[Number(event.detail.value)]?.part ?? null;
    this.draw({ ...this.form, part });
  },
  onPerson(event: WechatMiniprogram.TouchEvent) {
    this.draw(withPerson(this.form, tapped(event, 'name')));
  },
  onClose() {
    this.setData({ form: null, problem: '' });
  },
  async onSave() {
    if (this.page === null) return;
    const cells = cellsWith(this.page, this.form);
    if (typeof cells === 'string') this.setData({ problem: cells });
    if (typeof cells !== 'string') await this.save(cells);
  },
  async onRemove() {
    const { form } = this.data;
    if (this.page === null || form === null) return;
    const { confirm } = await wx.showModal({
      title: `去掉“${form.name}”这一格？`,
      content: '以前的记录还查得到。',
    });
    if (confirm) await this.save(cellsWithout(this.page, form.id));
  },
  async save(cells: readonly Cell[]) {
    if (this.page === null || this.data.going) return;
    this.setData({ going: true, problem: '' });
    const wish = { unitId: this.page.unit.id, v: this.page.v, cells };
    const outcome = await ask('cell.save', wish, this.data.as);
    if (!outcome.ok) {
      this.setData({ going: false, problem: outcome.refusal.message });
      return;
    }
    this.setData({ going: false, form: null, said: outcome.answer.said });
    await this.load();
  },
});
