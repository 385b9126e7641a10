import type { ClaimTicket } from '../../../../../typings/payout';
import type { MyPayment } from '../../../../../typings/rewardPage';
import { ask } from '../../../../cloud/ask';
import { look } from '../../../../store/settings';
import { idIn, type Query } from '../../../../view/opening';
import { claimWords } from '../../../../view/rewardClaim';

/** One of my rewards, to be claimed: WeChat asks me to confirm, and the server says what became of it (F326). */
Page({
  id: '',

  data: {
    look: '',
    kind: 'loading',
    words: '',
    payment: null as MyPayment | null,
    going: false,
    problem: '',
    said: '',
  },

  onLoad(query: Query) {
    this.id = idIn(query, 'id');
    this.setData({ look: look() });
    void this.load();
  },
  onShow() {
    this.setData({ look: look() });
  },
  async onPullDownRefresh() {
    await this.load();
    void wx.stopPullDownRefresh();
  },
  onAgain() {
    void this.load();
  },

  async load() {
    if (this.data.payment === null) this.setData({ kind: 'loading' });
    const outcome = await ask('reward.payment', { id: this.id });
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message, payment: null });
      return;
    }
    this.setData({ kind: '', payment: outcome.answer });
  },

  async onClaim() {
    if (this.data.going) return;
    if (!wx.canIUse('requestMerchantTransfer')) {
      this.setData({ problem: '这个版本的微信不能领取，请先更新微信；企业微信里请改用微信打开。', said: '' });
      return;
    }
    this.setData({ going: true, problem: '', said: '' });
    const outcome = await ask('reward.claim', { id: this.id });
    if (!outcome.ok) {
      await this.load();
      this.setData({ going: false, problem: outcome.refusal.message });
      return;
    }
    this.confirm(outcome.answer);
  },

  /** NB: it gives no promise, and its success is not the money: the server is asked, however it ended. */
  confirm({ mchId, appId, package: packageInfo }: ClaimTicket) {
    wx.requestMerchantTransfer({
      mchId,
      appId,
      package: packageInfo,
      success: () => void this.ended(''),
      fail: ({ errMsg }) => void this.ended(claimWords(errMsg)),
    });
  },

  async ended(problem: string) {
    await this.load();
    const { payment } = this.data;
    const isOver = payment !== null && !payment.mayClaim;
    this.setData({ going: false, problem: isOver ? '' : problem, said: this.saidNow(problem, isOver) });
  },

  saidNow(problem: string, isOver: boolean): string {
    if (problem !== '') return '';
    return isOver ? '' : '已经确认。到账要等微信支付的通知，一般几分钟，请稍后下拉刷新。';
  },
});
