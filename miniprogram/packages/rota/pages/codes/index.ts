import type { Answer } from '../../../../../typings/contract';
import { ask } from '../../../../cloud/ask';
import { knownMe, refreshMe } from '../../../../store/me';
import { rotaPost } from '../../../../store/rotaPost';
import { look } from '../../../../store/settings';
import type { ExportWish } from '../../../../view/exporting';
import { idIn, type Query } from '../../../../view/opening';
import { tapped } from '../../../../view/tapped';

type Posts = Answer<'attendance.codes'>['posts'];

/** The codes that hang at a school's guard posts: printed, and made anew when a sheet was photographed (F181). */
Page({
  unitId: '',

  data: {
    look: '',
    kind: 'loading',
    words: '',
    school: '',
    posts: [] as Posts,
    wish: null as ExportWish | null,
    as: '',
    said: '',
    wrong: '',
    going: false,
  },

  onLoad(query: Query) {
    this.unitId = idIn(query, 'unit');
  },
  onShow() {
    this.setData({ look: look() });
    void this.open();
  },
  async onPullDownRefresh() {
    await this.load(null);
    void wx.stopPullDownRefresh();
  },
  onAgain() {
    this.setData({ kind: 'loading' });
    void this.open();
  },

  async open() {
    if (knownMe() === null) await refreshMe();
    const { as, unitId } = rotaPost();
    if (this.unitId === '') this.unitId = unitId;
    this.setData({ as });
    await this.load(null);
  },
  async load(renew: string | null): Promise<boolean> {
    const outcome = await ask('attendance.codes', { unitId: this.unitId, renew }, this.data.as);
    if (!outcome.ok) {
      this.setData(renew === null ? { kind: 'error', words: outcome.refusal.message } : { wrong: outcome.refusal.message });
      return false;
    }
    const { unit, posts } = outcome.answer;
    const isPrintable = posts.length > 0 && this.data.as !== '';
    this.setData({
      kind: posts.length === 0 ? 'empty' : '',
      school: unit.name,
      posts,
      wish: isPrintable ? { format: 'postCodes', unit: this.unitId } : null,
    });
    return true;
  }, // prettier-ignore

  async onRenew(event: WechatMiniprogram.TouchEvent) {
    const post = this.data.posts.find(({ id }) => id === tapped(event, 'id'));
    if (post === undefined || this.data.going) return;
    const { confirm } = await wx.showModal({
      title: `${post.name}换新码？`,
      content: '墙上的旧码会标为“旧码”，请马上打印新的贴上。',
      confirmText: '换新码',
    });
    if (!confirm) return;
    // NB: the file that was made shows the old code; the bar begins anew.
    this.setData({ going: true, said: '', wrong: '', wish: null });
    const isRenewed = await this.load(post.id);
    if (!isRenewed) await this.load(null);
    const said = `${post.name}已换新码。请打印新的贴上、撕下旧的；旧码仍能签到，但会标出来请您留意。`;
    this.setData({ going: false, ...(isRenewed ? { said } : {}) });
  },
});
