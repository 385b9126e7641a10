import type { ExportWish } from '../../../../view/exporting';
import { rosterWish } from '../../../../view/roster';
import { typed } from '../../../../view/tapped';

/** Rosters as a file in the layout of 附件2: one school's, a town's, or, with neither, the district's. */
Component({
  properties: {
    unit: { type: String, value: '' },
    town: { type: String, value: '' },
    /** The post it is ordered in; empty while it is not known. */
    as: { type: String, value: '' },
    label: { type: String, value: '导出名单' },
  },
  data: { isWhole: false, reason: '', wish: null as ExportWish | null },
  observers: {
    'unit, town, as'() {
      this.wish();
    },
  },
  methods: {
    wish() {
      const { unit, town, as, isWhole, reason } = this.data;
      this.setData({ wish: as === '' ? null : rosterWish({ unit, town }, isWhole ? reason : null) });
    },
    onWhole() {
      this.setData({ isWhole: !this.data.isWhole });
      this.wish();
    },
    onReason(event: WechatMiniprogram.Input) {
      this.setData({ reason: typed(event) });
      this.wish();
    },
  },
});
