import type { DraftFile } from '../../view/draft';
import { guideAgreed, mayUse } from '../../store/privateUse';
import { privateFault, withoutGuide } from '../../view/privateFault';
import { tapped } from '../../view/tapped';

const longestVideoSeconds = 30;

/** Photos and videos being gathered. Sends `add` {files: [{path, kind}]}, `remove` {n}, `retry` {n}. */
Component({
  properties: {
    files: { type: Array, value: [] as DraftFile[] },
    max: { type: Number, value: 9 },
    videos: { type: Boolean, value: false },
    /** The first tile is as wide as the card while there is nothing yet. */
    hint: { type: String, value: '拍照，或从相册选' },
    locked: { type: Boolean, value: false },
    name: { type: String, value: 'photo' },
    /** True for a reporter: asks once before the first picture. What an office proves is part of its work. */
    asks: { type: Boolean, value: false },
  },
  data: { said: '' },
  methods: {
    async onAdd() {
      if (this.data.locked) return;
      const mayChoose = this.data.asks ? await mayUse(this, 'photos') : await guideAgreed(this);
      const other = this.data.asks ? '不拍照也能报，写一句话就行。' : withoutGuide;
      this.setData({ said: mayChoose ? '' : other });
      if (mayChoose) this.choose();
    },
    choose() {
      wx.chooseMedia({
        count: Math.min(9, this.data.max - this.data.files.length),
        mediaType: this.data.videos ? ['image', 'video'] : ['image'],
        sourceType: ['camera', 'album'],
        maxDuration: longestVideoSeconds,
        sizeType: ['compressed'],
        success: ({ tempFiles }) => {
          const files = tempFiles.map((file) => ({
            path: file.tempFilePath,
            kind: file.fileType === 'video' ? 'video' : 'photo',
          }));
          this.triggerEvent('add', { files });
        },
        // Closing the camera without a picture is a choice, not a fault.
        fail: ({ errMsg }) => this.setData({ said: privateFault(errMsg) }),
      });
    },
    onLook(event: WechatMiniprogram.TouchEvent) {
      const sources = this.data.files.map((file) => ({
        url: file.path,
        type: file.kind === 'video' ? ('video' as const) : ('image' as const),
      }));
      const current = this.data.files.findIndex((file) => String(file.n) === tapped(event, 'n'));
      void wx.previewMedia({ sources, current: Math.max(0, current) });
    },
    onRemove(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('remove', { n: tapped(event, 'n') });
    },
    onRetry(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('retry', { n: tapped(event, 'n') });
    },
  },
});
