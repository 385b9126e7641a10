import type { MyHours } from '../../../../../typings/attendance';
import { ask } from '../../../../cloud/ask';
import { loading } from '../../../../store/loading';
import { look } from '../../../../store/settings';
import { type Span, spanOf } from '../../../../view/hours';
import { typed } from '../../../../view/tapped';

const nothingYet: Partial<Span> = {};

/** My verified hours: what was served, and where; no rank, no goal (F198). */
Page({
  ...loading,
  chosen: nothingYet,

  data: {
    look: '',
    kind: 'loading',
    words: '',
    from: '',
    to: '',
    hours: null as MyHours | null,
  },

  onShow() {
    this.setData({ look: look() });
    void this.load();
  },
  onFrom(event: WechatMiniprogram.PickerChange) {
    this.chosen = { ...this.chosen, from: typed(event) };
    void this.load();
  },
  onTo(event: WechatMiniprogram.PickerChange) {
    this.chosen = { ...this.chosen, to: typed(event) };
    void this.load();
  },

  async load() {
    const { from, to } = spanOf(this.chosen, Date.now());
    this.setData({ from, to });
    const outcome = await ask('attendance.hours', { from, to });
    this.setData(
      outcome.ok
        ? { hours: outcome.answer, kind: outcome.answer.lines.length === 0 ? 'empty' : '' }
        : { hours: null, kind: 'error', words: outcome.refusal.message },
    );
  },
});
