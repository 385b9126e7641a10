import type { WeekState } from '../../../../../typings/round';
import { ask } from '../../../../cloud/ask';
import { go } from '../../../../store/go';
import { loading } from '../../../../store/loading';
import { actingAs, myPostId } from '../../../../store/me';
import { look } from '../../../../store/settings';
import type { Query } from '../../../../view/opening';
import { weekBox, weekViews } from '../../../../view/patrol';
import { tapped, typed } from '../../../../view/tapped';

const boxes = [
  { state: 'due', label: '待签' },
  { state: 'running', label: '本周' },
  { state: 'signed', label: '已签' },
] as const satisfies readonly { readonly state: WeekState; readonly label: string }[];

const firstState = (): WeekState => 'due';

/** Weeks of rounds: what was missing day by day, and the head's signature; unsigned ones first (F192). */
Page({
  ...loading,
  state: firstState(),
  unit: '',
  words: '',

  data: {
    look: '',
    kind: 'loading',
    problemWords: '',
    boxes,
    chosen: 'due',
    weeks: weekViews([]),
    next: '',
    signing: '',
    problem: '',
    said: '',
    going: false,
  },

  /** Opened from the board of one school's day: the box in which that week lies. */
  onLoad(query: Query) {
    this.unit = query['unit'] ?? '';
    const day = query['day'] ?? '';
    if (day !== '') this.state = weekBox(day, Date.now());
    this.setData({ chosen: this.state });
  },
  onShow() {
    this.setData({ look: look() });
    void this.load(null);
  },
  onReachBottom() {
    if (this.data.next !== '') void this.load(this.data.next);
  },

  async load(cursor: string | null) {
    const as = await myPostId();
    const { state } = this;
    const wish = this.unit === '' ? { state, cursor } : { state, cursor, unit: this.unit };
    const outcome = await ask('week.list', wish, as);
    if (state !== this.state) return;
    if (!outcome.ok) {
      this.setData({ kind: 'error', problemWords: outcome.refusal.message });
      return;
    }
    const shown = weekViews(outcome.answer.weeks);
    const weeks = cursor === null ? shown : [...this.data.weeks, ...shown];
    this.setData({ kind: weeks.length === 0 ? 'empty' : '', weeks, next: outcome.answer.next ?? '', chosen: state });
  },
  onBox(event: WechatMiniprogram.TouchEvent) {
    this.state = boxes.find(({ state }) => state === tapped(event, 'state'))?.state ?? 'due';
    this.setData({ chosen: this.state, weeks: [], kind: 'loading', signing: '' });
    void this.load(null);
  },

  onSweeps() {
    go('/packages/patrol/pages/sweeps/index');
  },

  onSigning(event: WechatMiniprogram.TouchEvent) {
    this.words = '';
    this.setData({ signing: tapped(event, 'id'), problem: '', said: '' });
  },
  onWords(event: WechatMiniprogram.Input) {
    this.words = typed(event);
  },
  async onSign() {
    const week = this.data.weeks.find(({ id }) => id === this.data.signing);
    if (week === undefined || this.data.going) return;
    this.setData({ going: true });
    const outcome = await ask('week.sign', { id: week.id, v: week.v, words: this.words }, actingAs());
    this.setData({ going: false });
    if (!outcome.ok) {
      this.setData({ problem: outcome.refusal.message });
      return;
    }
    this.setData({ signing: '', said: outcome.answer.said });
    await this.load(null);
  },
}); // prettier-ignore
