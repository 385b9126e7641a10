import type { Need } from '../../../../../typings/report';
import {
  fieldsOf,
  firstUnmet,
  inputOf,
  noAnswers,
  startOf,
  withWords,
  type Answers,
  type FieldView,
} from '../../../../view/needs';
import { tapped, typed } from '../../../../view/tapped';
import { dayOf } from '../../../../view/time';

interface Own {
  answers: Answers;
}

const own = (component: unknown): Own => component as Own;

/** What a step asks for: words, one of several, a day; says `take` with the answers, or `close`. */
Component({
  properties: {
    label: { type: String, value: '' },
    tone: { type: String, value: 'plain' },
    needs: { type: Array, value: [] as readonly Need[] },
    going: { type: Boolean, value: false },
    problem: { type: String, value: '' },
  },
  data: { fields: [] as readonly FieldView[], unmet: '', today: '' },
  observers: {
    needs(needs: readonly Need[]) {
      own(this).answers = needs.length === 0 ? noAnswers : startOf(needs, '');
      this.setData({ fields: fieldsOf(needs, own(this).answers, []), unmet: '', today: dayOf(Date.now()) });
    },
  },
  methods: {
    /** NB: while somebody types the field keeps its own words: only what is chosen is drawn again. */
    onWords(event: WechatMiniprogram.Input) {
      own(this).answers = withWords(own(this).answers, tapped(event, 'name'), typed(event));
      this.setData({ unmet: '' });
    },
    onDay(event: WechatMiniprogram.PickerChange) {
      this.choose(tapped(event, 'name'), typed(event));
    },
    onOption(event: WechatMiniprogram.TouchEvent) {
      this.choose(tapped(event, 'name'), tapped(event, 'value'));
    },
    choose(name: string, value: string) {
      own(this).answers = withWords(own(this).answers, name, value);
      const needs = this.data.needs as readonly Need[];
      this.setData({ fields: fieldsOf(needs, own(this).answers, []), unmet: '' });
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
