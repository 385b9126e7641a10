import type { SchoolPage, SchoolProfile } from '../../../../../typings/school';
import { ask } from '../../../../cloud/ask';
import { again } from '../../../../store/loading';
import { schoolChoice } from '../../../../store/schoolChoice';
import { look } from '../../../../store/settings';
import { guideAgreed } from '../../../../store/privateUse';
import type { SchoolView } from '../../../../view/school';
import {
  schoolView,
  withChoice,
  withGate,
  withGateName,
  withMeasure,
  withoutGate,
  withStudents,
} from '../../../../view/school';
import { tapped, typed } from '../../../../view/tapped';
import { withoutGuide } from '../../../../view/privateFault';

/** What a school says about itself and its ground; the bureau chooses which school (F011, F012). */
Page({
  ...again,
  ...schoolChoice,
  page: null as SchoolPage | null,
  profile: null as SchoolProfile | null,
  unitId: '',

  data: {
    look: '',
    as: '',
    kind: 'loading',
    words: '',
    isBureau: false,
    unitsOpen: false,
    view: null as SchoolView | null,
    going: false,
    problem: '',
    field: '',
    said: '',
  },

  onLoad() {
    void this.open();
  },
  onShow() {
    this.setData({ look: look() });
  },

  async load() {
    const outcome = await ask('school.read', { unitId: this.unitId }, this.data.as);
    if (!outcome.ok) {
      this.setData({ kind: 'error', words: outcome.refusal.message, view: null });
      return;
    }
    this.page = outcome.answer;
    this.setData({ kind: '' });
    this.draw(outcome.answer.profile);
  },
  draw(profile: SchoolProfile) {
    this.profile = profile;
    if (this.page !== null) this.setData({ view: schoolView(this.page, profile) });
  },

  onText(event: WechatMiniprogram.Input) {
    const name = tapped(event, 'name');
    if (this.profile !== null && ['level', 'address', 'station'].includes(name))
      this.profile = { ...this.profile, [name]: typed(event) };
  },
  onStudents(event: WechatMiniprogram.Input) {
    if (this.profile !== null) this.profile = withStudents(this.profile, typed(event));
  },
  onChoice(event: WechatMiniprogram.TouchEvent) {
    if (this.profile !== null)
      this.draw(withChoice(this.profile, tapped(event, 'name'), tapped(event, 'words')));
  },
  onMeasure(event: WechatMiniprogram.TouchEvent) {
    if (this.profile !== null) this.draw(withMeasure(this.profile, tapped(event, 'from')));
  },
  onGateName(event: WechatMiniprogram.Input) {
    if (this.profile !== null)
      this.profile = withGateName(this.profile, Number(tapped(event, 'nth')), typed(event));
  },
  onNoGate(event: WechatMiniprogram.TouchEvent) {
    if (this.profile !== null) this.draw(withoutGate(this.profile, Number(tapped(event, 'nth'))));
  },
  async onGate() {
    const point = await this.chosenPoint();
    if (point !== null && this.profile !== null) this.draw(withGate(this.profile, { name: '', point }));
  },
  async onCorner() {
    const point = await this.chosenPoint();
    if (point === null || this.profile === null) return;
    this.draw({ ...this.profile, boundary: [...this.profile.boundary, point] });
  },
  onNoBoundary() {
    if (this.profile !== null) this.draw({ ...this.profile, boundary: [] });
  },
  async chosenPoint() {
    if (!(await guideAgreed(this))) {
      this.setData({ problem: withoutGuide });
      return null;
    }
    const chosen = await wx.chooseLocation({}).catch(() => null);
    return chosen === null ? null : { longitude: chosen.longitude, latitude: chosen.latitude };
  },

  async onSave() {
    if (this.page === null || this.profile === null || this.data.going) return;
    this.setData({ going: true, problem: '', field: '', said: '' });
    const wish = { unitId: this.page.unit.id, v: this.page.v, profile: this.profile };
    const outcome = await ask('school.save', wish, this.data.as);
    if (!outcome.ok) {
      this.setData({ going: false, problem: outcome.refusal.message, field: outcome.refusal.field ?? '' });
      return;
    }
    await this.load();
    this.setData({ going: false, said: outcome.answer.said });
  },
});
