import type { RoundMayDo, RoundPage } from '../../../../../typings/round';
import { ask } from '../../../../cloud/ask';
import { go } from '../../../../store/go';
import { again } from '../../../../store/loading';
import { actingAs } from '../../../../store/me';
import { look } from '../../../../store/settings';
import type { Query } from '../../../../view/opening';
import { idIn } from '../../../../view/opening';
import { roundViews } from '../../../../view/patrol';
import { tapped, typed } from '../../../../view/tapped';
import { moment } from '../../../../view/time';

const [noCard] = roundViews([], 0);

/** One round that arrived: where, when, what was found; officer and head decide whether it counts (F191, F192). */
Page({
  ...again,
  id: '',
  page: null as RoundPage | null,
  step: null as RoundMayDo | null,
  reason: '',

  data: {
    look: '',
    kind: 'loading',
    words: '',
    card: noCard ?? null,
    notes: [] as readonly string[],
    visits: [] as readonly (RoundPage['visits'][number] & { readonly when: string; readonly bad: string })[],
    missed: '',
    findings: [] as RoundPage['findings'],
    history: [] as readonly { readonly when: string; readonly who: string; readonly words: string }[],
    mayDo: [] as readonly RoundMayDo[],
    asking: '',
    problem: '',
    said: '',
    going: false,
  },

  onLoad(query: Query) {
    this.id = idIn(query, 'id');
    this.setData({ look: look() });
    void this.load();
  },

  async load() {
    const outcome = await ask('round.read', { id: this.id }, actingAs());
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    const now = Date.now();
    const { card, visits, missed, findings, history, mayDo, clockWords, leaderWords, flags } = outcome.answer;
    this.page = outcome.answer;
    this.setData({
      kind: '',
      card: roundViews([card], now)[0] ?? null,
      notes: [leaderWords, clockWords, flags.join('、')].filter((one) => one !== ''),
      visits: visits.map((visit) => ({ ...visit, when: moment(visit.at, now), bad: visit.wrong.join('、') })),
      missed: missed.join('、'),
      findings,
      history: history.map(({ at, who, words }) => ({ when: moment(at, now), who, words })),
      mayDo,
      asking: '',
    });
  },

  onCase(event: WechatMiniprogram.TouchEvent) {
    go(`/packages/office/pages/case/index?id=${tapped(event, 'id')}`);
  },
  onStep(event: WechatMiniprogram.TouchEvent) {
    this.step = this.data.mayDo.find(({ step }) => step === tapped(event, 'step')) ?? null;
    this.reason = '';
    this.setData({ asking: this.step?.needs[0]?.label ?? '', problem: '', said: '' });
  },
  onReason(event: WechatMiniprogram.Input) {
    this.reason = typed(event);
  },
  async onTake() {
    const { step, page } = this;
    if (step === null || page === null || step.step === 'arrive' || this.data.going) return;
    this.setData({ going: true });
    const question = { id: this.id, v: page.v, step: step.step, input: { reason: this.reason } };
    const outcome = await ask('round.act', question, actingAs());
    this.setData({ going: false, ...(outcome.ok ? { said: outcome.answer.said } : { problem: outcome.refusal.message }) });
    if (outcome.ok) await this.load();
  },
}); // prettier-ignore
