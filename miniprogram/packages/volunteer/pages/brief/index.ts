import type { Briefing } from '../../../../../typings/volunteer';
import { ask } from '../../../../cloud/ask';
import { again } from '../../../../store/loading';
import { look } from '../../../../store/settings';
import { idIn, type Query } from '../../../../view/opening';
import { tapped } from '../../../../view/tapped';
import { questionViews, type QuestionView } from '../../../../view/volunteer';

const noChoices = (): Readonly<Record<string, string>> => ({});

/** The briefing before the first shift, with its questions; what is wrong is explained (F351). */
Page({
  ...again,
  id: '',
  briefing: null as Briefing | null,
  choices: noChoices(),
  wrong: [] as readonly { readonly id: string; readonly explain: string }[],

  data: {
    look: '',
    kind: 'loading',
    words: '',
    title: '',
    parts: [] as Briefing['parts'],
    questions: [] as readonly QuestionView[],
    problem: '',
    said: '',
    passed: '',
    going: false,
  },

  onLoad(query: Query) {
    this.id = idIn(query, 'id');
    void this.load();
  },
  onShow() {
    this.setData({ look: look() });
  },

  async load() {
    const outcome = await ask('volunteer.briefing', {});
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    this.briefing = outcome.answer;
    const { title, parts } = outcome.answer;
    this.setData({ kind: '', title, parts, questions: questionViews(outcome.answer, {}, []) });
  },

  onOption(event: WechatMiniprogram.TouchEvent) {
    if (this.briefing === null) return;
    const question = tapped(event, 'question');
    this.choices = { ...this.choices, [question]: tapped(event, 'value') };
    this.wrong = this.wrong.filter(({ id }) => id !== question);
    this.setData({ questions: questionViews(this.briefing, this.choices, this.wrong), problem: '' });
  },
  async onSend() {
    const { briefing, choices } = this;
    if (briefing === null || this.data.going) return;
    if (briefing.questions.some(({ id }) => choices[id] === undefined)) {
      this.setData({ problem: '还有没答的题，请每题选一项。' });
      return;
    }
    const answers = Object.entries(choices).map(([question, choice]) => ({ question, choice }));
    this.setData({ going: true, problem: '' });
    const outcome = await ask('volunteer.brief', { id: this.id, version: briefing.version, answers });
    if (!outcome.ok) {
      this.setData({ going: false, problem: outcome.refusal.message });
      return;
    }
    const { passed, wrong, said } = outcome.answer;
    this.wrong = wrong;
    this.setData({
      going: false,
      passed: passed ? said : '',
      problem: passed ? '' : said,
      questions: questionViews(briefing, choices, wrong),
    });
  },
  onBack() {
    void wx.navigateBack();
  },
});
