import { ask } from '../../../../cloud/ask';
import { go } from '../../../../store/go';
import { listing } from '../../../../store/loading';
import { look } from '../../../../store/settings';
import { deedViews, type DeedView } from '../../../../view/bravery';

/** What anybody reads: deeds whose heroes agreed, names masked unless they wanted theirs (F330). */
Page({
  ...listing,
  next: null as string | null,

  data: { look: '', kind: 'loading', words: '', deeds: [] as readonly DeedView[] },

  onLoad() {
    void this.load(null);
  },
  onShow() {
    this.setData({ look: look() });
  },

  async load(cursor: string | null) {
    const outcome = await ask('bravery.public', { cursor });
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    this.next = outcome.answer.next;
    const before = cursor === null ? [] : this.data.deeds;
    const deeds = [...before, ...deedViews(outcome.answer.deeds)];
    this.setData({ kind: deeds.length === 0 ? 'empty' : '', deeds });
  },

  onApply() {
    go('/packages/bravery/pages/apply/index');
  },
  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    return { title: '见义勇为榜', path: 'packages/bravery/pages/public/index' };
  },
});
