import type { SimilarAsk } from '../../../typings/joined';
import { ask } from '../../cloud/ask';
import type { SimilarView } from '../../view/similar';
import { similarView } from '../../view/similar';
import { tapped } from '../../view/tapped';

const pauseMilliseconds = 400;

interface Own {
  asked: string;
  timer: number;
}

const own = (component: unknown): Own => component as Own;

/**
 * Open reports that may be the same thing; asks once for every change of the question and is silent when nothing comes.
 * Sends `join` {id}, and `see` {id} for one that is already mine.
 */
Component({
  properties: {
    /** A SimilarAsk; `null` while school or item is not known. */
    question: { type: null, value: null as SimilarAsk | null },
    /** The post it is asked in; empty for a citizen. */
    as: { type: String, value: '' },
    busy: { type: Boolean, value: false },
    problem: { type: String, value: '' },
  },
  data: { cards: [] as SimilarView[] },
  observers: {
    question(question: SimilarAsk | null) {
      const key = question === null ? '' : JSON.stringify(question);
      if ((own(this).asked || '') === key) return;
      own(this).asked = key;
      clearTimeout(own(this).timer);
      if (this.data.cards.length > 0) this.setData({ cards: [] });
      if (question !== null)
        own(this).timer = setTimeout(() => void this.look(question, key), pauseMilliseconds);
    },
  },
  lifetimes: {
    detached() {
      clearTimeout(own(this).timer);
    },
  },
  methods: {
    async look(question: SimilarAsk, key: string) {
      const outcome = await ask('report.similar', question, this.data.as);
      if (!outcome.ok || own(this).asked !== key) return;
      this.setData({ cards: outcome.answer.cards.map(similarView) });
    },
    onJoin(event: WechatMiniprogram.TouchEvent) {
      if (!this.data.busy) this.triggerEvent('join', { id: tapped(event, 'id') });
    },
    onSee(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('see', { id: tapped(event, 'id') });
    },
    onOther() {
      this.setData({ cards: [] });
    },
  },
});
