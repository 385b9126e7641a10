import type { CardView } from '../../view/card';

/** A report in a list. Sends `open` with its id. */
Component({
  properties: {
    /** A CardView; `null` until it is known. */
    card: { type: null, value: null as CardView | null },
    /** True for the one whose case stands open beside the list. */
    chosen: { type: Boolean, value: false },
  },
  methods: {
    onOpen() {
      if (this.data.card === null) return;
      this.triggerEvent('open', { id: this.data.card.id });
    },
  },
});
