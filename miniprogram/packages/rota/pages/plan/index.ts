import type { GuardPost, RotaPage, RotaPlan, RotaSettings } from '../../../../../typings/rota';
import { ask } from '../../../../cloud/ask';
import { again } from '../../../../store/loading';
import { knownMe, refreshMe } from '../../../../store/me';
import { guideAgreed } from '../../../../store/privateUse';
import { rotaPost } from '../../../../store/rotaPost';
import { look } from '../../../../store/settings';
import type { Query } from '../../../../view/opening';
import { withoutGuide } from '../../../../view/privateFault';
import { idIn } from '../../../../view/opening';
import * as rota from '../../../../view/rota';
import { tapped, typed } from '../../../../view/tapped';

type Touch = WechatMiniprogram.TouchEvent;
type Dataset = { readonly currentTarget: { readonly dataset: unknown } };

const nthOf = (event: Dataset, name = 'nth'): number => Number(tapped(event, name));

const settingRows = [
  { name: 'withdrawHours', label: '开始前几小时内不能自己退班' },
  { name: 'openDays', label: '提前几天开放报名' },
  { name: 'mostPerWeek', label: '每人一周最多几班' },
  { name: 'confirmMinutes', label: '空位留给候补的人几分钟' },
] as const satisfies readonly { readonly name: keyof RotaSettings; readonly label: string }[];

/** A school's posts, time windows, terms and settings: what its shifts are made from (F180, F185, F188, F196). */
Page({
  ...again,
  unitId: '',
  v: 0,
  page: null as RotaPage | null,
  plan: null as RotaPlan | null,

  data: {
    look: '',
    kind: 'loading',
    words: '',
    school: '',
    forces: [] as RotaPage['forces'],
    view: null as rota.PlanView | null,
    settingRows,
    dirty: false,
    said: '',
    wrong: '',
    going: false,
  },

  onLoad(query: Query) {
    this.unitId = idIn(query, 'unit');
    void this.load();
  },
  onShow() {
    this.setData({ look: look() });
  },

  async load() {
    if (knownMe() === null) await refreshMe();
    const { as, unitId } = rotaPost();
    this.unitId = this.unitId === '' ? unitId : this.unitId;
    const outcome = await ask('rota.read', { unitId: this.unitId }, as);
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message });
      return;
    }
    this.page = outcome.answer;
    this.v = outcome.answer.v;
    this.plan = outcome.answer.plan;
    const { unit, forces, plan } = outcome.answer;
    const view = rota.planView(plan, outcome.answer);
    this.setData({ kind: '', school: unit.name, forces, view, dirty: false });
  },
  show(plan: RotaPlan) {
    if (this.page !== null) this.setData({ view: rota.planView(plan, this.page) });
  },
  /** Every change is a new plan; nothing is kept before it is saved. */
  change(make: (plan: RotaPlan) => RotaPlan) {
    if (this.plan === null) return;
    this.plan = make(this.plan);
    this.setData({ dirty: true, said: '', wrong: '' });
    this.show(this.plan);
  },
  changePost(event: Dataset, make: (post: GuardPost) => GuardPost) {
    this.change((plan) => rota.changedPost(plan, nthOf(event), make));
  },

  onAddPost() {
    this.change(rota.withPost);
  },
  onDropPost(event: Touch) {
    this.change((plan) => rota.withoutPost(plan, nthOf(event)));
  },
  onPostName(event: WechatMiniprogram.Input) {
    this.changePost(event, (post) => ({ ...post, name: typed(event) }));
  },
  onKind(event: Touch) {
    const chosen = this.page?.kinds.find(({ kind }) => kind === tapped(event, 'kind'));
    if (chosen !== undefined) this.changePost(event, (post) => ({ ...post, kind: chosen.kind }));
  },
  onNeed(event: Touch) {
    const by = Number(tapped(event, 'by'));
    this.changePost(event, (post) => rota.withNeed(post, tapped(event, 'force'), by));
  },
  async onPoint(event: Touch) {
    if (!(await guideAgreed(this))) {
      this.setData({ wrong: withoutGuide });
      return;
    }
    const chosen = await wx.chooseLocation({}).catch(() => null);
    if (chosen === null) {
      this.setData({ wrong: '没有选位置。不选也可以，签到时用现场的码。' });
      return;
    }
    const { longitude, latitude } = chosen;
    this.changePost(event, (post) => ({ ...post, point: { longitude, latitude } }));
  },

  onAddWindow(event: Touch) {
    this.changePost(event, rota.withWindow);
  },
  onDropWindow(event: Touch) {
    this.changePost(event, (post) => rota.withoutWindow(post, nthOf(event, 'window')));
  },
  onDay(event: Touch) {
    this.changePost(event, (post) =>
      rota.changedWindow(post, nthOf(event, 'window'), (window) =>
        rota.toggledDay(window, nthOf(event, 'day')),
      ),
    );
  },
  onTime(event: WechatMiniprogram.PickerChange) {
    const value = String(event.detail.value);
    const end = tapped(event, 'end') === 'to' ? { to: value } : { from: value };
    this.changePost(event, (post) =>
      rota.changedWindow(post, nthOf(event, 'window'), (window) => ({ ...window, ...end })),
    );
  },

  onOne(event: Touch) {
    const one = tapped(event, 'one') === 'joint' ? 'joint' : 'police';
    this.change((plan) => ({ ...plan, one }));
  },
  onJoint(event: WechatMiniprogram.Input) {
    this.change((plan) => ({ ...plan, joint: typed(event) }));
  },

  onMember(event: Touch) {
    this.change((plan) => rota.toggledMember(plan, tapped(event, 'who')));
  },

  onAddTerm() {
    this.change((plan) => rota.withTerm(plan, Date.now()));
  },
  onDropTerm(event: Touch) {
    this.change((plan) => rota.withoutTerm(plan, nthOf(event)));
  },
  onTermName(event: WechatMiniprogram.Input) {
    this.change((plan) => rota.changedTerm(plan, nthOf(event), (term) => ({ ...term, name: typed(event) })));
  },
  onTermDay(event: WechatMiniprogram.PickerChange) {
    const value = String(event.detail.value);
    const end = tapped(event, 'end') === 'to' ? { to: value } : { from: value };
    this.change((plan) => rota.changedTerm(plan, nthOf(event), (term) => ({ ...term, ...end })));
  },
  onOff(event: WechatMiniprogram.Input) {
    this.change((plan) => rota.changedTerm(plan, nthOf(event), (term) => rota.withOff(term, typed(event))));
  },
  onInstead(event: WechatMiniprogram.Input) {
    this.change((plan) =>
      rota.changedTerm(plan, nthOf(event), (term) => rota.withInstead(term, typed(event))),
    );
  },
  onSetting(event: WechatMiniprogram.Input) {
    const name = tapped(event, 'name');
    const value = Number.parseInt(typed(event), 10);
    if (!Number.isNaN(value)) this.change((plan) => ({ ...plan, settings: { ...plan.settings, [name]: value } }));
  }, // prettier-ignore

  async onSave() {
    if (this.plan === null || this.data.going) return;
    this.setData({ going: true, said: '', wrong: '' });
    const asked = { unitId: this.unitId, v: this.v, plan: this.plan };
    const outcome = await ask('rota.save', asked, rotaPost().as);
    if (outcome.ok) this.v = outcome.answer.v;
    this.setData({ going: false, ...(outcome.ok ? { dirty: false, said: outcome.answer.said } : { wrong: outcome.refusal.message }) });
  }, // prettier-ignore
});
