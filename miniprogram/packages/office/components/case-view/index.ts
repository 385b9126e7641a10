import { go } from '../../../../store/go';
import type { CaseView } from '../../../../view/case';
import { tapped } from '../../../../view/tapped';

/** A whole case with its allowed actions and the way to its sheet. Sends `step` {step} and `map`. */
Component({
  properties: {
    page: { type: null, value: null as CaseView | null },
    /** True when the actions stand at the bottom of the phone; false beside a list. */
    thumb: { type: Boolean, value: true },
  },
  data: {
    moreOpen: false,
  },
  observers: {
    'page.id'() {
      this.setData({ moreOpen: false });
    },
  },
  methods: {
    onMore() {
      this.setData({ moreOpen: !this.data.moreOpen });
    },
    onStep(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('step', { step: tapped(event, 'step') });
    },
    onSheet() {
      go(`/packages/office/pages/sheet/index?id=${this.data.page?.id ?? ''}`);
    },
    onFound() {
      go(this.data.page?.foundOn?.url ?? '');
    },
    onReveal() {
      go(`/packages/office/pages/reason/index?id=${this.data.page?.id ?? ''}&for=content`);
    },
    onUnseal(event: WechatMiniprogram.TouchEvent) {
      const nth = tapped(event, 'nth');
      go(`/packages/office/pages/reason/index?id=${this.data.page?.id ?? ''}&for=reporter&nth=${nth}`);
    },
    onMap() {
      this.triggerEvent('map');
    },
  },
});
