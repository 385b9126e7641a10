import type { CounterpartInput } from '../../../../../typings/counterpart';
import { ask } from '../../../../cloud/ask';
import type { ContactFields, ContactKind, CounterpartForm } from '../../../../view/counterpart';
import { changeLines, contactFields, contactKinds, withContact } from '../../../../view/counterpart';
import { tapped, typed } from '../../../../view/tapped';

interface Own {
  row: CounterpartInput;
  reason: string;
  v: number;
}

const own = (component: unknown): Own => component as Own;

const kindIn = (event: WechatMiniprogram.BaseEvent): ContactKind =>
  contactKinds.find(({ kind }) => kind === tapped(event, 'kind'))?.kind ?? 'liaison';

/** One row of a counterpart table, to be filled in. Sends `saved` {said}. What was typed stays whatever is answered. */
Component({
  properties: {
    /** A CounterpartForm. */
    form: { type: null, value: null as CounterpartForm | null },
    as: { type: String, value: '' },
  },
  data: {
    contacts: [] as ContactFields[],
    word: '',
    activeFrom: '',
    closesOn: '',
    going: false,
    field: '',
    problem: '',
    news: '',
  },
  observers: {
    form(form: CounterpartForm | null) {
      if (form === null) return;
      own(this).row = form.row;
      own(this).v = form.v;
      own(this).reason = '';
      this.setData({ problem: '', field: '', news: '', going: false });
      this.draw();
    },
  },
  methods: {
    draw() {
      const form = this.data.form;
      const { row } = own(this);
      this.setData({
        contacts: [...contactFields(row, form?.people ?? [])],
        word: form?.words.find(({ code }) => code === row.code)?.name ?? '',
        activeFrom: row.activeFrom,
        closesOn: row.closesOn,
      });
    },
    onText(event: WechatMiniprogram.Input) {
      own(this).row = { ...own(this).row, [tapped(event, 'name')]: typed(event) };
    },
    onReason(event: WechatMiniprogram.Input) {
      own(this).reason = typed(event);
    },
    onWord(event: WechatMiniprogram.PickerChange) {
      const form = this.data.form;
      const chosen = form?.words[Number(event.detail.value)];
      if (chosen === undefined) return;
      own(this).row = { ...own(this).row, code: chosen.code };
      this.draw();
    },
    onPerson(event: WechatMiniprogram.PickerChange) {
      const form = this.data.form;
      const chosen = form?.people[Number(event.detail.value)];
      if (chosen === undefined) return;
      own(this).row = withContact(own(this).row, kindIn(event), { key: chosen.key, name: '' });
      this.draw();
    },
    onContact(event: WechatMiniprogram.Input) {
      own(this).row = withContact(own(this).row, kindIn(event), { [tapped(event, 'name')]: typed(event) });
    },
    onDay(event: WechatMiniprogram.PickerChange) {
      own(this).row = { ...own(this).row, [tapped(event, 'name')]: typed(event) };
      this.draw();
    },
    onNoDay(event: WechatMiniprogram.TouchEvent) {
      own(this).row = { ...own(this).row, [tapped(event, 'name')]: '' };
      this.draw();
    },
    async onSave() {
      const form = this.data.form;
      if (form === null || this.data.going) return;
      const { row, reason, v } = own(this);
      this.setData({ going: true, problem: '', field: '', news: '' });
      const outcome = await ask('counterpart.save', { place: form.place.id, v, row, reason }, this.data.as);
      if (outcome.ok) {
        this.setData({ going: false });
        this.triggerEvent('saved', { said: outcome.answer.said });
        return;
      }
      const { message, field = '' } = outcome.refusal;
      this.setData({ going: false, problem: message, field });
      if (field === 'v') await this.catchUp(form.place.id);
    },
    /** Somebody was first: says what they did, and lets this be saved after it was looked at. */
    async catchUp(place: string) {
      const outcome = await ask('counterpart.list', { place }, this.data.as);
      if (!outcome.ok) return;
      own(this).v = outcome.answer.v;
      const [last] = changeLines(outcome.answer, Date.now());
      this.setData({ news: last === undefined ? '' : `${last.by}：${last.words}。${last.reason}` });
    },
  },
});
