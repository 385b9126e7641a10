import type { SubscriptionOffer } from '../../../../../typings/person';
import type { ShiftCard } from '../../../../../typings/shift';
import { ask } from '../../../../cloud/ask';
import { go } from '../../../../store/go';
import { listing } from '../../../../store/loading';
import { askForReminders } from '../../../../store/reminders';
import { rotaPost } from '../../../../store/rotaPost';
import { look } from '../../../../store/settings';
import type { Query } from '../../../../view/opening';
import { idIn } from '../../../../view/opening';
import { shiftDays, signedWords, type ShiftDay } from '../../../../view/shift';
import { tapped } from '../../../../view/tapped';
import { dayOf } from '../../../../view/time';

const mostAtOnce = 10;

/** The shifts of a school as one plain list: several are taken at once; why not is said where one cannot (F180). */
Page({
  ...listing,
  unitId: '',
  as: '',
  next: null as string | null,
  cards: [] as readonly ShiftCard[],
  askFor: [] as readonly SubscriptionOffer[],
  chosen: [] as readonly string[],

  data: {
    look: '',
    kind: 'loading',
    words: '',
    school: '',
    days: [] as readonly ShiftDay[],
    count: 0,
    more: false,
    results: [] as ReturnType<typeof signedWords>,
    wrong: '',
    going: false,
  },

  onLoad(query: Query) {
    const { as, unitId } = rotaPost();
    this.unitId = idIn(query, 'unit') || unitId;
    this.as = as;
  },
  onShow() {
    this.setData({ look: look() });
    void this.load(null);
  },

  async load(cursor: string | null) {
    const from = dayOf(Date.now());
    const outcome = await ask('shift.list', { unitId: this.unitId, from, cursor }, this.as);
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    const { shifts, next, askFor } = outcome.answer;
    this.cards = cursor === null ? shifts : [...this.cards, ...shifts];
    this.next = next;
    this.askFor = askFor;
    this.chosen = this.chosen.filter((id) => this.cards.some((card) => card.id === id));
    this.show();
  },
  show() {
    this.setData({
      kind: this.cards.length === 0 ? 'empty' : '',
      school: this.cards[0]?.unit.name ?? '',
      days: shiftDays(this.cards, { now: Date.now(), chosen: this.chosen }),
      count: this.chosen.length,
      more: this.next !== null,
    });
  },

  onChoose(event: WechatMiniprogram.TouchEvent) {
    const id = tapped(event, 'id');
    const isChosen = this.chosen.includes(id);
    if (!isChosen && this.chosen.length >= mostAtOnce) {
      this.setData({ wrong: `一次最多报 ${mostAtOnce} 班，请先报名这些。` });
      return;
    }
    this.chosen = isChosen ? this.chosen.filter((one) => one !== id) : [...this.chosen, id];
    this.setData({ wrong: '', results: [] });
    this.show();
  },
  onOpen(event: WechatMiniprogram.TouchEvent) {
    go(`/packages/rota/pages/shift/index?id=${tapped(event, 'id')}`);
  },

  onMine() {
    go('/packages/rota/pages/mine/index');
  },

  /** NB: WeChat asks about reminders only from within a tap, so nothing may be awaited before it. */
  async onSignUp() {
    if (this.data.going || this.chosen.length === 0) return;
    const asked = askForReminders(this.askFor);
    this.setData({ going: true, wrong: '' });
    await asked;
    const outcome = await ask('shift.signUp', { ids: this.chosen }, this.as);
    if (!outcome.ok) {
      this.setData({ going: false, wrong: outcome.refusal.message });
      return;
    }
    this.setData({ going: false, results: signedWords(outcome.answer.each, this.cards) });
    this.chosen = [];
    await this.load(null);
    wx.pageScrollTo({ scrollTop: 0, duration: 0, fail: () => undefined });
  },
});
