import type { StepInput } from '../../../../../typings/report';
import type { PayListPlan, PayMayDo, StuckPayout } from '../../../../../typings/rewardPage';
import { ask } from '../../../../cloud/ask';
import { upload } from '../../../../cloud/upload';
import { newRequestId } from '../../../../store/exporting';
import { loading } from '../../../../store/loading';
import { myPostId } from '../../../../store/me';
import { guideAgreed } from '../../../../store/privateUse';
import { look } from '../../../../store/settings';
import type { ExportWish } from '../../../../view/exporting';
import { listCards, planLines, type ListCardView } from '../../../../view/reward';
import { withoutGuide } from '../../../../view/privateFault';
import { tapped } from '../../../../view/tapped';

/** Finance lists out and back, and payments about which somebody has to decide (F326, F333). */
Page({
  ...loading,
  requestId: '',
  plan: null as PayListPlan | null,

  data: {
    look: '',
    kind: 'loading',
    words: '',
    post: '',
    isManual: true,
    brake: '',
    waiting: 0,
    lists: [] as readonly ListCardView[],
    stuck: [] as readonly StuckPayout[],
    open: '',
    wish: null as ExportWish | null,
    planId: '',
    planLines: [] as readonly string[],
    faults: [] as PayListPlan['faults'],
    deciding: '',
    step: null as PayMayDo | null,
    going: false,
    problem: '',
    said: '',
  },

  onLoad() {
    this.setData({ look: look() });
    void this.load();
  },
  async load() {
    this.setData({ post: await myPostId() });
    const outcome = await ask('payout.list', {}, this.data.post);
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    const { path, brake, waiting, lists, stuck } = outcome.answer;
    const cards = listCards(lists, Date.now());
    this.setData({ kind: '', isManual: path === 'manual', brake, waiting, lists: cards, stuck });
  },

  /** NB: the same tap twice is one list: the identity changes only after it was made. */
  async onMake() {
    if (this.data.going) return;
    if (this.requestId === '') this.requestId = newRequestId(Date.now());
    this.setData({ going: true, problem: '', said: '' });
    const outcome = await ask('payout.make', { requestId: this.requestId }, this.data.post);
    if (outcome.ok) this.requestId = '';
    this.setData({ going: false, ...saidOf(outcome) });
    await this.load();
  },
  onList(event: WechatMiniprogram.TouchEvent) {
    const list = tapped(event, 'id');
    const isOpen = this.data.open === list;
    const wish: ExportWish | null = isOpen ? null : { format: 'payList', list };
    this.setData({ open: isOpen ? '' : list, wish, planId: '', planLines: [], faults: [], problem: '' });
  },
  async onImport() {
    const { open, going } = this.data;
    if (open === '' || going) return;
    if (!(await guideAgreed(this))) {
      this.setData({ problem: withoutGuide });
      return;
    }
    const chosen = await wx
      .chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'] })
      .catch(() => null);
    const path = chosen?.tempFiles[0]?.path;
    if (path === undefined) return;
    this.setData({ going: true, problem: '', said: '', planId: '', planLines: [], faults: [] });
    const name = `payList/${open}/${Date.now().toString(36)}`;
    const sent = await upload({ path, kind: 'file', name }, () => undefined);
    if (!sent.ok) {
      this.setData({ going: false, problem: '文件没有传上去，请检查网络后再试。' });
      return;
    }
    const outcome = await ask('payout.check', { id: open, fileId: sent.fileId }, this.data.post);
    this.setData({ going: false });
    if (!outcome.ok) {
      this.setData({ problem: outcome.refusal.message });
      return;
    }
    const { id, faults } = outcome.answer;
    this.setData({ planId: id ?? '', planLines: planLines(outcome.answer), faults });
  },
  async onAdopt() {
    const { open, planId, going } = this.data;
    if (planId === '' || going) return;
    this.setData({ going: true, problem: '' });
    const outcome = await ask('payout.adopt', { id: open, planId }, this.data.post);
    this.setData({ going: false, planId: '', planLines: [], ...saidOf(outcome) });
    await this.load();
  },

  onDecide(event: WechatMiniprogram.TouchEvent) {
    const deciding = tapped(event, 'id');
    const found = this.data.stuck.find(({ id }) => id === deciding);
    const step = found?.mayDo.find((one) => one.step === tapped(event, 'step'));
    if (step === undefined || this.data.going) return;
    this.setData({ deciding, step, problem: '', said: '' });
    if (step.needs.length === 0) void this.decide({});
  },
  onClose() {
    this.setData({ step: null, deciding: '', problem: '' });
  },
  onTake({ detail }: WechatMiniprogram.CustomEvent<StepInput>) {
    void this.decide(detail);
  },
  async decide(input: StepInput) {
    const { deciding, step, stuck, post } = this.data;
    const found = stuck.find(({ id }) => id === deciding);
    if (found === undefined || step === null) return;
    this.setData({ going: true, problem: '' });
    const asked = { id: found.id, v: found.v, step: step.step, input };
    const outcome = await ask('payout.decide', asked, post);
    if (!outcome.ok) {
      this.setData({ going: false, problem: outcome.refusal.message });
      return;
    }
    this.setData({ going: false, step: null, deciding: '', said: outcome.answer.said });
    await this.load();
  },
});

type Said =
  | { readonly ok: true; readonly answer: { readonly said: string } }
  | { readonly ok: false; readonly refusal: { readonly message: string } };

const saidOf = (outcome: Said): { readonly said: string; readonly problem: string } =>
  outcome.ok ? { said: outcome.answer.said, problem: '' } : { said: '', problem: outcome.refusal.message };
