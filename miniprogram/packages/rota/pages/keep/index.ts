import type { RotaPage } from '../../../../../typings/rota';
import type { Outcome } from '../../../../../typings/refusal';
import type { ShiftCard, ShiftList } from '../../../../../typings/shift';
import { ask } from '../../../../cloud/ask';
import { go } from '../../../../store/go';
import { knownMe, refreshMe } from '../../../../store/me';
import { rotaPost } from '../../../../store/rotaPost';
import { look } from '../../../../store/settings';
import type { Query } from '../../../../view/opening';
import { idIn } from '../../../../view/opening';
import { makeSpans, type MakeSpan } from '../../../../view/rota';
import { gapsSoon, laterDay, shiftDays, type ShiftDay } from '../../../../view/shift';
import { tapped } from '../../../../view/tapped';
import { dayOf } from '../../../../view/time';

const tabs = [
  { tab: 'gaps', label: '今明缺口' },
  { tab: 'days', label: '按天看' },
  { tab: 'make', label: '排新的' },
] as const;

/** Today and tomorrow of a school with many posts are so many pages at most. */
const mostPages = 10;
const seedMost = 4_294_967_295;
const seedOf = (now: number): number => Number(dayOf(now).replace(/-/g, '')) % seedMost;

/** A school's rota for who keeps it: what is missing today and tomorrow, the days, making the next (F180, F184, F186). */
Page({
  unitId: '',
  as: '',
  next: null as string | null,
  cards: [] as readonly ShiftCard[],
  plan: null as RotaPage | null,

  data: {
    look: '',
    kind: 'loading',
    words: '',
    school: '',
    tabs,
    tab: 'gaps',
    missing: [] as readonly string[],
    gaps: [] as readonly ShiftDay[],
    days: [] as readonly ShiftDay[],
    from: '',
    more: false,
    spans: [] as readonly MakeSpan[],
    span: 0,
    said: '',
    wrong: '',
    going: false,
  },

  onLoad(query: Query) {
    this.unitId = idIn(query, 'unit');
    this.setData({ from: dayOf(Date.now()) });
  },
  onShow() {
    this.setData({ look: look() });
    void this.open();
  },
  async onPullDownRefresh() {
    await this.open();
    void wx.stopPullDownRefresh();
  },
  onReachBottom() {
    if (this.data.tab === 'days' && this.next !== null) void this.list(this.next);
  },
  onAgain() {
    this.setData({ kind: 'loading' });
    void this.open();
  },

  async open() {
    if (knownMe() === null) await refreshMe();
    const { as, unitId } = rotaPost();
    this.as = as;
    this.unitId = this.unitId === '' ? unitId : this.unitId;
    const outcome = await ask('rota.read', { unitId: this.unitId }, this.as);
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    this.plan = outcome.answer;
    const { unit, missing, plan } = outcome.answer;
    const isNew = plan.posts.length === 0 || plan.terms.length === 0;
    this.setData({ kind: '', school: unit.name, missing, spans: isNew ? [] : makeSpans(plan, Date.now()) });
    await Promise.all([this.soon(), this.list(null)]);
  },
  /** What lacks somebody today or tomorrow. */
  async soon() {
    const from = dayOf(Date.now());
    const found: ShiftCard[] = [];
    for (let cursor: string | null = null, page = 0; page < mostPages; page += 1) {
      const outcome: Outcome<ShiftList> = await ask(
        'shift.list',
        { unitId: this.unitId, from, cursor },
        this.as,
      );
      if (!outcome.ok) return;
      found.push(...outcome.answer.shifts);
      cursor = outcome.answer.next;
      if (cursor === null || (found[found.length - 1]?.day ?? '') > laterDay(from, 1)) break;
    }
    const now = Date.now();
    this.setData({ gaps: shiftDays(gapsSoon(found, now), { now }) });
  },
  async list(cursor: string | null) {
    const outcome = await ask('shift.list', { unitId: this.unitId, from: this.data.from, cursor }, this.as);
    if (!outcome.ok) return;
    const { shifts, next } = outcome.answer;
    this.cards = cursor === null ? shifts : [...this.cards, ...shifts];
    this.next = next;
    this.setData({ days: shiftDays(this.cards, { now: Date.now(), gapsFirst: true }), more: next !== null });
  },

  onTab(event: WechatMiniprogram.TouchEvent) {
    this.setData({ tab: tapped(event, 'tab'), said: '', wrong: '' });
  },
  onFrom(event: WechatMiniprogram.PickerChange) {
    this.setData({ from: String(event.detail.value) });
    void this.list(null);
  },
  onOpen(event: WechatMiniprogram.TouchEvent) {
    go(`/packages/rota/pages/shift/index?id=${tapped(event, 'id')}`);
  },
  onCame() {
    go(`/packages/rota/pages/came/index?unit=${this.unitId}`);
  },
  onCodes() {
    go(`/packages/rota/pages/codes/index?unit=${this.unitId}`);
  },
  onPlan() {
    go(`/packages/rota/pages/plan/index?unit=${this.unitId}`);
  },

  /** One tap asks everybody who could come. */
  async onCall(event: WechatMiniprogram.TouchEvent) {
    const id = tapped(event, 'id');
    const row = this.data.gaps.flatMap(({ rows }) => rows).find((one) => one.id === id);
    if (row === undefined || this.data.going) return;
    this.setData({ going: true, said: '', wrong: '' });
    const outcome = await ask('shift.act', { id, v: row.v, deed: { kind: 'call' } }, this.as);
    this.setData({ going: false, ...(outcome.ok ? { said: outcome.answer.said } : { wrong: outcome.refusal.message }) });
    await this.soon();
  }, // prettier-ignore

  onSpan(event: WechatMiniprogram.TouchEvent) {
    this.setData({ span: Number(tapped(event, 'nth')), said: '', wrong: '' });
  },
  onMake() {
    void this.make(null);
  },
  /** NB: the seed is the day, so that a second tap gives the same rota. */
  onFill() {
    void this.make(seedOf(Date.now()));
  },
  /** NB: its seed is the day as well, and whoever stands there stays. */
  async onFillGaps() {
    const span = this.data.spans[this.data.span];
    if (span === undefined || this.data.going) return;
    this.setData({ going: true, said: '', wrong: '' });
    const days = { from: span.from, to: span.to };
    const filling = { unitId: this.unitId, days, seed: seedOf(Date.now()) };
    const outcome = await ask('rota.fillGaps', filling, this.as);
    this.setData({ going: false, ...(outcome.ok ? { said: outcome.answer.said } : { wrong: outcome.refusal.message }) });
    if (outcome.ok) await Promise.all([this.soon(), this.list(null)]);
  }, // prettier-ignore
  async make(seed: number | null) {
    const span = this.data.spans[this.data.span];
    if (span === undefined || this.data.going) return;
    this.setData({ going: true, said: '', wrong: '' });
    const days = { from: span.from, to: span.to };
    const outcome = await ask('rota.make', { unitId: this.unitId, days, seed }, this.as);
    this.setData({ going: false, ...(outcome.ok ? { said: outcome.answer.said, tab: 'days', from: span.from } : { wrong: outcome.refusal.message }) });
    if (outcome.ok) await Promise.all([this.soon(), this.list(null)]);
  }, // prettier-ignore
});
