import type { BraveryMayDo } from '../../../../../typings/bravery';
import type { StepInput } from '../../../../../typings/report';
import { ask } from '../../../../cloud/ask';
import { go } from '../../../../store/go';
import { listing } from '../../../../store/loading';
import { look } from '../../../../store/settings';
import { mineViews, type MineView } from '../../../../view/bravery';
import { tapped } from '../../../../view/tapped';

/** My own applications: how each stands, and what I decide myself (F328–F330). */
Page({
  ...listing,
  next: null as string | null,

  data: {
    look: '',
    kind: 'loading',
    words: '',
    rows: [] as readonly MineView[],
    open: '',
    step: null as BraveryMayDo | null,
    going: false,
    problem: '',
    said: '',
  },

  onShow() {
    this.setData({ look: look() });
    void this.load(null);
  },

  async load(cursor: string | null) {
    const outcome = await ask('bravery.mine', { cursor });
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    this.next = outcome.answer.next;
    const before = cursor === null ? [] : this.data.rows;
    const rows = [...before, ...mineViews(outcome.answer.rows, Date.now())];
    this.setData({ kind: rows.length === 0 ? 'empty' : '', rows });
  },

  onApply() {
    go('/packages/bravery/pages/apply/index');
  },
  onPublic() {
    go('/packages/bravery/pages/public/index');
  },
  async onStep(event: WechatMiniprogram.TouchEvent) {
    const row = this.data.rows.find(({ id }) => id === tapped(event, 'id'));
    const step = row?.mayDo.find((one) => one.step === tapped(event, 'step'));
    if (row === undefined || step === undefined || this.data.going) return;
    this.setData({ open: row.id, step: step.needs.length === 0 ? null : step, problem: '', said: '' });
    if (step.needs.length > 0) return;
    const { confirm } = await wx.showModal({ title: `${step.label}？`, content: row.number, confirmText: '确定' });
    if (confirm) await this.take(row, step, {});
  },
  onClose() {
    this.setData({ open: '', step: null, problem: '' });
  },
  onTake({ detail }: WechatMiniprogram.CustomEvent<StepInput>) {
    const row = this.data.rows.find(({ id }) => id === this.data.open);
    if (row !== undefined && this.data.step !== null) void this.take(row, this.data.step, detail);
  },
  async take({ id, v }: MineView, { step }: BraveryMayDo, input: StepInput) {
    this.setData({ going: true, problem: '' });
    const outcome = await ask('bravery.act', { id, v, step, input });
    this.setData({ going: false });
    if (!outcome.ok) {
      this.setData({ problem: outcome.refusal.message });
      return;
    }
    this.setData({ open: '', step: null, said: outcome.answer.said });
    await this.load(null);
  },
}); // prettier-ignore
