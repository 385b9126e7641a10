import type { ShiftCard } from '../../../../../typings/shift';
import { ask } from '../../../../cloud/ask';
import { go } from '../../../../store/go';
import { sendCalendar } from '../../../../store/calendar';
import { loading } from '../../../../store/loading';
import { rotaPost } from '../../../../store/rotaPost';
import { look } from '../../../../store/settings';
import { shiftDays, type ShiftDay } from '../../../../view/shift';
import { askedBeforeStep, substituteLists, type SubstituteView } from '../../../../view/substitute';
import { tapped } from '../../../../view/tapped';
import { dayOf } from '../../../../view/time';

/** Where I stand from now on, at all schools; an offer that waits for my yes is the first thing there. */
Page({
  ...loading,
  data: {
    look: '',
    kind: 'loading',
    words: '',
    wrong: '',
    offers: [] as readonly ShiftDay[],
    days: [] as readonly ShiftDay[],
    asking: [] as readonly SubstituteView[],
    substitutes: [] as readonly SubstituteView[],
    refused: '',
    said: '',
    going: false,
  },

  onShow() {
    this.setData({ look: look() });
    void this.load();
  },

  async load() {
    const now = Date.now();
    const { as } = rotaPost();
    const [outcome, pairs] = await Promise.all([
      ask('shift.list', { unitId: null, from: dayOf(now), cursor: null }, as),
      ask('substitute.list', {}, as),
    ]);
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    const { shifts } = outcome.answer;
    const isOffer = ({ mayDo }: ShiftCard) => mayDo.some(({ deed }) => deed === 'confirm');
    this.setData({
      kind: shifts.length === 0 ? 'empty' : '',
      offers: shiftDays(shifts.filter(isOffer), { now }),
      days: shiftDays(shifts.filter((card) => !isOffer(card)), { now }),
      ...(pairs.ok ? substituteLists(pairs.answer.lines) : {}),
    });
  }, // prettier-ignore

  onOpen(event: WechatMiniprogram.TouchEvent) {
    go(`/packages/rota/pages/shift/index?id=${tapped(event, 'id')}`);
  },
  onCheckIn() {
    go('/packages/rota/pages/check-in/index');
  },
  async onCalendar() {
    this.setData({ wrong: await sendCalendar(null, rotaPost().as) });
  },
  async onSubstitute(event: WechatMiniprogram.TouchEvent) {
    const one = [...this.data.asking, ...this.data.substitutes].find(({ id }) => id === tapped(event, 'id'));
    const step = one?.mayDo.find((button) => button.step === tapped(event, 'step'))?.step;
    if (one === undefined || step === undefined || this.data.going) return;
    if (step === 'withdraw') {
      const { confirm } = await wx.showModal({ title: '取消登记？', content: askedBeforeStep.withdraw, confirmText: '取消登记', cancelText: '再想想' });
      if (!confirm) return;
    }
    this.setData({ going: true, said: '', refused: '' });
    const outcome = await ask('substitute.act', { id: one.id, v: one.v, step }, rotaPost().as);
    this.setData({ going: false, ...(outcome.ok ? { said: outcome.answer.said } : { refused: outcome.refusal.message }) });
    await this.load();
    wx.pageScrollTo({ scrollTop: 0, duration: 0, fail: () => undefined });
  }, // prettier-ignore
  onTimes() {
    go('/packages/rota/pages/times/index');
  },
  onVolunteering() {
    go('/packages/volunteer/pages/mine/index');
  },
});
