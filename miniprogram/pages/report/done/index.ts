import type { SubscriptionOffer } from '../../../../typings/person';
import { dropDraft, onDraftChange, readDraft } from '../../../store/drafts';
import { knownMe, refreshMe } from '../../../store/me';
import { sendDraft } from '../../../store/outbox';
import { copyText } from '../../../store/privateUse';
import { askForReminders } from '../../../store/reminders';
import { look } from '../../../store/settings';
import type { Query } from '../../../view/opening';
import { idIn } from '../../../view/opening';
import type { ReceiptView } from '../../../view/receipt';
import { receiptView } from '../../../view/receipt';

const remindWords = {
  accepted: '好的，有进展会在微信里提醒您。',
  declined: '没有开启提醒。您随时可以在“我的上报”里查看进展。',
  unavailable: '现在不能开启提醒。您随时可以在“我的上报”里查看进展。',
} as const;

Page({
  draftId: '',
  stop: (): void => undefined,

  data: {
    look: '',
    receipt: null as ReceiptView | null,
    offers: [] as SubscriptionOffer[],
    reminded: '',
    copySaid: '',
  },

  onLoad(query: Query) {
    this.draftId = idIn(query, 'draft');
    this.stop = onDraftChange(() => this.show());
    this.setData({ look: look(), offers: [...(knownMe()?.askFor ?? [])] });
    this.show();
  },

  onUnload() {
    this.stop();
  },

  show() {
    const before = this.data.receipt?.state;
    const receipt = receiptView(readDraft(this.draftId));
    this.setData({ receipt });
    // It arrived while this page stood open: only now, perhaps, can the offers be read.
    if (receipt?.state === 'sent' && before !== 'sent' && this.data.offers.length === 0) void this.offer();
  },

  async offer() {
    const outcome = await refreshMe();
    if (outcome.ok) this.setData({ offers: [...outcome.answer.askFor] });
  },

  /** NB: WeChat opens this prompt only from within a tap, so nothing may be awaited before it. */
  async onRemind() {
    const ending = await askForReminders(this.data.offers);
    this.setData({ reminded: remindWords[ending] });
  },

  async onCopy() {
    this.setData({ copySaid: await copyText(this, this.data.receipt?.pickupCode ?? '') });
  },

  onRetry() {
    void sendDraft(this.draftId);
  },

  onOpen() {
    void wx.redirectTo({ url: `/pages/report/submit/index?draft=${this.draftId}` });
  },

  onFollow() {
    void wx.redirectTo({ url: `/pages/report/detail/index?id=${this.data.receipt?.id ?? ''}` });
  },

  onAgain() {
    void wx.redirectTo({ url: `/pages/report/submit/index?again=${this.draftId}` });
  },

  onHome() {
    const draft = readDraft(this.draftId);
    const isDone = draft?.state === 'sent' && (draft.receipt?.pickupCode ?? null) === null;
    if (isDone) dropDraft(this.draftId);
    void wx.switchTab({ url: '/pages/home/index' });
  },
});
