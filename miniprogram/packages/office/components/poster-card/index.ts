import type { PosterSide } from '../../../../view/posterSide';

/** What hangs at a school, beside the list of schools: to look at, and the way to the whole page. Sends `open`. */
Component({
  properties: {
    view: { type: null, value: null as PosterSide | null },
  },
  methods: {
    onOpen() {
      this.triggerEvent('open');
    },
  },
});
