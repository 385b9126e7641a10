import type { TimelineView } from '../../view/case';

/** People and things done, newest first. */
Component({
  properties: {
    entries: { type: Array, value: [] as TimelineView[] },
  },
});
