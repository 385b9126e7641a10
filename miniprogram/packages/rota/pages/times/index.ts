import type { MyTimes } from '../../../../../typings/rota';
import { ask } from '../../../../cloud/ask';
import { again } from '../../../../store/loading';
import { rotaPost } from '../../../../store/rotaPost';
import { look } from '../../../../store/settings';
import { tapped } from '../../../../view/tapped';
import * as times from '../../../../view/times';

type Touch = WechatMiniprogram.TouchEvent;
type Picked = WechatMiniprogram.PickerChange;

const none: MyTimes = { free: [], away: [] };

const nthOf = (event: Touch | Picked): number => Number(tapped(event, 'nth'));

/** When I can stand, and on which days I cannot: what the automatic rota goes by (F180). */
Page({
  ...again,
  times: none,

  data: {
    look: '',
    kind: 'loading',
    words: '',
    usual: times.usualTimes,
    view: times.timesView(none),
    said: '',
    wrong: '',
    dirty: false,
    going: false,
  },

  onLoad() {
    void this.load();
  },
  onShow() {
    this.setData({ look: look() });
  },

  async load() {
    const outcome = await ask('shift.times', {}, rotaPost().as);
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    this.times = times.timesNow(outcome.answer, Date.now());
    this.setData({ kind: '', dirty: false, view: times.timesView(this.times) });
  },
  /** Every change is new times; nothing is kept before it is saved. */
  change(after: MyTimes) {
    this.times = after;
    this.setData({ view: times.timesView(after), dirty: true, said: '', wrong: '' });
  },

  onAdd(event: Touch) {
    if (this.times.free.length >= times.mostFree) {
      this.setData({ wrong: `最多填 ${times.mostFree} 段，请先删去一段，或把星期几合在一段里。` });
      return;
    }
    this.change(times.withFree(this.times, tapped(event, 'key')));
  },
  onDrop(event: Touch) {
    this.change(times.withoutFree(this.times, nthOf(event)));
  },
  onDay(event: Touch) {
    const day = Number(tapped(event, 'day'));
    this.change(times.changedFree(this.times, nthOf(event), (one) => times.toggledFreeDay(one, day)));
  },
  onTime(event: Picked) {
    const value = String(event.detail.value);
    const end = tapped(event, 'end') === 'to' ? { to: value } : { from: value };
    this.change(times.changedFree(this.times, nthOf(event), (one) => ({ ...one, ...end })));
  },

  onAddAway() {
    if (this.times.away.length >= times.mostAway) {
      this.setData({ wrong: `最多填 ${times.mostAway} 段不能来的日子，请先删去一段。` });
      return;
    }
    this.change(times.withAway(this.times, Date.now()));
  },
  onDropAway(event: Touch) {
    this.change(times.withoutAway(this.times, nthOf(event)));
  },
  onAwayDay(event: Picked) {
    const end = tapped(event, 'end') === 'to' ? 'to' : 'from';
    this.change(times.changedAway(this.times, nthOf(event), end, String(event.detail.value)));
  },

  async onSave() {
    if (this.data.going || !this.data.dirty) return;
    this.setData({ going: true, said: '', wrong: '' });
    const { free, away } = this.times;
    const outcome = await ask('shift.free', { free, away }, rotaPost().as);
    this.setData({
      going: false,
      ...(outcome.ok ? { said: outcome.answer.said, dirty: false } : { wrong: outcome.refusal.message }),
    });
  },
});
