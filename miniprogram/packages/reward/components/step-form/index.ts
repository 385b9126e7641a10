import type { Need } from '../../../../../typings/report';
import {
  fieldsOf,
  firstUnmet,
  inputOf,
  noAnswers,
  withWords,
  type Answers,
  type FieldView,
} from '../../../../view/needs';
import { tapped, typed } from '../../../../view/tapped';

interface Own {
  answers: Answers;
}

const own = (component: unknown): Own => component as Own;

/** What a step asks for, in words; says `take` with what was written, or `close`. */
Component({
  properties: {
    label: { type: String, value: '' },
    tone: { type: String, value: 'plain' },
    needs: { type: Array, value: [] as readonly Need[] },
    going: { type: Boolean, value: false },
    problem: { type: String, value: '' },
  },
  data: { fields: [] as readonly FieldView[], unmet: '' },
  observers: {
    needs(needs: readonly Need[]) {
      own(this).answers = noAnswers;
      this.setData({ fields: fieldsOf(needs, noAnswers, []), unmet: '' });
    },
  },
  methods: {
    onWords(event: WechatMiniprogram.Input) {
      own(this).answers = withWords(own(this).answers, tapped(event, 'name'), typed(event));
      this.setData({ unmet: '' });
    },
    onTake() {
      const needs = this.data.needs as readonly Need[];
      const unmet = firstUnmet(needs, own(this).answers);
      this.setData({ unmet: unmet === null ? '' : unmet.message });
      if (unmet === null && !this.data.going) this.triggerEvent('take', inputOf(needs, own(this).answers));
    },
    onClose() {
      this.triggerEvent('close');
    },
  },
});
