import { go } from '../../../store/go';
import { dropDraft, listDrafts, onDraftChange } from '../../../store/drafts';
import { readBox } from '../../../store/listing';
import { onNetworkChange } from '../../../store/network';
import { flushOutbox, sendDraft } from '../../../store/outbox';
import { look } from '../../../store/settings';
import type { DraftView } from '../../../view/draftCard';
import { draftView } from '../../../view/draftCard';
import { listChange, loadingList } from '../../../view/listing';
import { told, typed } from '../../../view/tapped';

const isPickupCode = /^[A-Z0-9]{6,20}$/;

/** Those that wait here, and anonymous ones whose code has not been noted yet. */
const waitingDrafts = (): DraftView[] =>
  listDrafts()
    .filter((draft) => draft.state !== 'sent' || (draft.receipt?.pickupCode ?? null) !== null)
    .map((draft) => draftView(draft, Date.now()));

Page({
  stop: (): void => undefined,

  code: '',

  data: {
    look: '',
    drafts: [] as DraftView[],
    list: loadingList,
    codeProblem: '',
  },

  onLoad() {
    const stops = [
      onDraftChange(() => this.setData({ drafts: waitingDrafts() })),
      onNetworkChange((online) => void (online && this.reload())),
    ];
    this.stop = () => stops.forEach((stop) => stop());
  },

  onUnload() {
    this.stop();
  },

  onShow() {
    this.setData({ look: look(), drafts: waitingDrafts() });
    void this.load(null);
  },

  async onPullDownRefresh() {
    await this.reload();
    void wx.stopPullDownRefresh();
  },

  /** What waits on this phone goes first, so that the list has it already. */
  async reload() {
    await flushOutbox();
    await this.load(null);
  },

  onReachBottom() {
    if (this.data.list.next !== null) void this.load(this.data.list.next);
  },

  async load(cursor: string | null) {
    const list = await readBox('mine', cursor, this.data.list.cards, '');
    this.setData({ ...listChange(this.data.list, list), drafts: waitingDrafts() });
  },

  onAgain() {
    void this.load(null);
  },
  onOpenCard(event: WechatMiniprogram.CustomEvent) {
    go(`/pages/report/detail/index?id=${told(event, 'id')}`);
  },
  onOpenDraft(event: WechatMiniprogram.CustomEvent) {
    go(`/pages/report/submit/index?draft=${told(event, 'draftId')}`);
  },
  onRetryDraft(event: WechatMiniprogram.CustomEvent) {
    void sendDraft(told(event, 'draftId')).then(() => this.load(null));
  },
  async onRemoveDraft(event: WechatMiniprogram.CustomEvent) {
    const { confirm } = await wx.showModal({
      title: '从这部手机删除？',
      content: '删除后不能恢复。已经送达的上报不受影响。',
      confirmText: '删除',
    });
    if (confirm) dropDraft(told(event, 'draftId'));
  },

  onCode(event: WechatMiniprogram.Input) {
    // However it was noted down: spaces and small letters are forgiven.
    this.code = typed(event).replace(/[\s-]/g, '').toUpperCase();
    this.setData({ codeProblem: '' });
  },
  onFind() {
    if (!isPickupCode.test(this.code)) {
      this.setData({ codeProblem: '请填完整的取件码，它在匿名上报送出后显示过。' });
      return;
    }
    go(`/pages/report/detail/index?code=${this.code}`);
  },
});
