import type { EmergencyCall } from '../../../typings/checklist';
import { tapped } from '../../view/tapped';

/** Whom to call first: one tap a number (F047). */
Component({
  properties: {
    advice: { type: String, value: '' },
    calls: { type: Array, value: [] as EmergencyCall[] },
  },
  data: { rows: [] as { number: string; what: string }[] },
  observers: {
    // The number stands large already; beside it only what it is for.
    calls(calls: readonly EmergencyCall[]) {
      this.setData({
        rows: calls.map(({ number, label }) => ({ number, what: label.replace(number, '').trim() })),
      });
    },
  },
  methods: {
    onCall(event: WechatMiniprogram.TouchEvent) {
      // Declining to dial is a choice, not a fault.
      wx.makePhoneCall({ phoneNumber: tapped(event, 'number'), fail: () => undefined });
    },
  },
});
