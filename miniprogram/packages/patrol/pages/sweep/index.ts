import type { SweepMayDo, SweepPage } from '../../../../../typings/sweep';
import { ask } from '../../../../cloud/ask';
import { dropDraft, newDraftId, saveDraft } from '../../../../store/drafts';
import { go } from '../../../../store/go';
import { loading } from '../../../../store/loading';
import { actingAs } from '../../../../store/me';
import { look } from '../../../../store/settings';
import type { Query } from '../../../../view/opening';
import { idIn } from '../../../../view/opening';
import { findingDraft, lookedFor, sweepHistory, sweepViews } from '../../../../view/sweep';
import { tapped, typed } from '../../../../view/tapped';

const [noCard] = sweepViews([], true);

/** One 集中排查: what is looked for; each thing found opens a report; what came of it all closes it (F195). */
Page({
  ...loading,
  id: '',
  page: null as SweepPage | null,
  step: null as SweepMayDo | null,
  answer: '',
  where: '',
  /** The draft of what is being noted: sent again after a lost answer, it is noted once. */
  draftId: '',

  data: {
    look: '',
    kind: 'loading',
    words: '',
    card: noCard ?? null,
    team: '',
    hint: '',
    summary: '',
    items: lookedFor({ items: [] }),
    findings: [] as SweepPage['findings'],
    history: [] as ReturnType<typeof sweepHistory>,
    mayFind: false,
    mayDo: [] as readonly SweepMayDo[],
    open: 'nothing',
    asking: '',
    askingHint: '',
    askingMax: 100,
    problem: '',
    said: '',
    going: false,
  },

  onLoad(query: Query) {
    this.id = idIn(query, 'id');
  },
  onShow() {
    this.setData({ look: look() });
    void this.load();
  },

  async load() {
    const outcome = await ask('sweep.read', { id: this.id }, actingAs());
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    const { card, team, hint, summary, findings, mayFind, mayDo } = outcome.answer;
    this.page = outcome.answer;
    this.setData({
      kind: '',
      card: sweepViews([card], true)[0] ?? null,
      team: team.join('、'),
      hint,
      summary,
      items: lookedFor(outcome.answer),
      findings,
      history: sweepHistory(outcome.answer, Date.now()),
      mayFind,
      mayDo,
    });
  },

  onItem(event: WechatMiniprogram.TouchEvent) {
    const id = tapped(event, 'id');
    this.where = '';
    this.draftId = newDraftId(Date.now());
    this.setData({ open: this.data.open === id ? 'nothing' : id, asking: '', problem: '' });
  },
  onWhere(event: WechatMiniprogram.Input) {
    this.where = typed(event);
  },
  /** NB: the sweep notes it before the report is written, and the phone keeps the draft before that: neither is lost. */
  async onFind() {
    const { page, draftId, where, id } = this;
    if (page === null || this.data.going) return;
    const [itemId, as] = [this.data.open, actingAs()];
    this.setData({ going: true, problem: '' });
    saveDraft(findingDraft(page, { draftId, itemId, where, as }, Date.now()));
    const outcome = await ask('sweep.find', { id, draftId, itemId: itemId === '' ? null : itemId, where }, as);
    this.setData({ going: false });
    if (!outcome.ok) {
      dropDraft(draftId);
      this.setData({ problem: outcome.refusal.message });
      return;
    }
    this.setData({ open: 'nothing' });
    go(`/pages/report/submit/index?draft=${draftId}`);
  },

  onCase(event: WechatMiniprogram.TouchEvent) {
    go(`/packages/office/pages/case/index?id=${tapped(event, 'id')}`);
  },
  onStep(event: WechatMiniprogram.TouchEvent) {
    this.step = this.data.mayDo.find(({ step }) => step === tapped(event, 'step')) ?? null;
    this.answer = '';
    const need = this.step?.needs[0];
    const { label = '', hint = '', max = 100 } = need ?? {};
    this.setData({ asking: label, askingHint: hint, askingMax: max, problem: '', said: '', open: 'nothing' });
  },
  onAnswer(event: WechatMiniprogram.Input) {
    this.answer = typed(event);
  },
  onNotNow() {
    this.setData({ asking: '', problem: '' });
  },
  async onTake() {
    const { step, page, id } = this;
    const need = step?.needs[0];
    if (step === null || page === null || need === undefined || this.data.going) return;
    this.setData({ going: true, problem: '' });
    const question = { id, v: page.v, step: step.step, input: { [need.name]: this.answer } };
    const outcome = await ask('sweep.act', question, actingAs());
    this.setData({ going: false, ...(outcome.ok ? { said: outcome.answer.said, asking: '' } : { problem: outcome.refusal.message }) });
    if (outcome.ok) await this.load();
  },
}); // prettier-ignore
