import type { SubscriptionOffer } from '../../../../../typings/person';
import type { ShiftDeed, ShiftPage } from '../../../../../typings/shift';
import { ask } from '../../../../cloud/ask';
import { loading } from '../../../../store/loading';
import { knownMe, refreshMe } from '../../../../store/me';
import { go } from '../../../../store/go';
import { askForReminders } from '../../../../store/reminders';
import { sendCalendar } from '../../../../store/calendar';
import { rotaPost } from '../../../../store/rotaPost';
import { look } from '../../../../store/settings';
import type { Query } from '../../../../view/opening';
import { shiftIdIn } from '../../../../view/shift';
import { askedBefore, shiftView, type ShiftForm, type ShiftView } from '../../../../view/shiftPage';
import { substitutesAt, substituteViews, type SubstituteView } from '../../../../view/substitute';
import { tapped, typed } from '../../../../view/tapped';

const simple = ['withdraw', 'confirm', 'decline', 'call'] as const;
const noForm = (): ShiftForm => '';

/** One shift: where I stand in it and the one thing to do; for who keeps the rota, everything else (F180, F184). */
Page({
  ...loading,
  id: '',
  v: 0,
  why: '',
  name: '',
  askFor: [] as readonly SubscriptionOffer[],

  data: {
    look: '',
    kind: 'loading',
    words: '',
    shift: null as ShiftView | null,
    form: noForm(),
    candidates: [] as ShiftPage['candidates'],
    substitutes: [] as readonly SubstituteView[],
    said: '',
    wrong: '',
    going: false,
  },

  onLoad(query: Query) {
    this.id = shiftIdIn(query);
  },
  onShow() {
    this.setData({ look: look() });
    void this.load();
  },

  async load() {
    if (knownMe() === null) await refreshMe();
    const isAssigning = this.data.form === 'assign';
    const outcome = await ask('shift.read', { id: this.id, candidates: isAssigning }, rotaPost().as);
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    const { answer } = outcome;
    this.v = answer.card.v;
    this.askFor = answer.askFor;
    this.setData({ kind: '', shift: shiftView(answer, Date.now()), candidates: answer.candidates });
    if (answer.card.mine !== '') await this.loadSubstitutes(answer.card.unit.id);
  },

  async loadSubstitutes(unitId: string) {
    const outcome = await ask('substitute.list', {}, rotaPost().as);
    if (outcome.ok)
      this.setData({ substitutes: substituteViews(substitutesAt(outcome.answer.lines, { id: this.id, unitId })) });
  }, // prettier-ignore

  onDeed(event: WechatMiniprogram.TouchEvent) {
    const deed = tapped(event, 'deed');
    this.setData({ said: '', wrong: '' });
    if (deed === 'signUp') void this.signUp();
    if (deed === 'assign' || deed === 'cancel' || deed === 'askSwap') {
      this.setData({ form: this.data.form === deed ? '' : deed });
      if (deed === 'assign') void this.load();
    }
    const kind = simple.find((one) => one === deed);
    if (kind !== undefined) void this.confirmed(kind);
  },
  /** NB: WeChat asks about reminders only from within a tap, so nothing may be awaited before it. */
  async signUp() {
    if (this.data.going) return;
    const asked = askForReminders(this.askFor);
    this.setData({ going: true });
    await asked;
    const outcome = await ask('shift.signUp', { ids: [this.id] }, rotaPost().as);
    const [one] = outcome.ok ? outcome.answer.each : [];
    if (outcome.ok) this.setData({ said: one?.ok === true ? one.said : '', wrong: one?.ok === true ? '' : (one?.said ?? '') });
    this.setData({ going: false, ...(outcome.ok ? {} : { wrong: outcome.refusal.message }) });
    await this.load();
  }, // prettier-ignore
  async confirmed(kind: (typeof simple)[number]) {
    const content = askedBefore[kind] ?? '';
    const label = [this.data.shift?.primary, ...(this.data.shift?.others ?? [])].find(
      (one) => one?.deed === kind,
    )?.label;
    if (content !== '') {
      const { confirm } = await wx.showModal({
        title: `${label ?? '确定'}？`,
        content,
        confirmText: '确定',
        cancelText: '再想想',
      });
      if (!confirm) return;
    }
    await this.act({ kind });
  },

  onAssign(event: WechatMiniprogram.TouchEvent) {
    void this.act({ kind: 'assign', who: tapped(event, 'who') });
  },
  async onRemove(event: WechatMiniprogram.TouchEvent) {
    const who = tapped(event, 'who');
    const one = this.data.shift?.people.find((person) => person.who === who);
    const { confirm } = await wx.showModal({
      title: `移出${one?.name ?? '这个人'}？`,
      content: '会提醒本人这一班不用来。',
      confirmText: '移出',
    });
    if (confirm) await this.act({ kind: 'remove', who });
  },
  onWhy(event: WechatMiniprogram.Input) {
    this.why = typed(event);
    this.setData({ wrong: '' });
  },
  onCancel() {
    const why = this.why.trim();
    if (why.length < 2) {
      this.setData({ wrong: '请写明为什么取消，例如：暴雪停课。' });
      return;
    }
    void this.act({ kind: 'cancel', why });
  },

  onName(event: WechatMiniprogram.Input) {
    this.name = typed(event).trim();
    this.setData({ wrong: '' });
  },
  onAskOne() {
    if (this.name === '') this.setData({ wrong: '请填写和您说好的人的姓名，或点“问全队”。' });
    if (this.name !== '') void this.act({ kind: 'askSwap', name: this.name });
  },
  onAskTeam() {
    void this.act({ kind: 'askSwap', name: '' });
  },
  onNaming() {
    this.setData({ form: this.data.form === 'substitute' ? '' : 'substitute', said: '', wrong: '' });
  },
  async onSubstitute(event: WechatMiniprogram.TouchEvent) {
    if (this.data.going) return;
    if (this.name === '') {
      this.setData({ wrong: '请填写和您说好的人的姓名。' });
      return;
    }
    this.setData({ going: true, said: '', wrong: '' });
    const asking = { shift: this.id, whole: tapped(event, 'whole') === 'yes', name: this.name };
    const outcome = await ask('substitute.ask', asking, rotaPost().as);
    this.setData({ going: false, ...(outcome.ok ? { said: outcome.answer.said, form: noForm() } : { wrong: outcome.refusal.message }) });
    await this.load();
  }, // prettier-ignore
  onMine() {
    go('/packages/rota/pages/mine/index');
  },
  onSwap(event: WechatMiniprogram.TouchEvent) {
    const step = (['take', 'decline', 'withdraw'] as const).find((one) => one === tapped(event, 'step'));
    if (step !== undefined) void this.act({ kind: 'swap', id: tapped(event, 'id'), step });
  },

  async act(deed: ShiftDeed) {
    if (this.data.going) return;
    this.setData({ going: true, said: '', wrong: '' });
    const outcome = await ask('shift.act', { id: this.id, v: this.v, deed }, rotaPost().as);
    this.setData({ going: false, ...(outcome.ok ? { said: outcome.answer.said, form: noForm() } : { wrong: outcome.refusal.message }) });
    await this.load();
  }, // prettier-ignore

  async onCalendar() {
    this.setData({ wrong: '' });
    const wrong = await sendCalendar(this.id, rotaPost().as);
    this.setData({ wrong });
  },

  /** The card names school, post and time, nobody who stands there. */
  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    const { shift } = this.data;
    const title =
      shift === null
        ? '护学岗值班'
        : `${shift.unitName}${shift.postName} ${shift.when} ${shift.time}，来吗？`;
    return { title, path: `packages/rota/pages/shift/index?id=${this.id}` };
  },
});
