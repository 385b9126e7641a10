import type { RoleChip } from '../../view/person';
import { tapped } from '../../view/tapped';

/** The posts a person holds, and being a citizen: one tap switches. Sends `choose` with the post's id. */
Component({
  properties: {
    chips: { type: Array, value: [] as RoleChip[] },
  },
  methods: {
    onChoose(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('choose', { id: tapped(event, 'id') });
    },
  },
});
