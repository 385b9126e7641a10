import { tapped } from '../../view/tapped';

/** Photos at the size evidence deserves; a tap shows them full screen. */
Component({
  properties: {
    photos: { type: Array, value: [] as string[] },
    /** Small squares, for the timeline. */
    small: { type: Boolean, value: false },
  },
  data: { broken: {} },
  methods: {
    onLook(event: WechatMiniprogram.TouchEvent) {
      void wx.previewImage({ urls: [...this.data.photos], current: tapped(event, 'src') });
    },
    onBroken(event: WechatMiniprogram.TouchEvent) {
      this.setData({ [`broken.p${tapped(event, 'index')}`]: true });
    },
  },
});
