import type { CaseView } from '../../view/case';

/** What was reported: state, words, photos at full width, facts. Sends `map` when the marked place is tapped. */
Component({
  properties: {
    page: { type: null, value: null as CaseView | null },
  },
  data: { officialOpen: false },
  methods: {
    onOfficial() {
      this.setData({ officialOpen: !this.data.officialOpen });
    },
    onMap() {
      this.triggerEvent('map');
    },
  },
});
