import type { SweepState } from '../../../../../typings/sweep';
import { ask } from '../../../../cloud/ask';
import { go } from '../../../../store/go';
import { loading } from '../../../../store/loading';
import { myPost } from '../../../../store/me';
import { look } from '../../../../store/settings';
import { sweepViews } from '../../../../view/sweep';
import { tapped } from '../../../../view/tapped';

const boxes = [
  { state: 'running', label: '排查中' },
  { state: 'closed', label: '已反馈' },
  { state: 'cancelled', label: '已撤销' },
] as const satisfies readonly { readonly state: SweepState; readonly label: string }[];

const firstState = (): SweepState => 'running';

/** 集中排查: a school's, a town's or the district's by their state; who only walks along sees those they are on (F195). */
Page({
  ...loading,
  state: firstState(),

  data: {
    look: '',
    kind: 'loading',
    problem: '',
    boxes,
    chosen: 'running',
    sees: false,
    mayBegin: false,
    sweeps: sweepViews([], false),
    next: '',
  },

  onShow() {
    this.setData({ look: look() });
    void this.load(null);
  },
  onReachBottom() {
    if (this.data.next !== '') void this.load(this.data.next);
  },

  async load(cursor: string | null) {
    const post = await myPost();
    const sees = post?.tools.includes('patrolWeeks') === true;
    const { state } = this;
    const outcome = await ask('sweep.list', { mine: !sees, state, cursor }, post?.id ?? '');
    if (state !== this.state) return;
    if (!outcome.ok) {
      this.setData({ kind: 'error', problem: outcome.refusal.message });
      return;
    }
    const shown = sweepViews(outcome.answer.sweeps, post?.place.kind !== 'unit');
    const sweeps = cursor === null ? shown : [...this.data.sweeps, ...shown];
    const { next, mayBegin } = outcome.answer;
    this.setData({ kind: sweeps.length === 0 ? 'empty' : '', sweeps, next: next ?? '', sees, mayBegin });
  },
  onBox(event: WechatMiniprogram.TouchEvent) {
    this.state = boxes.find(({ state }) => state === tapped(event, 'state'))?.state ?? 'running';
    this.setData({ chosen: this.state, sweeps: [], kind: 'loading' });
    void this.load(null);
  },
  onSweep(event: WechatMiniprogram.TouchEvent) {
    go(`/packages/patrol/pages/sweep/index?id=${tapped(event, 'id')}`);
  },
  onNew() {
    go('/packages/patrol/pages/sweep-new/index');
  },
});
