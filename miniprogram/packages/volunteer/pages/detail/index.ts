import type { VolunteerMayDo } from '../../../../../typings/volunteer';
import { ask } from '../../../../cloud/ask';
import { go } from '../../../../store/go';
import { loading } from '../../../../store/loading';
import { myPostId } from '../../../../store/me';
import { look } from '../../../../store/settings';
import {
  fieldsOf,
  firstUnmet,
  inputOf,
  noAnswers,
  startOf,
  withTick,
  withWords,
  type Answers,
  type FieldView,
} from '../../../../view/needs';
import { idIn, type Query } from '../../../../view/opening';
import { tapped, typed } from '../../../../view/tapped';
import { volunteerView, type VolunteerView } from '../../../../view/volunteer';

/** One volunteer for the school that reviews them: accepting, sending back, captaincy, the end (F028). */
Page({
  ...loading,
  id: '',
  as: '',
  v: 0,
  mayDo: [] as readonly VolunteerMayDo[],
  answers: noAnswers,

  data: {
    look: '',
    kind: 'loading',
    words: '',
    view: null as VolunteerView | null,
    step: '',
    label: '',
    tone: '',
    fields: [] as readonly FieldView[],
    mobile: '',
    problem: '',
    said: '',
    going: false,
  },

  onLoad(query: Query) {
    this.id = idIn(query, 'id');
    void this.open();
  },
  onShow() {
    this.setData({ look: look() });
  },

  async open() {
    this.as = await myPostId();
    await this.load();
  },

  async load() {
    const outcome = await ask('volunteer.read', { id: this.id }, this.as);
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    this.v = outcome.answer.v;
    this.mayDo = outcome.answer.mayDo;
    this.setData({ kind: '', view: volunteerView(outcome.answer, Date.now()), step: '' });
  },

  current(): VolunteerMayDo | undefined {
    return this.mayDo.find(({ step }) => step === this.data.step);
  },
  show(answers: Answers) {
    this.answers = answers;
    this.setData({ fields: fieldsOf(this.current()?.needs ?? [], answers, []), problem: '' });
  },

  onStep(event: WechatMiniprogram.TouchEvent) {
    const step = this.mayDo.find((one) => one.step === tapped(event, 'step'));
    if (step === undefined || this.data.going) return;
    if (step.needs.length === 0) {
      this.answers = noAnswers;
      void this.take(step);
      return;
    }
    const { label, tone } = step;
    this.setData({ step: step.step, label, tone, said: '' });
    this.show(startOf(step.needs, ''));
  },
  onClose() {
    this.setData({ step: '', problem: '' });
  },
  onWords(event: WechatMiniprogram.Input) {
    this.show(withWords(this.answers, tapped(event, 'name'), typed(event)));
  },
  onDay(event: WechatMiniprogram.PickerChange) {
    this.show(withWords(this.answers, tapped(event, 'name'), typed(event)));
  },
  onTick(event: WechatMiniprogram.TouchEvent) {
    const name = tapped(event, 'name');
    this.show(withTick(this.answers, name, this.answers.ticks[name] !== true));
  },
  onTake() {
    const step = this.current();
    const unmet = step === undefined ? null : firstUnmet(step.needs, this.answers);
    if (unmet !== null) this.setData({ problem: unmet.message });
    if (step !== undefined && unmet === null) void this.take(step);
  },
  async take({ step, needs }: VolunteerMayDo) {
    if (this.data.going) return;
    this.setData({ going: true, problem: '' });
    const outcome = await ask(
      'volunteer.act',
      { id: this.id, v: this.v, step, input: inputOf(needs, this.answers) },
      this.as,
    );
    if (!outcome.ok) {
      this.setData({ going: false, problem: outcome.refusal.message });
      return;
    }
    await this.load();
    this.setData({ going: false, said: outcome.answer.said, mobile: '' });
  },
  async onReveal() {
    const { confirm, content } = await wx.showModal({
      title: '为什么要看完整手机号？',
      editable: true,
      placeholderText: '会记进这位志愿者的经过',
    });
    if (!confirm) return;
    const outcome = await ask('volunteer.reveal', { id: this.id, v: this.v, reason: content }, this.as);
    if (!outcome.ok) {
      this.setData({ problem: outcome.refusal.message });
      return;
    }
    await this.load();
    this.setData({ mobile: outcome.answer.mobile });
  },
  onThank() {
    go(`/packages/volunteer/pages/thank/index?id=${this.id}`);
  },
  onCall() {
    wx.makePhoneCall({ phoneNumber: this.data.mobile, fail: () => undefined });
  },
});
