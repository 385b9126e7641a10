import type { RosterView } from '../../../../view/roster';

/** A school's team beside the list of schools: to look at, and the way to where it is acted on. Sends `open`. */
Component({
  properties: {
    view: { type: null, value: null as RosterView | null },
  },
  methods: {
    onOpen() {
      this.triggerEvent('open');
    },
  },
});
