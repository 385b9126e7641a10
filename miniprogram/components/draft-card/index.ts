import type { DraftView } from '../../view/draftCard';

/** A report that waits on this phone. Sends `open`, `retry`, `remove` with its draftId. */
Component({
  properties: {
    draft: { type: null, value: null as DraftView | null },
  },
  methods: {
    tell(event: string) {
      if (this.data.draft === null) return;
      this.triggerEvent(event, { draftId: this.data.draft.draftId });
    },
    onOpen() {
      this.tell('open');
    },
    onRetry() {
      this.tell('retry');
    },
    onRemove() {
      this.tell('remove');
    },
  },
});
