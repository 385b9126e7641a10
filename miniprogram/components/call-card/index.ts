import type { EmergencyCall } from '../../../typings/checklist';
import { tapped } from '../../view/tapped';

/** Whom to call first: one tap a number (F047). */
Component({
  properties: {
    advice: { type: String, value: '' },
    calls: { type: Array, value: [] as EmergencyCall[] },
  },
  methods: {
    onCall(event: WechatMiniprogram.TouchEvent) {
      // Declining to dial is a choice, not a fault.
      wx.makePhoneCall({ phoneNumber: tapped(event, 'number'), fail: () => undefined });
    },
  },
});
