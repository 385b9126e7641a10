import type { BraveryMayDo, SealedWho } from '../../../../../typings/bravery';
import type { Need, StepInput } from '../../../../../typings/report';
import { ask } from '../../../../cloud/ask';
import { loading } from '../../../../store/loading';
import { myPostId } from '../../../../store/me';
import { look } from '../../../../store/settings';
import { detailView, type DetailView } from '../../../../view/bravery';
import { idIn, type Query } from '../../../../view/opening';
import { tapped } from '../../../../view/tapped';

const why: readonly Need[] = [
  { name: 'reason', label: '查看原因', kind: 'words', required: true, max: 200, hint: '至少 5 个字，会记下来' },
]; // prettier-ignore

/** One application for whoever confirms it, and for the centre: the award and the publicity side by side (F328–F330). */
Page({
  ...loading,
  id: '',

  data: {
    look: '',
    post: '',
    kind: 'loading',
    words: '',
    view: null as DetailView | null,
    step: null as BraveryMayDo | null,
    why,
    /** Whose name is being asked for, and what was shown of whom. */
    asking: null as SealedWho | null,
    shown: {},
    going: false,
    problem: '',
    said: '',
  },

  onLoad(query: Query) {
    this.id = idIn(query, 'id');
    this.setData({ look: look() });
    void this.load();
  },
  onShow() {
    this.setData({ look: look() });
  },

  async load() {
    const post = await myPostId();
    const outcome = await ask('bravery.read', { id: this.id }, post);
    this.setData(
      outcome.ok
        ? { post, kind: '', view: detailView(outcome.answer, Date.now()) }
        : { post, kind: 'error', words: outcome.refusal.message, view: null },
    );
  },

  onStep(event: WechatMiniprogram.TouchEvent) {
    const step = this.data.view?.mayDo.find((one) => one.step === tapped(event, 'step'));
    if (step === undefined || this.data.going) return;
    this.setData({ step: step.needs.length === 0 ? null : step, asking: null, problem: '', said: '' });
    if (step.needs.length === 0) void this.sure(step);
  },
  async sure(step: BraveryMayDo) {
    const { confirm } = await wx.showModal({ title: `${step.label}？`, content: '确定以后马上生效。', confirmText: '确定' });
    if (confirm) await this.take(step, {});
  },
  onClose() {
    this.setData({ step: null, asking: null, problem: '' });
  },
  onTake({ detail }: WechatMiniprogram.CustomEvent<StepInput>) {
    if (this.data.step !== null) void this.take(this.data.step, detail);
  },
  async take({ step }: BraveryMayDo, input: StepInput) {
    if (this.data.view === null) return;
    this.setData({ going: true, problem: '', said: '' });
    const ending = await ask('bravery.act', { id: this.id, v: this.data.view.v, step, input }, this.data.post);
    this.setData({ going: false, problem: ending.ok ? '' : ending.refusal.message });
    if (!ending.ok) return;
    await this.load();
    this.setData({ step: null, said: ending.answer.said });
  },

  onAsk(event: WechatMiniprogram.TouchEvent) {
    const who = this.data.view?.people.find((one) => one.who === tapped(event, 'who'))?.who;
    if (who !== undefined) this.setData({ asking: who, step: null, problem: '', said: '' });
  },
  /** The name stays on this page only: going back and coming again shows it masked. */
  async onReason({ detail }: WechatMiniprogram.CustomEvent<StepInput>) {
    const { view, asking, going } = this.data;
    if (view === null || asking === null || going) return;
    this.setData({ going: true, problem: '' });
    const reason = String(detail['reason'] ?? '');
    const ending = await ask('bravery.unseal', { id: this.id, v: view.v, whom: asking, reason }, this.data.post);
    this.setData({ going: false, problem: ending.ok ? '' : ending.refusal.message });
    if (!ending.ok) return;
    const { name, mobile } = ending.answer;
    this.setData({ asking: null, [`shown.${asking}`]: mobile === '' ? name : `${name} ${mobile}` });
    await this.load();
  },
}); // prettier-ignore
