import type { StepInput } from '../../../../../typings/report';
import type { RewardMayDo } from '../../../../../typings/rewardPage';
import { ask } from '../../../../cloud/ask';
import { reviewView, type ReviewView } from '../../../../view/reward';
import { tapped } from '../../../../view/tapped';

interface Own {
  v: number;
  mayDo: readonly RewardMayDo[];
}

const own = (component: unknown): Own => component as Own;

/** One reward for whoever decides: what was found beside what is decided; says `decided` when something changed (F322). */
Component({
  properties: {
    /** The reward; empty: none was chosen. */
    reward: { type: String, value: '' },
    as: { type: String, value: '' },
  },
  data: {
    kind: '',
    words: '',
    view: null as ReviewView | null,
    step: null as RewardMayDo | null,
    going: false,
    problem: '',
    said: '',
  },
  observers: {
    'reward, as'(reward: string, as: string) {
      this.setData({ step: null, problem: '', said: '', view: null });
      if (reward !== '' && as !== '') void this.load();
    },
  },
  methods: {
    async load() {
      if (this.data.view === null) this.setData({ kind: 'loading' });
      const { reward, as } = this.data;
      const outcome = await ask('reward.read', { id: reward }, as);
      if (reward !== this.data.reward) return;
      if (!outcome.ok) {
        this.setData({ kind: 'error', words: outcome.refusal.message });
        return;
      }
      own(this).v = outcome.answer.v;
      own(this).mayDo = outcome.answer.mayDo;
      this.setData({ kind: '', view: reviewView(outcome.answer, Date.now()) });
    },
    onAgain() {
      void this.load();
    },
    onStep(event: WechatMiniprogram.TouchEvent) {
      const step = own(this).mayDo.find((one) => one.step === tapped(event, 'step'));
      if (step === undefined || this.data.going) return;
      if (step.needs.length === 0) {
        void this.take(step, {});
        return;
      }
      this.setData({ step, problem: '', said: '' });
    },
    onClose() {
      this.setData({ step: null, problem: '' });
    },
    onTake({ detail }: WechatMiniprogram.CustomEvent<StepInput>) {
      if (this.data.step !== null) void this.take(this.data.step, detail);
    },
    async take({ step }: RewardMayDo, input: StepInput) {
      this.setData({ going: true, problem: '', said: '' });
      const { reward, as } = this.data;
      const outcome = await ask('reward.act', { id: reward, v: own(this).v, step, input }, as);
      if (!outcome.ok) {
        this.setData({ going: false, problem: outcome.refusal.message });
        return;
      }
      await this.load();
      this.setData({ going: false, step: null, said: outcome.answer.said });
      this.triggerEvent('decided');
    },
  },
});
