import type { MyVolunteering } from '../../../../../typings/volunteer';
import { ask } from '../../../../cloud/ask';
import { go } from '../../../../store/go';
import { loading } from '../../../../store/loading';
import { look } from '../../../../store/settings';
import { tapped } from '../../../../view/tapped';

/** My own volunteering: where I stand at each school, the briefing, the end, leaving (F027, F028). */
Page({
  ...loading,
  data: {
    look: '',
    kind: 'loading',
    words: '',
    rows: [] as readonly MyVolunteering[],
    said: '',
  },

  onShow() {
    this.setData({ look: look() });
    void this.load();
  },

  async load() {
    const outcome = await ask('volunteer.mine', {});
    this.setData(
      outcome.ok
        ? { kind: outcome.answer.rows.length === 0 ? 'empty' : '', rows: outcome.answer.rows }
        : { kind: 'error', words: outcome.refusal.message },
    );
  },

  onShifts(event: WechatMiniprogram.TouchEvent) {
    go(`/packages/rota/pages/free/index?unit=${tapped(event, 'unit')}`);
  },
  onKeep(event: WechatMiniprogram.TouchEvent) {
    go(`/packages/rota/pages/keep/index?unit=${tapped(event, 'unit')}`);
  },
  onMyShifts() {
    go('/packages/rota/pages/mine/index');
  },
  onMyHours() {
    go('/packages/rota/pages/hours/index');
  },
  onBrief(event: WechatMiniprogram.TouchEvent) {
    go(`/packages/volunteer/pages/brief/index?id=${tapped(event, 'id')}`);
  },
  onApply(event: WechatMiniprogram.TouchEvent) {
    go(`/packages/volunteer/pages/apply/index?unit=${tapped(event, 'unit')}`);
  },
  onCode() {
    go('/packages/volunteer/pages/apply/index');
  },
  async onLeave(event: WechatMiniprogram.TouchEvent) {
    const row = this.data.rows.find(({ id }) => id === tapped(event, 'id'));
    const leave = row?.mayDo.find(({ step }) => step === 'leave');
    if (row === undefined || leave === undefined) return;
    const content = `${row.unit.name}：手机号马上删除，以后可以再申请。`;
    const { confirm } = await wx.showModal({ title: `${leave.label}？`, content, confirmText: '确定' });
    if (!confirm) return;
    const outcome = await ask('volunteer.act', { id: row.id, v: row.v, step: 'leave', input: {} });
    this.setData({ said: outcome.ok ? outcome.answer.said : outcome.refusal.message });
    await this.load();
  },
});
