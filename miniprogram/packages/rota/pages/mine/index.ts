import type { ShiftCard } from '../../../../../typings/shift';
import { ask } from '../../../../cloud/ask';
import { go } from '../../../../store/go';
import { sendCalendar } from '../../../../store/calendar';
import { loading } from '../../../../store/loading';
import { rotaPost } from '../../../../store/rotaPost';
import { look } from '../../../../store/settings';
import { shiftDays, type ShiftDay } from '../../../../view/shift';
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
  },

  onShow() {
    this.setData({ look: look() });
    void this.load();
  },

  async load() {
    const now = Date.now();
    const outcome = await ask('shift.list', { unitId: null, from: dayOf(now), cursor: null }, rotaPost().as);
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
  onTimes() {
    go('/packages/rota/pages/times/index');
  },
  onVolunteering() {
    go('/packages/volunteer/pages/mine/index');
  },
});
