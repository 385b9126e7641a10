import type { PatrolPage, PatrolPlan } from '../../../../../typings/patrol';
import { ask } from '../../../../cloud/ask';
import { newDraftId } from '../../../../store/drafts';
import { again } from '../../../../store/loading';
import { myPost } from '../../../../store/me';
import { guideAgreed } from '../../../../store/privateUse';
import { refreshPatrol } from '../../../../store/rounds';
import { look } from '../../../../store/settings';
import type { ExportWish } from '../../../../view/exporting';
import {
  partIn, perDayIn, planOf, planView, toggled, withCircuit, withNewCircuit, withNewStop, withoutCircuit, withoutStop,
  withStop,
} from '../../../../view/patrolPlan'; // prettier-ignore
import { tapped, typed } from '../../../../view/tapped';

const noPlan: PatrolPlan = { stops: [], circuits: [], settings: { radiusMetres: 50 } };
const nothing = { parts: [], kinds: [] };

/** Eight letters are enough within one school. */
const newId = (): string => newDraftId(Date.now()).slice(-8);

/** A school's stops and circuits, as officer and head set them (F190, F191, F193, F194). */
Page({
  ...again,
  as: '',
  unitId: '',
  page: null as PatrolPage | null,
  plan: noPlan,

  data: {
    look: '',
    kind: 'loading',
    words: '',
    plan: planView(noPlan, nothing),
    kinds: [] as PatrolPage['kinds'],
    open: '',
    changed: false,
    wish: null as ExportWish | null,
    as: '',
    problem: '',
    said: '',
    going: false,
  },

  onLoad() {
    this.setData({ look: look() });
    void this.load();
  },

  async load() {
    const post = await myPost();
    this.as = post?.id ?? '';
    this.unitId = post?.place.id ?? '';
    const outcome = await refreshPatrol(this.unitId, this.as);
    if (!outcome.ok || !outcome.answer.mayPlan) {
      const words = outcome.ok ? '巡查路线由责任网格员和网格长设置，请联系他们。' : outcome.refusal.message;
      this.setData({ kind: 'error', words });
      return;
    }
    this.page = outcome.answer;
    this.plan = planOf(outcome.answer);
    this.setData({
      kind: '',
      kinds: outcome.answer.kinds,
      plan: planView(this.plan, outcome.answer),
      changed: false,
      wish: this.plan.stops.length === 0 ? null : { format: 'codes', unit: this.unitId },
      as: this.as,
    });
  },

  change(plan: PatrolPlan) {
    this.plan = plan;
    this.setData({
      plan: planView(plan, this.page ?? nothing),
      changed: true,
      problem: '',
      said: '',
    });
  },

  onAddStop() {
    const id = newId();
    this.setData({ open: id });
    this.change(withNewStop(this.plan, id));
  },
  onOpen(event: WechatMiniprogram.TouchEvent) {
    const id = tapped(event, 'id');
    this.setData({ open: this.data.open === id ? '' : id });
  },
  /** NB: the words are not set back into the field while somebody types in it. */
  onStopName(event: WechatMiniprogram.Input) {
    this.plan = withStop(this.plan, tapped(event, 'id'), { name: typed(event).trim() });
    this.setData({ changed: true, problem: '' });
  },
  onPart(event: WechatMiniprogram.TouchEvent) {
    const part = partIn(this.page ?? nothing, tapped(event, 'part'));
    const stop = this.plan.stops.find(({ id }) => id === tapped(event, 'id'));
    if (part === null || stop === undefined) return;
    this.change(withStop(this.plan, stop.id, { parts: toggled(stop.parts, part) }));
  },
  async onPoint(event: WechatMiniprogram.TouchEvent) {
    const id = tapped(event, 'id');
    if (!(await guideAgreed(this))) return;
    const chosen = await wx.chooseLocation({}).catch(() => null);
    if (chosen === null) return;
    const { longitude, latitude } = chosen;
    this.change(withStop(this.plan, id, { point: { longitude, latitude } }));
  },
  onNoStop(event: WechatMiniprogram.TouchEvent) {
    this.change(withoutStop(this.plan, tapped(event, 'id')));
  },

  onAddCircuit(event: WechatMiniprogram.TouchEvent) {
    const kind = this.data.kinds.find((one) => one.kind === tapped(event, 'kind'));
    if (kind === undefined) return;
    const id = newId();
    this.setData({ open: id });
    this.change(withNewCircuit(this.plan, id, kind));
  },
  onCircuitName(event: WechatMiniprogram.Input) {
    this.plan = withCircuit(this.plan, tapped(event, 'id'), { name: typed(event).trim() });
    this.setData({ changed: true, problem: '' });
  },
  onPerDay(event: WechatMiniprogram.Input) {
    this.plan = withCircuit(this.plan, tapped(event, 'id'), { perDay: perDayIn(typed(event)) });
    this.setData({ changed: true });
  },
  onDaily(event: WechatMiniprogram.TouchEvent) {
    const circuit = this.plan.circuits.find(({ id }) => id === tapped(event, 'id'));
    if (circuit !== undefined)
      this.change(withCircuit(this.plan, circuit.id, { on: circuit.on === 'every' ? 'workdays' : 'every' }));
  },
  onFrom(event: WechatMiniprogram.PickerChange) {
    this.change(withCircuit(this.plan, tapped(event, 'id'), { from: typed(event) }));
  },
  onTo(event: WechatMiniprogram.PickerChange) {
    this.change(withCircuit(this.plan, tapped(event, 'id'), { to: typed(event) }));
  },
  onAnyTime(event: WechatMiniprogram.TouchEvent) {
    this.change(withCircuit(this.plan, tapped(event, 'id'), { from: '', to: '' }));
  },
  onStopOf(event: WechatMiniprogram.TouchEvent) {
    const circuit = this.plan.circuits.find(({ id }) => id === tapped(event, 'id'));
    if (circuit === undefined) return;
    this.change(withCircuit(this.plan, circuit.id, { stops: toggled(circuit.stops, tapped(event, 'stop')) }));
  },
  onNoCircuit(event: WechatMiniprogram.TouchEvent) {
    this.change(withoutCircuit(this.plan, tapped(event, 'id')));
  },

  async onSave() {
    const { page, plan } = this;
    if (page === null || this.data.going) return;
    this.setData({ going: true, problem: '' });
    const outcome = await ask('patrol.save', { unitId: this.unitId, v: page.v, plan }, this.as);
    this.setData({ going: false });
    if (!outcome.ok) {
      this.setData({ problem: outcome.refusal.message });
      return;
    }
    this.setData({ said: outcome.answer.said, open: '' });
    await this.load();
  },
});
