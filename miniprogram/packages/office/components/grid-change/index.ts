import { ask } from '../../../../cloud/ask';
import type { ChangeRow } from '../../../../view/grids';
import { tapped, typed } from '../../../../view/tapped';
import { dayAfter } from '../../../../view/version';

const own = (component: unknown): { reason: string } => component as { reason: string };

/** What was done about a proposed change, and deciding it for those who may. Sends `decided` {said}. */
Component({
  properties: {
    /** A ChangeRow. */
    change: { type: null, value: null as ChangeRow | null },
    as: { type: String, value: '' },
  },
  data: {
    firstDay: '',
    day: '',
    going: false,
    problem: '',
    field: '',
  },
  observers: {
    'change.id'() {
      own(this).reason = '';
      const firstDay = dayAfter(Date.now());
      this.setData({ firstDay, day: firstDay, problem: '', field: '' });
    },
  },
  methods: {
    onDay(event: WechatMiniprogram.PickerChange) {
      this.setData({ day: typed(event) });
    },
    onReason(event: WechatMiniprogram.Input) {
      own(this).reason = typed(event);
    },
    async onDecide(event: WechatMiniprogram.TouchEvent) {
      const { change, as, day, going } = this.data;
      const way = change?.ways.find(({ decision }) => decision === tapped(event, 'decision'));
      if (change === null || way === undefined || going) return;
      this.setData({ going: true, problem: '', field: '' });
      const { id, v } = change;
      const validFrom = way.decision === 'approve' ? day : '';
      const wish = { id, v, decision: way.decision, validFrom, reason: own(this).reason };
      const outcome = await ask('grid.decide', wish, as);
      if (outcome.ok) {
        this.setData({ going: false });
        this.triggerEvent('decided', { said: outcome.answer.said });
        return;
      }
      const { message, field = '' } = outcome.refusal;
      this.setData({ going: false, problem: message, field });
    },
  },
});
