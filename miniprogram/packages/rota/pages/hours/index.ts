import type { MyHours } from '../../../../../typings/attendance';
import { ask } from '../../../../cloud/ask';
import { loading } from '../../../../store/loading';
import { look } from '../../../../store/settings';
import { typed } from '../../../../view/tapped';
import { dayOf } from '../../../../view/time';

const halfYearMs = 183 * 86_400_000;

/** My verified hours: what was served, and where; no rank, no goal (F198). */
Page({
  ...loading,
  data: {
    look: '',
    kind: 'loading',
    words: '',
    from: dayOf(Date.now() - halfYearMs),
    to: dayOf(Date.now()),
    hours: null as MyHours | null,
  },

  onShow() {
    this.setData({ look: look() });
    void this.load();
  },
  onFrom(event: WechatMiniprogram.PickerChange) {
    this.setData({ from: typed(event) });
    void this.load();
  },
  onTo(event: WechatMiniprogram.PickerChange) {
    this.setData({ to: typed(event) });
    void this.load();
  },

  async load() {
    const { from, to } = this.data;
    const outcome = await ask('attendance.hours', { from, to });
    this.setData(
      outcome.ok
        ? { hours: outcome.answer, kind: outcome.answer.lines.length === 0 ? 'empty' : '' }
        : { hours: null, kind: 'error', words: outcome.refusal.message },
    );
  },
});
