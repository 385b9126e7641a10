import type { SweepForm } from '../../../../../typings/sweep';
import { ask } from '../../../../cloud/ask';
import { newDraftId } from '../../../../store/drafts';
import { again } from '../../../../store/loading';
import { myPost } from '../../../../store/me';
import { look } from '../../../../store/settings';
import { toggled } from '../../../../view/patrolPlan';
import { itemChoices, peopleChoices } from '../../../../view/sweep';
import { tapped, typed } from '../../../../view/tapped';
import { dayOf } from '../../../../view/time';

const noForm: SweepForm = { people: [], items: [] };
const none = (): readonly string[] => [];

/** The officer says what is looked for, when, and who walks along (F195). */
Page({
  ...again,
  as: '',
  unitId: '',
  /** Made once: five taps are one sweep. */
  sweepId: '',
  form: noForm,
  title: '',
  words: '',
  items: none(),
  team: none(),

  data: {
    look: '',
    kind: 'loading',
    words: '',
    day: '',
    people: peopleChoices(noForm, []),
    items: itemChoices([], [], ''),
    count: 0,
    problem: '',
    going: false,
  },

  onLoad() {
    const now = Date.now();
    this.sweepId = newDraftId(now);
    this.setData({ look: look(), day: dayOf(now) });
    void this.load();
  },

  async load() {
    const post = await myPost();
    this.as = post?.id ?? '';
    this.unitId = post?.place.id ?? '';
    const outcome = await ask('sweep.form', { unitId: this.unitId }, this.as);
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    this.form = outcome.answer;
    this.show();
  },
  show() {
    const { form, items, team, words } = this;
    this.setData({
      kind: '',
      people: peopleChoices(form, team),
      items: itemChoices(form.items, items, words),
      count: items.length,
      problem: '',
    });
  },

  onTitle(event: WechatMiniprogram.Input) {
    this.title = typed(event);
  },
  onDay(event: WechatMiniprogram.PickerChange) {
    this.setData({ day: typed(event), problem: '' });
  },
  onWords(event: WechatMiniprogram.Input) {
    this.words = typed(event);
    this.show();
  },
  onItem(event: WechatMiniprogram.TouchEvent) {
    this.items = toggled(this.items, tapped(event, 'id'));
    this.show();
  },
  onPerson(event: WechatMiniprogram.TouchEvent) {
    this.team = toggled(this.team, tapped(event, 'id'));
    this.show();
  },

  async onBegin() {
    if (this.data.going) return;
    this.setData({ going: true, problem: '' });
    const { sweepId, unitId, title, items, team } = this;
    const outcome = await ask('sweep.begin', { sweepId, unitId, title, day: this.data.day, items, team }, this.as);
    this.setData({ going: false });
    if (!outcome.ok) {
      this.setData({ problem: outcome.refusal.message });
      return;
    }
    void wx.redirectTo({ url: `/packages/patrol/pages/sweep/index?id=${outcome.answer.id}` });
  },
}); // prettier-ignore
