import type { StepInput } from '../../../../../typings/report';
import { ask } from '../../../../cloud/ask';
import { go } from '../../../../store/go';
import { listing } from '../../../../store/loading';
import { look } from '../../../../store/settings';
import { mineViews, type MineView } from '../../../../view/reward';
import { tapped } from '../../../../view/tapped';

/** My own finds: whether they are rewarded, why not, how the money stands, and the one appeal (F320, F331). */
Page({
  ...listing,
  next: null as string | null,
  left: false,

  data: {
    look: '',
    kind: 'loading',
    words: '',
    rows: [] as readonly MineView[],
    open: '',
    going: false,
    problem: '',
    said: '',
  },

  onLoad() {
    this.setData({ look: look() });
    void this.load(null);
  },
  onShow() {
    this.setData({ look: look() });
    // NB: back from claiming one, it stands differently now.
    if (this.left) void this.load(null);
    this.left = false;
  },
  onHide() {
    this.left = true;
  },

  async load(cursor: string | null) {
    const outcome = await ask('reward.mine', { cursor });
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    this.next = outcome.answer.next;
    const before = cursor === null ? [] : this.data.rows;
    const rows = [...before, ...mineViews(outcome.answer.rows)];
    this.setData({ kind: rows.length === 0 ? 'empty' : '', rows });
  },

  onClaim(event: WechatMiniprogram.TouchEvent) {
    go(`/packages/reward/pages/claim/index?id=${tapped(event, 'id')}`);
  },
  onAppeal(event: WechatMiniprogram.TouchEvent) {
    this.setData({ open: tapped(event, 'id'), problem: '', said: '' });
  },
  onClose() {
    this.setData({ open: '', problem: '' });
  },
  async onTake({ detail }: WechatMiniprogram.CustomEvent<StepInput>) {
    const row = this.data.rows.find(({ id }) => id === this.data.open);
    if (row === undefined || this.data.going) return;
    this.setData({ going: true, problem: '' });
    const outcome = await ask('reward.act', { id: row.id, v: row.v, step: 'appeal', input: detail });
    if (!outcome.ok) {
      this.setData({ going: false, problem: outcome.refusal.message });
      return;
    }
    this.setData({ going: false, open: '', said: outcome.answer.said });
    await this.load(null);
  },
});
